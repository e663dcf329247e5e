package org.gainful.stat.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.gainful.stat.ChiSquareStatistic;
import org.junit.jupiter.api.Test;

class GrayTestTest {
    /** Equal incidence of the first event, another hazard of the second, and censoring that differs. */
    private static CompetingEvents underTheNull(Random random, int[] groups, double unit) {
        double[] times = new double[groups.length];
        int[] causes = new int[groups.length];
        for (int i = 0; i < times.length; i++) {
            causes[i] = 1 + random.nextInt(2);
            double rate = causes[i] == 2 && groups[i] == 1 ? 2.5 : 1;
            double time = -Math.log(random.nextDouble()) / rate;
            double end = -Math.log(random.nextDouble()) * (1 + groups[i]);
            causes[i] = end < time ? 0 : causes[i];
            times[i] = Math.ceil(Math.min(time, end) / unit);
        }
        return CompetingEvents.of(times, causes);
    }

    private static int[] groups(int... sizes) {
        return IntStream.range(0, sizes.length)
                .flatMap(g -> IntStream.generate(() -> g).limit(sizes[g]))
                .toArray();
    }

    /** Where there is no reference to print, the distribution is one: 1,500 tests of groups without a difference. */
    @Test
    void keepsItsLevelWithAndWithoutTies() {
        int[] groups = groups(40, 50, 60);
        for (double unit : new double[] {1e-9, 0.2}) {
            Random random = new Random(11);
            int rejected = 0;
            double sum = 0;
            for (int trial = 0; trial < 1500; trial++) {
                ChiSquareStatistic test = GrayTest.of(underTheNull(random, groups, unit), 1, groups)
                        .test()
                        .orElseThrow();
                rejected += test.pValue() < 0.05 ? 1 : 0;
                sum += test.statistic();
            }
            // Three and a half standard errors of a simulated share and mean.
            assertThat(rejected / 1500.0).isCloseTo(0.05, within(0.02));
            assertThat(sum / 1500).isCloseTo(2, within(0.18));
        }
    }

    @Test
    void withoutOtherEventsTheScoresAreThoseOfTheLogRankTest() {
        int[] causes = new int[Leukaemia.AML_TIMES.length];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = Leukaemia.AML_EVENTS[i] ? 1 : 0;
        }
        GrayTest gray = GrayTest.of(CompetingEvents.of(Leukaemia.AML_TIMES, causes), 1, Leukaemia.amlGroups());
        LogRank.Result logRank = LogRank.LOG_RANK.test(Leukaemia.aml(), Leukaemia.amlGroups());
        assertThat(gray.scores().get(0))
                .isCloseTo(logRank.observed().get(0) - logRank.expected().get(0), within(1e-12));
        assertThat(gray.test().orElseThrow().statistic())
                .isCloseTo(logRank.test().orElseThrow().statistic(), within(0.1));
    }

    @Test
    void findsAGroupWithMoreOfTheEvent() {
        Random random = new Random(2);
        int[] groups = groups(60, 60);
        double[] times = random.doubles(120).toArray();
        int[] causes = new int[120];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = random.nextDouble() < (groups[i] == 0 ? 0.2 : 0.7) ? 1 : 2;
        }
        GrayTest test = GrayTest.of(CompetingEvents.of(times, causes), 1, groups);
        assertThat(test.scores().get(1)).isPositive();
        assertThat(test.test().orElseThrow().pValue()).isLessThan(1e-4);
    }

    @Test
    void whateverTheDataNothingThrows() {
        Random random = new Random(8);
        for (int trial = 0; trial < 2000; trial++) {
            int size = 1 + random.nextInt(20);
            double[] times = random.ints(size, 0, 1 + random.nextInt(10))
                    .asDoubleStream()
                    .toArray();
            CompetingEvents events =
                    CompetingEvents.of(times, random.ints(size, 0, 3).toArray());
            GrayTest test = GrayTest.of(events, 1, random.ints(size, 0, 4).toArray());
            assertThat(test.scores()).allSatisfy(score -> assertThat(score).isFinite());
            assertThat(test.scores().stream().mapToDouble(s -> s).sum()).isCloseTo(0, within(1e-10));
            test.test().ifPresent(t -> assertThat(t.pValue()).isBetween(0.0, 1.0));
        }
    }

    @Test
    void withoutTheEventThereIsNoTest() {
        CompetingEvents others = CompetingEvents.of(new double[] {1, 2, 3}, new int[] {2, 0, 2});
        assertThat(GrayTest.of(others, 1, 0, 1, 0).test()).isEmpty();
        assertThat(GrayTest.of(others, 2, 0, 0, 0).test()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> GrayTest.of(others, 0, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> GrayTest.of(others, 1, 0, 1));
    }
}
