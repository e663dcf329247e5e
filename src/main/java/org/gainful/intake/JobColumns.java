package org.gainful.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Codebook;
import org.gainful.cases.Field;
import org.gainful.cases.Job;
import org.gainful.cases.Jobs;
import org.gainful.cases.Role;

/** The first jobs in an export that says when each began and ended, in the fields with role job-start, job-end and so on. */
final class JobColumns {
    private final CaseTable cases;

    private JobColumns(CaseTable cases) {
        this.cases = cases;
    }

    /** Whether the export says when jobs ended: without that, every job would seem to go on. */
    static boolean areIn(Codebook codebook) {
        return codebook.firstWithRole(Role.JOB_START).isPresent()
                && codebook.firstWithRole(Role.JOB_END).isPresent();
    }

    /** Empty when nobody has a job. */
    static Optional<Jobs> read(CaseTable cases, LocalDate until) {
        JobColumns columns = new JobColumns(cases);
        List<Job> jobs = new ArrayList<>();
        for (int row = 0; row < cases.rows(); row++) {
            columns.job(row).ifPresent(jobs::add);
        }
        return jobs.isEmpty() ? Optional.empty() : Optional.of(new Jobs(jobs, until));
    }

    private Optional<Job> job(int row) {
        return date(Role.JOB_START, row)
                .map(start -> new Job(
                        row,
                        text(Role.SERVICE, row).orElse(""),
                        start,
                        date(Role.JOB_END, row),
                        text(Role.JOB_TITLE, row).orElse(""),
                        text(Role.EMPLOYER, row).orElse(""),
                        flag(Role.COMPETITIVE, row),
                        flag(Role.PERMANENT, row),
                        OptionalDouble.empty(),
                        date(Role.LAST_SUPPORT, row)));
    }

    private Optional<LocalDate> date(Role role, int row) {
        return cases.codebook().firstWithRole(role).flatMap(field -> cases.date(field, row));
    }

    private Optional<String> text(Role role, int row) {
        return cases.codebook().firstWithRole(role).flatMap(field -> cases.level(field, row));
    }

    private Optional<Boolean> flag(Role role, int row) {
        return text(role, row).map(Field.YES::equals);
    }
}
