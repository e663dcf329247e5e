package datasets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An invented client of {@link InventOutcomes}: the row of the export, the jobs, and what only the program knows. */
final class OutcomesClient extends Row {
    static final List<String> COLUMNS = List.of(
            "client_id",
            "service_id",
            "referral_source",
            "sex",
            "age",
            "diagnosis",
            "referred",
            "assessed",
            "not_assessed_because",
            "accepted",
            "not_accepted_because",
            "engaged",
            "not_engaged_because",
            "employer_contact",
            "left",
            "left_because",
            "date_t1",
            "date_t2",
            "date_t3",
            "date_t4",
            "followed_up_t2",
            "followed_up_t3",
            "followed_up_t4",
            "status_t1",
            "status_t2",
            "status_t3",
            "status_t4",
            "hours_t1",
            "hours_t2",
            "hours_t3",
            "hours_t4",
            "pay_t1",
            "pay_t2",
            "pay_t3",
            "pay_t4",
            "wellbeing_t1",
            "wellbeing_t2",
            "wellbeing_t3",
            "wellbeing_t4",
            "severity_t1",
            "severity_t4",
            "admitted",
            "benefits_stopped",
            "complaint_upheld",
            "cost_health",
            "cost_work");

    /** A job before it is a line of the file; no end while it goes on after the records. */
    record Job(LocalDate start, LocalDate end, boolean competitive, int hours) {
        boolean isHeldOn(LocalDate day) {
            return !day.isBefore(start) && !day.isAfter(end);
        }
    }

    final List<Job> jobs = new ArrayList<>();

    /** The day somebody on sick leave is back at work; empty for everybody else, and for those who never are. */
    Optional<LocalDate> back = Optional.empty();

    OutcomesClient() {
        super(COLUMNS);
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    /** Begins where the service begins to count. */
    boolean isSeeker() {
        return has("status_t1") && !is("status_t1", "in work") && !is("status_t1", "on sick leave");
    }

    /** Status on a day, as the jobs have it: a competitive job is work unless its holder is on sick leave. */
    String statusOn(LocalDate day) {
        if (jobs.stream().anyMatch(job -> job.competitive() && job.isHeldOn(day))) {
            boolean sick = is("status_t1", "on sick leave")
                    && jobs.get(0).isHeldOn(day)
                    && back.filter(b -> !b.isAfter(day)).isEmpty();
            return sick ? "on sick leave" : "in work";
        }
        if (jobs.stream().anyMatch(job -> job.isHeldOn(day))) {
            return "in sheltered work";
        }
        return is("status_t1", "volunteering") ? "volunteering" : "out of work";
    }

    int hoursOn(LocalDate day) {
        return jobs.stream()
                .filter(job -> job.competitive() && job.isHeldOn(day))
                .mapToInt(Job::hours)
                .sum();
    }
}
