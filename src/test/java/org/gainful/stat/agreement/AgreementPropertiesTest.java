package org.gainful.stat.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.gainful.stat.FStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.agreement.AgreementCoefficient.Chance;
import org.gainful.stat.agreement.IntraclassCorrelation.Model;
import org.gainful.stat.agreement.IntraclassCorrelation.Unit;
import org.gainful.stat.resampling.Bootstrap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any ratings: nothing throws, no number is without meaning, and one method agrees with another. */
class AgreementPropertiesTest {
    private static final int ROUNDS = 400;
    private static final double[] NASTY = {0, -0.0, 1, 1, 1, 2, 0.1, 1e300, -1e300, 1e-300, 5, 5, 1e8, 1e8 + 1};

    private static double[][] ratings(SplittableRandom random) {
        int subjects = random.nextInt(8);
        int raters = random.nextInt(5);
        int kind = random.nextInt(4);
        double[][] ratings = new double[subjects][raters];
        for (double[] subject : ratings) {
            for (int rater = 0; rater < raters; rater++) {
                subject[rater] = switch (kind) {
                    case 0 -> NASTY[random.nextInt(NASTY.length)];
                    case 1 -> 1 + random.nextInt(5);
                    case 2 -> 3.3;
                    default -> random.nextDouble();
                };
            }
        }
        return ratings;
    }

    private static double[][] withGaps(double[][] ratings, SplittableRandom random) {
        double share = random.nextInt(3) / 2.0;
        double[][] gaps = Arrays.stream(ratings).map(double[]::clone).toArray(double[][]::new);
        for (double[] subject : gaps) {
            for (int rater = 0; rater < subject.length; rater++) {
                subject[rater] = random.nextDouble() < share ? Double.NaN : subject[rater];
            }
        }
        return gaps;
    }

    private static void atMostOne(double estimate) {
        assertThat(estimate).isLessThanOrEqualTo(1 + 1e-12).isNotNaN().isNotInfinite();
    }

    private static void sane(Optional<Interval> interval) {
        interval.ifPresent(limits -> {
            assertThat(limits.lower()).isLessThanOrEqualTo(limits.upper());
            assertThat(limits.upper()).isLessThanOrEqualTo(1 + 1e-12);
        });
    }

    private static void finite(OptionalDouble value) {
        value.ifPresent(number -> assertThat(number).isFinite());
    }

    @Test
    void nothingThrowsAndEveryNumberIsOne() {
        SplittableRandom random = new SplittableRandom(20251);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] complete = ratings(random);
            continuous(Ratings.of(complete));
            continuous(Ratings.withGaps(withGaps(complete, random)));
            categorical(Ratings.of(complete));
            categorical(Ratings.withGaps(withGaps(complete, random)));
            CronbachAlpha.of(complete).ifPresent(AgreementPropertiesTest::checkAlpha);
        }
    }

    private static void continuous(Ratings ratings) {
        for (Model model : Model.values()) {
            for (Unit unit : Unit.values()) {
                IntraclassCorrelation.of(model, unit).fit(ratings).ifPresent(icc -> {
                    atMostOne(icc.estimate());
                    sane(icc.interval());
                    icc.test().ifPresent(f -> assertThat(f.pValue()).isBetween(0.0, 1.0));
                });
            }
        }
        KendallW.of(ratings).ifPresent(w -> {
            assertThat(w.estimate()).isBetween(0.0, 1.0);
            assertThat(w.test().pValue()).isBetween(0.0, 1.0);
        });
        if (ratings.raters() == 2) {
            BlandAltman.of(ratings).ifPresent(limits -> {
                assertThat(limits.lowerLimit()).isFinite().isLessThanOrEqualTo(limits.upperLimit());
                assertThat(limits.lowerLimitInterval(0.99).lower()).isFinite();
                assertThat(limits.upperLimitInterval(0.99).upper()).isFinite();
            });
            ConcordanceCorrelation.of(ratings).ifPresent(ccc -> {
                assertThat(ccc.estimate()).isBetween(-1.0, 1.0);
                sane(ccc.interval(0.95));
            });
        }
    }

    private static void categorical(Ratings ratings) {
        for (CategoryWeights weights : CategoryWeights.values()) {
            for (Chance chance : Chance.values()) {
                AgreementCoefficient.of(chance).with(weights).fit(ratings).ifPresent(coefficient -> {
                    atMostOne(coefficient.estimate());
                    sane(coefficient.interval());
                    coefficient.pValue().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
                });
            }
            if (ratings.raters() == 2) {
                CohenKappa.withDefaults()
                        .with(weights)
                        .fit(RaterTable.of(ratings))
                        .ifPresent(kappa -> {
                            atMostOne(kappa.estimate());
                            sane(kappa.interval());
                            finite(kappa.statistic());
                            finite(kappa.pValue());
                        });
                finite(RaterTable.of(ratings).greatestKappa());
            }
        }
        FleissKappa.of(ratings.counts(ratings.categories())).ifPresent(kappa -> {
            atMostOne(kappa.estimate());
            assertThat(kappa.statistic()).isFinite();
            kappa.categories().forEach(category -> finite(category.estimate()));
        });
        for (MeasurementLevel level : MeasurementLevel.values()) {
            KrippendorffAlpha method = KrippendorffAlpha.of(level);
            method.fit(ratings).ifPresent(alpha -> atMostOne(alpha.estimate()));
            method.bootstrap(ratings, new Bootstrap(5, 1))
                    .ifPresent(draws ->
                            assertThat(Arrays.stream(draws.replicates())).allMatch(Double::isFinite));
        }
    }

    private static void checkAlpha(CronbachAlpha alpha) {
        atMostOne(alpha.estimate());
        sane(alpha.interval(0.95));
        finite(alpha.standardised());
        finite(alpha.lambda6());
        finite(alpha.meanCorrelation());
        alpha.measurementError()
                .ifPresent(error -> assertThat(error.standardError()).isFinite());
        for (CronbachAlpha.Item item : alpha.items()) {
            assertThat(item.mean()).isFinite();
            item.itemRest().ifPresent(r -> assertThat(r).isBetween(-1.0, 1.0));
            item.itemTotal().ifPresent(r -> assertThat(r).isBetween(-1.0, 1.0));
            item.alphaIfDropped().ifPresent(AgreementPropertiesTest::atMostOne);
        }
    }

    private static Ratings fivePoints(SplittableRandom random, int subjects, int raters) {
        double[][] ratings = new double[subjects][raters];
        for (double[] subject : ratings) {
            int centre = 1 + random.nextInt(5);
            for (int rater = 0; rater < raters; rater++) {
                subject[rater] = random.nextDouble() < 0.6 ? centre : 1 + random.nextInt(5);
            }
        }
        return Ratings.of(ratings);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nominalAlphaIsScottsPiForASmallSample(long seed) {
        int n = 40;
        Ratings ratings = fivePoints(new SplittableRandom(seed), n, 2);
        double pi = AgreementCoefficient.of(Chance.COMMON_USE)
                .fit(ratings)
                .orElseThrow()
                .estimate();
        double alpha = KrippendorffAlpha.of(MeasurementLevel.NOMINAL)
                .fit(ratings)
                .orElseThrow()
                .estimate();
        assertThat(1 - alpha).isCloseTo((1 - pi) * (2.0 * n - 1) / (2.0 * n), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void quadraticKappaIsTheConcordanceOfPositions(long seed) {
        Ratings ratings = fivePoints(new SplittableRandom(seed), 60, 2);
        double kappa = CohenKappa.withDefaults()
                .with(CategoryWeights.QUADRATIC)
                .fit(RaterTable.of(ratings, new double[] {1, 2, 3, 4, 5}))
                .orElseThrow()
                .estimate();
        double lin = ConcordanceCorrelation.of(ratings).orElseThrow().estimate();
        assertThat(kappa).isCloseTo(lin, within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfRatersAndSubjectsDoesNotMatter(long seed) {
        Ratings ratings = fivePoints(new SplittableRandom(seed), 25, 3);
        double[][] turned = new double[25][3];
        for (int i = 0; i < 25; i++) {
            double[] own = ratings.ofSubject(24 - i);
            turned[i] = new double[] {own[2], own[0], own[1]};
        }
        Ratings other = Ratings.of(turned);
        for (Model model : Model.values()) {
            IntraclassCorrelation method = IntraclassCorrelation.of(model, Unit.SINGLE);
            assertThat(method.fit(other).orElseThrow().estimate())
                    .isCloseTo(method.fit(ratings).orElseThrow().estimate(), within(1e-13));
        }
        for (Chance chance : Chance.values()) {
            AgreementCoefficient method = AgreementCoefficient.of(chance).with(CategoryWeights.LINEAR);
            assertThat(method.fit(other).orElseThrow().standardError())
                    .isCloseTo(method.fit(ratings).orElseThrow().standardError(), within(1e-13));
        }
        assertThat(KendallW.of(other).orElseThrow().estimate())
                .isCloseTo(KendallW.of(ratings).orElseThrow().estimate(), within(1e-13));
    }

    @Test
    void theAverageIsTheSingleRatingSteppedUp() {
        Ratings ratings = fivePoints(new SplittableRandom(9), 30, 4);
        for (Model model : Model.values()) {
            IntraclassCorrelation.Result single =
                    IntraclassCorrelation.of(model, Unit.SINGLE).fit(ratings).orElseThrow();
            IntraclassCorrelation.Result average =
                    IntraclassCorrelation.of(model, Unit.AVERAGE).fit(ratings).orElseThrow();
            Interval stepped = single.interval().orElseThrow().map(r -> 4 * r / (1 + 3 * r));
            assertThat(average.estimate())
                    .isCloseTo(4 * single.estimate() / (1 + 3 * single.estimate()), within(1e-13));
            assertThat(average.interval().orElseThrow().lower()).isCloseTo(stepped.lower(), within(1e-12));
            assertThat(average.interval().orElseThrow().upper()).isCloseTo(stepped.upper(), within(1e-12));
        }
    }

    @Test
    void criticalValuesOfFAreExceededWithTheirProbability() {
        for (double first : new double[] {0.3, 1, 4.2, 57, 1e4}) {
            for (double second : new double[] {0.3, 1, 4.2, 57, 1e4}) {
                for (double tail : new double[] {0.0005, 0.025, 0.5, 0.975}) {
                    double value = FStatistic.criticalValue(tail, first, second);
                    assertThat(new FStatistic(value, first, second).pValue())
                            .as("%s of %s and %s", tail, first, second)
                            .isCloseTo(tail, within(1e-10 * tail));
                }
            }
        }
    }
}
