package org.gainful.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.survival.FollowUp;

/** People who may have an event, with the time to it or to the end of their follow-up. */
record PeopleAtRisk(List<CSVRecord> rows, boolean published, String event) {
    private static final String PAID = "paid employment";
    private static final String JOB_START = "job start";

    /** The case export of a data set with its derived times, or a table that has columns time and event. */
    static PeopleAtRisk of(ReferenceFolder folder, String dataset, String event) {
        if (folder.hasInput(dataset + "_published")) {
            return new PeopleAtRisk(folder.input(dataset + "_published"), true, event);
        }
        PeopleAtRisk all = new PeopleAtRisk(folder.cases(dataset).rows(), false, event);
        return all.where(row -> all.time(row) > 0
                && !(event.equals(JOB_START) && row.get("status_t1").equals(PAID)));
    }

    private PeopleAtRisk where(Predicate<CSVRecord> condition) {
        return new PeopleAtRisk(rows.stream().filter(condition).toList(), published, event);
    }

    PeopleAtRisk with(String variable, double value) {
        return where(row -> value(row, variable) == value);
    }

    PeopleAtRisk known(String variable) {
        return where(row ->
                variable.equals("service") ? !row.get("service_id").isEmpty() : !Double.isNaN(value(row, variable)));
    }

    PeopleAtRisk complete(List<String> variables) {
        PeopleAtRisk complete = this;
        for (String variable : variables) {
            complete = complete.known(variable);
        }
        return complete;
    }

    FollowUp followUp() {
        boolean[] events = new boolean[rows.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = had(rows.get(i));
        }
        return FollowUp.of(rows.stream().mapToDouble(this::time).toArray(), events);
    }

    double[] values(String variable) {
        return rows.stream().mapToDouble(row -> value(row, variable)).toArray();
    }

    List<double[]> columns(List<String> variables) {
        return variables.stream().map(this::values).toList();
    }

    /** The number of each row's level among the sorted levels that occur. */
    int[] levels(String variable) {
        if (variable.equals("service")) {
            List<String> levels = rows.stream()
                    .map(row -> row.get("service_id"))
                    .distinct()
                    .sorted()
                    .toList();
            return rows.stream()
                    .mapToInt(row -> levels.indexOf(row.get("service_id")))
                    .toArray();
        }
        double[] values = values(variable);
        double[] levels = Arrays.stream(values).distinct().sorted().toArray();
        return Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(levels, value))
                .toArray();
    }

    private double value(CSVRecord row, String variable) {
        return published ? Double.parseDouble(row.get(variable)) : Cases.value(row, variable);
    }

    private boolean had(CSVRecord row) {
        return published ? row.get("event").equals("1") : !row.get(days()).isEmpty();
    }

    /** NaN where it is not known. */
    private double time(CSVRecord row) {
        if (published) {
            return Double.parseDouble(row.get("time"));
        }
        if (had(row)) {
            return Double.parseDouble(row.get(days()));
        }
        String from = row.get("baseline_date");
        String to = row.get("followup_date");
        return from.isEmpty() || to.isEmpty()
                ? Double.NaN
                : ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
    }

    private String days() {
        return event.equals(JOB_START) ? "days_to_job_start" : "days_to_first_employer_contact";
    }
}
