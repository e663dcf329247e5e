package org.gainful.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.FieldType;
import org.gainful.cases.Role;

/** Gives columns the roles their names suggest; no part is given twice. */
final class RoleGuesser {
    private static final Set<String> STATUS = Set.of("status", "work", "employment", "job", "occupation");
    private static final Set<String> HOURS = Set.of("hours", "hrs");
    private static final Set<String> PAY = Set.of("pay", "wage", "wages", "earnings", "salary");
    private static final Set<String> FOLLOWED = Set.of("followed", "follow", "followup", "up", "seen", "retained");
    private static final Set<String> OUTCOME =
            Set.of("outcome", "gained", "moved", "got", "started", "into", "a", "work", "job", "paid", "employed");
    /** The steps of the way in and out, by the words that may name them. */
    private static final Map<Role, Set<String>> STEPS = Map.of(
            Role.REFERRED, Set.of("referred", "referral"),
            Role.ASSESSED, Set.of("assessed", "assessment"),
            Role.ACCEPTED, Set.of("accepted", "acceptance", "enrolled", "enrolment"),
            Role.ENGAGED, Set.of("engaged", "engagement"),
            Role.LEFT, Set.of("left", "discharge", "discharged", "exit", "closed", "closure"));
    /** What may stand beside such a word. */
    private static final Set<String> BESIDE_STEP =
            Set.of("date", "day", "of", "on", "at", "was", "the", "service", "programme", "program", "case");

    private static final Set<String> CHARACTERISTIC = Set.of(
            "sex",
            "gender",
            "age",
            "ethnicity",
            "ethnic",
            "education",
            "qualification",
            "diagnosis",
            "condition",
            "disability",
            "marital",
            "housing",
            "severity");

    private final List<ColumnGuess> columns;
    private final Set<String> taken = new HashSet<>();

    RoleGuesser(List<ColumnGuess> columns) {
        this.columns = columns;
    }

    List<ColumnGuess> assign() {
        List<ColumnGuess> assigned = new ArrayList<>();
        for (ColumnGuess column : columns) {
            Optional<Role> role = column.role().or(() -> column.personal() ? Optional.empty() : role(column));
            ColumnGuess bare = new ColumnGuess(
                    column.name(),
                    column.words(),
                    column.type(),
                    column.format(),
                    column.trueValues(),
                    column.falseValues(),
                    column.categories(),
                    Optional.empty(),
                    column.personal(),
                    column.note());
            assigned.add(role.filter(r -> isFree(r, column)).map(bare::withRole).orElse(bare));
        }
        return assigned;
    }

    private boolean isFree(Role role, ColumnGuess column) {
        boolean many = role == Role.CHARACTERISTIC || role == Role.OUTCOME;
        boolean once =
                role == Role.CLIENT || role == Role.SERVICE || role == Role.FOLLOWED_UP || STEPS.containsKey(role);
        String part = role.word() + (once ? "" : "/" + column.words().wave());
        return many || taken.add(role == Role.SCORE ? part + "/" + scale(column) : part);
    }

    private Optional<Role> role(ColumnGuess column) {
        NameWords words = column.words();
        boolean waved = !words.wave().isEmpty();
        Optional<Role> step = waved ? Optional.empty() : step(column);
        if (step.isPresent()) {
            return step;
        }
        if (column.type() == FieldType.BOOLEAN) {
            return yesOrNo(words, waved);
        }
        if (column.type().isNumeric() && waved) {
            return measured(column);
        }
        if (waved) {
            boolean status = column.isCategorical() && words.areAll(STATUS);
            return status ? Optional.of(Role.STATUS) : Optional.empty();
        }
        boolean describes = (column.isCategorical() || column.type().isNumeric()) && words.hasAny(CHARACTERISTIC);
        return describes ? Optional.of(Role.CHARACTERISTIC) : Optional.empty();
    }

    /** A step is recorded as its day or as yes and no; the service is left on a day. */
    private static Optional<Role> step(ColumnGuess column) {
        boolean day = column.type() == FieldType.DATE;
        return STEPS.entrySet().stream()
                .filter(step -> day || column.type() == FieldType.BOOLEAN && step.getKey() != Role.LEFT)
                .filter(step -> isNamed(column.words(), step.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isNamed(NameWords words, Set<String> step) {
        return words.hasAny(step)
                && words.words().stream().allMatch(word -> step.contains(word) || BESIDE_STEP.contains(word));
    }

    private static Optional<Role> yesOrNo(NameWords words, boolean waved) {
        boolean followed = words.areAll(FOLLOWED) && !words.areAll(Set.of("up"));
        if (followed) {
            return Optional.of(Role.FOLLOWED_UP);
        }
        if (!waved && words.areAll(OUTCOME) && !words.areAll(Set.of("a", "into"))) {
            return Optional.of(Role.OUTCOME);
        }
        return !waved && words.hasAny(CHARACTERISTIC) ? Optional.of(Role.CHARACTERISTIC) : Optional.empty();
    }

    /** A number asked at two waves under one name is taken for a score. */
    private Optional<Role> measured(ColumnGuess column) {
        if (column.words().hasAny(HOURS)) {
            return Optional.of(Role.HOURS);
        }
        if (column.words().hasAny(PAY)) {
            return Optional.of(Role.PAY);
        }
        long waves = columns.stream()
                .filter(other ->
                        other.type().isNumeric() && !other.words().wave().isEmpty())
                .filter(other -> scale(other).equals(scale(column)))
                .map(other -> other.words().wave())
                .distinct()
                .count();
        return waves > 1 && !scale(column).isEmpty() ? Optional.of(Role.SCORE) : Optional.empty();
    }

    static String scale(ColumnGuess column) {
        return column.words().joined("-");
    }
}
