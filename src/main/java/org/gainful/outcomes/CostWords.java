package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.Costs.WithoutService;
import org.gainful.cases.Costs.WithoutService.Counts;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.table.Look;

/** What a reader must know of the outcomes that would have come without the service. */
final class CostWords {
    private CostWords() {}

    /** What the interval leaves out. */
    static List<String> warnings(Optional<WithoutService> without) {
        if (without.isEmpty()) {
            return List.of();
        }
        Optional<Counts> counts = without.get().counts();
        if (counts.isEmpty()) {
            return List.of("The share without the service is taken as certain, which it is not.");
        }
        boolean isAllOrNone = counts.get().events() == 0
                || counts.get().events() == counts.get().people();
        return isAllOrNone
                ? List.of("All of the comparison's people had the same outcome: drawn again, they always do.")
                : List.of();
    }

    /** Against whom the additional outcomes are counted. */
    static String comparison(OutcomeDefinition definition, WithoutService without) {
        String share = Look.percent(without.share(), 0);
        return "%s, additional: beyond the %s who would have had it without the service (%s). %s"
                .formatted(
                        definition.label(),
                        without.counts()
                                .map(c -> "%s of %s (%s)".formatted(c.events(), c.people(), share))
                                .orElse(share),
                        without.source(),
                        without.counts().isPresent()
                                ? "That these were so many by chance is in the intervals; that they were other people is not."
                                : "The share is taken as certain, which it is not: give the comparison's n and events.");
    }

    /** Outcomes left out of the table, where there are any. */
    static List<String> leftOut(List<OutcomeDefinition> quarterly, List<OutcomeDefinition> ofSome, boolean budgets) {
        List<String> notes = new ArrayList<>();
        quarterly.forEach(d -> notes.add(d.label() + ": no cost, since costs are not of one quarter."));
        if (budgets) {
            ofSome.forEach(d -> notes.add(
                    d.label() + ": no cost, since nothing says which part of a budget went to these people."));
        }
        return notes;
    }
}
