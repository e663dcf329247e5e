package org.gainful.stat.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.gainful.stat.missing.MissingPatterns.Count;
import org.gainful.stat.missing.MissingPatterns.Pattern;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LinearFit;
import org.gainful.stat.regression.LinearRegression;
import org.junit.jupiter.api.Test;

/** The patterns of a published data set, and of data that are all there or all gone. */
class MissingPatternsTest {
    @Test
    void nhanesHasItsPublishedPatterns() {
        // mice: md.pattern(nhanes)
        MissingPatterns patterns = Nhanes.table().patterns();
        assertThat(patterns.variables())
                .containsExactly(new Count("age", 0), new Count("hyp", 8), new Count("bmi", 9), new Count("chl", 10));
        assertThat(patterns.patterns())
                .containsExactly(
                        new Pattern(Set.of(), 13),
                        new Pattern(Set.of("chl"), 3),
                        new Pattern(Set.of("bmi"), 1),
                        new Pattern(Set.of("bmi", "hyp"), 1),
                        new Pattern(Set.of("bmi", "chl", "hyp"), 7));
        assertThat(patterns.missing()).isEqualTo(27);
        assertThat(patterns.completeCases()).isEqualTo(13);
    }

    @Test
    void theCopyOfNhanesIsTheOneThatWasPublished() {
        // R: lm(chl ~ age + bmi, data = mice::nhanes)
        IncompleteTable table = Nhanes.table();
        int[] complete = {1, 4, 6, 7, 8, 12, 13, 16, 17, 18, 21, 22, 24};
        LinearFit fit = LinearRegression.leastSquares()
                .fit(Design.of(
                        List.of("age", "bmi"),
                        List.of(
                                Columns.rows(table.values("age"), complete),
                                Columns.rows(table.values("bmi"), complete)),
                        Columns.rows(table.values("chl"), complete)));
        assertThat(fit.coefficient(Design.INTERCEPT).estimate()).isEqualTo(-80.19371622, within(5e-9));
        assertThat(fit.coefficient("age").estimate()).isEqualTo(53.06907908, within(5e-9));
        assertThat(fit.coefficient("bmi").estimate()).isEqualTo(6.88405383, within(5e-9));
    }

    @Test
    void everythingOrNothingIsOnePattern() {
        MissingPatterns gone = IncompleteTable.of(Variable.numeric("x", Double.NaN, Double.NaN))
                .patterns();
        assertThat(gone.patterns()).containsExactly(new Pattern(Set.of("x"), 2));
        assertThat(gone.completeCases()).isZero();
        assertThat(IncompleteTable.of(Variable.numeric("x")).patterns().patterns())
                .isEmpty();
    }

    @Test
    void rowsOfPatternsAddUpToAllRows() {
        assertThat(Nhanes.table().patterns().patterns().stream()
                        .mapToInt(Pattern::rows)
                        .sum())
                .isEqualTo(25);
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Variable.numeric("x", 1, Double.POSITIVE_INFINITY))
                .withMessage("x[1] must not be infinite, was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Variable.categorical("c", List.of("a", "b"), 0, 2))
                .withMessage("c[1] must lie in [-1, 2), was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Variable.binary("b", 0.5))
                .withMessage("b[0] must be 0, 1 or NaN, was 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncompleteTable.of(Variable.numeric("x", 1), Variable.numeric("y", 1, 2)))
                .withMessage("y must have 1 values, was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncompleteTable.of(Variable.numeric("x", 1), Variable.numeric("x", 1)))
                .withMessage("variables must be one or more and distinct, was [x, x]");
    }
}
