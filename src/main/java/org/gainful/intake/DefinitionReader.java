package org.gainful.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.Codebook;
import org.gainful.cases.DefinitionRule;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.Restriction;
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
            body.map("follows", "label", "from", "to", "outcome", "cite", "by", "among")
                    .ifPresent(d -> read.add(read(name, d)));
        }));
        return read;
    }

    private OutcomeDefinition read(String name, YamlMap map) {
        map.items("by").forEach(this::checkGroup);
        Optional<PublishedDefinition> published = map.find("follows").flatMap(DefinitionReader::published);
        if (map.has("outcome")) {
            checkRecorded(map, map.text("outcome", ""));
        } else if (!map.has("follows") || map.has("from") || map.has("to")) {
            checkStatuses(map, "from", first());
            checkStatuses(map, "to", last());
        } else {
            return published.map(p -> following(name, map, p)).orElseGet(() -> own(name, map, published));
        }
        return own(name, map, published);
    }

    private OutcomeDefinition own(String name, YamlMap map, Optional<PublishedDefinition> published) {
        return new OutcomeDefinition(
                name,
                map.text("label", published.map(PublishedDefinition::title).orElse(name)),
                map.codes("from"),
                map.codes("to"),
                map.text("outcome", ""),
                map.text("cite", published.map(PublishedDefinition::citation).orElse("")),
                map.codes("by"),
                published,
                among(map));
    }

    private static Optional<PublishedDefinition> published(YamlValue follows) {
        Optional<String> id = follows.text();
        Optional<PublishedDefinition> found = id.flatMap(Definitions::find);
        if (id.isPresent() && found.isEmpty()) {
            follows.complain(
                    Problem.UNKNOWN_DEFINITION,
                    "there is no published definition %s".formatted(Quoted.text(id.get())),
                    Nearest.remedy(id.get(), Definitions.ids()));
        }
        return found;
    }

    /** A rule about statuses is applied through what the categories mean. */
    private OutcomeDefinition following(String name, YamlMap map, PublishedDefinition published) {
        Optional<Field> before = codebook.find(Role.STATUS, first());
        Optional<Field> after = codebook.find(Role.STATUS, last());
        OutcomeDefinition found = OutcomeDefinition.following(published, before, after);
        boolean byStatus = published.rule() instanceof DefinitionRule.StatusChange
                || published.rule() instanceof DefinitionRule.StatusAtLast;
        if (byStatus && after.isPresent() && found.to().isEmpty()) {
            map.at("follows")
                    .complain(
                            Problem.MISSING_KEY,
                            "no category of %s says that it means what the definition counts"
                                    .formatted(Quoted.text(after.get().name())),
                            "add means: to the categories of the status fields");
        }
        return new OutcomeDefinition(
                name,
                map.text("label", published.title()),
                found.from(),
                found.to(),
                "",
                map.text("cite", published.citation()),
                map.codes("by"),
                Optional.of(published),
                among(map));
    }

    private String first() {
        return waves.isEmpty() ? "" : waves.get(0).name();
    }

    private String last() {
        return waves.size() < 2 ? "" : waves.get(waves.size() - 1).name();
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

    private List<Restriction> among(YamlMap map) {
        List<Restriction> among = new ArrayList<>();
        map.find("among").flatMap(YamlValue::freeMap).ifPresent(fields -> fields.values()
                .forEach((name, levels) -> FieldNames.find(codebook, name, levels)
                        .ifPresent(field -> among.add(restriction(field, levels)))));
        return among;
    }

    private static Restriction restriction(Field field, YamlValue levels) {
        FieldNames.checkNotPersonal(field, levels);
        if (!field.isCategorical()) {
            noGroups(field, "categories", levels);
        } else if (levels.isEmptyList()) {
            levels.complain(Problem.MISSING_KEY, "no level is named", "name at least one");
        } else {
            levels.items().forEach(item -> FieldNames.checkLevel(field.levels(), item));
        }
        return new Restriction(field.name(), levels.codes());
    }

    private void checkGroup(YamlValue item) {
        item.text().flatMap(name -> FieldNames.find(codebook, name, item)).ifPresent(field -> {
            FieldNames.checkNotPersonal(field, item);
            if (!field.isCategorical() && field.use().bands().isEmpty()) {
                noGroups(field, "categories or bands", item);
            }
        });
    }

    private static void noGroups(Field field, String wanted, YamlValue where) {
        where.complain(
                Problem.NOT_CATEGORICAL,
                "the field %s forms no groups".formatted(Quoted.text(field.name())),
                "declare its %s, or remove it here".formatted(wanted));
    }
}
