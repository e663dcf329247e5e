package org.gainful.stat.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gainful.stat.regression.Separation;
import org.junit.jupiter.api.Test;

class CoxRegressionTest {
    private static final CoxRegression ML = CoxRegression.maximumLikelihood();

    /** Therneau and Grambsch 2000, appendix E, data 1. */
    private static final SurvivalDesign DATA_1 =
            one(new double[] {9, 1, 1, 6, 6, 8}, new int[] {1, 1, 0, 1, 1, 0}, new double[] {0, 1, 1, 1, 0, 0});

    static SurvivalDesign one(double[] times, int[] events, double... x) {
        return design(times, events, List.of("x"), x);
    }

    static SurvivalDesign design(double[] times, int[] events, List<String> terms, double[]... columns) {
        boolean[] had = new boolean[events.length];
        for (int i = 0; i < had.length; i++) {
            had[i] = events[i] == 1;
        }
        return SurvivalDesign.of(FollowUp.of(times, had), terms, List.of(columns));
    }

    static SurvivalDesign aml() {
        double[] notMaintained =
                Arrays.stream(Leukaemia.amlGroups()).asDoubleStream().toArray();
        return SurvivalDesign.of(Leukaemia.aml(), List.of("x"), List.of(notMaintained));
    }

    @Test
    void breslowTiesOfTherneauAndGrambschAreInClosedForm() {
        CoxFit fit = ML.withTies(Ties.BRESLOW).fit(DATA_1);
        assertThat(fit.coefficient("x").ratio()).isCloseTo((3 + Math.sqrt(33)) / 2, within(1e-12));
        assertThat(fit.coefficient("x").standardError()).isCloseTo(1.25573, within(5e-6));
        assertThat(fit.nullLogLikelihood().orElseThrow()).isCloseTo(-4.56434819, within(5e-9));
        assertThat(fit.logLikelihood().orElseThrow()).isCloseTo(-3.82474951, within(5e-9));
        assertThat(fit.scoreTest().orElseThrow().statistic()).isCloseTo(1.6, within(1e-14));
        assertThat(fit.likelihoodRatioTest().orElseThrow().statistic()).isCloseTo(1.47920, within(5e-6));
    }

    @Test
    void efronTiesOfTherneauAndGrambschAreAsPrinted() {
        CoxFit fit = ML.fit(DATA_1);
        assertThat(fit.coefficient("x").estimate()).isCloseTo(1.67685749, within(5e-9));
        assertThat(fit.nullLogLikelihood().orElseThrow()).isCloseTo(-4.27666612, within(5e-9));
        assertThat(fit.logLikelihood().orElseThrow()).isCloseTo(-3.35897484, within(5e-9));
    }

    /** R's survival: coxph(Surv(time, status) ~ x, aml), ties efron and breslow. */
    @Test
    void maintainedChemotherapyAsPrinted() {
        assertThat(ML.fit(aml()).coefficient("x").estimate()).isCloseTo(0.91553258, within(5e-9));
        assertThat(ML.fit(aml()).coefficient("x").standardError()).isCloseTo(0.51193428, within(5e-9));
        assertThat(ML.withTies(Ties.BRESLOW).fit(aml()).coefficient("x").estimate())
                .isCloseTo(0.90421972, within(5e-9));
    }

    @Test
    void withoutTiesTheThreeAgreeAndTheScoreTestIsTheLogRankTest() {
        double[] times = {1, 2, 3, 4, 5, 6, 7, 8};
        int[] events = {1, 1, 0, 1, 1, 0, 1, 1};
        SurvivalDesign design = one(times, events, 1, 0, 1, 1, 0, 1, 0, 0);
        double efron = ML.fit(design).coefficient("x").estimate();
        for (Ties ties : Ties.values()) {
            assertThat(ML.withTies(ties).fit(design).coefficient("x").estimate())
                    .isCloseTo(efron, within(1e-12));
        }
        double logRank = LogRank.LOG_RANK
                .test(design.followUp(), new int[] {1, 0, 1, 1, 0, 1, 0, 0})
                .test()
                .orElseThrow()
                .statistic();
        assertThat(ML.fit(design).scoreTest().orElseThrow().statistic()).isCloseTo(logRank, within(1e-12));
    }

    @Test
    void exactTiesAreTheConditionalLikelihoodOfTheChoice() {
        // Two events among four at one time: b maximises 2 xb - log of the sum over all pairs.
        SurvivalDesign design = one(new double[] {1, 1, 2, 2}, new int[] {1, 1, 0, 0}, 1, 0, 1, 0);
        CoxFit fit = ML.withTies(Ties.EXACT).fit(design);
        assertThat(fit.nullLogLikelihood().orElseThrow()).isCloseTo(-Math.log(6), within(1e-14));
        assertThat(fit.coefficient("x").estimate()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aGroupWithoutEventsMakesTheLikelihoodMonotone() {
        SurvivalDesign design = one(new double[] {1, 2, 3, 4}, new int[] {1, 0, 1, 0}, 0, 1, 0, 1);
        for (Ties ties : Ties.values()) {
            CoxFit fit = ML.withTies(ties).fit(design);
            assertThat(fit.estimated()).isFalse();
            assertThat(fit.diagnosis().monotone().terms())
                    .containsExactly(new Separation.Term("x", Separation.Direction.TO_MINUS_INFINITY));
        }
    }

    @Test
    void perfectlyOrderedTimesAreMonotone() {
        SurvivalDesign design = one(new double[] {1, 2, 3, 4, 5}, new int[] {1, 1, 1, 1, 1}, 50, 40, 30, 20, 10);
        CoxFit fit = ML.fit(design);
        assertThat(fit.diagnosis().monotone().terms())
                .containsExactly(new Separation.Term("x", Separation.Direction.TO_PLUS_INFINITY));
        assertThat(fit.profileInterval("x")).isEmpty();
        assertThat(fit.likelihoodRatioTest()).isEmpty();
        assertThat(fit.waldTest()).isEmpty();
        assertThat(fit.scoreTest().orElseThrow().pValue()).isLessThan(0.1);
        assertThat(fit.concordance()).isEmpty();
        assertThat(CoxResiduals.of(fit)).isEmpty();
        assertThat(BaselineHazard.of(fit)).isEmpty();
    }

    @Test
    void redundantColumnsAreNamed() {
        double[] x = {1, 0, 1, 1, 0, 1, 0, 0};
        double[] y = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] sum = new double[8];
        Arrays.setAll(sum, i -> x[i] + y[i]);
        CoxFit fit = ML.fit(design(
                new double[] {1, 2, 3, 4, 5, 6, 7, 8},
                new int[] {1, 1, 0, 1, 1, 0, 1, 1},
                List.of("x", "constant", "y", "sum"),
                x,
                new double[8],
                y,
                sum));
        assertThat(fit.diagnosis().redundantTerms()).containsExactly("constant", "sum");
        assertThat(fit.coefficients()).hasSize(2);
    }

    @Test
    void whatTellsStrataOrPeopleNeverAtRiskApartIsRedundant() {
        SurvivalDesign design = one(new double[] {1, 2, 3, 1, 2, 3}, new int[] {1, 1, 0, 1, 0, 1}, 0, 0, 0, 1, 1, 1);
        assertThat(ML.fit(design.withStrata(0, 0, 0, 1, 1, 1)).diagnosis().redundantTerms())
                .containsExactly("x");
        SurvivalDesign early = one(new double[] {1, 2, 3, 4}, new int[] {0, 1, 1, 0}, 1, 0, 0, 0);
        assertThat(ML.fit(early).diagnosis().redundantTerms()).containsExactly("x");
    }

    @Test
    void withoutEventsNothingIsEstimated() {
        CoxFit fit = ML.fit(one(new double[] {1, 2, 3}, new int[3], 0, 1, 0));
        assertThat(fit.estimated()).isFalse();
        assertThat(fit.coefficients()).isEmpty();
    }

    @Test
    void onePersonIsAModelWithoutTerms() {
        CoxFit fit = ML.fit(one(new double[] {1}, new int[] {1}, 7));
        assertThat(fit.diagnosis().redundantTerms()).containsExactly("x");
        assertThat(fit.logLikelihood()).hasValue(0);
        assertThat(fit.waldTest()).isEmpty();
    }

    @Test
    void scalesOfColumnsDoNotMatter() {
        double[] plain = {1, 0, 1, 1, 0, 1, 0, 0};
        double[] times = {1, 2, 3, 4, 5, 6, 7, 8};
        int[] events = {1, 1, 0, 1, 1, 0, 1, 1};
        TimeCoefficient one = ML.fit(one(times, events, plain)).coefficient("x");
        for (double unit : new double[] {1e-300, 1e-9, 1e300}) {
            double[] scaled = Arrays.stream(plain).map(v -> (2 * v - 1) * unit).toArray();
            TimeCoefficient other = ML.fit(one(times, events, scaled)).coefficient("x");
            assertThat(other.estimate() * 2 * unit).isCloseTo(one.estimate(), within(1e-11));
            assertThat(other.standardError() * 2 * unit).isCloseTo(one.standardError(), within(1e-11));
        }
    }

    @Test
    void testAndProfileIntervalAgree() {
        CoxRegression atP = ML.withLevel(
                1 - ML.fit(aml()).likelihoodRatioTest().orElseThrow().pValue());
        assertThat(atP.fit(aml()).profileInterval("x").orElseThrow().lower().orElseThrow())
                .isCloseTo(0, within(1e-9));
        assertThat(ML.fit(aml()).likelihoodRatioTest(List.of("x")).orElseThrow().statistic())
                .isCloseTo(ML.fit(aml()).likelihoodRatioTest().orElseThrow().statistic(), within(1e-12));
    }

    @Test
    void whateverTheDataNothingThrowsAndEstimatesAreFinite() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            SurvivalDesign design = randomDesign(random);
            for (Ties ties : Ties.values()) {
                check(ML.withTies(ties).fit(design), random);
            }
            check(CoxRegression.firth().fit(design), random);
        }
    }

    private static SurvivalDesign randomDesign(Random random) {
        int size = 1 + random.nextInt(25);
        double[] times =
                random.ints(size, 0, 1 + random.nextInt(15)).asDoubleStream().toArray();
        int[] events = random.ints(size, 0, 2).toArray();
        int levels = 1 + random.nextInt(6);
        double[] x = random.ints(size, 0, levels).asDoubleStream().toArray();
        double[] y = random.doubles(size).toArray();
        SurvivalDesign design = design(times, events, List.of("x", "y"), x, y);
        return random.nextBoolean()
                ? design
                : design.withStrata(random.ints(size, 0, 3).toArray());
    }

    private static void check(CoxFit fit, Random random) {
        for (TimeCoefficient c : fit.coefficients()) {
            assertThat(c.estimate()).isFinite();
            assertThat(c.standardError()).isFinite().isPositive();
        }
        if (!fit.estimated() && fit.events() > 0) {
            assertThat(fit.diagnosis().monotone().present())
                    .as("%s %s %s", fit.method().ties(), fit.method().isPenalised(), fit.convergence())
                    .isTrue();
        }
        fit.concordance().ifPresent(c -> assertThat(c.estimate()).isBetween(0.0, 1.0));
        CoxResiduals.of(fit).ifPresent(r -> assertThat(r.deviance())
                .allSatisfy(d -> assertThat(d).isFinite()));
        int[] clusters = random.ints(fit.observations(), 0, 4).toArray();
        ClusterRobustHazards.of(fit, clusters).ifPresent(r -> r.coefficients()
                .forEach(c -> assertThat(c.waldPValue()).isBetween(0.0, 1.0)));
        BaselineHazard.of(fit)
                .flatMap(b -> b.at(5, new double[fit.coefficients().size()]))
                .ifPresent(p -> assertThat(p.survival()).isBetween(0.0, 1.0));
        for (TimeTransform transform : TimeTransform.values()) {
            ProportionalHazards.of(fit, transform)
                    .ifPresent(t -> assertThat(t.all().pValue()).isBetween(0.0, 1.0));
        }
    }

    @Test
    void minusZeroIsATimeLikeZero() {
        double[] x = {1, 0, 1, 0, 0, 1};
        int[] events = {1, 1, 0, 1, 1, 0};
        CoxFit plain = ML.fit(one(new double[] {0, 0, 1, 2, 3, 4}, events, x));
        CoxFit signed = ML.fit(one(new double[] {0.0, -0.0, 1, 2, 3, 4}, events, x));
        assertThat(signed.coefficients()).isEqualTo(plain.coefficients());
        assertThat(ProportionalHazards.of(signed, TimeTransform.IDENTITY))
                .isEqualTo(ProportionalHazards.of(plain, TimeTransform.IDENTITY))
                .isPresent();
        assertThat(ProportionalHazards.of(signed, TimeTransform.LOG)).isEmpty();
    }

    /** R's MASS: coxph(Surv(time, cens) ~ treat, gehan, method = "breslow" or "efron"), control = 1. */
    @Test
    void remissionOfLeukaemiaAsPrinted() {
        double[] times = {
            6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35, 1, 1, 2, 2, 3, 4, 4, 5, 5, 8,
            8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
        };
        int[] events = new int[42];
        Arrays.fill(events, 1);
        for (int censored : new int[] {3, 5, 7, 8, 11, 12, 13, 16, 17, 18, 19, 20}) {
            events[censored] = 0;
        }
        double[] control = new double[42];
        Arrays.fill(control, 21, 42, 1);
        TimeCoefficient efron = ML.fit(one(times, events, control)).coefficient("x");
        assertThat(efron.estimate()).isCloseTo(1.57212515, within(5e-9));
        assertThat(efron.standardError()).isCloseTo(0.41239672, within(5e-9));
        CoxFit breslow = ML.withTies(Ties.BRESLOW).fit(one(times, events, control));
        assertThat(breslow.coefficient("x").estimate()).isCloseTo(1.50919141, within(5e-9));
        assertThat(breslow.coefficient("x").standardError()).isCloseTo(0.40956441, within(5e-9));
        assertThat(breslow.nullLogLikelihood().orElseThrow()).isCloseTo(-93.9850505, within(5e-8));
        assertThat(breslow.logLikelihood().orElseThrow()).isCloseTo(-86.3796221, within(5e-8));
    }

    @Test
    void arguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one(new double[] {1}, new int[] {1}, Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> ML.fit(aml()).coefficient("z"));
        assertThatIllegalArgumentException().isThrownBy(() -> aml().withStrata(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoxRegression.firth().withTies(Ties.EXACT))
                .withMessage("ties must be EFRON or BRESLOW, was EXACT");
    }
}
