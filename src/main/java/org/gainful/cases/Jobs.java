package org.gainful.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The jobs of a study's clients, in file order.
 *
 * @param until the last day the records cover; a job without an end was going on then
 */
public record Jobs(List<Job> jobs, LocalDate until) {
    public Jobs {
        jobs = List.copyOf(jobs);
    }

    /** The jobs of each client who has any, by row of the case table, in order of their first days. */
    public SortedMap<Integer, List<Job>> byClient() {
        return jobs.stream()
                .sorted(Comparator.comparing(Job::start))
                .collect(Collectors.groupingBy(Job::row, TreeMap::new, Collectors.toUnmodifiableList()));
    }
}
