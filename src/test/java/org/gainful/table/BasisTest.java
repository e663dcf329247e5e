package org.gainful.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BasisTest {
    @Test
    void aNumeratorIsNoMoreThanItsDenominator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basis.ofShare("g", 3, 2, 0, "a", "b"))
                .withMessageContaining("3 > denominator 2");
    }

    @Test
    void missingIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basis.ofPeople("g", 2, -1, "b"))
                .withMessageContaining("was -1");
    }

    @Test
    void whatCountsNobodyNamesNobody() {
        Basis basis = Basis.ofNoPeople("a service");
        assertThat(basis.numerator()).isEmpty();
        assertThat(basis.denominator()).isEmpty();
        assertThat(basis.counted()).isEmpty();
        assertThat(basis.outOf()).isEmpty();
    }

    @Test
    void withheldKeepsTheNamesOnly() {
        Basis basis = Basis.ofShare("g", 1, 2, 3, "a", "b").withheld();
        assertThat(basis.numerator()).isEmpty();
        assertThat(basis.denominator()).isEmpty();
        assertThat(basis.missing()).isEmpty();
        assertThat(basis.counted()).isEqualTo("a");
        assertThat(basis.outOf()).isEqualTo("b");
    }
}
