package org.gainful.stat.counts;

import java.util.Arrays;

/**
 * The distribution of the count a of 2 x 2 tables whose margins are given, or of the sum of a over several such tables
 * that share an odds ratio θ: P(k) proportional to w(k) θ^k, with w the hypergeometric weights or their convolution.
 *
 * <p>Kept as logarithms of w, so that no odds ratio makes them underflow. Of very wide supports only the part around
 * the observed and the likeliest count is kept; what is left out is below 1e-300.
 */
final class ConditionalCount {
    private static final double WIDTHS = 50;
    private static final double NARROW = 2000;

    private final int first;
    private final double[] logWeights;
    private final int observed;
    private final boolean openBelow;
    private final boolean openAbove;

    private ConditionalCount(int first, double[] logWeights, int observed, boolean openBelow, boolean openAbove) {
        this.first = first;
        this.logWeights = logWeights;
        this.observed = observed;
        this.openBelow = openBelow;
        this.openAbove = openAbove;
    }

    static ConditionalCount of(TwoByTwo table) {
        long lowest = Math.max(0, table.firstColumn() - table.secondRow());
        long highest = Math.min(table.firstRow(), table.firstColumn());
        double expected = table.total() == 0 ? 0 : (double) table.firstRow() * table.firstColumn() / table.total();
        double margin = NARROW + WIDTHS * Math.sqrt(highest - lowest);
        int from = (int) Math.max(lowest, Math.min(table.a(), expected) - margin);
        int to = (int) Math.min(highest, Math.max(table.a(), expected) + margin);
        double[] logs = new double[to - from + 1];
        double beyond = table.secondRow() - table.firstColumn();
        for (int k = from + 1; k <= to; k++) {
            double up = (table.firstRow() - k + 1.0) * (table.firstColumn() - k + 1.0);
            double down = k * (beyond + k);
            logs[k - from] = logs[k - from - 1] + StrictMath.log(up / down);
        }
        return new ConditionalCount(from, logs, (int) table.a(), table.a() > lowest, table.a() < highest);
    }

    /** The sum of this count and an independent one with the same odds ratio. */
    ConditionalCount plus(ConditionalCount other) {
        double[] sums = new double[logWeights.length + other.logWeights.length - 1];
        for (int k = 0; k < sums.length; k++) {
            int from = Math.max(0, k - other.logWeights.length + 1);
            int to = Math.min(k, logWeights.length - 1);
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = from; i <= to; i++) {
                largest = Math.max(largest, logWeights[i] + other.logWeights[k - i]);
            }
            double sum = 0;
            for (int i = from; i <= to; i++) {
                sum += StrictMath.exp(logWeights[i] + other.logWeights[k - i] - largest);
            }
            sums[k] = largest + StrictMath.log(sum);
        }
        return new ConditionalCount(
                first + other.first,
                sums,
                observed + other.observed,
                openBelow || other.openBelow,
                openAbove || other.openAbove);
    }

    /** The count of the other column: odds ratios turn into their reciprocals. */
    ConditionalCount mirrored() {
        double[] reversed = new double[logWeights.length];
        for (int k = 0; k < reversed.length; k++) {
            reversed[k] = logWeights[reversed.length - 1 - k];
        }
        int last = first + reversed.length - 1;
        return new ConditionalCount(-last, reversed, -observed, openAbove, openBelow);
    }

    int size() {
        return logWeights.length;
    }

    /** The index of the observed count. */
    int observedIndex() {
        return observed - first;
    }

    int observed() {
        return observed;
    }

    double logWeight(int index) {
        return logWeights[index];
    }

    /** Whether the margins allow a smaller count than the one observed. */
    boolean isOpenBelow() {
        return openBelow;
    }

    boolean isOpenAbove() {
        return openAbove;
    }

    double[] probabilities(double logOddsRatio) {
        double[] p = new double[logWeights.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < p.length; k++) {
            p[k] = logWeights[k] + k * logOddsRatio;
            largest = Math.max(largest, p[k]);
        }
        for (int k = 0; k < p.length; k++) {
            p[k] = StrictMath.exp(p[k] - largest);
        }
        double total = Arrays.stream(p).sum();
        for (int k = 0; k < p.length; k++) {
            p[k] /= total;
        }
        return p;
    }

    double atMostObserved(double logOddsRatio) {
        return atMost(probabilities(logOddsRatio), observedIndex());
    }

    double atLeastObserved(double logOddsRatio) {
        return atLeast(probabilities(logOddsRatio), observedIndex());
    }

    /** Expected less observed count. */
    double excess(double logOddsRatio) {
        double[] p = probabilities(logOddsRatio);
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            sum += p[k] * (k - observedIndex());
        }
        return sum;
    }

    static double atMost(double[] p, int index) {
        double sum = 0;
        for (int k = 0; k <= index; k++) {
            sum += p[k];
        }
        return Math.min(1, sum);
    }

    static double atLeast(double[] p, int index) {
        double sum = 0;
        for (int k = p.length - 1; k >= index; k--) {
            sum += p[k];
        }
        return Math.min(1, sum);
    }
}
