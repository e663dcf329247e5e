package org.gainful.stat.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.numeric.QuadraticForm;

/**
 * Whether two or more groups have the same survival curve.
 *
 * <p>At each time with d events among n people at risk, n_g of them in group g, a group is expected to have d n_g / n
 * events, with the variance of the hypergeometric distribution; observed and expected events are added up over times,
 * weighted, and over strata. The statistic is (O - E)'V⁻(O - E), chi-squared with one degree of freedom less than there
 * are groups at risk while anybody had the event (Mantel 1966; Peto and Peto 1972; Harrington and Fleming 1982).
 */
public enum LogRank {
    /** Each event counts 1: sharpest where hazards are proportional. */
    LOG_RANK,
    /** Each event counts the survival of all people just before it, so that early events count more. */
    PETO;

    /**
     * The outcome of a test.
     *
     * @param observed events of each group, weighted
     * @param expected events of each group were the curves the same, weighted
     * @param test empty where no time with events has people of two groups at risk
     */
    public record Result(List<Double> observed, List<Double> expected, Optional<ChiSquareStatistic> test) {
        public Result {
            observed = List.copyOf(observed);
            expected = List.copyOf(expected);
        }
    }

    /** Groups are numbered from 0, one number a row; numbers without rows are groups without people. */
    public Result test(FollowUp followUp, int[] groups) {
        return test(followUp, groups, new int[groups.length]);
    }

    /** Compares people with those of their stratum only; strata are numbered from 0, one number a row. */
    public Result test(FollowUp followUp, int[] groups, int[] strata) {
        Counting counting = new Counting(followUp, groups, Numbering.count("groups", groups, followUp.size()));
        int count = Numbering.count("strata", strata, followUp.size());
        for (int[] rows : Numbering.rows(followUp.order(), strata, count)) {
            counting.add(rows, this);
        }
        return counting.result();
    }

    /** Sums over the times of all strata. */
    private static final class Counting {
        private final FollowUp followUp;
        private final int[] groups;
        private final double[] observed;
        private final double[] expected;
        private final double[][] covariance;

        Counting(FollowUp followUp, int[] groups, int count) {
            this.followUp = followUp;
            this.groups = groups;
            observed = new double[count];
            expected = new double[count];
            covariance = new double[count][count];
        }

        /** Rows of one stratum, from the shortest time to the longest. */
        void add(int[] rows, LogRank weights) {
            double[] atRisk = new double[observed.length];
            for (int row : rows) {
                atRisk[groups[row]]++;
            }
            double survival = 1;
            int end;
            for (int start = 0; start < rows.length; start = end) {
                double weight = weights == PETO ? survival : 1;
                double events = 0;
                for (end = start; end < rows.length && sameTime(rows[start], rows[end]); end++) {
                    if (followUp.event(rows[end])) {
                        events++;
                        observed[groups[rows[end]]] += weight;
                    }
                }
                double people = rows.length - start;
                if (events > 0) {
                    addTime(weight, events, people, atRisk);
                    survival *= (people - events) / people;
                }
                for (int k = start; k < end; k++) {
                    atRisk[groups[rows[k]]]--;
                }
            }
        }

        private boolean sameTime(int row, int other) {
            return followUp.time(row) == followUp.time(other);
        }

        private void addTime(double weight, double events, double people, double[] atRisk) {
            double factor = people == 1 ? 0 : weight * weight * events * (people - events) / (people - 1);
            for (int g = 0; g < atRisk.length; g++) {
                double share = atRisk[g] / people;
                expected[g] += weight * events * share;
                for (int h = 0; h < g && share > 0; h++) {
                    covariance[g][h] -= factor * share * atRisk[h] / people;
                }
                covariance[g][g] += factor * share * (1 - share);
            }
        }

        Result result() {
            double[] excess = new double[observed.length];
            Arrays.setAll(excess, g -> observed[g] - expected[g]);
            QuadraticForm form = QuadraticForm.of(covariance, excess);
            return new Result(
                    Arrays.stream(observed).boxed().toList(),
                    Arrays.stream(expected).boxed().toList(),
                    form.rank() == 0
                            ? Optional.empty()
                            : Optional.of(new ChiSquareStatistic(form.value(), form.rank())));
        }
    }
}
