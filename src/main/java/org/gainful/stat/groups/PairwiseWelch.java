package org.gainful.stat.groups;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.describe.Description;
import org.gainful.stat.multiplicity.Adjustment;

/** Welch's t test of every pair of groups; where one does not exist, the pair has none. */
public record PairwiseWelch(List<Comparison> comparisons) {
    /** Two groups, named by their places in the list. */
    public record Comparison(int first, int second, Optional<TTest.Result> test) {}

    public PairwiseWelch {
        comparisons = List.copyOf(comparisons);
    }

    public static PairwiseWelch of(List<Description> groups) {
        return new PairwiseWelch(PairOfGroups.all(groups.size()).stream()
                .map(pair -> new Comparison(
                        pair.first(),
                        pair.second(),
                        TTest.welch().test(groups.get(pair.first()), groups.get(pair.second()))))
                .toList());
    }

    /** Adjusted p-values in the order of the comparisons. */
    public List<OptionalDouble> pValues(Adjustment adjustment) {
        return adjustment.adjust(comparisons.stream()
                .map(comparison -> comparison
                        .test()
                        .map(test -> OptionalDouble.of(test.pValue()))
                        .orElse(OptionalDouble.empty()))
                .toList());
    }
}
