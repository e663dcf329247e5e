package org.gainful.stat.survival;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.numeric.Order;

/**
 * The share of pairs in which the person with the higher predicted risk has the event first; equal risks count a half.
 *
 * <p>A pair can be compared where one has the event while the other is still followed without it; pairs of two events at
 * one time cannot. The standard error is that of the infinitesimal jackknife: the root of the sum of squares, over
 * clusters, of what each person adds to the share (Harrell et al 1982; Therneau and Watson 2015).
 *
 * <p>Two trees of counts by rank of risk; cost n log n.
 */
public record Concordance(long concordant, long discordant, long tiedRisk, double standardError) {
    public double estimate() {
        return (concordant + tiedRisk / 2.0) / pairs();
    }

    public long pairs() {
        return concordant + discordant + tiedRisk;
    }

    /** Every person a cluster; empty where no pair can be compared. */
    public static Optional<Concordance> of(FollowUp followUp, double... risk) {
        int[] clusters = new int[followUp.size()];
        Arrays.setAll(clusters, row -> row);
        return of(followUp, risk, new int[clusters.length], clusters);
    }

    /** Compares people of one stratum only; strata and clusters are numbered from 0, one number a row. */
    public static Optional<Concordance> of(FollowUp followUp, double[] risk, int[] strata, int[] clusters) {
        Arguments.sameLength("risk", followUp.size(), risk.length);
        double[] finite = Arguments.finiteCopy("risk", risk);
        int strataCount = Numbering.count("strata", strata, finite.length);
        Counting counting = new Counting(followUp, finite);
        for (int[] rows : Numbering.rows(followUp.order(), strata, strataCount)) {
            counting.stratum(rows);
        }
        return counting.result(clusters, Numbering.count("clusters", clusters, finite.length));
    }

    /** Counts of pairs, and of those of each person. */
    private static final class Counting {
        private final FollowUp followUp;
        private final double[] risk;
        private final long[] concordant;
        private final long[] tied;
        private final long[] pairs;
        private final int[] rank;
        private long[] tree;
        private long inTree;

        Counting(FollowUp followUp, double[] risk) {
            this.followUp = followUp;
            this.risk = risk;
            concordant = new long[risk.length];
            tied = new long[risk.length];
            pairs = new long[risk.length];
            rank = new int[risk.length];
        }

        void stratum(int[] rows) {
            int ranks = rank(rows);
            tree = new long[ranks + 1];
            inTree = 0;
            int start;
            for (int end = rows.length; end > 0; end = start) {
                start = startOfTime(rows, end);
                insert(rows, start, end, false);
                countLater(rows, start, end);
                insert(rows, start, end, true);
            }
            tree = new long[ranks + 1];
            inTree = 0;
            int stop;
            for (int from = 0; from < rows.length; from = stop) {
                stop = endOfTime(rows, from);
                // An event is compared with the earlier events, a censored person with those of the time, too.
                countEarlier(rows, from, stop, true);
                insert(rows, from, stop, true);
                countEarlier(rows, from, stop, false);
            }
        }

        private int rank(int[] rows) {
            double[] values = Arrays.stream(rows).mapToDouble(row -> risk[row]).toArray();
            int[] order = Order.ascending(values);
            int ranks = 0;
            for (int k = 0; k < order.length; k++) {
                ranks += k == 0 || values[order[k]] > values[order[k - 1]] ? 1 : 0;
                rank[rows[order[k]]] = ranks;
            }
            return ranks;
        }

        private int startOfTime(int[] rows, int end) {
            int start = end - 1;
            while (start > 0 && followUp.time(rows[start - 1]) == followUp.time(rows[end - 1])) {
                start--;
            }
            return start;
        }

        private int endOfTime(int[] rows, int from) {
            int end = from + 1;
            while (end < rows.length && followUp.time(rows[end]) == followUp.time(rows[from])) {
                end++;
            }
            return end;
        }

        private void insert(int[] rows, int from, int to, boolean events) {
            for (int k = from; k < to; k++) {
                if (followUp.event(rows[k]) == events) {
                    inTree++;
                    for (int at = rank[rows[k]]; at < tree.length; at += at & -at) {
                        tree[at]++;
                    }
                }
            }
        }

        private long upTo(int highest) {
            long sum = 0;
            for (int at = highest; at > 0; at -= at & -at) {
                sum += tree[at];
            }
            return sum;
        }

        /** Pairs with people who live longer: concordant are those of lower risk. */
        private void countLater(int[] rows, int from, int to) {
            for (int k = from; k < to; k++) {
                if (followUp.event(rows[k])) {
                    long lower = upTo(rank[rows[k]] - 1);
                    add(rows[k], lower, upTo(rank[rows[k]]) - lower);
                }
            }
        }

        /** Pairs with people who had the event before: concordant are those of higher risk. */
        private void countEarlier(int[] rows, int from, int to, boolean events) {
            for (int k = from; k < to; k++) {
                if (followUp.event(rows[k]) == events) {
                    long notHigher = upTo(rank[rows[k]]);
                    add(rows[k], inTree - notHigher, notHigher - upTo(rank[rows[k]] - 1));
                }
            }
        }

        private void add(int row, long more, long equal) {
            concordant[row] += more;
            tied[row] += equal;
            pairs[row] += inTree;
        }

        /** Every pair was counted by both of its people. */
        Optional<Concordance> result(int[] clusters, int count) {
            long twicePairs = Arrays.stream(pairs).sum();
            long twiceConcordant = Arrays.stream(concordant).sum();
            long twiceTied = Arrays.stream(tied).sum();
            if (twicePairs == 0) {
                return Optional.empty();
            }
            double share = (twiceConcordant + twiceTied / 2.0) / twicePairs;
            double[] influence = new double[count];
            for (int row = 0; row < clusters.length; row++) {
                influence[clusters[row]] += concordant[row] + tied[row] / 2.0 - share * pairs[row];
            }
            double error = 0;
            for (double part : influence) {
                error = StrictMath.hypot(error, part);
            }
            return Optional.of(new Concordance(
                    twiceConcordant / 2,
                    (twicePairs - twiceConcordant - twiceTied) / 2,
                    twiceTied / 2,
                    error / (twicePairs / 2.0)));
        }
    }
}
