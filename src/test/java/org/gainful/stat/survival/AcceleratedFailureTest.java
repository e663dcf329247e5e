package org.gainful.stat.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gainful.stat.survival.AcceleratedFit.Status;
import org.junit.jupiter.api.Test;

class AcceleratedFailureTest {
    private static final SurvivalDesign AML = CoxRegressionTest.aml();

    private static AcceleratedFit fit(LifetimeDistribution distribution, SurvivalDesign design) {
        return AcceleratedFailure.of(distribution).fit(design);
    }

    @Test
    void exponentialTimesHaveARateInClosedForm() {
        SurvivalDesign alone = SurvivalDesign.of(Leukaemia.aml(), List.of(), List.of());
        AcceleratedFit fit = fit(LifetimeDistribution.EXPONENTIAL, alone);
        double events = Leukaemia.aml().events();
        double total = Leukaemia.aml().totalTime();
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(Math.log(total / events), within(1e-12));
        assertThat(fit.coefficients().get(0).standardError()).isCloseTo(1 / Math.sqrt(events), within(1e-12));
        assertThat(fit.logLikelihood().orElseThrow())
                .isCloseTo(events * Math.log(events / total) - events, within(1e-11));
        assertThat(fit.quantile(0.5).orElseThrow()).isCloseTo(Math.log(2) * total / events, within(1e-10));
        assertThat(fit.scale()).hasValue(1);
        assertThat(fit.likelihoodRatioTest()).isEmpty();
    }

    @Test
    void withoutCensoringLogNormalTimesAreALinearModelOfLogTime() {
        double[] times = {2, 3, 5, 7, 11, 13};
        SurvivalDesign design = CoxRegressionTest.one(times, new int[] {1, 1, 1, 1, 1, 1}, 0, 1, 0, 1, 0, 1);
        AcceleratedFit fit = fit(LifetimeDistribution.LOG_NORMAL, design);
        double without = Math.log(2.0 * 5 * 11) / 3;
        double with = Math.log(3.0 * 7 * 13) / 3;
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(without, within(1e-12));
        assertThat(fit.find("x").orElseThrow().estimate()).isCloseTo(with - without, within(1e-12));
        double squares = IntStream.range(0, 6)
                .mapToDouble(i -> Math.pow(Math.log(times[i]) - (i % 2 == 0 ? without : with), 2))
                .sum();
        assertThat(fit.scale().orElseThrow()).isCloseTo(Math.sqrt(squares / 6), within(1e-12));
    }

    @Test
    void derivativesAreThoseOfTheLogLikelihood() {
        double h = 1e-5;
        for (LifetimeDistribution distribution : LifetimeDistribution.values()) {
            for (double z : new double[] {-20, -3, -0.5, 0, 1, 2.5, 5}) {
                for (boolean event : new boolean[] {true, false}) {
                    double[] below = value(distribution, z - h, event);
                    double[] at = value(distribution, z, event);
                    double[] above = value(distribution, z + h, event);
                    assertThat(at[1]).isCloseTo((above[0] - below[0]) / (2 * h), within(1e-6 * (1 + Math.abs(at[1]))));
                    assertThat(at[2]).isCloseTo((above[1] - below[1]) / (2 * h), within(1e-6 * (1 + Math.abs(at[2]))));
                }
            }
        }
    }

    private static double[] value(LifetimeDistribution distribution, double z, boolean event) {
        double[] value = new double[3];
        if (event) {
            distribution.event(z, value);
        } else {
            distribution.longer(z, value);
        }
        return value;
    }

    @Test
    void theNormalTailIsContinuousWhereItsSeriesBegins() {
        double[] before = value(LifetimeDistribution.LOG_NORMAL, Math.nextDown(30.0), false);
        double[] after = value(LifetimeDistribution.LOG_NORMAL, 30, false);
        for (int k = 0; k < 2; k++) {
            assertThat(after[k]).isCloseTo(before[k], within(1e-11 * Math.abs(before[k])));
        }
        assertThat(value(LifetimeDistribution.LOG_NORMAL, 1e6, false)).doesNotContain(Double.NaN);
    }

    @Test
    void unitsOfTimeMoveTheInterceptOnly() {
        for (LifetimeDistribution distribution : LifetimeDistribution.values()) {
            AcceleratedFit plain = fit(distribution, AML);
            double[] times =
                    Arrays.stream(Leukaemia.AML_TIMES).map(t -> t * 1e290).toArray();
            AcceleratedFit scaled = fit(
                    distribution,
                    SurvivalDesign.of(
                            FollowUp.of(times, Leukaemia.AML_EVENTS),
                            List.of("x"),
                            List.of(Arrays.stream(Leukaemia.amlGroups())
                                    .asDoubleStream()
                                    .toArray())));
            assertThat(scaled.find("x").orElseThrow().estimate())
                    .isCloseTo(plain.find("x").orElseThrow().estimate(), within(1e-9));
            assertThat(scaled.coefficients().get(0).estimate())
                    .isCloseTo(plain.coefficients().get(0).estimate() + Math.log(1e290), within(1e-9));
        }
    }

    @Test
    void aGroupWithoutEventsLeavesNoMaximum() {
        SurvivalDesign design =
                CoxRegressionTest.one(new double[] {1, 2, 3, 4, 5, 6}, new int[] {1, 0, 1, 0, 1, 0}, 0, 1, 0, 1, 0, 1);
        for (LifetimeDistribution distribution : LifetimeDistribution.values()) {
            AcceleratedFit fit = fit(distribution, design);
            assertThat(fit.status()).isEqualTo(Status.NO_MAXIMUM);
            assertThat(fit.logLikelihood()).isEmpty();
            assertThat(fit.quantile(0.5, 1)).isEmpty();
        }
    }

    @Test
    void whatCannotBeFittedSaysWhy() {
        SurvivalDesign none = CoxRegressionTest.one(new double[] {1, 2}, new int[] {0, 0}, 0, 1);
        SurvivalDesign zero = CoxRegressionTest.one(new double[] {0, 2}, new int[] {1, 1}, 0, 1);
        SurvivalDesign together = CoxRegressionTest.one(new double[] {3, 3, 3, 3}, new int[] {1, 1, 1, 0}, 0, 1, 0, 1);
        assertThat(fit(LifetimeDistribution.WEIBULL, none).status()).isEqualTo(Status.NO_EVENTS);
        assertThat(fit(LifetimeDistribution.WEIBULL, zero).status()).isEqualTo(Status.TIME_ZERO);
        assertThat(fit(LifetimeDistribution.WEIBULL, together).status()).isEqualTo(Status.NO_MAXIMUM);
        assertThat(fit(LifetimeDistribution.EXPONENTIAL, together).status()).isEqualTo(Status.ESTIMATED);
    }

    @Test
    void whateverTheDataNothingThrowsAndEstimatesMeanSomething() {
        Random random = new Random(9);
        for (int trial = 0; trial < 100; trial++) {
            int size = 1 + random.nextInt(20);
            double[] times = random.ints(size, 1, 2 + random.nextInt(15))
                    .asDoubleStream()
                    .toArray();
            SurvivalDesign design = CoxRegressionTest.design(
                    times,
                    random.ints(size, 0, 2).toArray(),
                    List.of("x", "y"),
                    random.ints(size, 0, 1 + random.nextInt(4)).asDoubleStream().toArray(),
                    random.doubles(size).toArray());
            for (LifetimeDistribution distribution : LifetimeDistribution.values()) {
                for (TimeCoefficient c : fit(distribution, design).coefficients()) {
                    assertThat(c.estimate()).isBetween(-1e4, 1e4);
                    assertThat(c.standardError()).isPositive().isLessThan(1e6);
                }
            }
        }
    }

    @Test
    void arguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit(LifetimeDistribution.WEIBULL, AML.withStrata(Leukaemia.amlGroups())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit(LifetimeDistribution.WEIBULL, AML).quantile(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit(LifetimeDistribution.WEIBULL, AML).quantile(0.5));
    }
}
