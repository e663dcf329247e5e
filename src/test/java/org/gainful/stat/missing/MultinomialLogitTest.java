package org.gainful.stat.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.junit.jupiter.api.Test;

/** The model behind imputed categories: its derivatives, and the logistic model as its special case. */
class MultinomialLogitTest {
    private static final int ROWS = 60;
    private final Draws random = new Draws(new SplittableRandom(1));
    private final double[] x =
            IntStream.range(0, ROWS).mapToDouble(i -> random.normal()).toArray();
    private final double[] z =
            IntStream.range(0, ROWS).mapToDouble(i -> random.normal()).toArray();

    private MultinomialLogit model(int categories) {
        double[][] rows = IntStream.range(0, ROWS)
                .mapToObj(i -> new double[] {1, x[i], z[i]})
                .toArray(double[][]::new);
        double[] weights = new double[ROWS];
        Arrays.fill(weights, 1);
        return new MultinomialLogit(rows, codes(categories), weights, categories);
    }

    private int[] codes(int categories) {
        return IntStream.range(0, ROWS)
                .map(i -> Math.floorMod((int) Math.floor(x[i] + 7 * i), categories))
                .toArray();
    }

    @Test
    void derivativesAreThoseOfTheLikelihood() {
        MultinomialLogit model = model(3);
        double[] at = {0.3, -0.2, 0.5, -0.4, 0.8, 0.1};
        MultinomialLogit.At here = model.at(at).orElseThrow();
        double step = 1e-5;
        for (int j = 0; j < at.length; j++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[j] += step;
            down[j] -= step;
            MultinomialLogit.At above = model.at(up).orElseThrow();
            MultinomialLogit.At below = model.at(down).orElseThrow();
            // Central differences of step h are good to h² and to rounding / h: about 1e-9 here.
            assertThat((above.objective() - below.objective()) / (2 * step)).isEqualTo(here.score()[j], within(1e-7));
            for (int k = j; k < at.length; k++) {
                assertThat((below.score()[k] - above.score()[k]) / (2 * step))
                        .isEqualTo(here.information()[k][j], within(1e-7));
            }
        }
    }

    @Test
    void twoCategoriesAreTheLogisticModel() {
        double[] coefficients = model(2).maximum().orElseThrow().coefficients();
        double[] y = IntStream.of(codes(2)).mapToDouble(code -> code).toArray();
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(Design.of(List.of("x", "z"), List.of(x, z), y));
        for (int j = 0; j < 3; j++) {
            assertThat(coefficients[j]).isEqualTo(fit.coefficients().get(j).estimate(), within(1e-9));
        }
    }

    @Test
    void probabilitiesOfFarPredictorsStayInRange() {
        double[] far = MultinomialLogit.probabilities(new double[] {1e4, -1e4, 0, 1e5}, new double[] {1, 2}, 0);
        assertThat(Arrays.stream(far).sum()).isEqualTo(1, within(1e-12));
        assertThat(far).containsExactly(0, 0, 1);
    }
}
