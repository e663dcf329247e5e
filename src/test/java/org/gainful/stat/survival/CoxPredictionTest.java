package org.gainful.stat.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoxPredictionTest {
    private static final CoxFit FIT = CoxRegression.maximumLikelihood().fit(CoxRegressionTest.aml());

    @Test
    void withoutColumnsTheHazardIsThatOfNelsonAndAalen() {
        SurvivalDesign alone = SurvivalDesign.of(Leukaemia.aml(), List.of(), List.of());
        CoxFit fit = CoxRegression.maximumLikelihood().withTies(Ties.BRESLOW).fit(alone);
        BaselineHazard.Predicted predicted =
                BaselineHazard.of(fit).orElseThrow().at(30).orElseThrow();
        SurvivalCurve curve = KaplanMeier.withDefaults().fit(Leukaemia.aml());
        assertThat(predicted.cumulativeHazard())
                .isCloseTo(curve.cumulativeHazard(30).orElseThrow(), within(1e-14));
    }

    @Test
    void hazardsOfTwoPeopleAreInTheRatioOfTheModel() {
        BaselineHazard hazard = BaselineHazard.of(FIT).orElseThrow();
        double with = hazard.at(30, 1).orElseThrow().cumulativeHazard();
        double without = hazard.at(30, 0).orElseThrow().cumulativeHazard();
        assertThat(with / without).isCloseTo(FIT.coefficient("x").ratio(), within(1e-12));
    }

    @Test
    void nothingIsPredictedBeyondFollowUpOrForAnUnknownStratum() {
        BaselineHazard hazard = BaselineHazard.of(FIT).orElseThrow();
        assertThat(hazard.at(162, 0)).isEmpty();
        assertThat(hazard.inStratum(1, 30, 0)).isEmpty();
        assertThat(hazard.at(1e-3, 0).orElseThrow().survival()).isEqualTo(1);
        assertThat(hazard.at(30, 1e300)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> hazard.at(30, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> hazard.at(30, Double.NaN));
    }

    @Test
    void martingaleResidualsAndChangesAddUpToNothing() {
        CoxResiduals residuals = CoxResiduals.of(FIT).orElseThrow();
        assertThat(residuals.martingale().stream().mapToDouble(m -> m).sum()).isCloseTo(0, within(1e-12));
        assertThat(residuals.dfbeta("x").stream().mapToDouble(d -> d).sum()).isCloseTo(0, within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> residuals.dfbeta("z"));
    }

    @Test
    void aChangeIsNearThatOfLeavingThePersonOut() {
        int out = 10;
        int[] rows = IntStream.range(0, 23).filter(i -> i != out).toArray();
        double[] x =
                IntStream.of(rows).mapToDouble(i -> Leukaemia.amlGroups()[i]).toArray();
        CoxFit without = CoxRegression.maximumLikelihood()
                .fit(SurvivalDesign.of(Leukaemia.aml().select(rows), List.of("x"), List.of(x)));
        double change =
                FIT.coefficient("x").estimate() - without.coefficient("x").estimate();
        assertThat(CoxResiduals.of(FIT).orElseThrow().dfbeta("x").get(out)).isCloseTo(change, within(0.05));
    }

    @Test
    void oneClusterHasNoErrorsAndFewHaveNoTest() {
        assertThat(ClusterRobustHazards.of(FIT, new int[23])).isEmpty();
        ClusterRobustHazards two =
                ClusterRobustHazards.of(FIT, Leukaemia.amlGroups()).orElseThrow();
        assertThat(two.coefficients().get(0).standardError()).isFinite();
        assertThat(two.waldTest()).isPresent();
    }

    @Test
    void exactTiesHaveNeitherHazardNorResiduals() {
        CoxFit exact = CoxRegression.maximumLikelihood().withTies(Ties.EXACT).fit(CoxRegressionTest.aml());
        assertThat(BaselineHazard.of(exact)).isEmpty();
        assertThat(CoxResiduals.of(exact)).isEmpty();
        assertThat(exact.concordance()).isPresent();
    }
}
