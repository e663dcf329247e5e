package org.gainful.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.cases.Codebook;
import org.gainful.cases.Field;
import org.gainful.cases.Predictor;

/** Reads one predictor: a field's name, or a mapping that says how the field enters the model. */
final class PredictorReader {
    private final Codebook codebook;

    PredictorReader(Codebook codebook) {
        this.codebook = codebook;
    }

    Optional<Predictor> read(YamlValue item) {
        if (item.isText()) {
            return item.text().flatMap(name -> usable(name, item)).map(PredictorReader::plain);
        }
        return item.map("field", "name", "label", "reference", "combine", "per", "unit")
                .flatMap(map -> usable(map.needText("field"), map.at("field")).map(field -> read(field, map)));
    }

    private static Predictor plain(Field field) {
        return new Predictor(field.name(), field.name(), field.title(), "", Map.of(), 1, "");
    }

    private Optional<Field> usable(String name, YamlValue where) {
        Optional<Field> found = FieldNames.find(codebook, name, where);
        found.ifPresent(field -> {
            FieldNames.checkNotPersonal(field, where);
            if (!field.isCategorical() && !field.type().isNumeric()) {
                where.complain(
                        Problem.NOT_CATEGORICAL,
                        "a %s without categories cannot enter a model"
                                .formatted(field.type().word()),
                        "declare its categories, or use another field");
            }
        });
        return found;
    }

    private static Predictor read(Field field, YamlMap map) {
        Map<String, List<String>> combine = combine(field, map);
        String reference = map.find("reference").flatMap(YamlValue::code).orElse("");
        List<String> levels = combined(field, combine, map);
        if (!reference.isEmpty() && !levels.contains(reference)) {
            FieldNames.unknownLevel(reference, levels, map.at("reference"));
        }
        return new Predictor(
                map.text("name", field.name()),
                field.name(),
                map.text("label", field.title()),
                reference,
                combine,
                per(field, map),
                map.text("unit", ""));
    }

    private static Map<String, List<String>> combine(Field field, YamlMap map) {
        Map<String, List<String>> combine = new LinkedHashMap<>();
        map.find("combine").flatMap(YamlValue::freeMap).ifPresent(levels -> levels.values()
                .forEach((name, list) -> {
                    list.items().forEach(item -> FieldNames.checkLevel(field.levels(), item));
                    combine.put(name, list.codes());
                }));
        return Collections.unmodifiableMap(combine);
    }

    /** The levels after combining; each old level may go into one new level only. */
    private static List<String> combined(Field field, Map<String, List<String>> combine, YamlMap map) {
        List<String> levels = new ArrayList<>(field.levels());
        for (String gone : combine.values().stream().flatMap(List::stream).toList()) {
            if (!levels.remove(gone) && field.levels().contains(gone)) {
                map.at("combine")
                        .complain(
                                Problem.DUPLICATE_NAME,
                                "the level %s is combined twice".formatted(Quoted.text(gone)),
                                "name it once");
            }
        }
        for (String level : combine.keySet()) {
            if (levels.contains(level)) {
                map.at("combine")
                        .complain(
                                Problem.DUPLICATE_NAME,
                                "the new level %s is also an old one".formatted(Quoted.text(level)),
                                "give the new level another name");
            }
        }
        levels.addAll(combine.keySet());
        return levels;
    }

    private static double per(Field field, YamlMap map) {
        OptionalDouble per = map.number("per");
        if (per.isPresent() && !(per.getAsDouble() > 0)) {
            map.at("per").complain(Problem.BAD_VALUE, "per must be above 0", "give the number of units to one step");
        }
        if (map.has("per") && !field.type().isNumeric()) {
            map.at("per")
                    .complain(
                            Problem.MISPLACED_KEY,
                            "per means nothing for the field %s, which is no number"
                                    .formatted(Quoted.text(field.name())),
                            "remove it");
        }
        return per.isPresent() && per.getAsDouble() > 0 ? per.getAsDouble() : 1;
    }
}
