package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.junit.jupiter.api.Test;

class AtWorkTest {
    private static Found hours(Cases cases) {
        return Found.in(AtWork.hours(), cases.evidence());
    }

    @Test
    void keepsTheSamePeopleApartFromEveryone() {
        Found found = hours(Cases.made().hours("10 20 30 -", "12 - 36 20"));
        assertThat(found.value("first-wave/mean")).isEqualTo(20);
        assertThat(found.denominator("first-wave/mean")).isEqualTo(3);
        assertThat(found.value("last-wave/mean")).isCloseTo(68.0 / 3, within(1e-12));
        assertThat(found.denominator("same-people/change")).isEqualTo(2);
        // Changes 2 and 6: mean 4, standard error 2, t(1) quantile 12.7062.
        assertThat(found.value("same-people/change")).isEqualTo(4);
        assertThat(found.low("same-people/change")).isCloseTo(4 - 2 * 12.7062, within(1e-4));
    }

    @Test
    void leavesHoursOutsideWorkOut() {
        Found found = hours(Cases.made()
                .statuses("paid paid shelter out", "paid shelter paid paid")
                .hours("10 20 5 -", "12 4 30 20")
                .moved(List.of("out"), List.of("paid")));
        assertThat(found.value("first-wave/mean")).isEqualTo(15);
        assertThat(found.denominator("last-wave/mean")).isEqualTo(3);
        assertThat(found.denominator("same-people/change")).isEqualTo(1);
        assertThat(found.value("same-people/change")).isEqualTo(2);
    }

    @Test
    void countsThoseInWorkWithoutHours() {
        Found found = hours(Cases.made()
                .statuses("paid paid paid out", "paid paid out paid")
                .hours("10 - 20 -", "12 14 - -")
                .moved(List.of("out"), List.of("paid")));
        assertThat(found.missing("first-wave/mean")).isEqualTo(1);
        assertThat(found.missing("last-wave/mean")).isEqualTo(1);
        assertThat(found.missing("same-people/change")).isEqualTo(1);
        assertThat(found.denominator("same-people/change")).isEqualTo(1);
    }

    @Test
    void withoutAStatusReachedEveryoneWithHoursCounts() {
        Found found =
                hours(Cases.made().statuses("paid shelter", "paid shelter").hours("10 20", "12 26"));
        assertThat(found.denominator("same-people/change")).isEqualTo(2);
    }

    @Test
    void oneOrNoPersonHasNoInterval() {
        Found one = hours(Cases.made().hours("10 -", "12 20"));
        assertThat(one.value("same-people/change")).isEqualTo(2);
        assertThat(one.at("same-people/change").range()).isEmpty();
        assertThat(one.at("same-people/first-wave/sd").value()).isEmpty();
        Found none = hours(Cases.made().hours("10 -", "- 20"));
        assertThat(none.at("same-people/change").value()).isEmpty();
        assertThat(none.warnings("same-people/change")).contains("Too few values");
    }
}
