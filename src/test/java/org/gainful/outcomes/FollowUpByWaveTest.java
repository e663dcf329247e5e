package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.cases.Role;
import org.gainful.cases.Wave;
import org.junit.jupiter.api.Test;

class FollowUpByWaveTest {
    private static final Wave ENTRY = new Wave("T0", "Entry");

    private static Wave after(int months) {
        return new Wave("T" + months, months + " months", OptionalInt.of(months), OptionalInt.of(42));
    }

    @Test
    void outcomesAreGivenAtEachWaveOfThoseSeenThen() {
        Found found = Found.in(
                new FollowUpByWave(),
                Cases.made()
                        .waves(ENTRY, after(6), after(12))
                        .status("s0", "T0", "out out out out paid")
                        .status("s6", "T6", "paid out - paid out")
                        .status("s12", "T12", "paid paid - - paid")
                        .flag("seen6", Role.FOLLOWED_UP, "T6", "yes yes no yes yes")
                        .flag("seen12", Role.FOLLOWED_UP, "T12", "yes yes no no yes")
                        .moved(List.of("out"), List.of("paid"))
                        .evidence());
        assertThat(found.numerator("T6/seen/share")).isEqualTo(4);
        assertThat(found.numerator("T12/seen/share")).isEqualTo(3);
        assertThat(found.numerator("moved-at-T6/all/share")).isEqualTo(2);
        assertThat(found.denominator("moved-at-T6/all/share")).isEqualTo(3);
        assertThat(found.numerator("moved-at-T12/all/share")).isEqualTo(2);
        assertThat(found.denominator("moved-at-T12/all/share")).isEqualTo(2);
    }

    @Test
    void aWindowIsCountedFromTheFirstDayWithItsTolerance() {
        Found found = Found.in(
                new FollowUpByWave(),
                Cases.made()
                        .waves(ENTRY, after(6))
                        .date("d0", Role.DATE, "T0", "2020-01-15 2020-01-15 2020-01-15 2020-01-15 - 2020-01-15")
                        .date("d6", Role.DATE, "T6", "2020-07-15 2020-08-26 2020-08-27 2020-06-02 2020-07-15 -")
                        .evidence());
        assertThat(found.numerator("T6/seen/share")).isEqualTo(5);
        assertThat(found.numerator("T6/in-window/share")).isEqualTo(2);
        assertThat(found.numerator("T6/later/share")).isEqualTo(1);
        assertThat(found.numerator("T6/earlier/share")).isEqualTo(1);
        assertThat(found.numerator("T6/undated/share")).isEqualTo(1);
    }

    @Test
    void twoWavesWithoutDaysSayNothingTheRatesDoNotSay() {
        assertThat(new FollowUpByWave()
                        .lacks(Cases.made().statuses("out", "paid").evidence()))
                .hasSize(1);
    }
}
