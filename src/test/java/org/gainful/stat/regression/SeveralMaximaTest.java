package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Three others among nineteen, told apart by four columns: with a term held Firth's likelihood has two maxima. */
class SeveralMaximaTest {
    private static final Design DESIGN = Design.of(
            List.of("x0", "x1", "x2", "x3"),
            List.of(
                    new double[] {30, 0, 0, 30, 0, 30, 0, 30, 10, 10, 30, 10, 0, 30, 30, 20, 20, 10, 20},
                    new double[] {
                        -6.7, 10.7, -1.9, 10.7, -12.3, 4.9, 5.5, 5.8, -4.5, -5.1, -5.5, -0.4, -10.1, -10.4, 6.5, -3.3,
                        -12.1, -18.0, -2.9
                    },
                    new double[] {
                        1.6, 0.3, 0.6, 10.1, 2.1, 1.2, 1.0, 1.4, 3.4, 0.3, 2.1, 0.8, 2.3, 0.3, 0.4, 2.1, 1.8, 0.3, 0.8
                    },
                    new double[] {20, 20, 10, 0, 30, 20, 20, 10, 20, 30, 30, 20, 0, 30, 10, 10, 30, 0, 30}),
            new double[] {1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});

    @Test
    void interval_and_test_tell_of_the_same_one() {
        LogisticFit fit = LogisticRegression.firth().fit(DESIGN);
        assertThat(fit.likelihoodRatioTest("x1").orElseThrow().pValue()).isLessThan(0.05);
        assertThat(fit.profileInterval("x1").orElseThrow().contains(0)).isFalse();
    }

    @Test
    void so_they_do_at_every_level() {
        for (double level = 0.5; level < 0.999; level += 0.001) {
            LogisticFit fit = LogisticRegression.firth().withLevel(level).fit(DESIGN);
            double p = fit.likelihoodRatioTest("x1").orElseThrow().pValue();
            assertThat(fit.profileInterval("x1").orElseThrow().contains(0)).isEqualTo(p > 1 - level);
        }
    }
}
