package org.gainful.simulation;

import static org.gainful.simulation.Scenario.LEVEL;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.MeanInterval;
import org.gainful.stat.groups.CohensD;
import org.gainful.stat.groups.MannWhitney;
import org.gainful.stat.groups.Pearson;
import org.gainful.stat.groups.SignedRank;
import org.gainful.stat.groups.TTest;

/** Means, ranks and correlations. */
final class MeanScenarios {
    private static final double DIFFERENCE = 0.5;
    private static final int OTHERS = Cohort.PEOPLE - Cohort.EVENTS;

    private MeanScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario(
                        "mean of 88, normal",
                        "Student",
                        0,
                        random -> MeanInterval.of(Description.of(normal(random, Cohort.PEOPLE, 0, 1)), LEVEL)),
                new Scenario(
                        "mean of 88, exponential",
                        "Student",
                        1,
                        random -> MeanInterval.of(
                                Description.of(Cohort.values(Cohort.PEOPLE, random::nextExponential)), LEVEL)),
                new Scenario("difference of means, 22 and 66, SD 2 and 1", "Welch", DIFFERENCE, random -> TTest.welch()
                        .withLevel(LEVEL)
                        .test(normal(random, Cohort.EVENTS, DIFFERENCE, 2), normal(random, OTHERS, 0, 1))
                        .map(TTest.Result::interval)),
                new Scenario(
                                "difference of means, 22 and 66, SD 2 and 1",
                                "Student",
                                DIFFERENCE,
                                random -> TTest.student()
                                        .withLevel(LEVEL)
                                        .test(
                                                normal(random, Cohort.EVENTS, DIFFERENCE, 2),
                                                normal(random, OTHERS, 0, 1))
                                        .map(TTest.Result::interval))
                        .notDefault(),
                new Scenario("mean of paired differences, 44 pairs", "Student", DIFFERENCE, random -> TTest.paired()
                        .withLevel(LEVEL)
                        .test(normal(random, Cohort.PEOPLE / 2, DIFFERENCE, 1), normal(random, Cohort.PEOPLE / 2, 0, 1))
                        .map(TTest.Result::interval)),
                new Scenario(
                        "shift, 22 and 66, logistic",
                        "Hodges–Lehmann",
                        DIFFERENCE,
                        random -> shift(MannWhitney.uncorrected(), random)),
                new Scenario(
                                "shift, 22 and 66, logistic",
                                "Hodges–Lehmann, continuity correction",
                                DIFFERENCE,
                                random -> shift(MannWhitney.corrected(), random))
                        .notDefault(),
                new Scenario(
                        "median of paired differences, 44 pairs",
                        "signed rank",
                        DIFFERENCE,
                        random -> signedRank(SignedRank.uncorrected(), random)),
                new Scenario(
                                "median of paired differences, 44 pairs",
                                "signed rank, continuity correction",
                                DIFFERENCE,
                                random -> signedRank(SignedRank.corrected(), random))
                        .notDefault(),
                new Scenario("standardised difference, 22 and 66", "noncentral t", DIFFERENCE, random -> CohensD.of(
                                Description.of(normal(random, Cohort.EVENTS, DIFFERENCE, 1)),
                                Description.of(normal(random, OTHERS, 0, 1)))
                        .flatMap(d -> d.noncentralInterval(LEVEL))),
                new Scenario("correlation of 88 pairs", "Fisher z", DIFFERENCE, MeanScenarios::correlation));
    }

    static double[] normal(SplittableRandom random, int count, double mean, double deviation) {
        return Cohort.values(count, () -> mean + deviation * random.nextGaussian());
    }

    private static Optional<Interval> shift(MannWhitney method, SplittableRandom random) {
        return method.withLevel(LEVEL)
                .test(logistic(random, Cohort.EVENTS, DIFFERENCE), logistic(random, OTHERS, 0))
                .map(MannWhitney.Result::interval);
    }

    private static Optional<Interval> signedRank(SignedRank method, SplittableRandom random) {
        return method.withLevel(LEVEL)
                .test(logistic(random, Cohort.PEOPLE / 2, DIFFERENCE))
                .flatMap(SignedRank.Result::interval);
    }

    private static double[] logistic(SplittableRandom random, int count, double middle) {
        return Cohort.values(count, () -> {
            double u = random.nextDouble();
            return middle + StrictMath.log((u + Double.MIN_NORMAL) / (1 - u));
        });
    }

    private static Optional<Interval> correlation(SplittableRandom random) {
        double[] x = normal(random, Cohort.PEOPLE, 0, 1);
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = DIFFERENCE * x[i] + Math.sqrt(1 - DIFFERENCE * DIFFERENCE) * random.nextGaussian();
        }
        return Pearson.of(x, y).flatMap(found -> found.interval(LEVEL));
    }
}
