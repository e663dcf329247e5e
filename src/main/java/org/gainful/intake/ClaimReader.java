package org.gainful.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainful.claims.Claim;
import org.gainful.claims.Claim.Base;
import org.gainful.claims.Claim.Beside;
import org.gainful.claims.Claim.Derivation;
import org.gainful.claims.Claim.Direction;
import org.gainful.claims.Claim.Group;
import org.gainful.claims.Claim.Origin;
import org.gainful.claims.Claim.Ruling;
import org.gainful.claims.Claim.Source;
import org.gainful.claims.Claim.Teller;
import org.gainful.claims.Claim.Wording;
import org.gainful.claims.ClaimKind;
import org.gainful.claims.Formula;
import org.gainful.claims.FormulaException;
import org.gainful.claims.Given;
import org.gainful.claims.Printed;
import org.gainful.claims.Procedure;
import org.gainful.claims.Verdict;

/** Reads one claim. */
final class ClaimReader {
    static final String[] KEYS = Stream.concat(
                    Stream.of(
                            "id",
                            "source",
                            "place",
                            "words",
                            "kind",
                            "value",
                            "says",
                            "formula",
                            "parts",
                            "finding",
                            "findings",
                            "bases",
                            "groups",
                            "table",
                            "rows",
                            "columns",
                            "method",
                            "tails",
                            "supersedes",
                            "members",
                            "within",
                            "names",
                            "standard",
                            "measures",
                            "told",
                            "repeats",
                            "judged"),
                    Arrays.stream(Given.values()).map(Given::word))
            .toArray(String[]::new);

    private final YamlMap map;
    private final Map<String, Source> sources;

    ClaimReader(YamlMap map, Map<String, Source> sources) {
        this.map = map;
        this.sources = sources;
    }

    Claim read() {
        ClaimKind kind = map.need("kind")
                .flatMap(value -> value.choice(Arrays.asList(ClaimKind.values()), ClaimKind::word))
                .orElse(ClaimKind.STATEMENT);
        return new Claim(origin(), kind, value(kind), says(kind), beside(kind), derivation(), wording(), ruling());
    }

    private Origin origin() {
        return new Origin(
                StudyFile.slug(map, "id"),
                source(),
                map.text("place", ""),
                map.needText("words"),
                map.text("supersedes", ""));
    }

    /** The source it names; the only one where there is one. */
    private Source source() {
        if (!map.has("source") && sources.size() == 1) {
            return sources.values().iterator().next();
        }
        String id = map.needText("source");
        if (!id.isEmpty() && !sources.containsKey(id)) {
            map.at("source")
                    .complain(
                            Problem.UNKNOWN_CLAIM,
                            "there is no source %s".formatted(Quoted.text(id)),
                            Nearest.remedy(id, sources.keySet()));
        }
        return sources.getOrDefault(id, new Source(id, id, ""));
    }

    private Optional<Printed> value(ClaimKind kind) {
        if (kind.needsValue()) {
            return map.need("value").flatMap(ClaimReader::printed);
        }
        if (map.has("value")) {
            map.at("value")
                    .complain(
                            Problem.MISPLACED_KEY,
                            "a claim of kind %s has no figure of its own".formatted(kind.word()),
                            kind == ClaimKind.INTERVAL ? "write low and high" : "remove it, or choose another kind");
        }
        return Optional.empty();
    }

    private static Optional<Printed> printed(YamlValue value) {
        Optional<String> text = value.text();
        Optional<Printed> printed = text.flatMap(Printed::parse);
        if (text.isPresent() && printed.isEmpty()) {
            value.complain(
                    Problem.BAD_FIGURE,
                    "%s is no figure as a source prints it".formatted(Quoted.text(text.get())),
                    "write the number with its decimals, such as 0.050, 88 %, <0.001, >120, ~4 or 3/4");
        }
        return printed;
    }

    private Optional<Direction> says(ClaimKind kind) {
        if (kind == ClaimKind.DIRECTION) {
            return map.need("says").flatMap(value -> value.choice(Arrays.asList(Direction.values()), Direction::word));
        }
        map.find("says")
                .ifPresent(value -> value.complain(
                        Problem.MISPLACED_KEY, "only a direction says less, more or no-difference", "remove it"));
        return Optional.empty();
    }

    private Beside beside(ClaimKind kind) {
        Map<Given, Printed> numbers = new EnumMap<>(Given.class);
        for (Given given : Given.values()) {
            map.find(given.word()).ifPresent(value -> {
                if (kind.takes(given)) {
                    printed(value).ifPresent(number -> numbers.put(given, number));
                } else {
                    value.complain(
                            Problem.MISPLACED_KEY,
                            "%s means nothing beside a claim of kind %s".formatted(given.word(), kind.word()),
                            "remove it; beside this kind can stand " + beside(kind, Given.values()));
                }
            });
        }
        return new Beside(
                numbers,
                map.find("table").flatMap(value -> new CountTableReader(map).read(value)),
                map.items("bases").stream()
                        .flatMap(item -> item.map("n", "words").stream())
                        .map(base -> new Base(base.needWhole("n"), base.needText("words")))
                        .toList(),
                map.find("method")
                        .flatMap(value -> value.choice(Arrays.asList(Procedure.values()), Procedure::word))
                        .orElse(Procedure.UNSTATED),
                map.find("tails")
                        .flatMap(value -> value.choice(List.of("one", "two"), word -> word))
                        .filter("one"::equals)
                        .isPresent(),
                groups(kind));
    }

    /** Two groups whose means are compared. */
    private List<Group> groups(ClaimKind kind) {
        Optional<YamlValue> value = map.find("groups");
        if (value.isPresent() && !kind.comparesMeans()) {
            value.get()
                    .complain(
                            Problem.MISPLACED_KEY,
                            "groups means nothing beside a claim of kind %s".formatted(kind.word()),
                            "remove it; it stands beside test, p and mean-difference");
            return List.of();
        }
        List<Group> groups = map.items("groups").stream()
                .flatMap(item -> item.map("n", "mean", "sd").stream())
                .flatMap(group -> group(group).stream())
                .toList();
        if (value.isPresent() && map.items("groups").size() != 2) {
            value.get().complain(Problem.BAD_VALUE, "means of two groups are compared", "give both groups");
        }
        return groups;
    }

    private static Optional<Group> group(YamlMap group) {
        int n = group.needWhole("n");
        Optional<Printed> mean = group.need("mean").flatMap(ClaimReader::printed);
        Optional<Printed> sd = group.need("sd").flatMap(ClaimReader::printed);
        return mean.isPresent() && sd.isPresent() ? Optional.of(new Group(n, mean.get(), sd.get())) : Optional.empty();
    }

    private static String beside(ClaimKind kind, Given[] all) {
        List<String> words =
                Arrays.stream(all).filter(kind::takes).map(Given::word).toList();
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    private Derivation derivation() {
        List<String> findings = map.has("finding") ? List.of(map.needText("finding")) : map.codes("findings");
        return new Derivation(map.find("formula").flatMap(ClaimReader::formula), map.codes("parts"), findings);
    }

    private static Optional<Formula> formula(YamlValue value) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Formula.parse(text.get()));
        } catch (FormulaException e) {
            value.complain(Problem.BAD_FORMULA, e.getMessage(), "write it like 100 * ({paid} - {left}) / n");
            return Optional.empty();
        }
    }

    private Wording wording() {
        needs("within", "members", "list what should be within the other claim's members");
        needs("standard", "names", "list the names the source uses");
        return new Wording(
                map.codes("members"),
                map.text("within", ""),
                map.codes("names"),
                map.text("standard", ""),
                map.text("measures", ""),
                map.find("told").flatMap(value -> value.choice(Arrays.asList(Teller.values()), Teller::word)),
                map.text("repeats", ""));
    }

    private void needs(String key, String other, String remedy) {
        if (map.has(key) && !map.has(other)) {
            map.at(key).complain(Problem.MISPLACED_KEY, "%s means nothing without %s".formatted(key, other), remedy);
        }
    }

    private Optional<Ruling> ruling() {
        return map.find("judged")
                .flatMap(value -> value.map("verdict", "because", "correction"))
                .flatMap(judged -> judged.need("verdict")
                        .flatMap(verdict -> verdict.choice(Arrays.asList(Verdict.values()), Verdict::word))
                        .map(verdict ->
                                new Ruling(verdict, judged.needText("because"), judged.text("correction", ""))));
    }
}
