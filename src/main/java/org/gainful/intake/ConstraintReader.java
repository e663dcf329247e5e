package org.gainful.intake;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gainful.cases.Constraints;
import org.gainful.cases.FieldType;

/** Reads a field's constraints, but for {@code enum}, which is read as categories. */
final class ConstraintReader {
    private ConstraintReader() {}

    static Constraints read(Optional<YamlValue> value, FieldType type) {
        return value.flatMap(v -> v.map("required", "unique", "minimum", "maximum", "pattern", "enum"))
                .map(map -> read(map, type))
                .orElse(Constraints.NONE);
    }

    private static Constraints read(YamlMap map, FieldType type) {
        TypeRules.checkConstraints(map, type);
        OptionalDouble minimum = map.number("minimum");
        OptionalDouble maximum = map.number("maximum");
        if (minimum.isPresent() && maximum.isPresent() && minimum.getAsDouble() > maximum.getAsDouble()) {
            map.at("minimum").complain(Problem.BAD_VALUE, "the minimum is above the maximum", "exchange them");
        }
        return new Constraints(map.flag("required"), map.flag("unique"), minimum, maximum, pattern(map));
    }

    private static String pattern(YamlMap map) {
        String pattern = map.text("pattern", "");
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            map.at("pattern")
                    .complain(
                            Problem.BAD_PATTERN,
                            "not a regular expression: " + Quoted.plain(e.getDescription()),
                            "put a backslash before signs that stand for themselves, and quotes around the whole");
            return "";
        }
        return pattern;
    }
}
