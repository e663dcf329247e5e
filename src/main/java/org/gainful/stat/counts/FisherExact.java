package org.gainful.stat.counts;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Interval;

/**
 * Fisher's exact test of a 2 x 2 table, and what is exact about its odds ratio.
 *
 * <p>Margins given, a has a noncentral hypergeometric distribution whose parameter is the odds ratio; tests and
 * intervals invert it ({@link ExactTest}). In a table with an empty row or column a is certain: p-values are then 1 and
 * nothing is known of the odds ratio.
 */
public record FisherExact(TwoByTwo table) {
    public FisherExact(long a, long b, long c, long d) {
        this(new TwoByTwo(a, b, c, d));
    }

    /** Two-sided, by {@link ExactTest#MINLIKE}, as R's {@code fisher.test}. */
    public double pValue() {
        return pValue(ExactTest.MINLIKE);
    }

    public double pValue(ExactTest method) {
        return table.hasEmptyMargin() ? 1 : method.pValue(count(), 0);
    }

    /** One-sided: a as small as observed or smaller. */
    public double pLess() {
        return table.hasEmptyMargin() ? 1 : count().atMostObserved(0);
    }

    /** One-sided: a as large as observed or larger. */
    public double pGreater() {
        return table.hasEmptyMargin() ? 1 : count().atLeastObserved(0);
    }

    /** {@link #pLess()} with half the probability of the observed table. */
    public double midPLess() {
        return pLess() - probability() / 2;
    }

    /** {@link #pGreater()} with half the probability of the observed table. */
    public double midPGreater() {
        return pGreater() - probability() / 2;
    }

    /**
     * The conditional maximum likelihood estimate: the odds ratio at which a is expected; 0 or infinite at the ends of
     * what the margins allow. Nearer to 1 than the sample's a d / (b c).
     */
    public OptionalDouble conditionalOddsRatio() {
        return ConditionalOddsRatio.estimate(count());
    }

    /** Of the conditional odds ratio; empty where a margin is empty, or where the table is too large for the method. */
    public Optional<Interval> interval(ExactTest method, double level) {
        return method.interval(count(), level);
    }

    /** Of the observed table, given its margins. */
    private double probability() {
        ConditionalCount count = count();
        return count.probabilities(0)[count.observedIndex()];
    }

    private ConditionalCount count() {
        return ConditionalCount.of(table);
    }
}
