package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.Costs;
import org.gainful.cases.Costs.TimeFreed;
import org.gainful.cases.DefinitionRule.Quarterly;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.Role;
import org.gainful.table.Basis;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Look;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * What a client, an outcome and an additional outcome cost, by payer, and what working time was freed. Every amount is in the
 * prices of a stated year, from a stated source.
 */
public final class Money implements Analysis {

    @Override
    public String id() {
        return "outcomes/money";
    }

    @Override
    public String title() {
        return "What it cost";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        Optional<Costs> costs = evidence.study().costs();
        if (costs.isEmpty()) {
            return List.of("costs with their price year and source (costs in study.yaml)");
        }
        boolean amounts = !costs.get().budgets().isEmpty()
                || !evidence.codebook().withRole(Role.COST).isEmpty()
                || costs.get().timeFreed().isPresent();
        return amounts
                ? List.of()
                : List.of("an amount: budgets in study.yaml, or what each client cost (fields with the role cost)");
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        Costs costs = evidence.study().costs().orElseThrow();
        List<Field> fields = evidence.codebook().withRole(Role.COST);
        if (!fields.isEmpty() || !costs.budgets().isEmpty()) {
            chapter.table(table(chapter, evidence, costs, fields));
        }
        costs.timeFreed().ifPresent(freed -> timeFreed(chapter, costs, freed));
        chapter.note("Amounts in %s, prices of %s. Source: %s."
                .formatted(costs.currency(), costs.priceYear(), costs.source()));
        chapter.note(
                "An outcome's cost is that of everyone it could have happened to, by those to whom it did. A job kept for some"
                        + " weeks could have happened to everyone on the caseload, so that the costs of those who found none are in"
                        + " it. People whose outcome or costs are not known are left out on both sides.");
        chapter.note(
                "Where each client's cost is known: ratio of means with Fieller's interval, which allows for costs and"
                        + " outcomes of the same people going together, and a bootstrap interval beside it (999 seeded resamples of"
                        + " people, percentiles). Where only a budget is known, the interval is that of the number of outcomes"
                        + " (Wilson; additional ones: Newcombe), the budget taken as fixed and whole: outcomes that are not known"
                        + " would make it cheaper.");
        for (OutcomeDefinition definition : evidence.study().definitions()) {
            costs.without(definition)
                    .filter(without -> Costed.of(evidence, definition).isPresent())
                    .ifPresent(without -> chapter.note(CostWords.comparison(definition, without)));
        }
        leftOut(evidence, costs, fields).forEach(chapter::note);
        return chapter.build();
    }

    private static List<String> leftOut(Evidence evidence, Costs costs, List<Field> fields) {
        List<OutcomeDefinition> all = evidence.study().definitions().stream()
                .filter(definition -> OutcomeGroups.of(evidence, definition).isPresent())
                .toList();
        List<String> notes = new ArrayList<>(CostWords.leftOut(
                all.stream()
                        .filter(d -> Costed.of(evidence, d).isEmpty())
                        .filter(Money::isQuarterly)
                        .toList(),
                all.stream().filter(d -> !d.among().isEmpty()).toList(),
                fields.isEmpty() && !costs.budgets().isEmpty()));
        if (!fields.isEmpty() && !costs.budgets().isEmpty()) {
            notes.add("The budgets in study.yaml are not used, since the export says what each client cost.");
        }
        return notes;
    }

    private static boolean isQuarterly(OutcomeDefinition definition) {
        return definition.follows().map(PublishedDefinition::rule).orElse(null) instanceof Quarterly;
    }

    private static Table table(ChapterBuilder chapter, Evidence evidence, Costs costs, List<Field> fields) {
        List<Row> rows = new ArrayList<>();
        for (Payment payment : Payment.all(evidence, costs, fields)) {
            rows.add(Row.heading(payment.payer()));
            CostFindings findings = new CostFindings(chapter, payment);
            rows.add(findings.perClient(evidence.accepted()));
            for (OutcomeDefinition definition : evidence.study().definitions()) {
                Costed.of(evidence, definition)
                        .filter(costed -> costed.isForBudgets() || !payment.isBudget())
                        .ifPresent(costed -> {
                            rows.add(findings.perOutcome(costed));
                            costs.without(definition)
                                    .ifPresent(without -> rows.add(findings.perAdditional(costed, without)));
                        });
            }
        }
        return new Table(
                "costs",
                "Cost in %s, prices of %s".formatted(costs.currency(), costs.priceYear()),
                "Payer, and what for",
                List.of(
                        new Column("people", "People"),
                        new Column("cost", "Cost (95% interval)"),
                        new Column("bootstrap", "Bootstrap interval")),
                rows,
                List.of(Sentence.of("Of the people whose outcome and costs are known.")));
    }

    private static void timeFreed(ChapterBuilder chapter, Costs costs, TimeFreed freed) {
        String amount = chapter.put(Finding.of(
                        chapter.address("time-freed", "amount"),
                        Statistic.MONEY,
                        freed.amount(),
                        Basis.ofNoPeople("working time freed"))
                .by("hours a week x weeks x people x cost an hour", ""));
        chapter.say(Sentence.of("Working time freed: %s hours a week x %s weeks x %s people x %s%s an hour = %s"
                        .formatted(
                                Look.machine(freed.hoursPerWeek()),
                                Look.machine(freed.weeks()),
                                Look.machine(freed.people()),
                                costs.currency(),
                                Look.machine(freed.unitCost()),
                                costs.currency()))
                .number(View.VALUE, amount)
                .say(" a year (%s).".formatted(freed.source())));
    }
}
