package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rebuilt Camden cases and jobs meet each printed number; the marks are listed in the data dictionary. */
final class CamdenMarginsTest {
    private static final LocalDate UNTIL = LocalDate.of(2020, 1, 31);
    private static Rows cases;
    private static Rows jobs;
    private static Map<String, CSVRecord> first;

    @BeforeAll
    static void read() throws IOException {
        cases = Rows.read("camden/cases.csv");
        jobs = Rows.read("camden/jobs.csv");
        first = new HashMap<>();
        jobs.rows().forEach(job -> first.merge(job.get("client"), job, CamdenMarginsTest::earlier));
    }

    private static CSVRecord earlier(CSVRecord one, CSVRecord other) {
        return start(other).isBefore(start(one)) ? other : one;
    }

    @Test
    @DisplayName("003-01 and 003-02: 228 helped into work, 162 others returned to or kept their jobs")
    void people() {
        assertThat(cases.counts("status_t1")).isEqualTo(Map.of("out of work", 228, "employed", 162));
        assertThat(cases.where("status_t1", "employed").counts("status_t2"))
                .isEqualTo(Map.of("returned to or kept the job", 162));
    }

    @Test
    @DisplayName("003-03: three quarters of the 228 are still in the job after six weeks")
    void stillInTheJob() {
        assertThat(cases.where("status_t1", "out of work").counts("status_t2"))
                .isEqualTo(Map.of("in the job at six weeks", 171, "job ended before", 57));
        assertThat(4 * 171).isEqualTo(3 * 228);
    }

    @Test
    @DisplayName("003-03: the jobs say the same, in the first job and in any")
    void jobsAgree() {
        assertThat(first).hasSize(228);
        Rows starters = cases.where("status_t1", "out of work");
        assertThat(starters.rows()).allSatisfy(client -> {
            boolean still = client.get("status_t2").equals("in the job at six weeks");
            LocalDate day = start(first.get(client.get("client_id"))).plusDays(42);
            assertThat(isHeld(first.get(client.get("client_id")), day)).isEqualTo(still);
            assertThat(jobs.where("client", client.get("client_id")).rows().stream()
                            .anyMatch(job -> isHeld(job, day)))
                    .isEqualTo(still);
        });
    }

    @Test
    @DisplayName("Six weeks of everybody's first job are on record, after referral and after the launch")
    void onRecord() {
        assertThat(first.values()).allSatisfy(job -> {
            LocalDate referred = LocalDate.parse(
                    cases.where("client_id", job.get("client")).rows().get(0).get("referred"));
            assertThat(referred).isAfterOrEqualTo(LocalDate.of(2018, 4, 1)).isBefore(start(job));
            assertThat(start(job).plusDays(42)).isBeforeOrEqualTo(UNTIL);
        });
        assertThat(jobs.where(job -> !job.get("end").isEmpty()).rows())
                .allSatisfy(job -> assertThat(LocalDate.parse(job.get("end")))
                        .isAfter(start(job))
                        .isBeforeOrEqualTo(UNTIL));
    }

    @Test
    @DisplayName("003-06: some had not worked for decades")
    void decades() {
        double[] months = cases.numbers("months_out_of_work");
        assertThat(months).hasSize(228);
        assertThat(DoubleStream.of(months).filter(m -> m >= 240)).isNotEmpty();
    }

    private static boolean isHeld(CSVRecord job, LocalDate day) {
        return !start(job).isAfter(day)
                && (job.get("end").isEmpty() || !LocalDate.parse(job.get("end")).isBefore(day));
    }

    private static LocalDate start(CSVRecord job) {
        return LocalDate.parse(job.get("start"));
    }
}
