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
import java.util.stream.Collectors;
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

    private final Map<String, Finding> findings;
    private final Verdict verdict;
    /** Addresses; a finding is asked for once for each cell and sentence that quotes it. */
    private final Set<String> shown;

    Rendering(SortedMap<String, Finding> findings, Verdict verdict) {
        this.findings = new HashMap<>(findings);
        this.verdict = verdict;
        this.shown = findings.values().stream()
                .filter(finding -> verdict.status(finding) == Status.SHOWN)
                .map(Finding::address)
                .collect(Collectors.toUnmodifiableSet());
    }

    ReleasedFinding finding(Finding finding) {
        List<String> warnings = isShown(finding) ? sentences(finding.warnings()) : List.of();
        return new ReleasedFinding(verdict.release(finding), verdict.status(finding), warnings);
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
        List<ReleasedRow> rows = table.rows().stream().map(this::row).toList();
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
                findings(value.addresses()).stream()
                        .filter(this::isShown)
                        .forEach(finding -> warnings.addAll(sentences(finding.warnings())));
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
        List<Finding> quoted = findings(addresses);
        List<String> parts = view.parts();
        if (!isShown(view, quoted)) {
            String hidden = Marker.CONFIDENTIAL.text();
            return new ReleasedCell(hidden, parts, Collections.nCopies(parts.size(), hidden), List.of());
        }
        List<Finding> whole = quoted.stream().allMatch(this::isShown)
                ? quoted.stream().map(verdict::release).toList()
                : List.of();
        return new ReleasedCell(view.display(quoted), parts, view.machine(quoted), whole);
    }

    /** Sentences that quote only what may be seen; one sentence at the end stands for all others. */
    private List<String> sentences(List<Sentence> sentences) {
        List<String> texts = new ArrayList<>();
        sentences.stream().filter(this::isShown).map(this::text).forEach(texts::add);
        if (texts.size() < sentences.size()) {
            texts.add(WITHHELD);
        }
        return texts;
    }

    private boolean isShown(Sentence sentence) {
        return sentence.parts().stream()
                .allMatch(part -> !(part instanceof Sentence.Number number)
                        || isShown(number.view(), findings(number.addresses())));
    }

    private String text(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        for (Sentence.Part part : sentence.parts()) {
            text.append(
                    part instanceof Sentence.Number number
                            ? number.view().display(findings(number.addresses()))
                            : ((Sentence.Words) part).text());
        }
        return text.toString();
    }

    /** A denominator may be seen where its share may not; a number of missing may be hidden where its finding is not. */
    private boolean isShown(View view, List<Finding> quoted) {
        return quoted.stream()
                .allMatch(
                        switch (view) {
                            case DENOMINATOR -> f -> isShown(f) || verdict.showsDenominator(f);
                            case MISSING ->
                                f -> verdict.release(f).basis().missing().isPresent();
                            default -> this::isShown;
                        });
    }

    private boolean isShown(Finding finding) {
        return shown.contains(finding.address());
    }

    private List<Finding> findings(List<String> addresses) {
        return addresses.stream().map(this::find).toList();
    }

    private Finding find(String address) {
        Finding finding = findings.get(address);
        if (finding == null) {
            throw new IllegalStateException("no finding has the address %s".formatted(address));
        }
        return finding;
    }
}
