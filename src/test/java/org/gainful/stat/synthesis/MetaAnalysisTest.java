package org.gainful.stat.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.gainful.stat.Interval;
import org.gainful.stat.counts.TwoByTwo;
import org.gainful.stat.synthesis.MetaAnalysis.Inference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What synthesis says at the edges, and what must hold whatever the studies; values of others are in the reference set. */
class MetaAnalysisTest {
    private static final MetaAnalysis DEFAULT = MetaAnalysis.withDefaults();

    private static List<Effect> effects(double variance, double... estimates) {
        return DoubleStream.of(estimates).mapToObj(y -> new Effect(y, variance)).toList();
    }

    private static List<Effect> random(SplittableRandom random, double between) {
        List<Effect> effects = new ArrayList<>();
        int studies = 2 + random.nextInt(12);
        for (int i = 0; i < studies; i++) {
            double variance = Math.exp(4 * random.nextDouble() - 3);
            double noise = random.nextGaussian() * Math.sqrt(variance + between);
            effects.add(new Effect(0.3 + noise, variance));
        }
        return effects;
    }

    /** Equal variances: tau² is the variance of the estimates less the sampling variance, in closed form. */
    @ParameterizedTest
    @EnumSource(
            value = Heterogeneity.class,
            names = {"DERSIMONIAN_LAIRD", "REML", "PAULE_MANDEL", "HEDGES", "SIDIK_JONKMAN"})
    void equalVariancesHaveAClosedForm(Heterogeneity heterogeneity) {
        // Mean 3, variance 2.5, sampling variance 0.5; Sidik and Jonkman's start of 2 shrinks to 2 * 2.5 / 2.5.
        double expected = 2;
        assertThat(heterogeneity.tauSquared(effects(0.5, 1, 2, 3, 4, 5))).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Heterogeneity.class)
    void theVarianceBetweenIsNeverNegativeAndAlwaysFinite(Heterogeneity heterogeneity) {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 500; run++) {
            double tauSquared = heterogeneity.tauSquared(random(random, run % 3));
            assertThat(tauSquared).isNotNegative().isFinite();
        }
    }

    /** At an inner maximum the restricted likelihood falls to both sides. */
    @Test
    void remlIsAMaximum() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 300; run++) {
            List<Effect> effects = random(random, run % 4);
            double at = Heterogeneity.REML.tauSquared(effects);
            double top = restrictedLogLikelihood(effects, at);
            double step = 1e-3 * (at + 0.01);
            assertThat(restrictedLogLikelihood(effects, at + step)).isLessThanOrEqualTo(top);
            if (at > step) {
                assertThat(restrictedLogLikelihood(effects, at - step)).isLessThanOrEqualTo(top);
            }
        }
    }

    private static double restrictedLogLikelihood(List<Effect> effects, double tauSquared) {
        double sum = 0;
        double weighted = 0;
        for (Effect effect : effects) {
            sum += 1 / (effect.variance() + tauSquared);
            weighted += effect.estimate() / (effect.variance() + tauSquared);
        }
        double value = -Math.log(sum);
        for (Effect effect : effects) {
            double variance = effect.variance() + tauSquared;
            double residual = effect.estimate() - weighted / sum;
            value -= Math.log(variance) + residual * residual / variance;
        }
        return value / 2;
    }

    @Test
    void theOrderOfStudiesAndTheZeroOfTheScaleDoNotMatter() {
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 200; run++) {
            List<Effect> effects = random(random, 1);
            List<Effect> turned = new ArrayList<>(effects);
            Collections.reverse(turned);
            List<Effect> moved = effects.stream()
                    .map(e -> new Effect(e.estimate() + 7, e.variance()))
                    .toList();
            Synthesis one = DEFAULT.fit(effects).orElseThrow();
            Synthesis other = DEFAULT.fit(turned).orElseThrow();
            assertThat(other.estimate()).isCloseTo(one.estimate(), within(1e-9));
            assertThat(other.tauSquared()).isCloseTo(one.tauSquared(), within(1e-9));
            assertThat(DEFAULT.fit(moved).orElseThrow().estimate()).isCloseTo(one.estimate() + 7, within(1e-8));
        }
    }

    @Test
    void theGuardedIntervalIsNeverNarrowerThanWalds() {
        SplittableRandom random = new SplittableRandom(8);
        for (int run = 0; run < 300; run++) {
            List<Effect> effects = random(random, 0);
            Interval wider = DEFAULT.with(Inference.HARTUNG_KNAPP_OR_WALD_IF_WIDER)
                    .fit(effects)
                    .orElseThrow()
                    .interval();
            Interval wald =
                    DEFAULT.with(Inference.WALD).fit(effects).orElseThrow().interval();
            assertThat(wider.upper() - wider.lower()).isGreaterThanOrEqualTo(wald.upper() - wald.lower());
        }
    }

    /** Large studies: the interval for a further observation, mean ± t(k - 1) s sqrt(1 + 1/k); qt in R's digits. */
    @Test
    void aFurtherLargeStudyIsPredictedAsAFurtherObservation() {
        Interval five = DEFAULT.fit(effects(1e-12, 1, 2, 3, 4, 5))
                .orElseThrow()
                .predictionInterval()
                .orElseThrow();
        assertThat(five.upper() - 3).isCloseTo(2.7764451051977987 * Math.sqrt(2.5 * 1.2), within(1e-7));
        assertThat(3 - five.lower()).isCloseTo(2.7764451051977987 * Math.sqrt(2.5 * 1.2), within(1e-7));
        Interval two = DEFAULT.fit(effects(1e-12, -1, 1))
                .orElseThrow()
                .predictionInterval()
                .orElseThrow();
        assertThat(two.upper()).isCloseTo(12.706204736174707 * Math.sqrt(2 * 1.5), within(1e-5));
    }

    @Test
    void aFurtherStudyLikeStudiesThatAgreeEntirelyIsAsUncertainAsTheirMean() {
        Interval same = DEFAULT.fit(effects(0.5, 2, 2, 2))
                .orElseThrow()
                .predictionInterval()
                .orElseThrow();
        assertThat(same.upper() - 2).isCloseTo(1.959963984540054 * Math.sqrt(0.5 / 3), within(1e-10));
    }

    /**
     * Summed by Stieltjes' midpoints over tau² = (s / (1 - s))², s in 8,000 equal parts, with chi-squared on 4 degrees of
     * freedom in closed form, extrapolated from 4,000 parts; outside this program. H has a step at 0, where the trapezoidal
     * rule errs by its step squared.
     */
    @Test
    void predictionAddsUpWhatIsLeftOpenAboutTheVariance() {
        double[] estimates = {-0.2, 0.4, 0.9, 0.1, 1.6};
        double[] variances = {0.04, 0.09, 0.16, 0.05, 0.25};
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < estimates.length; i++) {
            effects.add(new Effect(estimates[i], variances[i]));
        }
        Interval further =
                DEFAULT.fit(effects).orElseThrow().predictionInterval().orElseThrow();
        assertThat(further.lower()).isCloseTo(-1.5088162847, within(1e-6));
        assertThat(further.upper()).isCloseTo(2.5540073569, within(1e-6));
    }

    @Test
    void predictionIntervalsGrowWithTheirLevelAndHoldTheMiddle() {
        SplittableRandom random = new SplittableRandom(31);
        for (int run = 0; run < 30; run++) {
            List<Effect> effects = random(random, run % 3);
            Interval last = null;
            for (double level : new double[] {0.02, 0.5, 0.95, 0.999}) {
                Interval next = DEFAULT.withLevel(level)
                        .fit(effects)
                        .orElseThrow()
                        .predictionInterval()
                        .orElseThrow();
                assertThat(next.lower()).isLessThan(next.upper());
                assertThat(last == null || last.lower() > next.lower() && last.upper() < next.upper())
                        .isTrue();
                last = next;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Inference.class)
    void intervalAndTestSayTheSame(Inference inference) {
        SplittableRandom random = new SplittableRandom(21);
        for (int run = 0; run < 500; run++) {
            Synthesis all = DEFAULT.with(inference).fit(random(random, run % 2)).orElseThrow();
            assertThat(all.pValue() < 0.05).isEqualTo(!all.interval().contains(0));
        }
    }

    @Test
    void weightsAddUpToOneAndShrunkenEffectsLieBetweenTheirOwnAndTheMean() {
        SplittableRandom random = new SplittableRandom(2);
        for (int run = 0; run < 100; run++) {
            List<Effect> effects = random(random, 1);
            Synthesis all = DEFAULT.fit(effects).orElseThrow();
            assertThat(all.weights().stream().mapToDouble(w -> w).sum()).isCloseTo(1, within(1e-12));
            for (int i = 0; i < effects.size(); i++) {
                double own = effects.get(i).estimate();
                double shrunken = all.shrunken().get(i).estimate();
                assertThat((shrunken - own) * (all.estimate() - shrunken)).isGreaterThanOrEqualTo(-1e-12);
            }
        }
    }

    @Test
    void oneStudySaysWhatItSaysAlone() {
        Synthesis one = DEFAULT.fit(effects(0.04, 0.5)).orElseThrow();
        assertThat(one.estimate()).isEqualTo(0.5);
        assertThat(one.standardError()).isCloseTo(0.2, within(1e-15));
        assertThat(one.interval().upper()).isCloseTo(0.5 + 1.959963984540054 * 0.2, within(1e-12));
        assertThat(one.homogeneity()).isEmpty();
        assertThat(one.iSquared()).isEmpty();
        assertThat(one.tauSquaredInterval()).isEmpty();
        assertThat(one.predictionInterval()).isEmpty();
        assertThat(one.predictionIntervalOfHiggins()).isEmpty();
        assertThat(DEFAULT.fit(List.of())).isEmpty();
        assertThat(DEFAULT.leaveOneOut(one.effects())).containsExactly(Optional.empty());
    }

    @Test
    void studiesThatAgreeToTheLastDigitHaveNoVarianceBetween() {
        Synthesis same = DEFAULT.fit(effects(0.1, 2, 2, 2)).orElseThrow();
        assertThat(same.tauSquared()).isZero();
        assertThat(same.iSquared()).hasValue(0);
        assertThat(same.tauSquaredInterval()).isEmpty();
        assertThat(same.interval().contains(2)).isTrue();
        assertThat(EggerTest.of(same.effects())).isEmpty();
    }

    @Test
    void theCumulativeSynthesisEndsWithAllStudies() {
        List<Effect> effects = effects(0.5, 1, 2, 4);
        List<Optional<Synthesis>> steps = DEFAULT.cumulative(effects);
        assertThat(steps).hasSize(3);
        assertThat(steps.get(2)).isEqualTo(DEFAULT.fit(effects));
    }

    @Test
    void aStudyWithAnEmptyCellAloneGetsAHalfInEach() {
        Effect half = EffectMeasure.LOG_ODDS_RATIO.of(new TwoByTwo(0, 10, 5, 5)).orElseThrow();
        assertThat(half.estimate()).isCloseTo(Math.log(0.5 / 10.5), within(1e-14));
        Effect plain =
                EffectMeasure.RISK_DIFFERENCE.of(new TwoByTwo(3, 7, 5, 5)).orElseThrow();
        assertThat(plain.estimate()).isCloseTo(-0.2, within(1e-15));
        assertThat(EffectMeasure.LOG_RISK_RATIO.of(new TwoByTwo(0, 0, 5, 5))).isEmpty();
        assertThat(EffectMeasure.logit(0, 0)).isEmpty();
    }

    @Test
    void petoLeavesOutStudiesThatSayNothing() {
        TwoByTwo study = new TwoByTwo(3, 7, 1, 9);
        assertThat(PetoOddsRatio.of(List.of(study, new TwoByTwo(0, 4, 0, 6))))
                .isEqualTo(PetoOddsRatio.of(List.of(study)));
        assertThat(PetoOddsRatio.of(List.of(new TwoByTwo(4, 0, 6, 0)))).isEmpty();
    }

    @Test
    void extremeEffectsGiveNoNumberThatMeansNothing() {
        for (double huge : new double[] {1e100, 1e150, 1e300}) {
            for (double tiny : new double[] {1, 1e-100, 1e-300}) {
                List<Effect> effects = List.of(new Effect(huge, 1), new Effect(-huge, 1), new Effect(3, tiny));
                DEFAULT.fit(effects).ifPresent(far -> {
                    assertThat(far.tauSquared()).isPositive().isFinite();
                    assertThat(far.estimate()).isFinite();
                    assertThat(far.pValue()).isBetween(0.0, 1.0);
                });
            }
        }
    }

    @Test
    void aVarianceThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Effect(1, 0))
                .withMessage("variance must be positive and finite, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Effect(Double.NaN, 1))
                .withMessage("estimate must be finite, was NaN");
    }

    /** Four studies whose estimates rise with their variances: 1 of 24 orders, and its reverse. */
    @Test
    void beggsTestIsExactForFewStudies() {
        List<Effect> rising = List.of(new Effect(0, 1), new Effect(2, 2), new Effect(5, 3), new Effect(9, 4));
        BeggTest test = BeggTest.of(rising).orElseThrow();
        assertThat(test.tau()).isEqualTo(1);
        assertThat(test.pValue()).isCloseTo(2.0 / 24, within(1e-15));
        assertThat(BeggTest.of(effects(0.5, 1, 2, 3))).isEmpty();
        assertThat(BeggTest.of(effects(0.5, 1))).isEmpty();
        assertThat(BeggTest.of(List.of())).isEmpty();
    }
}
