package org.gainful.report;

import java.util.List;
import org.gainful.cases.Issue;
import org.gainful.disclosure.ReleasedChart;

/** The two CSV files that list things other than numbers. */
final class Listings {
    private Listings() {}

    /** The problems in the data, with their addresses. */
    static byte[] issues(List<Issue> issues) {
        return CsvText.of(
                List.of("severity", "file", "line", "column", "code", "message", "remedy"),
                issues.stream().map(Listings::row).toList());
    }

    private static List<String> row(Issue issue) {
        return List.of(
                issue.severity().word(),
                issue.file(),
                issue.line() > 0 ? Integer.toString(issue.line()) : "",
                issue.column(),
                issue.code(),
                issue.message(),
                issue.remedy());
    }

    /** The charts with their text for those who cannot see them, so that it travels with the pictures. */
    static byte[] charts(List<ReleasedChart> charts) {
        return CsvText.of(
                List.of("file", "title", "table", "alternative"),
                charts.stream()
                        .map(c -> List.of(
                                c.chart().id() + ".png",
                                c.chart().title(),
                                c.chart().table(),
                                c.alternative()))
                        .toList());
    }
}
