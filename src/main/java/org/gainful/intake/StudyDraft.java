package org.gainful.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainful.cases.Issue;

/**
 * A first study.yaml for an export: it runs as it is, and says of every guess that it is one. Values are repeated only as
 * the categories of columns with few values that do not look as if they told people apart.
 *
 * @param text empty when the export cannot be read; the issues say why
 */
public record StudyDraft(Optional<String> text, List<Issue> issues) {
    public StudyDraft {
        issues = issues.stream().sorted(Issue.BY_ADDRESS).toList();
    }

    /**
     * Drafts a study whose folder is the export's.
     *
     * @throws IOException when the export cannot be read
     */
    public static StudyDraft of(Path export) throws IOException {
        Path name = export.getFileName();
        return of(export, name == null ? export.toString() : name.toString());
    }

    /**
     * Drafts a study.
     *
     * @param declared the export's name as the study shall declare it, relative to the study's folder
     * @throws IOException when the export cannot be read
     */
    public static StudyDraft of(Path export, String declared) throws IOException {
        FileIssues report = new FileIssues(declared);
        Optional<Path> file = InputFile.find(
                export.toAbsolutePath().getParent(), export.toAbsolutePath().toString(), report);
        Optional<String> text = Optional.empty();
        if (file.isPresent()) {
            TextSource source = TextSource.survey(file.get(), "", report);
            text = source.isText() ? draft(source, declared, report) : Optional.empty();
        }
        return new StudyDraft(text, report.issues());
    }

    private static Optional<String> draft(TextSource source, String declared, FileIssues report) throws IOException {
        char delimiter = DelimiterGuess.of(source);
        try (CsvRows rows = new CsvRows(source.open(), delimiter)) {
            boolean found = rows.next();
            while (found && rows.isBlank()) {
                found = rows.next();
            }
            List<String> names = found ? CsvHeader.names(rows.record()) : List.of();
            Map<String, ColumnProfile> profiles = new LinkedHashMap<>();
            names.stream().filter(name -> isUsable(name, names)).forEach(n -> profiles.put(n, new ColumnProfile()));
            if (profiles.isEmpty() || names.stream().anyMatch(StudyDraft::isData)) {
                report.add(Problem.NO_HEADER, 0, "", "no line with names of columns was found", "put one first");
                return Optional.empty();
            }
            int kept = profile(rows, names, profiles, source.lines(), report);
            return kept == 0
                    ? Optional.empty()
                    : Optional.of(new DraftWriter(declared, delimiter, source, profiles, kept).write());
        }
    }

    private static int profile(
            CsvRows rows, List<String> names, Map<String, ColumnProfile> profiles, int lines, FileIssues report)
            throws IOException {
        int[] places = profiles.keySet().stream().mapToInt(names::indexOf).toArray();
        List<ColumnProfile> columns = List.copyOf(profiles.values());
        CsvBody body = new CsvBody(new CsvHeader(Map.of(), names.size()), report);
        body.read(
                rows,
                (row, line) -> {
                    for (int i = 0; i < places.length; i++) {
                        columns.get(i).take(row.get(places[i]));
                    }
                    return true;
                },
                lines);
        return body.kept();
    }

    /** A date or a broken number names no column: the line is somebody's data, and must not be repeated. */
    private static boolean isData(String name) {
        boolean date = DateGuess.CANDIDATES.stream().anyMatch(format -> DateGuess.reads(format, name));
        boolean broken = PlainNumber.parse(name, '.').isPresent() && name.indexOf('.') >= 0;
        return date || broken;
    }

    /** A column without a name, or with one that others have too, cannot be declared. */
    private static boolean isUsable(String name, List<String> names) {
        return !name.isBlank() && Collections.frequency(names, name) == 1;
    }
}
