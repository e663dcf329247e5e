package org.gainful.stat.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.gainful.stat.agreement.CohenKappa.Result;
import org.junit.jupiter.api.Test;

class CohenKappaTest {
    /** In the tests of statsmodels, with SAS's PROC FREQ for the numbers. */
    private static final RaterTable SAS = RaterTable.of(new long[][] {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}});

    /** Landis and Koch (1977), table 1: certain, probable, possible and doubtful or no multiple sclerosis. */
    private static final RaterTable WINNIPEG =
            RaterTable.of(new long[][] {{38, 5, 0, 1}, {33, 11, 3, 0}, {10, 14, 5, 6}, {3, 7, 3, 10}});

    private static final RaterTable NEW_ORLEANS =
            RaterTable.of(new long[][] {{5, 3, 0, 0}, {3, 11, 4, 0}, {2, 13, 3, 4}, {1, 2, 4, 14}});

    private static Result kappa(RaterTable table, CategoryWeights weights) {
        return CohenKappa.withDefaults().with(weights).fit(table).orElseThrow();
    }

    @Test
    void theErrorsOfSasAreFound() {
        Result kappa = kappa(SAS, CategoryWeights.UNWEIGHTED);
        assertThat(kappa.estimate()).isCloseTo(0.4842, within(5e-5));
        assertThat(kappa.standardError()).isCloseTo(0.1380, within(5e-5));
        assertThat(kappa.interval().orElseThrow().lower()).isCloseTo(0.2137, within(5e-5));
        assertThat(kappa.interval().orElseThrow().upper()).isCloseTo(0.7547, within(5e-5));
        assertThat(kappa.nullStandardError()).isCloseTo(0.1484, within(5e-5));
        assertThat(kappa.statistic().orElseThrow()).isCloseTo(3.2626, within(5e-5));
        assertThat(kappa.pValue().orElseThrow()).isCloseTo(0.0011, within(5e-5));
    }

    @Test
    void theWeightedKappaOfSasIsFound() {
        Result linear = kappa(SAS, CategoryWeights.LINEAR);
        assertThat(linear.estimate()).isCloseTo(0.4701, within(5e-5));
        assertThat(linear.standardError()).isCloseTo(0.1457, within(5e-5));
        assertThat(linear.interval().orElseThrow().lower()).isCloseTo(0.1845, within(5e-5));
        assertThat(linear.interval().orElseThrow().upper()).isCloseTo(0.7558, within(5e-5));
        assertThat(kappa(SAS, CategoryWeights.QUADRATIC).estimate()).isCloseTo(0.450161, within(5e-7));
    }

    @Test
    void theKappasOfLandisAndKochAreFound() {
        // The paper prints .208 and .297.
        assertThat(kappa(WINNIPEG, CategoryWeights.UNWEIGHTED).estimate()).isCloseTo(0.207942, within(5e-7));
        assertThat(kappa(WINNIPEG, CategoryWeights.LINEAR).estimate()).isCloseTo(0.379731, within(5e-7));
        assertThat(kappa(WINNIPEG, CategoryWeights.QUADRATIC).estimate()).isCloseTo(0.524576, within(5e-7));
        assertThat(kappa(NEW_ORLEANS, CategoryWeights.UNWEIGHTED).estimate()).isCloseTo(0.296517, within(5e-7));
        assertThat(kappa(NEW_ORLEANS, CategoryWeights.LINEAR).estimate()).isCloseTo(0.477273, within(5e-7));
        assertThat(kappa(NEW_ORLEANS, CategoryWeights.QUADRATIC).estimate()).isCloseTo(0.625581, within(5e-7));
    }

    @Test
    void withTwoCategoriesWeightsMakeNoDifference() {
        RaterTable table = RaterTable.of(new long[][] {{17, 4}, {6, 23}});
        Result plain = kappa(table, CategoryWeights.UNWEIGHTED);
        assertThat(kappa(table, CategoryWeights.LINEAR)).isEqualTo(plain);
        assertThat(kappa(table, CategoryWeights.QUADRATIC)).isEqualTo(plain);
    }

    @Test
    void perfectAgreementHasNoIntervalButATest() {
        Result kappa = kappa(RaterTable.of(new long[][] {{5, 0, 0}, {0, 9, 0}, {0, 0, 4}}), CategoryWeights.LINEAR);
        assertThat(kappa.estimate()).isEqualTo(1);
        assertThat(kappa.interval()).isEmpty();
        assertThat(kappa.pValue().orElseThrow()).isLessThan(1e-4);
    }

    @Test
    void aRaterWithOneCategoryAgreesAsByChance() {
        Result kappa = kappa(RaterTable.of(new long[][] {{7, 3}, {0, 0}}), CategoryWeights.UNWEIGHTED);
        assertThat(kappa.estimate()).isCloseTo(0, within(1e-15));
        assertThat(kappa.statistic()).isEmpty();
        assertThat(kappa.pValue()).isEmpty();
    }

    @Test
    void withoutSubjectsOrWithOneCategoryThereIsNoKappa() {
        CohenKappa method = CohenKappa.withDefaults();
        assertThat(method.fit(RaterTable.of(new long[0][]))).isEmpty();
        assertThat(method.fit(RaterTable.of(new long[3][3]))).isEmpty();
        assertThat(method.fit(RaterTable.of(new long[][] {{12, 0}, {0, 0}}))).isEmpty();
        assertThat(RaterTable.of(new long[2][2]).exactAgreement()).isEmpty();
        assertThat(RaterTable.of(new long[2][2]).greatestKappa()).isEmpty();
        assertThat(RaterTable.of(Ratings.withGaps(new double[][] {{1, Double.NaN}, {Double.NaN, 2}}))
                        .subjects())
                .isZero();
    }

    @Test
    void agreementCountsTheDistanceOfRatingsAndKappaThePositionOfCategories() {
        Ratings ratings = Ratings.of(new double[] {1, 1, 4, 4, 5}, new double[] {1, 4, 4, 5, 5});
        RaterTable used = RaterTable.of(ratings);
        RaterTable scale = RaterTable.of(ratings, new double[] {1, 2, 3, 4, 5});
        assertThat(used.exactAgreement()).hasValue(0.6);
        assertThat(used.agreementWithin(1)).hasValue(0.8);
        assertThat(used.agreementWithin(3)).hasValue(1);
        assertThat(scale.agreementWithin(1)).isEqualTo(used.agreementWithin(1));
        assertThat(kappa(scale, CategoryWeights.UNWEIGHTED).estimate())
                .isCloseTo(kappa(used, CategoryWeights.UNWEIGHTED).estimate(), within(1e-15));
        assertThat(kappa(scale, CategoryWeights.QUADRATIC).estimate())
                .isNotCloseTo(kappa(used, CategoryWeights.QUADRATIC).estimate(), within(0.01));
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaterTable.of(new long[][] {{1, -2}, {0, 1}}))
                .withMessage("count must not be negative, was -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaterTable.of(new long[][] {{1, 2, 3}, {0, 1, 2}}))
                .withMessage("each row must have 2 values, was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaterTable.of(Ratings.of(new double[][] {{1, 2, 3}})))
                .withMessage("ratings must be by two raters, was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaterTable.of(Ratings.of(new double[][] {{1, 2}}), new double[] {1, 3}))
                .withMessage("rating must be one of [1.0, 3.0], was 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaterTable.of(Ratings.of(new double[][] {{1, 2}}), new double[] {2, 1}))
                .withMessage("categories must ascend, was 1.0 after 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAS.agreementWithin(Double.NaN))
                .withMessage("distance must not be negative, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.withDefaults().withLevel(95))
                .withMessage("level must lie in (0, 1), was 95.0");
    }
}
