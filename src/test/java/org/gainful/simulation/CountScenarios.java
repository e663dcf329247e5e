package org.gainful.simulation;

import static org.gainful.simulation.Scenario.LEVEL;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainful.stat.Interval;
import org.gainful.stat.counts.ExactTest;
import org.gainful.stat.counts.FisherExact;
import org.gainful.stat.proportion.DifferenceInterval;
import org.gainful.stat.proportion.OddsRatioInterval;
import org.gainful.stat.proportion.PairedDifferenceInterval;
import org.gainful.stat.proportion.PairedProportions;
import org.gainful.stat.proportion.ProportionInterval;
import org.gainful.stat.proportion.ProportionPair;
import org.gainful.stat.proportion.RateInterval;
import org.gainful.stat.proportion.RateRatio;
import org.gainful.stat.proportion.RiskRatioInterval;

/** Shares, rates and 2 x 2 tables. */
final class CountScenarios {
    private static final int GROUP = Cohort.PEOPLE / 2;

    /** 22 events among 88 people, so many in one half and in the other. */
    private static final double SHARE_1 = 0.35;

    private static final double SHARE_2 = 0.15;

    private static final String TWO_GROUPS = ", 44 and 44 people, shares 0.35 and 0.15";

    /** Of pairs: both, first only, second only, neither. */
    private static final double[] PAIRS = {0.15, 0.1, 0.2, 0.55};

    private CountScenarios() {}

    static List<Scenario> all() {
        return Stream.of(shares(), twoGroups(), rates()).flatMap(List::stream).toList();
    }

    private static List<Scenario> shares() {
        String one = "share, 22 of 88";
        return List.of(
                share(one, ProportionInterval.WILSON, "Wilson"),
                share(one, ProportionInterval.CLOPPER_PEARSON, "Clopper–Pearson")
                        .notDefault(),
                new Scenario(
                        "difference of paired shares, 88 pairs, 0.25 and 0.35",
                        "Tango",
                        PAIRS[2] - PAIRS[1],
                        random -> Optional.of(PairedDifferenceInterval.TANGO.of(pairs(random), LEVEL))));
    }

    private static Scenario share(String statistic, ProportionInterval interval, String method) {
        return new Scenario(
                statistic,
                method,
                Cohort.SHARE,
                random -> Optional.of(
                        interval.of(Cohort.binomial(random, Cohort.PEOPLE, Cohort.SHARE), Cohort.PEOPLE, LEVEL)));
    }

    private static PairedProportions pairs(SplittableRandom random) {
        long[] counts = new long[PAIRS.length];
        for (int i = 0; i < Cohort.PEOPLE; i++) {
            counts[kindOfPair(random.nextDouble())]++;
        }
        return new PairedProportions(counts[0], counts[1], counts[2], counts[3]);
    }

    private static int kindOfPair(double u) {
        double sum = 0;
        for (int kind = 0; kind < PAIRS.length - 1; kind++) {
            sum += PAIRS[kind];
            if (u < sum) {
                return kind;
            }
        }
        return PAIRS.length - 1;
    }

    private static List<Scenario> twoGroups() {
        double odds = SHARE_1 * (1 - SHARE_2) / (SHARE_2 * (1 - SHARE_1));
        double risk = SHARE_1 / SHARE_2;
        return List.of(
                twoGroups(
                        "risk difference",
                        "Newcombe",
                        SHARE_1 - SHARE_2,
                        pair -> Optional.of(DifferenceInterval.NEWCOMBE.of(pair, LEVEL))),
                twoGroups(
                                "risk difference",
                                "Miettinen–Nurminen",
                                SHARE_1 - SHARE_2,
                                pair -> Optional.of(DifferenceInterval.MIETTINEN_NURMINEN.of(pair, LEVEL)))
                        .notDefault(),
                twoGroups("risk ratio", "score", risk, pair -> RiskRatioInterval.SCORE.of(pair, LEVEL)),
                twoGroups("risk ratio", "log", risk, pair -> RiskRatioInterval.LOG.of(pair, LEVEL))
                        .notDefault(),
                twoGroups("odds ratio", "score", odds, pair -> OddsRatioInterval.SCORE.of(pair, LEVEL)),
                twoGroups("odds ratio", "Woolf", odds, pair -> OddsRatioInterval.WOOLF.of(pair, LEVEL))
                        .notDefault(),
                twoGroups("odds ratio", "conditional, mid-P", odds, pair -> conditional(pair, ExactTest.MID_P)),
                twoGroups("odds ratio", "conditional, exact", odds, pair -> conditional(pair, ExactTest.CENTRAL))
                        .notDefault());
    }

    private static Scenario twoGroups(
            String statistic, String method, double truth, Function<ProportionPair, Optional<Interval>> interval) {
        return new Scenario(
                statistic + TWO_GROUPS,
                method,
                truth,
                random -> interval.apply(new ProportionPair(
                        Cohort.binomial(random, GROUP, SHARE_1),
                        GROUP,
                        Cohort.binomial(random, GROUP, SHARE_2),
                        GROUP)));
    }

    private static Optional<Interval> conditional(ProportionPair pair, ExactTest test) {
        long others1 = pair.trials1() - pair.successes1();
        long others2 = pair.trials2() - pair.successes2();
        return new FisherExact(pair.successes1(), others1, pair.successes2(), others2).interval(test, LEVEL);
    }

    private static List<Scenario> rates() {
        Stream<Scenario> single = Arrays.stream(RateInterval.values())
                .filter(method -> method != RateInterval.NORMAL)
                .map(method -> new Scenario(
                        "rate, 22 events",
                        method == RateInterval.BYAR ? "Byar" : "exact",
                        Cohort.EVENTS,
                        random -> Optional.of(method.of(Cohort.poisson(random, Cohort.EVENTS), LEVEL))));
        double firstRate = 14;
        double secondRate = 8;
        String statistic = "rate ratio, 14 and 8 events";
        Scenario exact = new Scenario(
                statistic, "exact, conditional", firstRate / secondRate, random -> ratio(random, firstRate, secondRate)
                        .exactInterval(LEVEL));
        Scenario midP = new Scenario(
                statistic, "mid-P, conditional", firstRate / secondRate, random -> ratio(random, firstRate, secondRate)
                        .midPInterval(LEVEL));
        return Stream.concat(single, Stream.of(midP, exact.notDefault())).toList();
    }

    private static RateRatio ratio(SplittableRandom random, double firstRate, double secondRate) {
        return new RateRatio(Cohort.poisson(random, firstRate), 1, Cohort.poisson(random, secondRate), 1);
    }
}
