package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainful.cli.Gainful.Result;
import org.junit.jupiter.api.Test;

class LiteratureCommandTest {
    @Test
    void printed_relations_are_shown_beside_what_is_computed_from_them() {
        Result result = Gainful.call("literature");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(words(result))
                .contains(
                        "printed: r = 0.34, p < 0.01",
                        "computed: r = 0.34, p = 0.0022, 95% interval 0.13 to 0.52: agrees")
                .contains("p = 0.027, 95% interval 0.05 to 0.64: agrees only if the correlation was rounded")
                .contains("6 values there have a standard deviation of 6.6 at most: cannot be right")
                .contains("number of services not seen");
        assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(130));
    }

    @Test
    void a_study_can_be_planned() {
        Result result = Gainful.call("literature", "--services", "5");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(words(result))
                .contains("significant from 0.88 on", "0.017")
                .contains("(r = 0.34): found with a chance of 8%; for 80% it takes 65 services");
    }

    /** On one line. */
    private static String words(Result result) {
        return result.out().replaceAll("\\s+", " ");
    }

    @Test
    void two_services_are_refused() {
        Result result = Gainful.call("literature", "--services", "2");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(result.err()).contains("--services must be 3 or more, was 2");
    }
}
