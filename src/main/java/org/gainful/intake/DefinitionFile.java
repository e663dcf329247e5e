package org.gainful.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gainful.cases.DefinitionRule;
import org.gainful.cases.DefinitionRule.Denominator;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.PublishedDefinition.Unit;
import org.gainful.cases.Role;
import org.gainful.cases.WorkKind;

/** Reads a published definition, as strictly as a study. */
final class DefinitionFile {
    private static final String[] KEYS = {
        "id",
        "supersedes",
        "title",
        "citation",
        "certainty",
        "numerator",
        "denominator",
        "window",
        "unit",
        "work",
        "rule"
    };
    private static final List<Role> STEPS = List.of(Role.REFERRED, Role.ASSESSED, Role.ACCEPTED, Role.ENGAGED);

    private static final Map<String, Function<YamlMap, DefinitionRule>> RULES = Map.of(
            "status-change", rule -> change(rule, Denominator.AT_RISK),
            "gained-of-all", rule -> change(rule, Denominator.EVERYONE),
            "status-at-last", rule -> new DefinitionRule.StatusAtLast(kinds(rule, "to")),
            "goal-met", rule -> new DefinitionRule.GoalMet(),
            "step", rule -> new DefinitionRule.StepReached(step(rule, "from"), step(rule, "to")),
            "job-start", rule -> new DefinitionRule.JobStart(isOutOfWorkOnly(rule), hours(rule, "hoursWorked")),
            "job-count", rule -> new DefinitionRule.JobCount(hours(rule, "hoursWorked")),
            "job-sustained", DefinitionFile::sustained,
            "quarterly", rule -> new DefinitionRule.Quarterly());

    private DefinitionFile() {}

    /** The definition, if the report has no error after it was read. */
    static Optional<PublishedDefinition> parse(String text, FileIssues report) {
        return YamlText.parse(text, report)
                .flatMap(root -> root.map(KEYS))
                .flatMap(DefinitionFile::read)
                .filter(definition -> !report.hasErrors());
    }

    private static Optional<PublishedDefinition> read(YamlMap map) {
        Optional<Unit> unit = map.need("unit").flatMap(u -> u.choice(Arrays.asList(Unit.values()), Unit::word));
        Optional<DefinitionRule> rule = map.need("rule").flatMap(DefinitionFile::rule);
        PublishedDefinition definition = new PublishedDefinition(
                StudyFile.slug(map, "id"),
                map.needText("title"),
                map.needText("citation"),
                map.needText("certainty"),
                map.needText("numerator"),
                map.needText("denominator"),
                map.needText("window"),
                unit.orElse(Unit.PEOPLE),
                map.needText("work"),
                map.text("supersedes", ""),
                rule.orElse(new DefinitionRule.Quarterly()));
        return rule.map(r -> definition);
    }

    private static Optional<DefinitionRule> rule(YamlValue value) {
        return value.map("kind", "from", "to", "among", "hoursWorked", "weeks", "ofWeeks", "weeklyHours")
                .flatMap(rule -> rule.need("kind")
                        .flatMap(kind ->
                                kind.choice(RULES.keySet().stream().sorted().toList(), word -> word))
                        .map(kind -> RULES.get(kind).apply(rule)));
    }

    private static DefinitionRule change(YamlMap rule, Denominator denominator) {
        return new DefinitionRule.StatusChange(kinds(rule, "from"), kinds(rule, "to"), denominator);
    }

    private static List<WorkKind> kinds(YamlMap rule, String key) {
        List<WorkKind> kinds = new ArrayList<>();
        for (YamlValue item : rule.need(key).map(YamlValue::items).orElse(List.of())) {
            item.choice(Arrays.asList(WorkKind.values()), WorkKind::word).ifPresent(kinds::add);
        }
        return kinds;
    }

    private static Role step(YamlMap rule, String key) {
        return rule.need(key).flatMap(step -> step.choice(STEPS, Role::word)).orElse(Role.REFERRED);
    }

    private static boolean isOutOfWorkOnly(YamlMap rule) {
        return rule.need("among")
                .flatMap(among -> among.choice(List.of("all", "out-of-work"), word -> word))
                .filter(among -> among.equals("out-of-work"))
                .isPresent();
    }

    private static DefinitionRule sustained(YamlMap rule) {
        int weeks = rule.needWhole("weeks");
        return new DefinitionRule.JobSustained(
                weeks, rule.has("ofWeeks") ? rule.needWhole("ofWeeks") : weeks, hours(rule, "weeklyHours"));
    }

    private static double hours(YamlMap rule, String key) {
        return rule.number(key).orElse(0);
    }
}
