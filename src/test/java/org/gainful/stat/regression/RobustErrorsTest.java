package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Identities and edges; ReferenceTest compares the values with sandwich and clubSandwich. */
class RobustErrorsTest {
    private static final double[] X = {1, 2, 4, 3, 7, 5, 9, 8, 2, 6, 4, 10};
    private static final double[] Y = {2, 1, 5, 4, 6, 9, 8, 12, 1, 5, 6, 9};
    private static final double[] EVENTS = {0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0};
    private static final List<String> SERVICES = List.of("a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d");

    private final LinearFit linear =
            LinearRegression.leastSquares().fit(Design.of(Y).with("x", X));
    private final LogisticFit logistic =
            LogisticRegression.maximumLikelihood().fit(Design.of(EVENTS).with("x", X));

    private static Clusters singletons(int rows) {
        return Clusters.of(IntStream.range(0, rows).mapToObj(Integer::toString).toList());
    }

    private static void assertSame(SymmetricMatrix one, SymmetricMatrix other) {
        for (int j = 0; j < one.size(); j++) {
            for (int k = 0; k <= j; k++) {
                assertThat(one.get(j, k))
                        .isCloseTo(other.get(j, k), within(1e-12 * (Math.abs(one.get(j, k)) + one.get(j, j))));
            }
        }
    }

    @Test
    void clustersOfOneRowAreHeteroskedasticErrors() {
        Clusters each = singletons(X.length);
        for (List<RobustErrors> pair : List.of(
                List.of(HeteroskedasticErrors.HC0.of(linear), ClusterErrors.CR0.of(linear, each)),
                List.of(HeteroskedasticErrors.HC1.of(linear), ClusterErrors.CR1S.of(linear, each)),
                List.of(HeteroskedasticErrors.HC2.of(linear), ClusterErrors.CR2.of(linear, each)),
                List.of(HeteroskedasticErrors.HC3.of(linear), ClusterErrors.CR3.of(linear, each)),
                List.of(HeteroskedasticErrors.HC2.of(logistic), ClusterErrors.CR2.of(logistic, each)),
                List.of(HeteroskedasticErrors.HC3.of(logistic), ClusterErrors.CR3.of(logistic, each)))) {
            assertSame(
                    pair.get(0).covariance().orElseThrow(),
                    pair.get(1).covariance().orElseThrow());
        }
    }

    /** inv(I - H) for the rows of a cluster gives exactly the errors they would have, had the model not seen them. */
    @Test
    void cr3IsTheJackknifeOverClusters() {
        Clusters clusters = Clusters.of(SERVICES);
        double sum = 0;
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            int left = cluster;
            int[] kept = IntStream.range(0, X.length)
                    .filter(row -> clusters.clusterOf(row) != left)
                    .toArray();
            double without = LinearRegression.leastSquares()
                    .fit(Design.of(pick(Y, kept)).with("x", pick(X, kept)))
                    .coefficient("x")
                    .estimate();
            sum += Math.pow(without - linear.coefficient("x").estimate(), 2);
        }
        assertThat(se(ClusterErrors.CR3.of(linear, clusters), "x")).hasValueCloseTo(Math.sqrt(sum), within(1e-13));
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static OptionalDouble se(RobustErrors errors, String term) {
        return errors.find(term).orElseThrow().standardError();
    }

    @ParameterizedTest
    @EnumSource
    void errorsDoNotDependOnOrderOrUnits(ClusterErrors errors) {
        RobustErrors here = errors.of(linear, Clusters.of(SERVICES));
        int[] backwards =
                IntStream.range(0, X.length).map(i -> X.length - 1 - i).toArray();
        double unit = 1e-200;
        double[] x = Arrays.stream(pick(X, backwards)).map(v -> v * unit).toArray();
        LinearFit turned = LinearRegression.leastSquares()
                .fit(Design.of(pick(Y, backwards)).with("x", x));
        RobustErrors there = errors.of(
                turned,
                Clusters.of(Arrays.stream(backwards).mapToObj(SERVICES::get).toList()));
        double expected = se(here, "x").orElseThrow() / unit;
        assertThat(se(there, "x")).hasValueCloseTo(expected, within(1e-13 * expected));
        assertThat(there.find("x").orElseThrow().degreesOfFreedom())
                .hasValueCloseTo(here.find("x").orElseThrow().degreesOfFreedom().orElseThrow(), within(1e-11));
    }

    @ParameterizedTest
    @EnumSource
    void oneClusterTellsNothing(ClusterErrors errors) {
        Clusters one = Clusters.of(SERVICES.stream().map(name -> "a").toList());
        for (RobustErrors found : List.of(errors.of(linear, one), errors.of(logistic, one))) {
            assertThat(found.coefficients()).hasSize(2).allSatisfy(c -> assertThat(c.standardError())
                    .isEmpty());
            assertThat(found.covariance()).isEmpty();
            assertThat(found.coefficients().get(1).pValue()).isEmpty();
            assertThat(found.coefficients().get(1).interval(0.95)).isEmpty();
        }
    }

    /** A term that only one service has is that service's mean: between services nothing is known about it. */
    @ParameterizedTest
    @EnumSource
    void aTermOfOneClusterHasNoError(ClusterErrors errors) {
        double[] own = SERVICES.stream().mapToDouble(s -> s.equals("b") ? 1 : 0).toArray();
        Design design = Design.of(Y).with("x", X).with("own", own);
        RobustErrors found = errors.of(LinearRegression.leastSquares().fit(design), Clusters.of(SERVICES));
        assertThat(se(found, "own")).isEmpty();
        assertThat(se(found, "x")).isPresent();
        assertThat(found.covariance()).isEmpty();
    }

    @Test
    void asManyCoefficientsAsClustersHaveNoCr1p() {
        double[] third = {1, 5, 2, 7, 3, 8, 1, 9, 4, 2, 6, 3};
        double[] fourth = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        LinearFit fit = LinearRegression.leastSquares()
                .fit(Design.of(Y).with("x", X).with("third", third).with("fourth", fourth));
        assertThat(se(ClusterErrors.CR1P.of(fit, Clusters.of(SERVICES)), "x")).isEmpty();
        assertThat(se(ClusterErrors.CR2.of(fit, Clusters.of(SERVICES)), "x")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatNothingElseTellsOfLeavesNoResidualToDivide(HeteroskedasticErrors errors) {
        double[] alone = new double[Y.length];
        alone[4] = 1;
        RobustErrors found =
                errors.of(LinearRegression.leastSquares().fit(Design.of(Y).with("alone", alone)));
        boolean dividing = errors != HeteroskedasticErrors.HC0 && errors != HeteroskedasticErrors.HC1;
        assertThat(se(found, "alone").isEmpty()).isEqualTo(dividing);
    }

    @ParameterizedTest
    @EnumSource
    void noDegreesOfFreedomMeanNoErrors(HeteroskedasticErrors errors) {
        LinearFit fit = LinearRegression.leastSquares()
                .fit(Design.of(new double[] {1e300, -1e300}).with("x", 1, 2));
        assertThat(errors.of(fit).coefficients()).hasSize(2).allSatisfy(c -> assertThat(c.standardError())
                .isEmpty());
        LinearFit single = LinearRegression.leastSquares().fit(Design.of(new double[] {5}));
        assertThat(errors.of(single).find(Design.INTERCEPT).orElseThrow().standardError())
                .isEmpty();
    }

    @Test
    void separatedDataHaveNoCoefficients() {
        LogisticFit fit = LogisticRegression.maximumLikelihood()
                .fit(Design.of(new double[] {0, 0, 1, 1}).with("x", 1, 2, 3, 4));
        assertThat(HeteroskedasticErrors.HC0.of(fit).coefficients()).isEmpty();
        assertThat(ClusterErrors.CR2
                        .of(fit, Clusters.of(List.of("a", "a", "b", "b")))
                        .coefficients())
                .isEmpty();
    }

    @Test
    void anExtremeResponseKeepsItsErrors() {
        double[] large = Arrays.stream(Y).map(y -> y * 1e300).toArray();
        LinearFit fit = LinearRegression.leastSquares().fit(Design.of(large).with("x", X));
        double expected =
                se(ClusterErrors.CR2.of(linear, Clusters.of(SERVICES)), "x").orElseThrow();
        assertThat(se(ClusterErrors.CR2.of(fit, Clusters.of(SERVICES)), "x").orElseThrow() / 1e300)
                .isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void everyRowNeedsACluster() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterErrors.CR0.of(linear, Clusters.of(List.of("a", "b"))))
                .withMessageContaining("clusters");
    }
}
