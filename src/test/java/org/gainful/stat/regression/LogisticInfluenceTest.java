package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticInfluenceTest {
    private static final LogisticRegression METHOD = LogisticRegression.maximumLikelihood();

    @Test
    void leveragesSumToTheNumberOfCoefficients() {
        Random random = new Random(3);
        Design design = Design.of(random.doubles(50).map(Math::round).toArray())
                .with("x", random.doubles(50).toArray())
                .with("z", random.doubles(50).map(Math::round).toArray());
        LogisticFit fit = METHOD.fit(design);
        LogisticInfluence influence = LogisticInfluence.of(fit).orElseThrow();
        assertThat(IntStream.range(0, 50).mapToDouble(influence::leverage).sum())
                .isCloseTo(3, within(1e-10));
        assertThat(IntStream.range(0, 50)
                        .mapToDouble(row -> influence.deviance(row) * influence.deviance(row))
                        .sum())
                .isCloseTo(fit.summary().deviance().orElseThrow(), within(1e-9));
    }

    /** In a model of one yes or no term a row's leverage is 1 / (rows of its kind), its residual that of the share. */
    @Test
    void rowsOfATableShareTheirLeverage() {
        LogisticInfluence influence =
                LogisticInfluence.of(METHOD.fit(Tables.of(3, 1, 2, 6))).orElseThrow();
        assertThat(influence.leverage(0)).isCloseTo(1.0 / 4, within(1e-12));
        assertThat(influence.leverage(11)).isCloseTo(1.0 / 8, within(1e-12));
        assertThat(influence.pearson(0)).isCloseTo(Math.sqrt(1.0 / 3), within(1e-10));
        assertThat(influence.pearson(11)).isCloseTo(-Math.sqrt(1.0 / 3), within(1e-10));
        assertThat(influence.deviance(0)).isCloseTo(Math.sqrt(-2 * Math.log(0.75)), within(1e-10));
        double cook = 1.0 / 3 * 0.25 / (2 * 0.75 * 0.75);
        assertThat(influence.cooksDistance(0).orElseThrow()).isCloseTo(cook, within(1e-10));
        assertThat(influence.pearsonChiSquare()).isCloseTo(12, within(1e-9));
    }

    @Test
    void aSeparatedFitHasNone() {
        assertThat(LogisticInfluence.of(METHOD.fit(Tables.of(3, 0, 2, 6)))).isEmpty();
    }
}
