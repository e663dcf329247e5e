package org.gainful.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.gainful.cases.Role;

/**
 * The definition a draft proposes, if the words of two statuses or the name of a recorded outcome suggest one.
 *
 * @param outcome the field that records it; empty when it is a change of status
 */
record OutcomeGuess(String name, List<String> from, List<String> to, String outcome) {

    static Optional<OutcomeGuess> of(List<ColumnGuess> columns, List<String> waves) {
        Optional<OutcomeGuess> change = waves.size() < 2 ? Optional.empty() : change(columns, waves);
        return change.or(() -> columns.stream()
                .filter(c -> c.hasRole(Role.OUTCOME))
                .findFirst()
                .map(c -> new OutcomeGuess("recorded-outcome", List.of(), List.of(), c.name())));
    }

    private static Optional<OutcomeGuess> change(List<ColumnGuess> columns, List<String> waves) {
        List<String> from = levels(columns, waves.get(0), OutcomeGuess::isOutOfWork);
        List<String> to = levels(columns, waves.get(waves.size() - 1), OutcomeGuess::isPaid);
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new OutcomeGuess("moved-into-work", from, to, ""));
    }

    private static List<String> levels(List<ColumnGuess> columns, String wave, Predicate<String> wanted) {
        return columns.stream()
                .filter(c -> c.hasRole(Role.STATUS) && c.words().wave().equals(wave))
                .flatMap(c -> c.categories().stream())
                .filter(wanted)
                .toList();
    }

    private static boolean isOutOfWork(String level) {
        String word = level.toLowerCase(Locale.ROOT);
        return word.contains("unemploy")
                || word.contains("not employ")
                || word.contains("out of work")
                || word.contains("not in ");
    }

    private static boolean isPaid(String level) {
        String word = level.toLowerCase(Locale.ROOT);
        boolean denied = isOutOfWork(level) || word.contains("unpaid") || word.contains("not ") || word.contains("non");
        return !denied && (word.contains("paid") || word.startsWith("employ"));
    }
}
