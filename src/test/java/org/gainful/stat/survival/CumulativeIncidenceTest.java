package org.gainful.stat.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {
    private static CompetingEvents random(Random random, int most) {
        int size = 1 + random.nextInt(most);
        double[] times =
                random.ints(size, 0, 1 + random.nextInt(20)).asDoubleStream().toArray();
        return CompetingEvents.of(times, random.ints(size, 0, 4).toArray());
    }

    /** Another route: the sums of Dinse and Larson (1986) and Marubini and Valsecchi (1995, section 10.2) for each time. */
    @Test
    void varianceIsThatOfTheDoubleSum() {
        Random random = new Random(3);
        for (int trial = 0; trial < 500; trial++) {
            CumulativeIncidence curve = random(random, 40).incidence(1, 0.95);
            for (CumulativeIncidence.Step at : curve.steps()) {
                assertThat(at.standardError() * at.standardError())
                        .isCloseTo(doubleSum(curve.steps(), at), within(1e-14));
            }
        }
    }

    private static double doubleSum(List<CumulativeIncidence.Step> steps, CumulativeIncidence.Step at) {
        double variance = 0;
        double before = 1;
        for (CumulativeIncidence.Step step : steps.subList(0, steps.indexOf(at) + 1)) {
            double n = step.riskSet().atRisk();
            double d = step.riskSet().events();
            double k = step.events();
            double later = at.incidence() - step.incidence();
            variance += n > d ? later * later * d / (n * (n - d)) : 0;
            variance += before * before * (n - k) / n * k / (n * n) - 2 * later * before * k / (n * n);
            before = step.survival();
        }
        return variance;
    }

    @Test
    void withoutCensoringItIsAShareOfPeople() {
        CompetingEvents events = CompetingEvents.of(
                new double[] {1, 2, 2, 3, 4, 4, 5, 6, 7, 8}, new int[] {1, 2, 1, 1, 3, 2, 1, 2, 1, 2});
        CumulativeIncidence curve = events.incidence(1, 0.95);
        assertThat(curve.incidence(4).orElseThrow()).isCloseTo(0.3, within(1e-15));
        assertThat(curve.standardError(4).orElseThrow()).isCloseTo(Math.sqrt(0.3 * 0.7 / 10), within(1e-15));
        assertThat(curve.incidence(100).orElseThrow()).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void withOneKindOfEventItIsOneLessKaplanMeier() {
        boolean[] events = Leukaemia.AML_EVENTS;
        int[] causes = new int[events.length];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = events[i] ? 1 : 0;
        }
        CumulativeIncidence incidence =
                CompetingEvents.of(Leukaemia.AML_TIMES, causes).incidence(1, 0.95);
        SurvivalCurve survival = KaplanMeier.withDefaults().fit(Leukaemia.aml());
        for (double time : new double[] {0, 5, 20, 48, 161}) {
            assertThat(incidence.incidence(time).orElseThrow())
                    .isCloseTo(1 - survival.survival(time).orElseThrow(), within(1e-14));
            assertThat(incidence.standardError(time).orElseThrow())
                    .isCloseTo(survival.standardError(time).orElseThrow(), within(1e-14));
        }
        assertThat(incidence.incidence(162)).isEmpty();
    }

    @Test
    void incidencesAndSurvivalAddUpToOne() {
        Random random = new Random(4);
        for (int trial = 0; trial < 500; trial++) {
            CompetingEvents events = random(random, 30);
            for (int i = 0; i < events.incidence(1, 0.9).steps().size(); i++) {
                double sum = events.incidence(1, 0.9).steps().get(i).survival();
                for (int cause = 1; cause <= events.causes(); cause++) {
                    CumulativeIncidence.Step step =
                            events.incidence(cause, 0.9).steps().get(i);
                    sum += step.incidence();
                    events.incidence(cause, 0.9).interval(step.time()).ifPresent(interval -> assertThat(
                                    interval.contains(step.incidence()))
                            .isTrue());
                }
                assertThat(sum).isCloseTo(1, within(1e-13));
            }
        }
    }

    @Test
    void anEventThatNobodyHadHasIncidenceZeroAndNoInterval() {
        CumulativeIncidence none =
                CompetingEvents.of(new double[] {1, 2}, new int[] {1, 0}).incidence(2, 0.95);
        assertThat(none.incidence(1.5)).hasValue(0);
        assertThat(none.interval(1.5)).isEmpty();
    }

    @Test
    void arguments() {
        CompetingEvents one = CompetingEvents.of(new double[] {1}, new int[] {0});
        assertThat(one.causes()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.incidence(0, 0.95))
                .withMessage("cause must be positive, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompetingEvents.of(new double[] {1}, new int[] {-1}))
                .withMessage("causes[0] must not be negative, was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> one.incidence(1, 2));
    }
}
