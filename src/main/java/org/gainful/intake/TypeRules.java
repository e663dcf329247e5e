package org.gainful.intake;

import java.util.Map;
import java.util.Set;
import org.gainful.cases.FieldType;

/** Which keys of a field mean something for which type. The others are refused: they would be ignored in silence. */
final class TypeRules {
    private static final Map<String, Set<FieldType>> KEYS = Map.of(
            "categories", Set.of(FieldType.STRING),
            "format", Set.of(FieldType.DATE),
            "trueValues", Set.of(FieldType.BOOLEAN),
            "falseValues", Set.of(FieldType.BOOLEAN));
    private static final Map<String, Set<FieldType>> CONSTRAINTS = Map.of(
            "pattern", Set.of(FieldType.STRING),
            "enum", Set.of(FieldType.STRING),
            "minimum", Set.of(FieldType.INTEGER, FieldType.NUMBER),
            "maximum", Set.of(FieldType.INTEGER, FieldType.NUMBER));

    private TypeRules() {}

    static void check(YamlMap field, FieldType type) {
        check(field, type, KEYS);
    }

    static void checkConstraints(YamlMap constraints, FieldType type) {
        check(constraints, type, CONSTRAINTS);
    }

    private static void check(YamlMap map, FieldType type, Map<String, Set<FieldType>> rules) {
        map.values().forEach((key, value) -> {
            if (rules.containsKey(key) && !rules.get(key).contains(type)) {
                String types = rules.get(key).stream()
                        .map(FieldType::word)
                        .sorted()
                        .reduce((a, b) -> a + " or " + b)
                        .orElse("");
                value.complain(
                        Problem.MISPLACED_KEY,
                        "%s means nothing for type %s".formatted(key, type.word()),
                        "remove it, or declare type " + types);
            }
        });
    }
}
