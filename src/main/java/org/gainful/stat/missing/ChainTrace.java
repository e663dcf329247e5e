package org.gainful.stat.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gainful.stat.describe.Description;

/**
 * The imputed values of one variable through the iterations of each chain; categories count as the indices of their
 * levels.
 *
 * <p>Chains that have settled mingle and show no trend. {@link #rHat} sums that up.
 *
 * @param chains for each chain, for each iteration, its imputed values described
 */
public record ChainTrace(List<List<Description>> chains) {
    public ChainTrace {
        chains = chains.stream().map(List::copyOf).toList();
    }

    public int iterations() {
        return chains.get(0).size();
    }

    /** The mean of the values imputed in an iteration of a chain, both counted from 0; empty where it overflows. */
    public OptionalDouble mean(int chain, int iteration) {
        return chains.get(chain).get(iteration).mean();
    }

    /** The variance of the values imputed in an iteration of a chain; empty for a single value. */
    public OptionalDouble variance(int chain, int iteration) {
        return chains.get(chain).get(iteration).sampleVariance();
    }

    /**
     * The potential scale reduction of the means: the chains, each cut in two halves, are compared with one another. Near
     * 1 (below 1.1, say) where they have settled.
     *
     * <pre>  R² = ((n - 1) / n W + V) / W</pre>
     *
     * <p>with n iterations a half, W the mean variance within halves and V the variance of their means. Empty for fewer
     * than four iterations, and where the means do not move. Gelman et al. (2013), Bayesian Data Analysis, section 11.4.
     */
    public OptionalDouble rHat() {
        int half = iterations() / 2;
        if (half < 2) {
            return OptionalDouble.empty();
        }
        List<Description> halves = new ArrayList<>();
        for (int chain = 0; chain < chains.size(); chain++) {
            halves.add(Description.of(means(chain, 0, half)));
            halves.add(Description.of(means(chain, iterations() - half, half)));
        }
        double within = halves.stream()
                        .mapToDouble(part -> part.sampleVariance().orElse(0))
                        .sum()
                / halves.size();
        double between = Description.of(halves.stream()
                        .mapToDouble(part -> part.mean().orElse(0))
                        .toArray())
                .sampleVariance()
                .orElse(0);
        double squared = (half - 1.0) / half + between / within;
        return within > 0 && Double.isFinite(squared) ? OptionalDouble.of(Math.sqrt(squared)) : OptionalDouble.empty();
    }

    private double[] means(int chain, int from, int count) {
        double[] means = new double[count];
        for (int i = 0; i < count; i++) {
            means[i] = mean(chain, from + i).orElse(0);
        }
        return means;
    }
}
