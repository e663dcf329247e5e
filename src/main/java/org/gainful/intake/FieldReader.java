package org.gainful.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.Category;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.cases.Role;
import org.gainful.cases.Wave;

/** Reads {@code cases.fields}, a Frictionless Table Schema with roles. */
final class FieldReader {
    private static final String[] KEYS = {
        "name",
        "title",
        "type",
        "role",
        "wave",
        "scale",
        "unit",
        "description",
        "personal",
        "format",
        "trueValues",
        "falseValues",
        "missingValues",
        "constraints",
        "categories",
        "better",
        "importantChange",
        "bands",
        "about",
        "payer"
    };
    /** What Frictionless takes for true and false unless told otherwise. */
    private static final List<String> TRUE = List.of("true", "True", "TRUE", "1");

    private static final List<String> FALSE = List.of("false", "False", "FALSE", "0");

    private final List<String> waves;
    private final List<String> missingEverywhere;
    private final FileIssues report;

    FieldReader(List<Wave> waves, List<String> missingEverywhere, FileIssues report) {
        this.waves = waves.stream().map(Wave::name).toList();
        this.missingEverywhere = missingEverywhere;
        this.report = report;
    }

    List<Field> readAll(Optional<YamlValue> fields) {
        List<YamlValue> items = fields.map(YamlValue::items).orElse(List.of());
        if (fields.isPresent() && fields.get().isEmptyList()) {
            fields.get().complain(Problem.MISSING_KEY, "no field is declared", "declare at least one");
        }
        RoleRules rules = new RoleRules();
        Set<String> seen = new HashSet<>();
        List<Field> read = new ArrayList<>();
        for (YamlValue item : items) {
            item.map(KEYS).ifPresent(map -> {
                Field field = field(map);
                if (!seen.add(field.name())) {
                    map.at("name")
                            .complain(
                                    Problem.DUPLICATE_NAME,
                                    "there are two fields %s".formatted(Quoted.text(field.name())),
                                    "remove or rename one");
                }
                rules.check(field, map);
                read.add(field);
            });
        }
        rules.checkWhole(report);
        return read;
    }

    private Field field(YamlMap map) {
        String name = map.needText("name");
        FieldType type = map.need("type")
                .flatMap(t -> t.choice(Arrays.asList(FieldType.values()), FieldType::word))
                .orElse(FieldType.STRING);
        Optional<Role> role = map.find("role").flatMap(r -> r.choice(Arrays.asList(Role.values()), Role::word));
        TypeRules.check(map, type);
        checkTrimmed(map, name);
        List<String> missing = map.codes("missingValues");
        List<String> trueValues = map.has("trueValues") ? map.codes("trueValues") : TRUE;
        List<String> falseValues = map.has("falseValues") ? map.codes("falseValues") : FALSE;
        checkApart(map, trueValues, falseValues);
        List<Category> categories = CategoryReader.read(map, missing, missingEverywhere);
        return new Field(
                name,
                map.text("title", name),
                type,
                role,
                wave(map),
                map.text("scale", ""),
                map.text("unit", ""),
                map.text("description", ""),
                type == FieldType.STRING ? categories : List.of(),
                trueValues,
                falseValues,
                missing,
                dateFormat(map),
                map.flag("personal") || role.equals(Optional.of(Role.CLIENT)),
                ConstraintReader.read(map.find("constraints"), type),
                FieldUseReader.read(map, role));
    }

    private static void checkTrimmed(YamlMap map, String name) {
        if (!name.equals(name.trim())) {
            map.at("name")
                    .complain(
                            Problem.BAD_VALUE,
                            "the name has blanks around it",
                            "remove them; in the export they do not count");
        }
    }

    private void checkApart(YamlMap map, List<String> trueValues, List<String> falseValues) {
        for (String value : trueValues) {
            if (falseValues.contains(value)) {
                map.self()
                        .complain(
                                Problem.BAD_VALUE,
                                "%s is both true and false".formatted(Quoted.text(value)),
                                "keep it in one of trueValues and falseValues; undeclared ones default to"
                                        + " true, True, TRUE, 1 and false, False, FALSE, 0");
            }
        }
    }

    private String wave(YamlMap map) {
        String wave = map.text("wave", "");
        if (!wave.isEmpty() && !waves.contains(wave)) {
            map.at("wave")
                    .complain(
                            Problem.UNKNOWN_WAVE,
                            "study.waves has no %s".formatted(Quoted.text(wave)),
                            Nearest.remedy(wave, waves));
        }
        return wave;
    }

    private String dateFormat(YamlMap map) {
        String format = map.text("format", "");
        if (!format.isEmpty() && DateFormat.of(format).isEmpty()) {
            map.at("format")
                    .complain(
                            Problem.BAD_DATE_FORMAT,
                            "%s is no date format".formatted(Quoted.text(format)),
                            "name day, month and year once each, for example \"%d/%m/%Y\", \"%Y-%m-%d\" or \"%d %b %y\"");
        }
        return format;
    }
}
