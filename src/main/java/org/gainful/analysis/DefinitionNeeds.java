package org.gainful.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.DefinitionRule;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.Role;

/** What a study's data lack for an outcome definition. */
public final class DefinitionNeeds {
    /** What is missing where an export holds successes alone. */
    public static final String THE_OTHERS = "the people without an outcome, whom the export leaves out";

    private DefinitionNeeds() {}

    /** Each thing in a few words for the reader; empty when the definition can be applied. */
    public static List<String> lacks(Evidence evidence, OutcomeDefinition definition) {
        if (OutcomeGroups.of(evidence, definition).isPresent()) {
            return List.of();
        }
        if (evidence.study().hasOutcomesOnly() && !definition.isOfStarters()) {
            return List.of(THE_OTHERS);
        }
        Optional<DefinitionRule> rule = definition.follows().map(PublishedDefinition::rule);
        if (definition.isRecorded()) {
            return List.of("the field " + definition.outcome());
        }
        return rule.map(r -> of(evidence, r)).orElseGet(() -> List.of("work status at two waves"));
    }

    private static List<String> of(Evidence evidence, DefinitionRule rule) {
        if (rule instanceof DefinitionRule.GoalMet) {
            return absent(evidence, Role.GOAL, Role.GOAL_MET);
        }
        if (rule instanceof DefinitionRule.StepReached step) {
            return absent(evidence, step.from(), step.to());
        }
        if (rule instanceof DefinitionRule.StatusChange || rule instanceof DefinitionRule.StatusAtLast) {
            return List.of(
                    evidence.statusAfter().isEmpty()
                            ? "work status at two waves"
                            : "statuses that say what they mean (means in their categories)");
        }
        if (evidence.jobs().isEmpty()) {
            return List.of("job spells (jobs in study.yaml)");
        }
        return rule instanceof DefinitionRule.Quarterly
                ? List.of("the days on which people came and left (dates with the roles accepted and left)")
                : List.of("who was accepted on the caseload (a field with the role accepted)");
    }

    private static List<String> absent(Evidence evidence, Role... roles) {
        List<String> absent = new ArrayList<>();
        for (Role role : roles) {
            if (evidence.codebook().firstWithRole(role).isEmpty()) {
                absent.add("a field with the role " + role.word());
            }
        }
        return absent;
    }
}
