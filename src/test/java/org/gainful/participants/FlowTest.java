package org.gainful.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.cases.Role;
import org.gainful.table.Table;
import org.junit.jupiter.api.Test;

class FlowTest {
    @Test
    void followsPeopleFromTheExportToTheAnalysis() {
        Found found = Found.in(
                new Flow(),
                Cases.made()
                        .flag("seen", Role.FOLLOWED_UP, "", "yes yes yes no yes")
                        .statuses("out out paid out -", "paid - paid - paid")
                        .moved(List.of("out"), List.of("paid"))
                        .evidence());
        assertThat(found.value("recruited")).isEqualTo(5);
        assertThat(found.numerator("followed-up/share")).isEqualTo(4);
        assertThat(found.value("moved/at-risk")).isEqualTo(2);
        assertThat(found.value("moved/perhaps-at-risk")).isEqualTo(1);
        assertThat(found.numerator("moved/known/share")).isEqualTo(1);
        assertThat(found.numerator("by-status/out/share")).isEqualTo(2);
        assertThat(found.denominator("by-status/out/share")).isEqualTo(3);
        assertThat(found.denominator("by-status/not-stated/share")).isEqualTo(1);
    }

    @Test
    void withoutAFieldOfFollowUpEverybodyTookPart() {
        Found found = Found.in(
                new Flow(),
                Cases.made()
                        .statuses("out out", "paid -")
                        .moved(List.of("out"), List.of("paid"))
                        .evidence());
        assertThat(found.has("followed-up/share")).isFalse();
        assertThat(found.value("moved/at-risk")).isEqualTo(2);
        assertThat(found.has("moved/perhaps-at-risk")).isFalse();
        assertThat(found.chapter().tables()).extracting(Table::id).containsExactly("flow");
    }
}
