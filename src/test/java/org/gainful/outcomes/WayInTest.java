package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.cases.Role;
import org.junit.jupiter.api.Test;

class WayInTest {
    private static Cases people() {
        return Cases.made()
                .flag("referred", Role.REFERRED, "", "yes yes yes yes yes yes yes")
                .flag("assessed", Role.ASSESSED, "", "yes yes yes yes yes no no")
                .reason("why", Role.ASSESSED, List.of("moved", "too-ill"), "- - - - - too-ill -")
                .flag("accepted", Role.ACCEPTED, "", "yes yes yes no - yes no")
                .flag("met", Role.GOAL_MET, "", "yes no - - - - -");
    }

    @Test
    void closesAtEveryStep() {
        Found found = Found.in(new WayIn(), people().evidence());
        assertThat(found.numerator("export/people")).isEqualTo(7);
        assertThat(found.numerator("assessed/share")).isEqualTo(5);
        assertThat(found.numerator("assessed/lost/too-ill/share")).isEqualTo(1);
        assertThat(found.numerator("assessed/lost/moved/share")).isZero();
        assertThat(found.numerator("assessed/lost/reason-not-stated/share")).isEqualTo(1);
        assertThat(found.numerator("accepted/share")).isEqualTo(3);
        assertThat(found.denominator("accepted/share")).isEqualTo(5);
        assertThat(found.numerator("accepted/lost/not/share")).isEqualTo(1);
        assertThat(found.numerator("accepted/lost/not-recorded/share")).isEqualTo(1);
        assertThat(found.numerator("goal-known/share")).isEqualTo(2);
    }

    @Test
    void aDateIsAStepTakenAndNoDateIsNone() {
        Found found = Found.in(
                new WayIn(),
                Cases.made()
                        .flag("referred", Role.REFERRED, "", "yes yes yes")
                        .date("engaged", Role.ENGAGED, "", "2020-01-01 - 2020-02-01")
                        .evidence());
        assertThat(found.numerator("engaged/share")).isEqualTo(2);
        assertThat(found.numerator("engaged/lost/not/share")).isEqualTo(1);
        assertThat(found.has("engaged/lost/not-recorded/share")).isFalse();
    }

    private static Cases leaving() {
        return Cases.made()
                .flag("referred", Role.REFERRED, "", "yes yes yes yes yes yes")
                .flag("accepted", Role.ACCEPTED, "", "yes yes yes yes yes no")
                .date("left", Role.LEFT, "", "2020-01-01 2020-01-02 2020-01-03 - - 2020-01-04");
    }

    @Test
    void whoeverCameAndLeftIsCountedByTheReason() {
        Found found = Found.in(
                new WayIn(),
                leaving()
                        .reason("why", Role.LEFT, List.of("moved", "in-work"), "in-work in-work - - - moved")
                        .evidence());
        assertThat(found.numerator("left/share")).isEqualTo(3);
        assertThat(found.denominator("left/share")).isEqualTo(5);
        assertThat(found.numerator("left/in-work/share")).isEqualTo(2);
        assertThat(found.numerator("left/moved/share")).isZero();
        assertThat(found.numerator("left/reason-not-stated/share")).isEqualTo(1);
        assertThat(found.numerator("left/not/share")).isEqualTo(2);
        assertThat(Found.in(new WayIn(), leaving().evidence()).chapter().tables())
                .extracting("id")
                .doesNotContain("way-out");
    }

    @Test
    void oneStepIsNoWay() {
        assertThat(new WayIn()
                        .lacks(Cases.made()
                                .flag("referred", Role.REFERRED, "", "yes")
                                .evidence()))
                .hasSize(1);
    }
}
