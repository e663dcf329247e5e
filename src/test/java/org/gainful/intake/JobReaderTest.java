package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainful.intake.StudyFolder.addresses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gainful.cases.Issue;
import org.gainful.cases.Job;
import org.gainful.cases.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobReaderTest {
    private static final String HEAD =
            StudyFolder.HEAD.replace("  title: A small study\n", "  title: A small study\n  until: 2024-03-31\n");
    private static final String FIELDS = """
              fields:
                - {name: id, type: string, role: client}
                - {name: service, type: string, role: service, categories: [A, B]}
            """;
    private static final String STUDY = HEAD + FIELDS + "jobs: {file: jobs.csv}\n";

    private static Loaded load(String rows) {
        return new StudyFolder()
                .with("study.yaml", STUDY)
                .with("cases.csv", "id,service\nsecret1,A\nsecret2,B\n")
                .with(
                        "jobs.csv",
                        "client,service,start,end,title,employer,competitive,permanent,hours,last_support\n" + rows)
                .loadAndClose();
    }

    @Test
    void readsWhatIsKnownOfEachJob() {
        Loaded loaded = load(
                "secret2,,2024-01-15,2024-02-14,Baker,E7,yes,no,17.5,2024-02-20\n" + "secret2,A,2023-11-01,,,,,,,\n");
        assertThat(loaded.issues()).isEmpty();
        Jobs jobs = loaded.jobs().orElseThrow();
        assertThat(jobs.until()).isEqualTo("2024-03-31");
        Job baker = jobs.jobs().get(0);
        assertThat(baker.row()).isEqualTo(1);
        assertThat(baker.service()).as("that of the case").isEqualTo("B");
        assertThat(baker.end()).hasValue(LocalDate.of(2024, 2, 14));
        assertThat(baker.competitive()).hasValue(true);
        assertThat(baker.permanent()).hasValue(false);
        assertThat(baker.hours()).hasValue(17.5);
        Job other = jobs.jobs().get(1);
        assertThat(other.service()).as("its own").isEqualTo("A");
        assertThat(other.end()).isEmpty();
        assertThat(other.competitive()).isEmpty();
        assertThat(jobs.byClient()).containsExactly(Map.entry(1, List.of(other, baker)));
    }

    @Test
    void firstAndLastDayOfAJobBelongToIt() {
        Job job = load("secret1,,2024-01-15,2024-02-14,,,,,,\n")
                .jobs()
                .orElseThrow()
                .jobs()
                .get(0);
        LocalDate first = LocalDate.of(2024, 1, 15);
        LocalDate last = LocalDate.of(2024, 2, 14);
        assertThat(job.isHeldOn(first)).isTrue();
        assertThat(job.isHeldOn(last)).isTrue();
        assertThat(job.isHeldOn(last.plusDays(1))).isFalse();
        assertThat(job.isHeldBetween(last, last.plusDays(9))).isTrue();
        assertThat(job.isHeldBetween(last.plusDays(1), last.plusDays(9))).isFalse();
        assertThat(job.isHeldBetween(first.minusDays(9), first.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret3,,2024-01-15,,,,,,,|client [unknown-client]",
                ",,2024-01-15,,,,,,,|client [required]",
                "secret1,,,,,,,,,|start [required]",
                "secret1,,15/01/2024,,,,,,,|start [not-a-date]",
                "secret1,,2024-01-15,2024-01-14,,,,,,|end [dates-out-of-order]",
                "secret1,,2024-01-15,,,,,,,2024-01-14|last_support [dates-out-of-order]",
                "secret1,,2024-04-01,,,,,,,|start [date-after-records]",
                "secret1,,2024-01-15,2024-04-01,,,,,,|end [date-after-records]",
                "secret1,,2024-01-15,,,,maybe,,,|competitive [not-a-boolean]",
                "secret1,,2024-01-15,,,,,1,,|permanent [not-a-boolean]",
                "secret1,,2024-01-15,,,,,,many,|hours [not-a-number]",
                "secret1,,2024-01-15,,,,,,169,|hours [out-of-range]",
                "secret1,,2024-01-15,,,,,,0,|hours [out-of-range]"
            })
    void findsEachMistakeAndSetsTheRowAside(String row, String expected) {
        Loaded loaded = load(row + "\nsecret2,,2024-01-15,,,,,,,\n");
        assertThat(addresses(loaded)).containsExactly("jobs.csv:2, " + expected);
        assertThat(loaded.jobs().orElseThrow().jobs()).hasSize(1);
        assertThat(loaded.issues()).extracting(Issue::message).noneMatch(m -> m.contains("secret"));
    }

    @Test
    void theSameJobTwiceCountsOnce() {
        Loaded loaded = load("secret1,,2024-01-15,,Baker,E7,,,,\nsecret1,,2024-01-15,,Baker,E7,,,,\n");
        assertThat(addresses(loaded)).containsExactly("jobs.csv:3 [duplicate-row]");
        assertThat(loaded.jobs().orElseThrow().jobs()).hasSize(1);
    }

    @Test
    void aServiceWithoutCasesIsAWarning() {
        Loaded loaded = load("secret1,C,2024-01-15,,,,,,,\n");
        assertThat(addresses(loaded)).containsExactly("jobs.csv:2, service [unknown-service]");
        assertThat(loaded.jobs().orElseThrow().jobs()).hasSize(1);
    }

    @Test
    void jobsNeedTheLastDayTheRecordsCover() {
        Loaded loaded = new StudyFolder()
                .with("study.yaml", StudyFolder.HEAD + FIELDS + "jobs: {file: jobs.csv}\n")
                .loadAndClose();
        assertThat(addresses(loaded)).containsExactly("study.yaml:3, study.until [missing-key]");
    }

    private static final String WITH_JOB_FIELDS = HEAD + """
              fields:
                - {name: id, type: string, role: client}
                - {name: service, type: string, role: service}
                - {name: referred, type: date, role: referred}
                - {name: met, type: date, role: employer-contact}
                - {name: began, type: date, role: job-start}
                - {name: ended, type: date, role: job-end}
                - {name: open, type: boolean, role: competitive, trueValues: ["yes"], falseValues: ["no"]}
            """;

    private static Loaded export(String rows) {
        return new StudyFolder()
                .with("study.yaml", WITH_JOB_FIELDS)
                .with("cases.csv", "id,service,referred,met,began,ended,open\n" + rows)
                .loadAndClose();
    }

    @Test
    void anExportCanHoldOneJobAPerson() {
        Loaded loaded = export("1,A,2023-01-01,2023-01-20,2023-03-01,,yes\n2,A,2023-01-01,,,,\n");
        assertThat(loaded.issues()).isEmpty();
        Jobs jobs = loaded.jobs().orElseThrow();
        assertThat(jobs.jobs()).hasSize(1);
        assertThat(jobs.jobs().get(0).service()).isEqualTo("A");
        assertThat(jobs.jobs().get(0).competitive()).hasValue(true);
    }

    @Test
    void datesOfACaseMayNotContradictOneAnother() {
        Loaded loaded = export("1,A,2023-01-01,2022-12-31,,,\n2,A,2023-01-01,,2023-03-01,2023-02-01,\n"
                + "3,A,2024-05-01,,,,\n4,A,2023-01-01,,,,\n");
        assertThat(addresses(loaded))
                .containsExactly(
                        "cases.csv:2, met [dates-out-of-order]",
                        "cases.csv:3, ended [dates-out-of-order]",
                        "cases.csv:4, referred [date-after-records]");
        assertThat(loaded.cases().orElseThrow().rows()).isEqualTo(1);
    }

    @Test
    void jobsComeFromOnePlace() {
        Loaded loaded = new StudyFolder()
                .with("study.yaml", WITH_JOB_FIELDS + "jobs: {file: jobs.csv}\n")
                .loadAndClose();
        assertThat(addresses(loaded)).containsExactly("study.yaml:20, jobs [role-conflict]");
    }
}
