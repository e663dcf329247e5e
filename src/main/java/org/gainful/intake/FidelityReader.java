package org.gainful.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.Rating;

/** Reads the ratings of a fidelity review. Raters and notes may name people, so they are never repeated in a message. */
final class FidelityReader {
    private static final List<String> COLUMNS = List.of("service", "date", "rater", "item", "rating");
    private static final List<String> OPTIONAL = List.of("note");

    private final FidelityScale scale;
    private final Set<String> services;
    private final FileIssues report;
    private final RatingWords words;
    private final List<Rating> ratings = new ArrayList<>();
    private final Set<List<String>> rated = new HashSet<>();
    private final DateFormat dates;

    /**
     * @param services those that have cases; empty when nothing is known of them
     */
    FidelityReader(FidelityScale scale, Set<String> services, FileIssues report) {
        this.scale = scale;
        this.services = services;
        this.report = report;
        words = new RatingWords(scale);
        dates = DateFormat.of(DateFormat.ISO).orElseThrow();
    }

    TableRead<FidelityReviews> read(TextSource source) throws IOException {
        try (CsvRows rows = new CsvRows(source.open(), ',')) {
            Optional<CsvHeader> header =
                    CsvHeader.read(rows, new CsvHeader.Wanted(COLUMNS, OPTIONAL, ',', false), report);
            if (header.isEmpty()) {
                return TableRead.nothing();
            }
            CsvBody body = new CsvBody(header.get(), report);
            body.read(rows, (row, line) -> take(new Cells(row, header.get(), line)), source.lines());
            Optional<FidelityReviews> reviews =
                    ratings.isEmpty() ? Optional.empty() : Optional.of(new FidelityReviews(scale, ratings));
            return new TableRead<>(reviews, body.kept(), body.setAside());
        }
    }

    /** The cells of a row by name, blanks around them removed. */
    private record Cells(CSVRecord row, CsvHeader header, int line) {
        String get(String name) {
            Integer place = header.places().get(name);
            return place == null ? "" : row.get(place).strip();
        }
    }

    private boolean take(Cells cells) {
        boolean whole = true;
        for (String name : COLUMNS) {
            whole &= isThere(cells, name);
        }
        Optional<LocalDate> date = dates.parse(cells.get("date"));
        if (date.isEmpty() && !cells.get("date").isEmpty()) {
            report.add(
                    Problem.NOT_A_DATE,
                    cells.line(),
                    "date",
                    Quoted.text(cells.get("date")) + " is no date written as %Y-%m-%d",
                    "write dates as 2023-02-01");
        }
        boolean good = words.check(cells.get("item"), cells.get("rating"), cells.line(), report);
        if (!whole || !good || date.isEmpty() || !isFirst(cells)) {
            return false;
        }
        checkService(cells);
        ratings.add(rating(cells, date.get()));
        return true;
    }

    private boolean isThere(Cells cells, String name) {
        if (cells.get(name).isEmpty()) {
            report.add(Problem.REQUIRED, cells.line(), name, "the value is missing", "complete it");
            return false;
        }
        return true;
    }

    private boolean isFirst(Cells cells) {
        String item = words.canonical(cells.get("item"));
        boolean first = rated.add(List.of(cells.get("service"), cells.get("date"), cells.get("rater"), item));
        if (!first) {
            report.add(
                    Problem.RATED_TWICE,
                    cells.line(),
                    "item",
                    "this rater has rated the item of this service on this date before",
                    "keep one of the two ratings");
        }
        return first;
    }

    private void checkService(Cells cells) {
        String service = cells.get("service");
        if (!services.isEmpty() && !services.contains(service)) {
            report.add(
                    Problem.UNKNOWN_SERVICE,
                    cells.line(),
                    "service",
                    "%s has no cases".formatted(Quoted.text(service)),
                    Nearest.remedy(service, services.stream().sorted().toList()));
        }
    }

    private Rating rating(Cells cells, LocalDate date) {
        String rating = cells.get("rating");
        return new Rating(
                cells.get("service"),
                date,
                cells.get("rater"),
                words.item(cells.get("item")),
                words.state(rating),
                rating.length() == 1 ? OptionalInt.of(rating.charAt(0) - '0') : OptionalInt.empty(),
                cells.get("note"));
    }
}
