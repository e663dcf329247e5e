package org.gainful.stat.prediction;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.ChiSquareStatistic;

/**
 * Hosmer and Lemeshow's comparison of expected with observed events in groups of similar probability.
 *
 * <pre>  sum over groups of (o - e)² / e + (o - e)² / (n - e),   groups - 2 degrees of freedom</pre>
 *
 * <p>Meant for the rows the model was fitted to. Its power and even its verdict depend on the number and the rule of
 * the groups, so that both are part of the result; a high p-value in a small sample shows little (Hosmer and Lemeshow
 * 1980, doi:10.1080/03610928008827941; Hosmer et al. 1997).
 *
 * @param groups those that have rows; fewer than were asked for where many probabilities are equal
 */
public record HosmerLemeshow(RiskGrouping rule, List<RiskGroup> groups) {
    public HosmerLemeshow {
        groups = List.copyOf(groups);
    }

    public static HosmerLemeshow of(Predictions predictions, RiskGrouping rule, int groups) {
        return new HosmerLemeshow(rule, rule.group(predictions, groups));
    }

    /** Empty with fewer than three groups, or where a group's outcome was held to be certain. */
    public Optional<ChiSquareStatistic> test() {
        double sum = 0;
        for (RiskGroup group : groups) {
            double miss = group.observed() - group.expected();
            double variance = group.expected() * (1 - group.meanPredicted());
            if (!(variance > 0)) {
                return Optional.empty();
            }
            sum += miss * miss / variance;
        }
        return groups.size() > 2 ? Optional.of(new ChiSquareStatistic(sum, groups.size() - 2)) : Optional.empty();
    }
}
