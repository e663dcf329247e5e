package org.gainful.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gainful.disclosure.LinearProgramme.Rows;
import org.junit.jupiter.api.Test;

class LinearProgrammeTest {
    private static final Rows NONE = new Rows(List.of(), List.of());

    private static double[] row(double... numbers) {
        return numbers;
    }

    /** Chvátal (1983), Linear Programming, chapter 2: 13 at (2, 0, 1). */
    @Test
    void aTextbookExample() {
        Rows at = new Rows(List.of(row(2, 3, 1), row(4, 1, 2), row(3, 4, 2)), List.of(5.0, 11.0, 8.0));
        assertThat(new LinearProgramme(3, NONE, at).maximum(row(5, 4, 3))).isCloseTo(13, within(1e-9));
    }

    /** Beale (1955): the steepest column alone goes round in circles here; 1 / 20. */
    @Test
    void circlesAreLeft() {
        Rows at = new Rows(
                List.of(row(0.25, -60, -0.04, 9), row(0.5, -90, -0.02, 3), row(0, 0, 1, 0)), List.of(0.0, 0.0, 1.0));
        assertThat(new LinearProgramme(4, NONE, at).maximum(row(0.75, -150, 0.02, -6)))
                .isCloseTo(0.05, within(1e-9));
    }

    @Test
    void whatEquationsSettleIsFound() {
        Rows sum = new Rows(List.of(row(1, 1, 1), row(2, 2, 2), row(1, 0, 0)), List.of(21.0, 42.0, 4.0));
        LinearProgramme programme = new LinearProgramme(3, sum, NONE);
        assertThat(programme.maximum(row(0, 1, 0))).isCloseTo(17, within(1e-9));
        assertThat(programme.maximum(row(0, -1, 0))).isZero();
        assertThat(programme.maximum(row(1, 0, 0))).isCloseTo(4, within(1e-9));
        // The same corner serves again.
        assertThat(programme.maximum(row(0, 1, 0))).isCloseTo(17, within(1e-9));
    }

    /** x - y = -3 and y at most 5: the first corner, x = 0 and y = 0, is none. */
    @Test
    void aCornerIsLookedForWhereTheFirstIsNone() {
        Rows equation = new Rows(List.of(row(1, -1)), List.of(-3.0));
        Rows atMost = new Rows(List.of(row(0, 1), row(-1, 0)), List.of(5.0, -1.0));
        LinearProgramme programme = new LinearProgramme(2, equation, atMost);
        assertThat(programme.maximum(row(1, 0))).isCloseTo(2, within(1e-9));
        assertThat(programme.maximum(row(-1, 0))).isCloseTo(-1, within(1e-9));
    }

    @Test
    void withoutALimitThereIsNoLargestValue() {
        LinearProgramme programme = new LinearProgramme(2, new Rows(List.of(row(1, -1)), List.of(0.0)), NONE);
        assertThat(programme.maximum(row(1, 0))).isInfinite();
        assertThat(programme.maximum(row(1, -1))).isZero();
    }

    @Test
    void contradictionsAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new LinearProgramme(1, new Rows(List.of(row(1), row(1)), List.of(1.0, 2.0)), NONE));
        assertThatIllegalStateException()
                .isThrownBy(() -> new LinearProgramme(1, NONE, new Rows(List.of(row(1)), List.of(-1.0))));
    }
}
