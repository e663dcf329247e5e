package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void countsASwapAsOneStep() {
        assertThat(Nearest.distance("cleint", "client")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance(" Client", "client")).isZero();
    }

    @Test
    void namesNothingWhenNothingIsNear() {
        assertThat(Nearest.to("postcode", List.of("title", "kind"))).isEmpty();
        assertThat(Nearest.to("titel", List.of("kind", "title"))).contains("title");
        assertThat(Nearest.remedy("x".repeat(500), List.of())).isEqualTo("there are none");
    }

    @Test
    void quotesShortAndPlain() {
        assertThat(Quoted.text("a\nb\u202e")).isEqualTo("\"a\\u{a}b\\u{202e}\"");
        assertThat(Quoted.text("x".repeat(41))).isEqualTo("\"" + "x".repeat(40) + "...\"");
    }
}
