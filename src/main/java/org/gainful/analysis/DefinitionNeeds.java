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
    private DefinitionNeeds() {}

    /** Each thing in a few words for the reader; empty when the definition can be applied. */
    public static List<String> lacks(Evidence evidence, OutcomeDefinition definition) {
        if (OutcomeGroups.of(evidence, definition).isPresent()) {
            return List.of();
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
        return evidence.jobs().isEmpty()
                ? List.of("job spells (jobs in study.yaml)")
                : List.of("the days on which people came (a date with the role accepted or referred)");
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
