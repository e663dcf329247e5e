package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.gainful.stat.regression.EstimatingEquations.Correlation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Identities and edges; ReferenceTest compares the values with geepack. */
class EstimatingEquationsTest {
    private static final double[] X = {1, 2, 4, 3, 7, 5, 9, 8, 2, 6, 4, 10};
    private static final double[] EVENTS = {0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0};
    private static final Design DESIGN = Design.of(EVENTS).with("x", X);
    private static final Clusters SERVICES =
            Clusters.of(List.of("a", "a", "a", "a", "b", "b", "c", "c", "c", "d", "d", "d"));

    @Test
    void independenceIsTheOrdinaryFitWithClusteredErrors() {
        EstimatingEquationsFit fit =
                EstimatingEquations.with(Correlation.INDEPENDENCE).fit(DESIGN, SERVICES);
        RobustErrors errors =
                ClusterErrors.CR0.of(LogisticRegression.maximumLikelihood().fit(DESIGN), SERVICES);
        for (RobustCoefficient c : errors.coefficients()) {
            RobustCoefficient found = fit.find(c.term()).orElseThrow();
            assertThat(found.estimate()).isCloseTo(c.estimate(), within(1e-10));
            assertThat(found.standardError().orElseThrow())
                    .isCloseTo(c.standardError().orElseThrow(), within(1e-10));
        }
        assertThat(fit.correlation()).hasValue(0);
    }

    @Test
    void clustersOfOneRowHaveNoCorrelation() {
        Clusters each = Clusters.of(
                IntStream.range(0, X.length).mapToObj(Integer::toString).toList());
        EstimatingEquationsFit fit =
                EstimatingEquations.with(Correlation.EXCHANGEABLE).fit(DESIGN, each);
        assertThat(fit.estimated()).isTrue();
        assertThat(fit.correlation()).hasValue(0);
    }

    /** Only events in one service, none in the others: a correlation of nearly 1, if there is any. */
    @Test
    void servicesAllOfOneKindGiveAValue() {
        double[] y = {1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0};
        EstimatingEquationsFit fit =
                EstimatingEquations.with(Correlation.EXCHANGEABLE).fit(Design.of(y), SERVICES);
        if (fit.estimated()) {
            assertThat(fit.correlation().orElseThrow()).isBetween(-1.0, 1.0);
        } else {
            assertThat(fit.convergence().reached()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneClusterHasEstimatesWithoutErrors(Correlation correlation) {
        Clusters one =
                Clusters.of(IntStream.range(0, X.length).mapToObj(i -> "a").toList());
        EstimatingEquationsFit fit = EstimatingEquations.with(correlation).fit(DESIGN, one);
        assertThat(fit.errors().covariance()).isEmpty();
        assertThat(fit.errors().coefficients())
                .allSatisfy(c -> assertThat(c.standardError()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void separatedDataAndSingleRowsAreNotEstimated(Correlation correlation) {
        EstimatingEquations method = EstimatingEquations.with(correlation);
        EstimatingEquationsFit separated = method.fit(
                Design.of(new double[] {0, 0, 1, 1}).with("x", 1, 2, 3, 4), Clusters.of(List.of("a", "a", "b", "b")));
        assertThat(separated.estimated()).isFalse();
        assertThat(separated.diagnosis().separation().present()).isTrue();
        assertThat(method.fit(Design.of(new double[] {1}), Clusters.of(List.of("a")))
                        .estimated())
                .isFalse();
    }
}
