package org.gainful.outcomes;

import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.analysis.People;
import org.gainful.analysis.WorkHistory;
import org.gainful.cases.DefinitionRule;
import org.gainful.cases.DefinitionRule.JobSustained;
import org.gainful.cases.DefinitionRule.Quarterly;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.Role;
import tech.tablesaw.selection.Selection;

/**
 * Whose costs an outcome is set against, and who of them had it.
 *
 * <p>The costs are those of everybody to whom the outcome could have happened, whether it did or not, as far as that is known.
 * A job kept for some weeks could have happened to everyone on the caseload: what was spent on those who found none is part of
 * what a kept job costs, although its rate looks only at people who began one. Work in one quarter has no cost of its own,
 * since costs are not of one quarter; nor has a kept job in an export of successes alone, which leaves out whom else was paid for.
 */
record Costed(OutcomeDefinition definition, People people, People happened) {

    /** Empty where the outcome has no cost, or is known of nobody. */
    static Optional<Costed> of(Evidence evidence, OutcomeDefinition definition) {
        DefinitionRule rule =
                definition.follows().map(PublishedDefinition::rule).orElse(null);
        boolean hidesOthers = evidence.study().hasOutcomesOnly() && rule instanceof JobSustained;
        return rule instanceof Quarterly || hidesOthers
                ? Optional.empty()
                : OutcomeGroups.of(evidence, definition)
                        .filter(groups -> groups.known() > 0)
                        .map(groups -> new Costed(
                                definition,
                                rule instanceof JobSustained ? served(evidence, groups) : groups.settled(),
                                groups.happened()));
    }

    /** Everyone on the caseload, without those who began a job of which it is not known whether it was kept. */
    private static People served(Evidence evidence, OutcomeGroups groups) {
        WorkHistory history = WorkHistory.of(evidence).orElseThrow();
        People all = evidence.codebook()
                .firstWithRole(Role.ACCEPTED)
                .map(groups.among()::reaching)
                .orElseGet(groups::among);
        People open = all.and(
                "began a job, open whether " + groups.definition().name(),
                Selection.with(IntStream.of(all.rows())
                        .filter(row -> !history.begun(row).isEmpty()
                                && !groups.settled().contains(row))
                        .toArray()));
        return all.without("no job or known whether " + groups.definition().name(), open);
    }

    /** A budget is spent on everyone: nothing says which part went to a few of them. */
    boolean isForBudgets() {
        return definition.among().isEmpty();
    }
}
