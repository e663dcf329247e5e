package org.gainful.stat.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/**
 * Cohen's kappa of two raters: agreement beyond what their use of the categories makes likely by chance.
 *
 * <p>κ = (Po - Pe) / (1 - Pe), Po = Σ wij pij the agreement observed, Pe = Σ wij pi. p.j that expected of raters who do
 * not know of each other. At most 1, 0 where agreement is as by chance. Cohen (1960), Educational and Psychological
 * Measurement 20, 37-46; (1968), Psychological Bulletin 70, 213-220; standard errors by Fleiss, Cohen and Everitt (1969),
 * Psychological Bulletin 72, 323-327.
 */
public final class CohenKappa {
    /**
     * Kappa with its two standard errors.
     *
     * @param standardError for intervals, at the kappa found; 0 where the raters agree on every subject
     * @param nullStandardError for the test, were kappa 0; 0 where one rater uses one category only
     * @param level of the interval
     */
    public record Result(
            double observed, double expected, double standardError, double nullStandardError, double level) {
        public double estimate() {
            return (observed - expected) / (1 - expected);
        }

        /** κ ± z SE, cut at 1; empty where the standard error is 0 and says nothing of the next subject. */
        public Optional<Interval> interval() {
            double reach = Normal.criticalValue(level) * standardError;
            return standardError > 0
                    ? Optional.of(new Interval(estimate() - reach, Math.min(1, estimate() + reach), level))
                    : Optional.empty();
        }

        /** z of the test that there is no agreement beyond chance. */
        public OptionalDouble statistic() {
            return nullStandardError > 0 ? OptionalDouble.of(estimate() / nullStandardError) : OptionalDouble.empty();
        }

        public OptionalDouble pValue() {
            OptionalDouble z = statistic();
            return z.isPresent() ? OptionalDouble.of(Normal.twoSidedPValue(z.getAsDouble())) : z;
        }
    }

    /** A standard error below this is rounding: the weights are at most 1. */
    private static final double ROUNDING = 1e-14;

    private final CategoryWeights weights;
    private final double level;

    private CohenKappa(CategoryWeights weights, double level) {
        this.weights = weights;
        this.level = level;
    }

    /** Unweighted, 95 % interval. */
    public static CohenKappa withDefaults() {
        return new CohenKappa(CategoryWeights.UNWEIGHTED, 0.95);
    }

    public CohenKappa with(CategoryWeights other) {
        return new CohenKappa(other, level);
    }

    public CohenKappa withLevel(double newLevel) {
        return new CohenKappa(weights, Arguments.level(newLevel));
    }

    /** Empty for no subjects and where both raters use one and the same category only. */
    public Optional<Result> fit(RaterTable table) {
        if (table.subjects() == 0) {
            return Optional.empty();
        }
        int k = table.size();
        double[][] w = weights.matrix(k);
        double[] ofRow = new double[k];
        double[] ofColumn = new double[k];
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                ofRow[i] += w[i][j] * table.columnShare(j);
                ofColumn[j] += w[i][j] * table.rowShare(i);
                observed += w[i][j] * table.share(i, j);
                expected += w[i][j] * table.rowShare(i) * table.columnShare(j);
            }
        }
        if (!(expected < 1)) {
            return Optional.empty();
        }
        double full = 0;
        double independent = 0;
        double chance = 1 - expected;
        double centre = observed * chance - 2 * expected * (1 - observed);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double margins = ofRow[i] + ofColumn[j];
                double at = w[i][j] * chance - margins * (1 - observed) - centre;
                double atNull = w[i][j] - margins + expected;
                full += table.share(i, j) * at * at;
                independent += table.rowShare(i) * table.columnShare(j) * atNull * atNull;
            }
        }
        return Optional.of(new Result(
                observed,
                expected,
                error(full, table.subjects()) / (chance * chance),
                error(independent, table.subjects()) / chance,
                level));
    }

    private static double error(double variance, double subjects) {
        double deviation = Math.sqrt(variance);
        return deviation > ROUNDING ? deviation / Math.sqrt(subjects) : 0;
    }
}
