package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.cases.Literature;
import org.gainful.cases.Literature.Relation;
import org.gainful.cases.Literature.Spread;
import org.gainful.stat.Interval;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Look;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/** What others printed of fidelity and outcomes, computed again, as a table: the frame a study's own relation is seen in. */
final class PrintedRelations {
    private final ChapterBuilder chapter;
    private final Literature literature;

    PrintedRelations(ChapterBuilder chapter, Literature literature) {
        this.chapter = chapter;
        this.literature = literature;
    }

    void write() {
        if (literature.relations().isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        literature.relations().forEach(relation -> rows.add(row(new PrintedCheck(relation))));
        List<Sentence> notes = new ArrayList<>();
        notes.add(
                Sentence.of(
                        "p and interval are computed from the printed correlation and the number of services: Student's t,"
                                + " Fisher's z. A correlation printed with two decimals may be half a hundredth more or less."));
        literature.relations().stream()
                .filter(relation -> !relation.note().isEmpty())
                .forEach(relation -> notes.add(
                        Sentence.of("%s, %s: %s".formatted(relation.study(), relation.what(), relation.note()))));
        literature.spreads().stream()
                .filter(spread -> !PrintedCheck.isPossible(spread))
                .forEach(spread -> notes.add(impossible(spread)));
        notes.add(Sentence.of("Sources, all read in public copies: " + sources()));
        chapter.table(new Table(
                "fidelity-printed-relations",
                "Fidelity and outcomes in print, computed again",
                "Study",
                List.of(
                        new Column("what", "What goes with what"),
                        new Column("services", "Services"),
                        new Column("printed", "Printed"),
                        new Column("correlation", "Correlation (95% interval)"),
                        new Column("p", "p"),
                        new Column("agreement", "Printed p")),
                rows,
                notes));
    }

    private Row row(PrintedCheck check) {
        Relation relation = check.relation();
        String address = chapter.put(finding(check));
        return Row.data(
                relation.study(),
                List.of(
                        Cell.words(relation.what()),
                        Cell.words(services(relation)),
                        Cell.words(check.printed()),
                        Cell.of(check.interval().isPresent() ? View.ESTIMATE_INTERVAL : View.VALUE, address),
                        check.pValue().isPresent() ? Cell.of(View.P_VALUE, address) : Cell.words("–"),
                        Cell.words(check.agreement().words())));
    }

    private Finding finding(PrintedCheck check) {
        Relation relation = check.relation();
        Finding finding = Finding.of(
                        chapter.address("printed", relation.id()),
                        Statistic.CORRELATION,
                        relation.correlation(),
                        Basis.ofNoPeople(relation.unit()))
                .by("computed from print", relation.citation());
        Optional<Interval> interval = check.interval();
        if (interval.isPresent()) {
            finding = finding.within(Range.confidence(
                    interval.get().lower(),
                    interval.get().upper(),
                    interval.get().level(),
                    "Fisher's z"));
        }
        if (check.pValue().isPresent()) {
            finding = finding.tested(new HypothesisTest(
                    "Student's t",
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    check.pValue().getAsDouble()));
        }
        return check.agreement() == PrintedCheck.Agreement.CANNOT_BE_RIGHT
                ? finding.warned(Sentence.of("No correlation that rounds to the printed one has the printed p-value."))
                : finding;
    }

    static String services(Relation relation) {
        return relation.services().isPresent()
                ? Integer.toString(relation.services().getAsInt())
                : "not seen";
    }

    private static Sentence impossible(Spread spread) {
        return Sentence.of(
                "%s print a standard deviation of %s for %s, which lie between %s and %s: %s values there have one of %s at most, so it cannot be right."
                        .formatted(
                                spread.study(),
                                spread.standardDeviation().text(),
                                spread.what(),
                                Look.WHOLE.show(spread.lowest()),
                                Look.WHOLE.show(spread.highest()),
                                spread.values(),
                                Look.ONE_DECIMAL.show(PrintedCheck.largest(spread))));
    }

    private String sources() {
        List<String> sources = new ArrayList<>();
        literature.relations().forEach(relation -> sources.add(relation.study() + ": " + relation.citation()));
        literature.spreads().forEach(spread -> sources.add(spread.study() + ": " + spread.citation()));
        return String.join("; ", sources.stream().distinct().toList()) + ".";
    }
}
