package org.gainful.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Basis BASIS = Basis.ofShare("g", 1, 4, 0, "a", "b");

    @Test
    void refusesNaN() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.of("a/x", Statistic.MEAN, Double.NaN, BASIS))
                .withMessageContaining("a/x");
    }

    @Test
    void aShareOfNobodyHasNoValueAndSaysWhy() {
        Finding share = Finding.share("a/x", Basis.ofShare("g", 0, 0, 2, "a", "b"));
        assertThat(share.value()).isEmpty();
        assertThat(share.warnings()).hasSize(1);
        assertThat(Finding.share("a/x", BASIS).value()).hasValue(0.25);
    }

    @Test
    void withheldHasNoNumberLeft() {
        Finding withheld = Finding.share("a/x", BASIS)
                .within(Range.bounds(0, 1))
                .withStandardError(0.1)
                .warned(Sentence.of("Few people: ").number(View.COUNT, "a/x"))
                .by("share", "moved")
                .withheld();
        assertThat(withheld.value()).isEmpty();
        assertThat(withheld.range()).isEmpty();
        assertThat(withheld.standardError()).isEmpty();
        assertThat(withheld.warnings()).isEmpty();
        assertThat(withheld.basis()).isEqualTo(BASIS.withheld());
        assertThat(withheld.method()).isEqualTo("share");
    }

    @Test
    void addressesCanBeTyped() {
        assertThat(Address.of("a", " paid  employment ", "and/or")).isEqualTo("a/paid-employment/and:or");
    }
}
