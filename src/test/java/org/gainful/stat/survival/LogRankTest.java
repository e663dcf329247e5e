package org.gainful.stat.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.gainful.stat.ChiSquareStatistic;
import org.junit.jupiter.api.Test;

class LogRankTest {
    /** R's survival: survdiff(Surv(time, status) ~ x, aml). */
    @Test
    void maintainedChemotherapyAsPrinted() {
        ChiSquareStatistic test = LogRank.LOG_RANK
                .test(Leukaemia.aml(), Leukaemia.amlGroups())
                .test()
                .orElseThrow();
        assertThat(test.statistic()).isCloseTo(3.39639, within(5e-6));
        assertThat(test.pValue()).isCloseTo(0.06534, within(5e-6));
    }

    @Test
    void observedAndExpectedEventsAddUpToTheSame() {
        Random random = new Random(5);
        for (int trial = 0; trial < 1000; trial++) {
            int size = 1 + random.nextInt(25);
            double[] times = random.ints(size, 0, 8).asDoubleStream().toArray();
            boolean[] events = new boolean[size];
            for (int i = 0; i < size; i++) {
                events[i] = random.nextBoolean();
            }
            int[] groups = random.ints(size, 0, 4).toArray();
            int[] strata = random.ints(size, 0, 2).toArray();
            for (LogRank test : LogRank.values()) {
                LogRank.Result result = test.test(FollowUp.of(times, events), groups, strata);
                double excess = 0;
                for (int g = 0; g < result.observed().size(); g++) {
                    excess += result.observed().get(g) - result.expected().get(g);
                }
                assertThat(excess).isCloseTo(0, within(1e-12));
                result.test().ifPresent(t -> assertThat(t.pValue()).isBetween(0.0, 1.0));
            }
        }
    }

    @Test
    void orderAndEmptyGroupsDoNotMatter() {
        int[] groups = Leukaemia.amlGroups();
        double one = statistic(groups);
        for (int i = 0; i < groups.length; i++) {
            groups[i] = 5 - 3 * groups[i];
        }
        assertThat(statistic(groups)).isCloseTo(one, within(1e-12));
    }

    private static double statistic(int[] groups) {
        return LogRank.PETO.test(Leukaemia.aml(), groups).test().orElseThrow().statistic();
    }

    @Test
    void stratifiedByTheGroupsThemselvesThereIsNothingToCompare() {
        int[] groups = Leukaemia.amlGroups();
        assertThat(LogRank.LOG_RANK.test(Leukaemia.aml(), groups, groups).test())
                .isEmpty();
    }

    @Test
    void withoutEventsOrWithOnePersonThereIsNoTest() {
        FollowUp none = FollowUp.of(new double[] {1, 2, 3}, new boolean[3]);
        assertThat(LogRank.LOG_RANK.test(none, new int[] {0, 1, 0}).test()).isEmpty();
        FollowUp one = FollowUp.of(new double[] {1}, new boolean[] {true});
        assertThat(LogRank.LOG_RANK.test(one, new int[] {0}).test()).isEmpty();
        FollowUp together = FollowUp.of(new double[] {1, 1, 1}, new boolean[] {true, true, true});
        assertThat(LogRank.LOG_RANK.test(together, new int[] {0, 1, 0}).test()).isEmpty();
    }

    @Test
    void arguments() {
        FollowUp aml = Leukaemia.aml();
        assertThatIllegalArgumentException().isThrownBy(() -> LogRank.PETO.test(aml, new int[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogRank.PETO.test(FollowUp.of(new double[1], new boolean[1]), new int[] {-1}))
                .withMessage("groups[0] must not be negative, was -1");
    }
}
