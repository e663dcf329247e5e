package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gainful.cases.Literature;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Look;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/** What so many services could have shown of relations as strong as were found elsewhere. Says nothing of any person. */
final class PowerTable {
    private final ChapterBuilder chapter;
    private final OutcomeDefinition definition;
    private final Demonstrable demonstrable;
    private final Benchmarks benchmarks;
    private final Basis basis;

    PowerTable(ChapterBuilder chapter, OutcomeDefinition definition, Demonstrable demonstrable, Benchmarks benchmarks) {
        this.chapter = chapter;
        this.definition = definition;
        this.demonstrable = demonstrable;
        this.benchmarks = benchmarks;
        basis = Basis.ofNoPeople("%s services".formatted(demonstrable.services()));
    }

    Table table() {
        chapter.put(finding("services", Statistic.SERVICES, demonstrable.services(), "services in the relation"));
        String smallest = chapter.put(finding(
                "smallest-p-value",
                Statistic.P_VALUE,
                demonstrable.smallestPValue(),
                "2 of all orders of the services"));
        String significant = chapter.put(finding(
                "smallest-significant-correlation",
                Statistic.CORRELATION,
                demonstrable.smallestSignificant(),
                "Student's t at the 5% level"));
        List<Row> rows = new ArrayList<>();
        benchmarks.relations().forEach(relation -> rows.add(row(relation)));
        return new Table(
                "fidelity-and-%s-power".formatted(definition.name()),
                "What %s services could have shown".formatted(demonstrable.services()),
                "As strong a relation as in",
                List.of(
                        new Column("correlation", "Correlation there"),
                        new Column("services", "Services there"),
                        new Column("power", "Chance to find it here"),
                        new Column("needed", "Services needed for 80%")),
                rows,
                List.of(
                        Sentence.of("Among %s services a correlation is significant from "
                                        .formatted(demonstrable.services()))
                                .number(View.VALUE, significant)
                                .say(" on; the smallest p-value a test over all their orders can give is ")
                                .number(View.VALUE, smallest)
                                .say("."),
                        Sentence.of(
                                "Two-sided tests at the 5% level of normal variables measured without error. A rate of few"
                                        + " people is measured with much error, so the true chance is smaller, and more services are"
                                        + " needed.")));
    }

    private Row row(Literature.Relation relation) {
        double r = relation.correlation();
        String there = Look.TWO_DECIMALS.show(r);
        String power = chapter.put(
                finding("power/" + there, Statistic.POWER, demonstrable.power(r), "exact power of Student's t"));
        OptionalDouble needed = Demonstrable.needed(r);
        String size = chapter.put(finding(
                "needed/" + there, Statistic.SERVICES, needed.orElseThrow(), "exact power of Student's t, 80%"));
        return Row.data(
                relation.study(),
                List.of(
                        Cell.words(there),
                        Cell.words(Integer.toString(relation.services().orElse(0))),
                        Cell.of(View.VALUE, power),
                        Cell.of(View.VALUE, size)));
    }

    private Finding finding(String part, Statistic statistic, double value, String method) {
        return Finding.of(address(part), statistic, value, basis).by(method, definition.name());
    }

    private String address(String part) {
        String[] parts = (definition.name() + "/" + part).split("/");
        return chapter.address(parts);
    }
}
