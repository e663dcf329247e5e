package org.gainful.cases;

import java.util.List;

/**
 * What counts as an outcome, by name. Either a change of status between the first and the last wave ({@code from},
 * {@code to}), or a field that records the outcome itself ({@code outcome}).
 *
 * @param from statuses at the first wave that put a person at risk; empty when {@code outcome} is used
 * @param to statuses at the last wave that count as the outcome
 * @param outcome the field with role outcome; empty when statuses are used
 * @param cite where the definition comes from
 * @param by fields whose levels the rate is also given for
 */
public record OutcomeDefinition(
        String name, String label, List<String> from, List<String> to, String outcome, String cite, List<String> by) {
    public OutcomeDefinition {
        from = List.copyOf(from);
        to = List.copyOf(to);
        by = List.copyOf(by);
    }

    public boolean isRecorded() {
        return !outcome.isEmpty();
    }
}
