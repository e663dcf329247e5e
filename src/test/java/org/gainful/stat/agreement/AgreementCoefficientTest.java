package org.gainful.stat.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.gainful.stat.Interval;
import org.gainful.stat.agreement.AgreementCoefficient.Chance;
import org.gainful.stat.agreement.AgreementCoefficient.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what the README of Gwet's R package irrCAC 1.0 prints for its example data. */
class AgreementCoefficientTest {
    private static final double NA = Double.NaN;

    /** Its {@code cac.raw4raters}: twelve subjects, four raters, none of whom rated all. */
    private static final Ratings FOUR_RATERS = Ratings.withGaps(new double[][] {
        {1, 1, NA, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
        {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {NA, 5, 5, 5}, {NA, NA, 1, 1}, {NA, NA, 3, NA}
    });

    /** Its {@code distrib.6raters}, the first half of Fleiss (1971): 15 patients by six psychiatrists' diagnoses. */
    private static final long[][] SIX_RATERS = {
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
        {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
        {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}
    };

    /** Its {@code cont3x3abstractors}: 100 women by two abstractors' kind of pregnancy. */
    private static final long[][] ABSTRACTORS = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};

    private static void check(Result result, double estimate, double error, double lower, double upper) {
        Interval interval = result.interval().orElseThrow();
        assertThat(result.estimate()).isCloseTo(estimate, within(5e-6));
        assertThat(result.standardError()).isCloseTo(error, within(5e-6));
        assertThat(interval.lower()).isCloseTo(lower, within(5e-4));
        assertThat(interval.upper()).isCloseTo(upper, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "DOUBTFUL_SUBJECTS, 0.77544, 0.14295, 0.461, 0.000208721",
        "COMMON_USE, 0.76117, 0.15302, 0.424, 0.000419173",
        "EQUAL_USE, 0.77273, 0.14472, 0.454, 0.0002375609"
    })
    void ratersWithGapsAgreeAsPrinted(Chance chance, double estimate, double error, double lower, double p) {
        Result result = AgreementCoefficient.of(chance).fit(FOUR_RATERS).orElseThrow();
        check(result, estimate, error, lower, 1);
        assertThat(result.pValue().orElseThrow()).isCloseTo(p, within(1e-5 * p));
    }

    @ParameterizedTest
    @CsvSource({
        "DOUBTFUL_SUBJECTS, 0.4448007, 0.08418757, 0.264, 0.625",
        "COMMON_USE, 0.4139265, 0.08119291, 0.240, 0.588",
        "EQUAL_USE, 0.4388889, 0.08312142, 0.261, 0.617"
    })
    void sixRatersAgreeAsPrinted(Chance chance, double estimate, double error, double lower, double upper) {
        check(AgreementCoefficient.of(chance).fit(SIX_RATERS).orElseThrow(), estimate, error, lower, upper);
    }

    @ParameterizedTest
    @CsvSource({
        "DOUBTFUL_SUBJECTS, 0.8493305, 0.04321747",
        "COMMON_USE, 0.7962397, 0.05905473",
        "EQUAL_USE, 0.835, 0.04693346"
    })
    void twoRatersAgreeAsPrinted(Chance chance, double estimate, double error) {
        List<double[]> pairs = IntStream.range(0, 9)
                .boxed()
                .flatMap(cell ->
                        Collections.nCopies((int) ABSTRACTORS[cell / 3][cell % 3], new double[] {cell / 3, cell % 3})
                                .stream())
                .toList();
        Ratings ratings = Ratings.of(pairs.toArray(double[][]::new));
        Result result = AgreementCoefficient.of(chance).fit(ratings).orElseThrow();
        assertThat(result.estimate()).isCloseTo(estimate, within(5e-8));
        // For tables irrCAC divides the variance by n, for ratings by n - 1.
        assertThat(result.standardError()).isCloseTo(error * Math.sqrt(100 / 99.0), within(1e-8));
        CohenKappa.Result kappa =
                CohenKappa.withDefaults().fit(RaterTable.of(ratings)).orElseThrow();
        assertThat(kappa.estimate()).isCloseTo(0.7964094, within(5e-8));
    }

    @Test
    void weightsOfTwoCategoriesMakeNoDifference() {
        long[][] counts = {{3, 0}, {2, 1}, {0, 3}, {1, 2}, {3, 0}};
        for (Chance chance : Chance.values()) {
            AgreementCoefficient plain = AgreementCoefficient.of(chance);
            assertThat(plain.with(CategoryWeights.QUADRATIC).fit(counts)).isEqualTo(plain.fit(counts));
        }
    }

    @Test
    void aCategoryThatNobodyUsedCountsWhereItIsOnTheScale() {
        Ratings ratings = Ratings.of(new double[] {1, 1, 2, 2}, new double[] {1, 2, 2, 2});
        double[] scale = {1, 2, 3};
        AgreementCoefficient equal = AgreementCoefficient.of(Chance.EQUAL_USE);
        assertThat(equal.fit(ratings).orElseThrow().expected()).isEqualTo(0.5);
        assertThat(equal.fit(ratings, scale).orElseThrow().expected()).isCloseTo(1 / 3.0, within(1e-15));
        AgreementCoefficient common = AgreementCoefficient.of(Chance.COMMON_USE);
        assertThat(common.fit(ratings, scale)).isEqualTo(common.fit(ratings));
    }

    @Test
    void perfectAgreementHasNoInterval() {
        long[][] counts = {{3, 0}, {0, 3}, {0, 3}};
        for (Chance chance : Chance.values()) {
            Result result = AgreementCoefficient.of(chance).fit(counts).orElseThrow();
            assertThat(result.estimate()).isEqualTo(1);
        }
        assertThat(AgreementCoefficient.of(Chance.EQUAL_USE)
                        .fit(counts)
                        .orElseThrow()
                        .interval())
                .isEmpty();
    }

    @Test
    void withoutPairsOrCategoriesThereIsNoCoefficient() {
        for (Chance chance : Chance.values()) {
            AgreementCoefficient method = AgreementCoefficient.of(chance);
            assertThat(method.fit(new long[0][])).isEmpty();
            assertThat(method.fit(new long[][] {{1, 0}, {0, 1}}))
                    .as("rated once")
                    .isEmpty();
            assertThat(method.fit(new long[][] {{4}, {4}})).as("one category").isEmpty();
            assertThat(method.fit(new long[3][2])).as("no ratings").isEmpty();
            assertThat(method.fit(Ratings.withGaps(new double[][] {{NA, NA}, {NA, NA}})))
                    .isEmpty();
        }
        assertThat(AgreementCoefficient.of(Chance.COMMON_USE).fit(new long[][] {{4, 0}, {4, 0}}))
                .as("one category used")
                .isEmpty();
    }

    @Test
    void oneSubjectHasACoefficientAndNoError() {
        Result result = AgreementCoefficient.of(Chance.EQUAL_USE)
                .fit(new long[][] {{3, 1}})
                .orElseThrow();
        assertThat(result.observed()).isEqualTo(0.5);
        assertThat(result.interval()).isEmpty();
        assertThat(result.pValue()).isEmpty();
    }

    @Test
    void fleissKappaOfThe1971DiagnosesIsFound() {
        long[][] wikipedia = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        // Wikipedia's worked example prints 0.210.
        assertThat(FleissKappa.of(wikipedia).orElseThrow().estimate()).isCloseTo(0.209931, within(5e-7));
    }

    @Test
    void fleissKappaNeedsEveryRatingOfEverySubject() {
        assertThat(FleissKappa.of(new long[][] {{2, 0}, {1, 2}})).isEmpty();
        assertThat(FleissKappa.of(new long[0][])).isEmpty();
        assertThat(FleissKappa.of(new long[][] {{1, 0}, {0, 1}}))
                .as("one rater")
                .isEmpty();
        assertThat(FleissKappa.of(new long[][] {{3, 0}, {3, 0}}))
                .as("one category")
                .isEmpty();
    }

    @Test
    void aCategoryWithoutRatingsHasNoKappa() {
        FleissKappa kappa =
                FleissKappa.of(new long[][] {{2, 0, 0}, {1, 1, 0}, {0, 2, 0}}).orElseThrow();
        assertThat(kappa.categories().get(0).estimate()).isPresent();
        assertThat(kappa.categories().get(2).estimate()).isEmpty();
        assertThat(Arrays.asList(kappa.statistic(), kappa.pValue())).allMatch(Double::isFinite);
    }
}
