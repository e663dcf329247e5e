package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainful.cli.Gainful.Result;
import org.junit.jupiter.api.Test;

class CompareCommandTest {
    @Test
    void programmes_that_count_different_things_are_not_compared() {
        Result result = Gainful.call("compare", "datasets/sesami", "datasets/perkins-2022");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(result.err())
                .contains("sesami and perkins-2022 cannot be compared: they report no outcome by one definition.")
                .contains("“Moved into work” (moved-into-work) and “Gained paid work” and 5 more (competitive-day):")
                .contains(
                        "  below the line: “people out of work or on a placement at the first wave, seen again at the last”")
                .containsOnlyOnce("“Still in paid work” (retained) and");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void by_one_definition_they_stand_side_by_side_with_newcombes_interval() {
        Result result = Gainful.call("compare", "datasets/perkins-2022", "datasets/perkins-2022");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out())
                .contains("Gained paid work (definition competitive-day)")
                .contains("  perkins-2022 248 of 714, 34.7% (31.3% to 38.3%)")
                .contains("  difference   0 points (95% interval −5 points to 5 points)");
    }

    @Test
    void people_who_do_not_exist_are_said_not_to() {
        Result result = Gainful.call("compare", "datasets/sesami", "datasets/solent");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out())
                .startsWith("sesami: A rebuild from published figures; describes no real person.")
                .contains("solent: ")
                .contains("Still in paid work (definition retained)");
    }
}
