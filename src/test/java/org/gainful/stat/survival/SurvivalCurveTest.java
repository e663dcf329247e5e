package org.gainful.stat.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurvivalCurveTest {
    private static final FollowUp MAINTAINED =
            Leukaemia.aml().select(IntStream.range(0, 11).toArray());
    private static final FollowUp OTHERS =
            Leukaemia.aml().select(IntStream.range(11, 23).toArray());
    private static final KaplanMeier LOG = KaplanMeier.withDefaults().withTransform(SurvivalInterval.LOG);

    private static SurvivalCurve fit(double[] times, boolean... events) {
        return KaplanMeier.withDefaults().fit(FollowUp.of(times, events));
    }

    /** R's survival: survfit(Surv(time, status) ~ x, aml) prints 31 (18, NA) and 23 (8, NA). */
    @Test
    void mediansOfLeukaemiaPatientsAreAsPrinted() {
        SurvivalCurve.Quantile maintained = LOG.fit(MAINTAINED).median();
        SurvivalCurve.Quantile others = LOG.fit(OTHERS).median();
        assertThat(maintained.time()).hasValue(31);
        assertThat(maintained.lower()).hasValue(18);
        assertThat(maintained.upper()).isEmpty();
        assertThat(others.time()).hasValue(23);
        assertThat(others.lower()).hasValue(8);
        assertThat(others.upper()).isEmpty();
    }

    @Test
    void withoutCensoringItIsTheShareOfPeopleLeft() {
        SurvivalCurve curve = fit(new double[] {4, 1, 3, 2}, true, true, true, true);
        assertThat(curve.survival(2.5)).hasValue(0.5);
        assertThat(curve.standardError(2.5).orElseThrow()).isCloseTo(Math.sqrt(0.25 / 4), within(1e-15));
        assertThat(curve.restrictedMean(4).orElseThrow().mean()).isCloseTo(2.5, within(1e-15));
        assertThat(curve.restrictedMean(4).orElseThrow().standardError()).isCloseTo(Math.sqrt(1.25 / 4), within(1e-15));
    }

    @Test
    void aLevelStretchAtTheShareGivesItsMiddle() {
        assertThat(fit(new double[] {1, 2, 4, 5}, true, true, true, true)
                        .median()
                        .time())
                .hasValue(3);
        assertThat(fit(new double[] {1, 2, 4, 6}, true, true, false, false)
                        .median()
                        .time())
                .hasValue(4);
    }

    @Test
    void nothingIsSaidBeyondFollowUp() {
        SurvivalCurve curve = fit(new double[] {1, 2, 3}, true, false, false);
        assertThat(curve.survival(3)).isPresent();
        assertThat(curve.survival(3.5)).isEmpty();
        assertThat(curve.interval(3.5)).isEmpty();
        assertThat(curve.restrictedMean(3.5)).isEmpty();
        assertThat(curve.median().time()).isEmpty();
    }

    @Test
    void afterEverybodyHadTheEventNobodyIsLeft() {
        SurvivalCurve curve = fit(new double[] {1, 2}, true, true);
        assertThat(curve.survival(9)).hasValue(0);
        assertThat(curve.standardError(9)).isEmpty();
        assertThat(curve.interval(9)).isEmpty();
        assertThat(curve.restrictedMean(9).orElseThrow().mean()).isEqualTo(1.5);
    }

    @Test
    void onePersonAndNoEventsAreData() {
        assertThat(fit(new double[] {5}, true).survival(5)).hasValue(0);
        assertThat(fit(new double[] {5}, false).survival(5)).hasValue(1);
        assertThat(fit(new double[] {0}, true).median().time()).hasValue(0);
        assertThat(fit(new double[] {7, 7, 7}, true, false, true).median().time())
                .hasValue(7);
        assertThat(fit(new double[] {1, 2}, false, false).interval(1.5)).isEmpty();
    }

    @Test
    void reversedFollowUpSwapsEventsAndCensoring() {
        FollowUp once = MAINTAINED.reversed();
        assertThat(once.events()).isEqualTo(MAINTAINED.size() - MAINTAINED.events());
        assertThat(once.reversed().riskSets()).isEqualTo(MAINTAINED.riskSets());
    }

    @Test
    void unitsOfTimeDoNotMatter() {
        for (double unit : new double[] {1e-300, 0x1p-20, 0x1p900}) {
            double[] scaled = IntStream.range(0, MAINTAINED.size())
                    .mapToDouble(row -> MAINTAINED.time(row) * unit)
                    .toArray();
            boolean[] events = java.util.Arrays.copyOf(Leukaemia.AML_EVENTS, scaled.length);
            SurvivalCurve curve = fit(scaled, events);
            RestrictedMean mean = curve.restrictedMean(40 * unit).orElseThrow();
            RestrictedMean plain = KaplanMeier.withDefaults()
                    .fit(MAINTAINED)
                    .restrictedMean(40)
                    .orElseThrow();
            assertThat(mean.mean() / unit).isCloseTo(plain.mean(), within(1e-11));
            assertThat(mean.standardError() / unit).isCloseTo(plain.standardError(), within(1e-11));
        }
    }

    @Test
    void curvesFallAndIntervalsHoldThemForAnyData() {
        Random random = new Random(20);
        for (int trial = 0; trial < 2000; trial++) {
            int size = 1 + random.nextInt(30);
            int values = 1 + random.nextInt(20);
            double[] times = random.ints(size, 0, values).asDoubleStream().toArray();
            boolean[] events = new boolean[size];
            for (int i = 0; i < size; i++) {
                events[i] = random.nextInt(3) > 0;
            }
            FollowUp followUp = FollowUp.of(times, events);
            for (SurvivalInterval transform : SurvivalInterval.values()) {
                double before = 1;
                for (SurvivalCurve.Step step : KaplanMeier.withDefaults()
                        .withTransform(transform)
                        .fit(followUp)
                        .steps()) {
                    assertThat(step.survival()).isBetween(0.0, before);
                    before = step.survival();
                    step.interval().ifPresent(i -> {
                        assertThat(i.contains(step.survival())).isTrue();
                        assertThat(i.lower()).isGreaterThanOrEqualTo(0);
                        assertThat(i.upper()).isLessThanOrEqualTo(1);
                    });
                }
            }
        }
    }

    @Test
    void arguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FollowUp.of(new double[] {1, Double.NaN}, new boolean[2]))
                .withMessage("times[1] must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FollowUp.of(new double[] {-1}, new boolean[1]))
                .withMessage("times[0] must not be negative, was -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> FollowUp.of(new double[0], new boolean[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> FollowUp.of(new double[2], new boolean[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOG.fit(MAINTAINED).quantile(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOG.fit(MAINTAINED).restrictedMean(0));
        assertThatIllegalArgumentException().isThrownBy(() -> LOG.withLevel(1));
    }
}
