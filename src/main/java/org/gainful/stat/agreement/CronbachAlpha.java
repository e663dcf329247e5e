package org.gainful.stat.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.FStatistic;
import org.gainful.stat.Interval;

/**
 * Cronbach's alpha: how much of the variance of a sum of k items they have in common.
 *
 * <p>k / (k - 1) (1 - ΣVar(item) / Var(total)); reversed items must have been turned round before. May be negative;
 * at most 1. Cronbach (1951), Psychometrika 16, 297-334.
 *
 * @param standardised alpha of the items divided by their standard deviations; empty where an item does not vary
 * @param lambda6 Guttman's λ6 of the standardised items, 1 - Σ(1 - R²) / Σr with R² of each item on the others; empty where
 *     an item does not vary or follows from the others
 * @param items one a column, in order
 */
public record CronbachAlpha(
        int persons,
        double estimate,
        OptionalDouble standardised,
        OptionalDouble lambda6,
        double meanOfTotal,
        double varianceOfTotal,
        List<Item> items) {
    /**
     * What one item contributes.
     *
     * @param itemRest correlation with the sum of the others; empty where either does not vary
     * @param itemTotal correlation with the sum of all, itself among them; empty where the item does not vary
     * @param alphaIfDropped alpha of the others; empty where that is only one or their sum does not vary
     */
    public record Item(
            double mean,
            double standardDeviation,
            OptionalDouble itemRest,
            OptionalDouble itemTotal,
            OptionalDouble alphaIfDropped) {}

    public CronbachAlpha {
        items = List.copyOf(items);
    }

    /**
     * One row a person and one column an item, complete. Empty for fewer than two persons or items and where the total
     * does not vary.
     */
    public static Optional<CronbachAlpha> of(double[][] answers) {
        if (answers.length < 2 || answers[0].length < 2) {
            return Optional.empty();
        }
        ItemCovariance covariance = ItemCovariance.of(answers);
        double total = covariance.ofTotal();
        OptionalDouble alpha = covariance.alpha();
        if (alpha.isEmpty()) {
            return Optional.empty();
        }
        Optional<ItemCovariance> correlation = covariance.standardised();
        double meanOfTotal = 0;
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < covariance.size(); i++) {
            items.add(item(covariance, i));
            meanOfTotal += covariance.mean(i);
        }
        return Optional.of(new CronbachAlpha(
                answers.length,
                alpha.getAsDouble(),
                correlation.map(ItemCovariance::alpha).orElse(OptionalDouble.empty()),
                correlation.map(ItemCovariance::lambda6).orElse(OptionalDouble.empty()),
                meanOfTotal,
                total,
                items));
    }

    private static Item item(ItemCovariance covariance, int i) {
        return new Item(
                covariance.mean(i),
                Math.sqrt(covariance.get(i, i)),
                covariance.itemRest(i),
                covariance.itemTotal(i),
                covariance.without(i).alpha());
    }

    /** Mean correlation of two items, as standardised alpha has it; empty where an item does not vary. */
    public OptionalDouble meanCorrelation() {
        if (standardised.isEmpty()) {
            return standardised;
        }
        double alpha = standardised.getAsDouble();
        int k = items.size();
        return OptionalDouble.of(alpha / (k - (k - 1) * alpha));
    }

    public double standardDeviationOfTotal() {
        return Math.sqrt(varianceOfTotal);
    }

    /**
     * Feldt's interval, 1 - (1 - alpha) F with n - 1 and (n - 1)(k - 1) degrees of freedom; empty where alpha is 1. Feldt
     * (1965), Psychometrika 30, 357-370.
     */
    public Optional<Interval> interval(double level) {
        double tail = (1 - Arguments.level(level)) / 2;
        double rest = 1 - estimate;
        double free = persons - 1.0;
        double freeRest = free * (items.size() - 1.0);
        return rest > 0
                ? Optional.of(new Interval(
                        1 - rest * FStatistic.criticalValue(tail, free, freeRest),
                        1 - rest / FStatistic.criticalValue(tail, freeRest, free),
                        level))
                : Optional.empty();
    }

    /** Of the total, with alpha as its reliability; empty where alpha is negative. */
    public Optional<MeasurementError> measurementError() {
        return MeasurementError.ofReliability(standardDeviationOfTotal(), estimate);
    }
}
