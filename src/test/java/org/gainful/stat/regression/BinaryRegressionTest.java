package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainful.stat.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BinaryRegressionTest {
    static Stream<BinaryRegression> methods() {
        return Stream.of(
                BinaryRegression.probit(), BinaryRegression.complementaryLogLog(), BinaryRegression.modifiedPoisson());
    }

    /** The log of a table's risk ratio, with the usual standard error. */
    @Property(tries = 100, seed = "20260101")
    void ofATableModifiedPoissonIsTheRiskRatio(
            @ForAll @IntRange(min = 1, max = 40) int a,
            @ForAll @IntRange(min = 1, max = 40) int b,
            @ForAll @IntRange(min = 1, max = 40) int c,
            @ForAll @IntRange(min = 1, max = 40) int d) {
        BinaryFit fit = BinaryRegression.modifiedPoisson().fit(Tables.of(a, b, c, d));
        RobustCoefficient x = fit.coefficients().get(1);
        double ratio = Math.log(a * (double) (c + d) / (c * (double) (a + b)));
        double error = Math.sqrt(1.0 / a - 1.0 / (a + b) + 1.0 / c - 1.0 / (c + d));
        assertThat(x.estimate()).isCloseTo(ratio, within(1e-9));
        assertThat(x.standardError().orElseThrow()).isCloseTo(error, within(1e-9));
    }

    @Test
    void ofATableTheLinksAreThoseOfTheShares() {
        Design design = Tables.of(12, 8, 6, 24);
        BinaryFit probit = BinaryRegression.probit().fit(design);
        assertThat(probit.estimates().get(0)).isCloseTo(Normal.quantile(0.2), within(1e-10));
        assertThat(probit.estimates().get(0) + probit.estimates().get(1))
                .isCloseTo(Normal.quantile(0.6), within(1e-10));
        BinaryFit rates = BinaryRegression.complementaryLogLog().fit(design);
        assertThat(rates.estimates().get(0)).isCloseTo(Math.log(-Math.log(0.8)), within(1e-10));
        assertThat(rates.estimates().get(1)).isCloseTo(Math.log(Math.log(0.4) / Math.log(0.8)), within(1e-10));
        double logLikelihood = 12 * Math.log(0.6) + 8 * Math.log(0.4) + 6 * Math.log(0.2) + 24 * Math.log(0.8);
        assertThat(probit.logLikelihood().orElseThrow()).isCloseTo(logLikelihood, within(1e-10));
        assertThat(rates.logLikelihood().orElseThrow()).isCloseTo(logLikelihood, within(1e-10));
    }

    @Test
    void exchangingOutcomesTurnsTheSignsOfProbit() {
        BinaryFit fit = BinaryRegression.probit().fit(Tables.of(12, 8, 6, 24));
        BinaryFit turned = BinaryRegression.probit().fit(Tables.of(8, 12, 24, 6));
        for (int j = 0; j < 2; j++) {
            assertThat(turned.estimates().get(j)).isCloseTo(-fit.estimates().get(j), within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aSeparatedOrUniformOutcomeHasNoEstimates(BinaryRegression method) {
        for (Design design :
                List.of(Tables.of(5, 0, 0, 5), Tables.of(0, 4, 3, 2), Tables.of(0, 4, 0, 5), Tables.of(4, 0, 5, 0))) {
            BinaryFit fit = method.fit(design);
            assertThat(fit.estimated()).isFalse();
            assertThat(fit.coefficients()).isEmpty();
            assertThat(fit.logLikelihood()).isEmpty();
            assertThat(HeteroskedasticErrors.HC3.of(fit).coefficients()).isEmpty();
        }
    }

    /** A risk of 1 has a finite logarithm, no finite log odds. */
    @Test
    void aLevelOfEventsOnlyHasARiskRatio() {
        Design design = Tables.of(5, 0, 2, 6);
        assertThat(BinaryRegression.probit().fit(design).estimated()).isFalse();
        BinaryFit fit = BinaryRegression.modifiedPoisson().fit(design);
        assertThat(fit.estimates().get(1)).isCloseTo(Math.log(4), within(1e-10));
    }

    @Test
    void aLevelWithoutEventsIsNamed() {
        BinaryFit fit = BinaryRegression.modifiedPoisson().fit(Tables.of(0, 4, 3, 2));
        assertThat(fit.diagnosis().separation().terms())
                .containsExactly(new Separation.Term("x", Separation.Direction.TO_MINUS_INFINITY));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void redundantColumnsAreDroppedAndNamed(BinaryRegression method) {
        Random random = new Random(2);
        double[] x = random.doubles(40).toArray();
        BinaryFit fit = method.fit(Design.of(random.doubles(40).map(Math::round).toArray())
                .with("x", x)
                .with("constant", new double[40])
                .with("again", x));
        assertThat(fit.diagnosis().aliasing().redundantTerms()).containsExactly("constant", "again");
        assertThat(fit.coefficients()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theUnitOfAColumnDoesNotMatter(BinaryRegression method) {
        Random random = new Random(2);
        double[] x = random.doubles(40).toArray();
        double[] y = random.doubles(40).map(Math::round).toArray();
        double plain = method.fit(Design.of(y).with("x", x)).estimates().get(1);
        for (double unit : new double[] {1e300, 1e-300}) {
            double[] other = java.util.Arrays.stream(x).map(v -> v * unit).toArray();
            RobustCoefficient found =
                    method.fit(Design.of(y).with("x", other)).coefficients().get(1);
            assertThat(found.estimate() * unit).isCloseTo(plain, within(1e-10));
            assertThat(found.standardError().orElseThrow()).isFinite().isPositive();
        }
    }

    /** From a continued fraction of 3,000 terms in 50 digits. */
    @Test
    void theNormalTailKeepsItsDigits() {
        assertThat(NormalTail.logProbability(-30)).isCloseTo(-454.321243956343197106, within(1e-10));
        assertThat(NormalTail.logProbability(-31)).isCloseTo(-484.853963627179288580, within(1e-10));
        assertThat(NormalTail.logProbability(-40)).isCloseTo(-804.608442013753788167, within(1e-10));
        assertThat(NormalTail.hazard(-30)).isCloseTo(30.0332596674336770371, within(1e-10));
        assertThat(NormalTail.hazard(-100)).isCloseTo(100.009998000999260705, within(1e-12));
        assertThat(NormalTail.hazard(-29.999999)).isCloseTo(NormalTail.hazard(-30.000001), within(2.1e-6));
    }
}
