package org.gainful.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.Codebook;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.Role;
import org.gainful.cases.Wave;

/** Reads what counts as an outcome, and checks each name in it against the codebook. */
final class DefinitionReader {
    private final Codebook codebook;
    private final List<Wave> waves;

    DefinitionReader(Codebook codebook, List<Wave> waves) {
        this.codebook = codebook;
        this.waves = waves;
    }

    List<OutcomeDefinition> readAll(Optional<YamlValue> value) {
        List<OutcomeDefinition> read = new ArrayList<>();
        value.flatMap(YamlValue::freeMap).ifPresent(map -> map.values().forEach((name, body) -> {
            StudyFile.checkSlug(name, body);
            body.map("label", "from", "to", "outcome", "cite", "by").ifPresent(d -> read.add(read(name, d)));
        }));
        return read;
    }

    private OutcomeDefinition read(String name, YamlMap map) {
        String outcome = map.text("outcome", "");
        if (map.has("outcome")) {
            checkRecorded(map, outcome);
        } else {
            checkStatuses(map, "from", waves.isEmpty() ? "" : waves.get(0).name());
            checkStatuses(
                    map,
                    "to",
                    waves.size() < 2 ? "" : waves.get(waves.size() - 1).name());
        }
        map.items("by").forEach(this::checkGroup);
        return new OutcomeDefinition(
                name,
                map.text("label", name),
                map.codes("from"),
                map.codes("to"),
                outcome,
                map.text("cite", ""),
                map.codes("by"));
    }

    private void checkRecorded(YamlMap map, String outcome) {
        if (map.has("from") || map.has("to")) {
            map.self()
                    .complain(
                            Problem.BAD_VALUE,
                            "an outcome is either recorded or a change of status",
                            "keep outcome, or from and to");
        }
        FieldNames.find(codebook, outcome, map.at("outcome")).ifPresent(field -> {
            if (!field.hasRole(Role.OUTCOME)) {
                map.at("outcome")
                        .complain(
                                Problem.ROLE_CONFLICT,
                                "the field %s has not the role outcome".formatted(Quoted.text(outcome)),
                                "give it role: outcome");
            }
        });
    }

    private void checkStatuses(YamlMap map, String key, String wave) {
        Optional<Field> status = wave.isEmpty() ? Optional.empty() : codebook.find(Role.STATUS, wave);
        Optional<YamlValue> statuses = map.need(key);
        if (status.isEmpty()) {
            map.at(key)
                    .complain(
                            Problem.ROLE_CONFLICT,
                            "%s needs a field with role status at the %s wave"
                                    .formatted(key, key.equals("from") ? "first" : "last"),
                            "declare one, or use outcome with a recorded field");
            return;
        }
        if (statuses.isPresent() && statuses.get().isEmptyList()) {
            statuses.get().complain(Problem.MISSING_KEY, "no status is named", "name at least one");
        }
        statuses.ifPresent(list ->
                list.items().forEach(item -> FieldNames.checkLevel(status.get().levels(), item)));
    }

    private void checkGroup(YamlValue item) {
        item.text().flatMap(name -> FieldNames.find(codebook, name, item)).ifPresent(field -> {
            FieldNames.checkNotPersonal(field, item);
            if (!field.isCategorical()) {
                item.complain(
                        Problem.NOT_CATEGORICAL,
                        "the field %s forms no groups".formatted(Quoted.text(field.name())),
                        "declare its categories, or remove it here");
            }
        });
    }
}
