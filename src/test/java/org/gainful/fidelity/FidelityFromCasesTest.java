package org.gainful.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.gainful.cases.Issue;
import org.gainful.disclosure.Disclosure;
import org.gainful.disclosure.Preset;
import org.gainful.disclosure.Release;
import org.gainful.disclosure.ReleasedFinding.Status;
import org.gainful.intake.Intake;
import org.gainful.intake.Loaded;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is counted by hand from the rows below, on the day of the review, 12 March 2024. */
class FidelityFromCasesTest {
    private static final String STUDY = """
            format: 1
            study: {id: small, title: Small, kind: synthetic, notice: Invented., until: 2024-06-30}
            cases:
              file: cases.csv
              fields:
                - {name: id, type: string, role: client}
                - {name: service, type: string, role: service, categories: [A, B]}
                - {name: referred, title: Referred on, type: date, role: referred}
                - {name: contact, type: date, role: employer-contact}
                - {name: left, type: date, role: left}
            fidelity: {file: fidelity.csv, scale: SCALE}
            jobs: {file: jobs.csv}
            services: {file: services.csv}
            """;
    private static final String CASES = """
            id,service,referred,contact,left
            in-20-days,A,2023-05-01,2023-05-21,
            in-40-days,A,2023-06-01,2023-07-11,2023-12-31
            waiting,A,2023-07-01,,
            long-ago,A,2022-01-01,2022-02-01,
            came-on-the-day,A,2024-03-12,2024-04-01,
            not-yet-there,A,2024-03-13,,
            left-on-the-day,A,2023-08-01,2023-08-31,2024-03-12
            elsewhere,B,2023-05-01,2023-05-02,
            """;
    private static final String JOBS = """
            client,start,end,title,employer,competitive,permanent,last_support
            in-20-days,2023-06-01,,Baker,E1,yes,yes,2024-01-01
            in-40-days,2023-08-01,2023-10-01,baker ,E2,yes,no,
            long-ago,2022-06-01,2023-03-12,Driver,E9,yes,yes,
            left-on-the-day,2023-09-01,,Cleaner,E1,no,yes,2023-12-31
            long-ago,2023-12-01,,Cook,E3,yes,yes,
            """;

    @TempDir
    private Path folder;

    private Evidence evidence(String scale, String ratings) throws IOException {
        write("study.yaml", STUDY.replace("SCALE", scale));
        write("cases.csv", CASES);
        write("jobs.csv", JOBS);
        write("services.csv", "service,specialists_fte,from,until\nA,9,,2023-12-31\nA,2.5,2024-01-01,\n");
        write("fidelity.csv", "service,date,rater,item,rating\n" + ratings);
        Loaded loaded = Intake.read(folder);
        assertThat(loaded.issues()).extracting(Issue::message).isEmpty();
        return new Evidence(
                loaded.study().orElseThrow(),
                loaded.cases().orElseThrow(),
                loaded.reviews(),
                loaded.jobs(),
                loaded.services(),
                loaded.literature());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Found ips25() throws IOException {
        return Found.in(
                new FidelityFromCases(),
                evidence("ips-25", "A,2024-03-12,R,1,3\nA,2024-03-12,R,15,5\nA,2024-03-12,R,19,5\n"));
    }

    @Test
    void caseloadIsThatOfTheDayByTheStaffOfTheDay() throws IOException {
        Found found = ips25();
        assertThat(found.value("A/item-1/value")).isEqualTo(5 / 2.5);
        assertThat(found.denominator("A/item-1/value")).isEqualTo(5);
        assertThat(found.value("A/item-1/rating")).isEqualTo(5);
    }

    @Test
    void daysToContactAreThoseOfTheYearAndTheWaitingAreCounted() throws IOException {
        Found found = ips25();
        assertThat(found.value("A/item-15/value")).isEqualTo((20 + 40 + 30) / 3.0);
        assertThat(found.denominator("A/item-15/value")).isEqualTo(3);
        assertThat(found.missing("A/item-15/value")).isEqualTo(2);
        assertThat(found.value("A/item-15/rating")).isEqualTo(5);
    }

    @Test
    void jobsAndEmployersAreDistinctByJobs() throws IOException {
        Found found = ips25();
        assertThat(found.value("A/item-19/value"))
                .as("baker twice, cleaner, cook")
                .isEqualTo(75);
        assertThat(found.value("A/item-19/jobs")).isEqualTo(4);
        assertThat(found.value("A/item-19/rating")).isEqualTo(4);
        assertThat(found.value("A/item-20/value")).as("E1 twice, E2, E3").isEqualTo(75);
    }

    @Test
    void fewCurrentJobsCapTheRating() throws IOException {
        Found found = ips25();
        assertThat(found.value("A/item-21/value")).isCloseTo(200 / 3.0, within(1e-12));
        assertThat(found.value("A/item-21/jobs")).isEqualTo(3);
        assertThat(found.value("A/item-21/rating")).as("fewer than ten").isEqualTo(1);
    }

    @Test
    void followAlongIsShownAndLeftToARater() throws IOException {
        Found found = ips25();
        assertThat(found.value("A/item-23/value"))
                .as("1 of 2 jobs of four months")
                .isEqualTo(50);
        assertThat(found.has("A/item-23/rating")).isFalse();
    }

    @Test
    void standsBesideTheRaters() throws IOException {
        Found found = ips25();
        assertThat(Found.words(found.chapter().sentences()))
                .contains("The cases rate 3 items", "1 alike, 1 higher and 1 lower", "1 of them by more than a point");
        Row caseload = found.chapter().tables().get(0).rows().get(1);
        assertThat(caseload.cells().get(5)).isEqualTo(Cell.words("3"));
    }

    /** Waiting people count as waiting: of five, one leaves at 0 days, contacts at 20, 30 and 40; S is 0.5 from 30 to 40. */
    @Test
    void theOlderScaleTakesMediansAndTheCommonest() throws IOException {
        Found found = Found.in(new FidelityFromCases(), evidence("ips-15", "A,2024-03-12,R,1,3\n"));
        assertThat(found.value("A/item-8/value")).isCloseTo(35 / (365.25 / 12), within(1e-12));
        assertThat(found.value("A/item-8/rating")).isEqualTo(4);
        assertThat(found.value("A/item-10/value")).isEqualTo(50);
        assertThat(found.value("A/item-11/value")).isCloseTo(200 / 3.0, within(1e-12));
        assertThat(found.value("A/item-11/rating")).isEqualTo(4);
        assertThat(found.value("A/item-13/value")).isEqualTo(50);
    }

    @Test
    void fewPeopleAreWithheldAndSoIsWhatRestsOnThem() throws IOException {
        Evidence evidence = evidence("ips-25", "A,2024-03-12,R,1,3\nA,2024-03-12,R,15,5\n");
        List<Chapter> chapters = List.of(new FidelityFromCases().analyse(evidence));
        Release release = new Disclosure(Preset.CONCEPT_5)
                .release(chapters, evidence.register().kinship(chapters, Preset.CONCEPT_5.threshold()));
        assertThat(release.findings())
                .filteredOn(f -> f.finding().address().contains("item-15"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.status()).isEqualTo(Status.WITHHELD));
        assertThat(release.findings())
                .filteredOn(f -> f.finding().address().endsWith("item-1/value"))
                .allSatisfy(f -> assertThat(f.status()).isEqualTo(Status.SHOWN));
        assertThat(release.chapters().get(0).sentences()).noneMatch(s -> s.contains("alike"));
    }

    @Test
    void saysWhatItLacks() throws IOException {
        Evidence all = evidence("ips-25", "A,2024-03-12,R,1,3\n");
        assertThat(new FidelityFromCases().lacks(new Evidence(all.study(), all.cases(), all.reviews())))
                .as("contacts need no further file")
                .isEmpty();
        assertThat(new FidelityFromCases().lacks(Studies.SESAMI.evidence())).hasSize(1);
    }
}
