package org.gainful.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gainful.cases.StudyDeclaration;
import org.gainful.table.Marker;

/** The note for whoever is handed the folder: what the data are, what each file is. */
final class ReadMe {
    private ReadMe() {}

    static byte[] of(ReportContent content) {
        StudyDeclaration study = content.study();
        String text = """
                %s

                %s.
                %s
                report.html     the report to read and to print; start here
                workbook.xlsx   its tables, for a spreadsheet
                results.csv     every number with its basis, interval, test, method and definition
                tables/         each table at full precision
                charts/         each chart; index.csv says in words what each shows
                issues.csv      problems found in the data, with their places
                manifest.json   hashes of all files read and written, the options, and what was withheld and why

                In the tables:
                %s

                Made by gainful %s.
                """.formatted(study.title(), study.kind().label(), notice(study), markers(), content.version());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String notice(StudyDeclaration study) {
        return study.notice().isEmpty() ? "" : study.notice().strip() + "\n";
    }

    private static String markers() {
        return Arrays.stream(Marker.values())
                .map(marker -> "%s  %s".formatted(marker.text(), marker.meaning()))
                .collect(Collectors.joining("\n"));
    }
}
