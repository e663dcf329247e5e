package org.gainful.stat.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.numeric.QuadraticForm;

/**
 * Whether groups have the same cumulative incidence of one of several competing events.
 *
 * <p>The score of a group adds up, over times with d events of the kind, d_g - d R_g / R, where R_g = n_g (1 - F_g) / S_g
 * estimates how many of the group had not had the event just before, those who had another event among them: n_g are at
 * risk, F_g is the group's incidence and S_g its survival without any event. Without other events it is the score of the
 * log-rank test. Its covariance counts what F_g and S_g owe to chance (Gray 1988, with rho = 0; with ties the events of both
 * kinds at a time are taken for multinomial, which keeps the level of the test).
 *
 * @param scores observed less expected events of each group
 * @param test empty where no time with the event has people of two groups at risk
 */
public record GrayTest(List<Double> scores, Optional<ChiSquareStatistic> test) {
    public GrayTest {
        scores = List.copyOf(scores);
    }

    /** Groups are numbered from 0, one number a row; numbers without rows are groups without people. */
    public static GrayTest of(CompetingEvents events, int cause, int... groups) {
        if (cause < 1) {
            throw new IllegalArgumentException("cause must be positive, was %s".formatted(cause));
        }
        Counting counting = new Counting(Numbering.count("groups", groups, events.size()));
        for (int group : groups) {
            counting.atRisk[group]++;
        }
        int[] order = events.anyEvent().order();
        int start = 0;
        for (FollowUp.RiskSet set : events.anyEvent().riskSets()) {
            int end = start + set.events() + set.censored();
            int[] ofCause = new int[counting.size];
            int[] ofOthers = new int[counting.size];
            int[] leaving = new int[counting.size];
            for (int k = start; k < end; k++) {
                int row = order[k];
                leaving[groups[row]]++;
                if (events.cause(row) == cause) {
                    ofCause[groups[row]]++;
                } else if (events.cause(row) > 0) {
                    ofOthers[groups[row]]++;
                }
            }
            if (set.events() > 0) {
                counting.addTime(ofCause, ofOthers);
            }
            for (int g = 0; g < counting.size; g++) {
                counting.atRisk[g] -= leaving[g];
            }
            start = end;
        }
        return counting.result();
    }

    /** Sums over times; names follow the terms of Gray's covariance. */
    private static final class Counting {
        private final int size;
        private final int[] atRisk;

        /** Just before the time. */
        private final double[] survival;

        private final double[] incidence;
        private double pooled;
        private final double[] scores;

        /** What each group's score owes to the incidence of each group. */
        private final double[][] owed;

        /** Products of the chance parts: of each group's scores, and those with the variances of its incidence. */
        private final double[][] ofScores;

        private final double[][] withIncidence;
        private final double[] ofIncidence;

        Counting(int size) {
            this.size = size;
            atRisk = new int[size];
            survival = new double[size];
            Arrays.fill(survival, 1);
            incidence = new double[size];
            scores = new double[size];
            owed = new double[size][size];
            ofScores = new double[size][size];
            withIncidence = new double[size][size];
            ofIncidence = new double[size];
        }

        void addTime(int[] ofCause, int[] ofOthers) {
            double all = Arrays.stream(ofCause).sum();
            double[] people = new double[size];
            double free = 0;
            double weighted = 0;
            for (int g = 0; g < size; g++) {
                people[g] = atRisk[g] > 0 ? atRisk[g] / survival[g] : 0;
                weighted += people[g];
                free += people[g] * (1 - incidence[g]);
            }
            double[][] slope = slopes(people, weighted);
            for (int i = 0; i < size; i++) {
                scores[i] += ofCause[i] - all * people[i] * (1 - incidence[i]) / free;
                for (int k = 0; k < size; k++) {
                    owed[i][k] += slope[i][k] * all / free;
                }
            }
            double jump = (1 - pooled) * all / free;
            pooled += jump;
            for (int k = 0; k < size; k++) {
                if (atRisk[k] > 0) {
                    double after = survival[k] * (atRisk[k] - ofCause[k] - ofOthers[k]) / atRisk[k];
                    addChance(k, after, all, jump, ofOthers[k], slope);
                    incidence[k] += survival[k] * ofCause[k] / atRisk[k];
                    survival[k] = after;
                }
            }
        }

        private double[][] slopes(double[] people, double weighted) {
            double[][] slope = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < size; k++) {
                    slope[i][k] = (i == k ? people[i] : 0) - people[i] * people[k] / weighted;
                }
            }
            return slope;
        }

        /**
         * Events of the kind and others are multinomial among the people of group k at risk: with q and p their shares, S² / n
         * times q (1 - q), p (1 - p) and - q p; the first two as without replacement.
         */
        private void addChance(int k, double after, double all, double jump, double others, double[][] slope) {
            double ratio = after > 0 ? (1 - pooled) / after : 0;
            double unit = survival[k] * survival[k] / atRisk[k];
            double q = Math.min(1, jump / survival[k]);
            double p = others / atRisk[k];
            Move ofKind = move(k, 1 - ratio, slope);
            Move ofOthers = move(k, -ratio, new double[size][size]);
            if (all > 0) {
                double ties = all > 1 ? Math.max(0, 1 - (all - 1) / (all / q - 1)) : 1;
                add(k, ofKind, ofKind, unit * q * ties);
            }
            if (others > 0 && after > 0) {
                double ties = others > 1 ? 1 - (others - 1) / (atRisk[k] - 1) : 1;
                add(k, ofOthers, ofOthers, unit * p * ties);
                add(k, ofKind, ofOthers, -unit * q * p);
                add(k, ofOthers, ofKind, -unit * q * p);
            }
        }

        /** By how much a jump in group k moves its incidence beyond the pooled one, and each score up to now. */
        private record Move(double incidence, double[] scores) {}

        private Move move(int k, double incidenceMove, double[][] slope) {
            double[] moves = new double[size];
            Arrays.setAll(moves, i -> slope[i][k] - incidenceMove * owed[i][k]);
            return new Move(incidenceMove, moves);
        }

        private void add(int k, Move one, Move other, double covariance) {
            ofIncidence[k] += one.incidence() * other.incidence() * covariance;
            for (int i = 0; i < size; i++) {
                withIncidence[i][k] += one.scores()[i] * other.incidence() * covariance;
                for (int j = 0; j <= i; j++) {
                    ofScores[i][j] += one.scores()[i] * other.scores()[j] * covariance;
                }
            }
        }

        GrayTest result() {
            double[][] covariance = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] = ofScores[i][j];
                    for (int k = 0; k < size; k++) {
                        covariance[i][j] += owed[i][k] * owed[j][k] * ofIncidence[k]
                                + owed[i][k] * withIncidence[j][k]
                                + owed[j][k] * withIncidence[i][k];
                    }
                }
            }
            QuadraticForm form = QuadraticForm.of(covariance, scores);
            return new GrayTest(
                    Arrays.stream(scores).boxed().toList(),
                    form.rank() == 0
                            ? Optional.empty()
                            : Optional.of(new ChiSquareStatistic(form.value(), form.rank())));
        }
    }
}
