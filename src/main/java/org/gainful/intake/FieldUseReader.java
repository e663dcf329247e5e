package org.gainful.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gainful.cases.FieldUse;
import org.gainful.cases.FieldUse.Better;
import org.gainful.cases.GoalKind;
import org.gainful.cases.Role;
import org.gainful.cases.WorkKind;

/** Reads what a field declares beyond its role, and refuses what means nothing for that role. */
final class FieldUseReader {
    private static final List<Role> STEPS =
            List.of(Role.ASSESSED, Role.ACCEPTED, Role.ENGAGED, Role.FOLLOWED_UP, Role.LEFT, Role.GOAL_MET);
    private static final Map<String, Set<Role>> KEYS = Map.of(
            "better", EnumSet.of(Role.SCORE),
            "importantChange", EnumSet.of(Role.SCORE),
            "bands", EnumSet.of(Role.CHARACTERISTIC),
            "about", EnumSet.of(Role.REASON),
            "payer", EnumSet.of(Role.COST));

    private FieldUseReader() {}

    static FieldUse read(YamlMap field, Optional<Role> role) {
        KEYS.forEach((key, roles) -> checkRole(field, key, role, roles));
        checkMeanings(field, role);
        return new FieldUse(
                field.find("better").flatMap(b -> b.choice(Arrays.asList(Better.values()), Better::word)),
                importantChange(field),
                bands(field),
                about(field, role),
                field.text("payer", ""));
    }

    private static void checkRole(YamlMap field, String key, Optional<Role> role, Set<Role> roles) {
        if (field.has(key) && role.filter(roles::contains).isEmpty()) {
            field.at(key)
                    .complain(
                            Problem.MISPLACED_KEY,
                            "%s means nothing for this field".formatted(key),
                            "remove it, or give the field role: "
                                    + roles.iterator().next().word());
        }
    }

    /** A category means something only where every study uses the same words: in statuses and goals. */
    private static void checkMeanings(YamlMap field, Optional<Role> role) {
        List<String> words = role.filter(r -> r == Role.STATUS).isPresent()
                ? WorkKind.allWords()
                : role.filter(r -> r == Role.GOAL).isPresent() ? GoalKind.allWords() : List.of();
        for (YamlValue item : field.has("categories") ? field.items("categories") : List.<YamlValue>of()) {
            item.entry("means").ifPresent(means -> checkMeaning(means, words));
        }
    }

    private static void checkMeaning(YamlValue means, List<String> words) {
        if (words.isEmpty()) {
            means.complain(
                    Problem.MISPLACED_KEY,
                    "only a status or a goal means something every study shares",
                    "remove it, or give the field role: status or role: goal");
        } else {
            means.choice(words, word -> word);
        }
    }

    private static OptionalDouble importantChange(YamlMap field) {
        OptionalDouble change = field.number("importantChange");
        if (change.isPresent() && !(change.getAsDouble() > 0)) {
            field.at("importantChange")
                    .complain(Problem.BAD_VALUE, "a change that matters is above 0", "give its size without a sign");
            return OptionalDouble.empty();
        }
        return change;
    }

    private static List<Double> bands(YamlMap field) {
        List<Double> bands = new ArrayList<>();
        for (YamlValue item : field.items("bands")) {
            OptionalDouble start = item.number();
            if (start.isPresent() && !bands.isEmpty() && start.getAsDouble() <= bands.get(bands.size() - 1)) {
                item.complain(Problem.BAD_VALUE, "bands begin one above the other", "put them in order");
            }
            start.ifPresent(bands::add);
        }
        return bands;
    }

    private static String about(YamlMap field, Optional<Role> role) {
        if (role.filter(r -> r == Role.REASON).isEmpty()) {
            return "";
        }
        return field.need("about")
                .flatMap(about -> about.choice(STEPS, Role::word))
                .map(Role::word)
                .orElse("");
    }
}
