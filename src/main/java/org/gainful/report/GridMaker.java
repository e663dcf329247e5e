package org.gainful.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.disclosure.ReleasedTable;
import org.gainful.report.ReportPage.Band;
import org.gainful.report.ReportPage.Grid;
import org.gainful.report.ReportPage.Head;
import org.gainful.report.ReportPage.Line;
import org.gainful.report.ReportPage.Warning;
import org.gainful.table.Marker;
import org.gainful.table.Row;

/** Lays a released table out for the page: rows in bands, columns of words on the left, of numbers on the right. */
final class GridMaker {
    private static final String WORDS = "words";
    private static final String SHORT_WORDS = "words short";
    private static final String LONG_WORDS = "words long";
    private static final String NUMBER = "number";

    /** Texts up to this length, dates among them, stay in one line. */
    private static final int SHORT = 16;
    /** Longer texts are sentences and get more of the width than other words. */
    private static final int LONG = 60;

    /** Plain counts, "25 of 25" and an empty cell look like numbers. */
    private static final Pattern FIGURES = Pattern.compile("[+\u2212]?\\d*|\\d+ of \\d+");

    private final ReleasedTable table;
    private final String anchor;
    private final List<String> looks;
    private final List<String> allWarnings;

    GridMaker(ReleasedTable table) {
        this.table = table;
        this.anchor = "table-" + Slug.of(table.id());
        this.allWarnings = table.warnings();
        this.looks = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            looks.add(look(i));
        }
    }

    Grid grid(int number) {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            heads.add(new Head(table.columns().get(i).heading(), looks.get(i)));
        }
        return new Grid(
                anchor,
                number,
                table.title(),
                table.rowHeading(),
                heads,
                bands(),
                symbols(),
                warnings(allWarnings),
                table.notes(),
                "tables/" + table.id() + ".csv");
    }

    private String look(int column) {
        List<ReleasedCell> cells = table.rows().stream()
                .filter(row -> row.kind() != Row.Kind.HEADING)
                .map(row -> row.cells().get(column))
                .toList();
        List<ReleasedCell> words = cells.stream().filter(Cells::isWords).toList();
        boolean empty =
                !words.isEmpty() && words.stream().allMatch(cell -> cell.text().isEmpty());
        boolean figures = cells.stream().anyMatch(Cells::isNumber)
                || !empty
                        && words.stream()
                                .allMatch(cell -> FIGURES.matcher(cell.text()).matches());
        int longest =
                cells.stream().mapToInt(cell -> cell.text().length()).max().orElse(0);
        String look = longest <= SHORT ? SHORT_WORDS : longest <= LONG ? WORDS : LONG_WORDS;
        return figures ? NUMBER : look;
    }

    /** A heading opens a band; so does a row that does not belong to the heading above it. */
    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        String heading = "";
        List<Line> lines = new ArrayList<>();
        for (ReleasedRow row : table.rows()) {
            boolean opens = row.kind() == Row.Kind.HEADING;
            boolean leaves = row.kind() != Row.Kind.DETAIL && !heading.isEmpty();
            if (opens || leaves) {
                close(bands, heading, lines);
                heading = opens ? row.label() : "";
                lines = new ArrayList<>();
            }
            if (!opens) {
                lines.add(line(row));
            }
        }
        close(bands, heading, lines);
        return bands;
    }

    private void close(List<Band> bands, String heading, List<Line> lines) {
        if (!heading.isEmpty() || !lines.isEmpty()) {
            bands.add(new Band(anchor + "-" + (bands.size() + 1), heading, lines));
        }
    }

    private Line line(ReleasedRow row) {
        List<Head> cells = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            cells.add(new Head(row.cells().get(i).text(), looks.get(i)));
        }
        return new Line(row.label(), row.kind() == Row.Kind.TOTAL ? "total" : "plain", cells, warnings(row.warnings()));
    }

    private List<Warning> warnings(List<String> texts) {
        return texts.stream()
                .map(text -> allWarnings.indexOf(text) + 1)
                .map(number -> new Warning(number, anchor + "-warning-" + number, allWarnings.get(number - 1)))
                .toList();
    }

    private List<Marker> symbols() {
        return Arrays.stream(Marker.values()).filter(this::occurs).toList();
    }

    private boolean occurs(Marker marker) {
        return table.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.text()
                .contains(marker.text()));
    }
}
