package org.gainful.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;
import org.gainful.cases.Trial;
import org.gainful.cases.Trial.Certainty;
import org.gainful.cases.Trials;
import org.gainful.cases.TrialsFile;

/** Reads the two-by-two tables of trials, one row a comparison. */
final class TrialReader {
    private static final List<String> REQUIRED =
            List.of("trial", "year", "events", "total", "control_events", "control_total", "certainty", "sets");
    private static final List<String> OPTIONAL = List.of("follow_up", "source");

    private final TrialsFile plan;
    private final FileIssues report;
    private final List<Trial> trials = new ArrayList<>();
    private CsvHeader header;
    private int line;

    TrialReader(TrialsFile plan, FileIssues report) {
        this.plan = plan;
        this.report = report;
    }

    TableRead<Trials> read(TextSource source) throws IOException {
        try (CsvRows rows = new CsvRows(source.open(), ',')) {
            Optional<CsvHeader> found =
                    CsvHeader.read(rows, new CsvHeader.Wanted(REQUIRED, OPTIONAL, ',', false), report);
            if (found.isEmpty()) {
                return TableRead.nothing();
            }
            header = found.get();
            CsvBody body = new CsvBody(header, report);
            body.read(rows, this::take, source.lines());
            return new TableRead<>(
                    trials.isEmpty() ? Optional.empty() : Optional.of(new Trials(plan, trials)),
                    body.kept(),
                    body.setAside());
        }
    }

    private boolean take(CSVRecord row, int at) {
        line = at;
        OptionalInt events = whole(row, "events");
        OptionalInt total = whole(row, "total");
        OptionalInt controlEvents = whole(row, "control_events");
        OptionalInt controlTotal = whole(row, "control_total");
        OptionalInt year = whole(row, "year");
        Optional<Certainty> certainty = certainty(row);
        List<String> sets = sets(row);
        boolean good = events.isPresent()
                && total.isPresent()
                && controlEvents.isPresent()
                && controlTotal.isPresent()
                && year.isPresent()
                && certainty.isPresent()
                && fits(events.getAsInt(), total.getAsInt(), "events")
                && fits(controlEvents.getAsInt(), controlTotal.getAsInt(), "control_events");
        if (good) {
            trials.add(new Trial(
                    cell(row, "trial"),
                    year.getAsInt(),
                    cell(row, "follow_up"),
                    events.getAsInt(),
                    total.getAsInt(),
                    controlEvents.getAsInt(),
                    controlTotal.getAsInt(),
                    certainty.get(),
                    sets,
                    cell(row, "source")));
        }
        return good;
    }

    private boolean fits(int events, int total, String column) {
        if (events > total || total == 0) {
            report.add(
                    Problem.OUT_OF_RANGE,
                    line,
                    column,
                    "%s of %s people".formatted(events, total),
                    "correct the events or the total");
            return false;
        }
        return true;
    }

    private OptionalInt whole(CSVRecord row, String column) {
        OptionalInt number = PlainNumber.parseInt(cell(row, column));
        if (number.isEmpty() || number.getAsInt() < 0) {
            report.add(Problem.NOT_AN_INTEGER, line, column, "no whole number", "write one, 0 or more");
            return OptionalInt.empty();
        }
        return number;
    }

    private Optional<Certainty> certainty(CSVRecord row) {
        String word = cell(row, "certainty");
        Optional<Certainty> certainty = Arrays.stream(Certainty.values())
                .filter(c -> c.word().equals(word))
                .findFirst();
        if (certainty.isEmpty()) {
            List<String> words =
                    Arrays.stream(Certainty.values()).map(Certainty::word).toList();
            report.add(
                    Problem.UNKNOWN_CATEGORY,
                    line,
                    "certainty",
                    Quoted.text(word) + " is not a choice here",
                    Nearest.remedy(word, words));
        }
        return certainty;
    }

    /** Names of sets, with semicolons between them. */
    private List<String> sets(CSVRecord row) {
        List<String> known = plan.sets().stream().map(TrialsFile.Set::name).toList();
        List<String> sets = Arrays.stream(cell(row, "sets").split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        sets.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> report.add(
                        Problem.UNKNOWN_CATEGORY,
                        line,
                        "sets",
                        "%s is no set of the study".formatted(Quoted.text(name)),
                        Nearest.remedy(name, known)));
        return sets.stream().filter(known::contains).toList();
    }

    private String cell(CSVRecord row, String column) {
        Integer place = header.places().get(column);
        return place == null ? "" : row.get(place).strip();
    }
}
