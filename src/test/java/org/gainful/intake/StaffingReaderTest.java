package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainful.intake.StudyFolder.addresses;

import java.time.LocalDate;
import org.gainful.cases.Services;
import org.gainful.cases.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffingReaderTest {
    private static Loaded load(String text) {
        return new StudyFolder()
                .with("study.yaml", StudyFolder.HEAD + """
                          fields:
                            - {name: id, type: string, role: client}
                            - {name: service, type: string, role: service, categories: [A, B]}
                        services: {file: services.csv}
                        """)
                .with("cases.csv", "id,service\n1,A\n")
                .with("services.csv", text)
                .loadAndClose();
    }

    @Test
    void staffIsFoundByServiceAndDay() {
        Loaded loaded = load("""
                service,specialists_fte,specialists,from,until
                A,2.5,3,,2023-12-31
                A,3.5,4,2024-01-01,
                B,1,,,
                """);
        assertThat(loaded.issues()).isEmpty();
        Services services = loaded.services().orElseThrow();
        LocalDate newYear = LocalDate.of(2024, 1, 1);
        assertThat(services.find("A", newYear.minusDays(1)).orElseThrow().fullTimeEquivalents())
                .isEqualTo(2.5);
        assertThat(services.find("A", newYear).orElseThrow().heads()).hasValue(4);
        assertThat(services.find("B", newYear).orElseThrow().heads()).isEmpty();
        assertThat(services.find("C", newYear)).isEmpty();
    }

    @Test
    void anEmptyPostIsNoFullTimeEquivalentAtAll() {
        Loaded loaded = load("service,specialists_fte,specialists\nA,0,0\nB,0.5,\n");
        assertThat(loaded.issues()).isEmpty();
        Staffing empty = loaded.services().orElseThrow().staffing().get(0);
        assertThat(empty.fullTimeEquivalents()).isZero();
        assertThat(empty.heads()).hasValue(0);
    }

    @Test
    void twoColumnsAreEnough() {
        assertThat(load("service,specialists_fte\nA,2\n").issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",2,,,|service [required]",
                "A,,,,|specialists_fte [required]",
                "A,two,,,|specialists_fte [not-a-number]",
                "A,-1,,,|specialists_fte [out-of-range]",
                "A,2,2.5,,|specialists [not-an-integer]",
                "A,2,1,,|specialists [out-of-range]",
                "A,2,,1/2/23,|from [not-a-date]",
                "A,2,,2023-02-01,2023-01-01|until [dates-out-of-order]"
            })
    void findsEachMistakeAndSetsTheRowAside(String row, String expected) {
        Loaded loaded = load("service,specialists_fte,specialists,from,until\n" + row + "\nB,1,,,\n");
        assertThat(addresses(loaded)).containsExactly("services.csv:2, " + expected);
        assertThat(loaded.services().orElseThrow().staffing()).hasSize(1);
    }

    @Test
    void twoLinesMayNotSpeakOfOneDay() {
        Loaded loaded = load(
                "service,specialists_fte,from,until\nA,2,,2023-06-30\nB,2,,\nA,3,2023-06-30,\nA,3,2023-07-01,\nC,1,,\n");
        assertThat(addresses(loaded))
                .containsExactly("services.csv:4 [overlapping-periods]", "services.csv:6, service [unknown-service]");
        assertThat(loaded.services().orElseThrow().staffing()).hasSize(4);
    }
}
