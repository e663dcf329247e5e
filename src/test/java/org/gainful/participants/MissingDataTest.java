package org.gainful.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.cases.Role;
import org.junit.jupiter.api.Test;

class MissingDataTest {
    @Test
    void countsTheFieldsAnalysedThatHaveNoValue() {
        Found found = Found.in(
                new MissingData(),
                Cases.made()
                        .flag("alone", Role.CHARACTERISTIC, "", "yes - no -")
                        .flag("whole", Role.CHARACTERISTIC, "", "yes no no yes")
                        .hours("- - - -", "- - - -")
                        .evidence());
        assertThat(found.numerator("alone/share")).isEqualTo(2);
        assertThat(found.denominator("alone/share")).isEqualTo(4);
        assertThat(found.has("whole/share")).isFalse();
        assertThat(found.has("hours1/share")).isFalse();
        assertThat(Found.words(found.chapter().sentences())).contains("1 of the 2 fields");
    }

    @Test
    void countsParticipantsOnly() {
        Found found = Found.in(
                new MissingData(),
                Cases.made()
                        .flag("seen", Role.FOLLOWED_UP, "", "yes yes no")
                        .flag("alone", Role.CHARACTERISTIC, "", "yes - -")
                        .evidence());
        assertThat(found.numerator("alone/share")).isEqualTo(1);
        assertThat(found.denominator("alone/share")).isEqualTo(2);
    }
}
