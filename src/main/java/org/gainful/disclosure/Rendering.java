package org.gainful.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainful.disclosure.ReleasedFinding.Status;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.Chart;
import org.gainful.table.Finding;
import org.gainful.table.Marker;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/** Puts chapters into the words and numbers that may be seen. */
final class Rendering {
    /** Stands once in a list of sentences from which some were taken away. */
    static final String WITHHELD = "A finding is withheld so that nobody can be recognised.";

    private static final int MANY = 1000;

    private final Verdict verdict;
    /** By address; a finding is asked for once for each cell and sentence that quotes it. */
    private final Map<String, Ruled> findings = new HashMap<>();

    Rendering(List<Finding> findings, Verdict verdict) {
        this.verdict = verdict;
        for (Finding finding : findings) {
            this.findings.put(finding.address(), new Ruled(finding, verdict.on(finding)));
        }
    }

    /** A finding beside what may be seen of it. */
    private record Ruled(Finding finding, Verdict.Ruling ruling) {
        boolean isShown() {
            return ruling.status() == Status.SHOWN;
        }

        Finding release() {
            return ruling.release();
        }
    }

    List<ReleasedFinding> findings(List<Finding> findings) {
        return stream(findings).map(this::finding).toList();
    }

    /** What is long is put into words on all processors; the order stays. */
    private static <T> Stream<T> stream(List<T> things) {
        return things.size() < MANY ? things.stream() : things.parallelStream();
    }

    private ReleasedFinding finding(Finding finding) {
        Ruled ruled = find(finding.address());
        List<String> warnings = ruled.isShown() ? sentences(finding.warnings()) : List.of();
        return new ReleasedFinding(ruled.release(), ruled.ruling().status(), warnings);
    }

    ReleasedChapter chapter(Chapter chapter) {
        SortedMap<String, ReleasedTable> tables = new TreeMap<>();
        chapter.tables().forEach(table -> tables.put(table.id(), table(table)));
        return new ReleasedChapter(
                chapter.id(),
                chapter.title(),
                sentences(chapter.headlines()),
                sentences(chapter.sentences()),
                chapter.tables().stream().map(table -> tables.get(table.id())).toList(),
                chapter.charts().stream().map(chart -> chart(chart, tables)).toList(),
                sentences(chapter.notes()));
    }

    private ReleasedChart chart(Chart chart, SortedMap<String, ReleasedTable> tables) {
        ReleasedTable table = tables.get(chart.table());
        if (table == null) {
            throw new IllegalStateException("chart %s draws an unknown table %s".formatted(chart.id(), chart.table()));
        }
        String alternative = isShown(chart.alternative()) ? text(chart.alternative()) : WITHHELD;
        return new ReleasedChart(chart, table, alternative);
    }

    private ReleasedTable table(Table table) {
        List<ReleasedRow> rows = stream(table.rows()).map(this::row).toList();
        return new ReleasedTable(
                table.id(),
                table.title(),
                table.rowHeading(),
                table.columns(),
                rows,
                sentences(table.notes()),
                table.place());
    }

    private ReleasedRow row(Row row) {
        return new ReleasedRow(
                row.kind(), row.label(), row.cells().stream().map(this::cell).toList(), warnings(row));
    }

    /** The warnings of every finding the row shows. */
    private List<String> warnings(Row row) {
        Set<String> warnings = new LinkedHashSet<>();
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Value value) {
                for (String address : value.addresses()) {
                    Ruled ruled = find(address);
                    if (ruled.isShown()) {
                        warnings.addAll(sentences(ruled.finding().warnings()));
                    }
                }
            }
        }
        return List.copyOf(warnings);
    }

    private ReleasedCell cell(Cell cell) {
        if (cell instanceof Cell.Value value) {
            return number(value.view(), value.addresses());
        }
        String text = cell instanceof Cell.Mark mark ? mark.marker().text() : ((Cell.Words) cell).text();
        return new ReleasedCell(text, List.of(), List.of(), List.of());
    }

    private ReleasedCell number(View view, List<String> addresses) {
        List<Ruled> quoted = find(addresses);
        List<String> parts = view.parts();
        if (!isShown(view, quoted)) {
            String hidden = Marker.CONFIDENTIAL.text();
            return new ReleasedCell(hidden, parts, Collections.nCopies(parts.size(), hidden), List.of());
        }
        List<Finding> findings = whole(quoted);
        List<Finding> whole = areShown(quoted) ? releases(quoted) : List.of();
        return new ReleasedCell(view.display(findings), parts, view.machine(findings), whole);
    }

    /** Sentences that quote only what may be seen; one sentence at the end stands for all others. */
    private List<String> sentences(List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        sentences.stream().filter(this::isShown).map(this::text).forEach(texts::add);
        if (texts.size() < sentences.size()) {
            texts.add(WITHHELD);
        }
        return texts;
    }

    private boolean isShown(Sentence sentence) {
        return sentence.parts().stream()
                .allMatch(part ->
                        !(part instanceof Sentence.Number number) || isShown(number.view(), find(number.addresses())));
    }

    private String text(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        for (Sentence.Part part : sentence.parts()) {
            text.append(
                    part instanceof Sentence.Number number
                            ? number.view().display(whole(find(number.addresses())))
                            : ((Sentence.Words) part).text());
        }
        return text.toString();
    }

    /** A denominator may be seen where its share may not; a number of missing may be hidden where its finding is not. */
    private boolean isShown(View view, List<Ruled> quoted) {
        return switch (view) {
            case DENOMINATOR -> quoted.stream().allMatch(q -> q.isShown() || verdict.showsDenominator(q.finding()));
            case MISSING ->
                quoted.stream().allMatch(q -> q.release().basis().missing().isPresent());
            default -> areShown(quoted);
        };
    }

    private static boolean areShown(List<Ruled> quoted) {
        for (Ruled ruled : quoted) {
            if (!ruled.isShown()) {
                return false;
            }
        }
        return true;
    }

    private static List<Finding> whole(List<Ruled> quoted) {
        return quoted.size() == 1
                ? List.of(quoted.get(0).finding())
                : quoted.stream().map(Ruled::finding).toList();
    }

    private static List<Finding> releases(List<Ruled> quoted) {
        return quoted.size() == 1
                ? List.of(quoted.get(0).release())
                : quoted.stream().map(Ruled::release).toList();
    }

    /** Nearly every cell quotes one finding, and a report may have hundreds of thousands of cells. */
    private List<Ruled> find(List<String> addresses) {
        return addresses.size() == 1
                ? List.of(find(addresses.get(0)))
                : addresses.stream().map(this::find).toList();
    }

    private Ruled find(String address) {
        Ruled ruled = findings.get(address);
        if (ruled == null) {
            throw new IllegalStateException("no finding has the address %s".formatted(address));
        }
        return ruled;
    }
}
