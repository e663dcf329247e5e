package org.gainful.intake;

import java.util.List;
import java.util.Optional;
import org.gainful.cases.Codebook;
import org.gainful.cases.Field;

/** Checks of names that lead to fields and their levels. */
final class FieldNames {
    private FieldNames() {}

    static Optional<Field> find(Codebook codebook, String name, YamlValue where) {
        Optional<Field> field = codebook.find(name);
        if (field.isEmpty()) {
            where.complain(
                    Problem.UNKNOWN_FIELD,
                    "cases.fields declares no %s".formatted(Quoted.text(name)),
                    Nearest.remedy(name, codebook.names()));
        }
        return field;
    }

    static void checkLevel(List<String> levels, YamlValue item) {
        item.code().filter(level -> !levels.contains(level)).ifPresent(level -> unknownLevel(level, levels, item));
    }

    static void unknownLevel(String level, List<String> levels, YamlValue where) {
        where.complain(
                Problem.UNKNOWN_LEVEL,
                "%s is no category of the field".formatted(Quoted.text(level)),
                Nearest.remedy(level, levels));
    }

    static void checkNotPersonal(Field field, YamlValue where) {
        if (field.personal()) {
            where.complain(
                    Problem.PERSONAL_FIELD_USED,
                    "the field %s is personal; its values may not stand in a table"
                            .formatted(Quoted.text(field.name())),
                    "use another field");
        }
    }
}
