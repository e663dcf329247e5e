package org.gainful.stat.proportion;

import java.util.OptionalDouble;
import org.gainful.stat.Arguments;

/**
 * Two independent proportions, x1 / n1 and x2 / n2, and how the first compares with the second.
 *
 * <p>Intervals: {@link DifferenceInterval}, {@link RiskRatioInterval}, {@link OddsRatioInterval}.
 */
public record ProportionPair(long successes1, long trials1, long successes2, long trials2) {
    public ProportionPair {
        Arguments.successesOfTrials(successes1, trials1);
        Arguments.successesOfTrials(successes2, trials2);
    }

    /** From a table with rows a, b and c, d: a of a + b against c of c + d. */
    public static ProportionPair ofTable(long a, long b, long c, long d) {
        return new ProportionPair(a, Math.addExact(a, b), c, Math.addExact(c, d));
    }

    public double share1() {
        return (double) successes1 / trials1;
    }

    public double share2() {
        return (double) successes2 / trials2;
    }

    /** p1 - p2, as a share. */
    public double difference() {
        return share1() - share2();
    }

    /** p1 / p2; infinite where only the second has no success, empty where neither has one. */
    public OptionalDouble riskRatio() {
        return ratio(share1(), share2());
    }

    /** p1 (1 - p2) / ((1 - p1) p2); infinite where only the divisor is 0, empty where both are. */
    public OptionalDouble oddsRatio() {
        double first = (double) successes1 * (trials2 - successes2);
        double second = (double) (trials1 - successes1) * successes2;
        return ratio(first, second);
    }

    /** The odds ratio after 1/2 is added to all four counts; always finite (Haldane 1956, Anscombe 1956). */
    public double haldaneOddsRatio() {
        return (successes1 + 0.5) / (trials1 - successes1 + 0.5) * ((trials2 - successes2 + 0.5) / (successes2 + 0.5));
    }

    double total() {
        return (double) trials1 + trials2;
    }

    private static OptionalDouble ratio(double dividend, double divisor) {
        return dividend == 0 && divisor == 0 ? OptionalDouble.empty() : OptionalDouble.of(dividend / divisor);
    }
}
