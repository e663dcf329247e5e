package org.gainful.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.Costs;
import org.gainful.cases.Costs.Budget;
import org.gainful.cases.Costs.TimeFreed;
import org.gainful.cases.Costs.WithoutService;
import org.gainful.cases.OutcomeDefinition;

/** Reads what a programme cost. An amount without its price year, its source or one of its factors is refused. */
final class CostsReader {
    private final List<String> definitions;

    /** @param definitions the study's outcomes, in its order */
    CostsReader(List<OutcomeDefinition> definitions) {
        this.definitions = definitions.stream().map(OutcomeDefinition::name).toList();
    }

    Optional<Costs> read(YamlValue value) {
        return value.map("currency", "priceYear", "source", "budgets", "withoutService", "timeFreed")
                .map(map -> new Costs(
                        map.needText("currency"),
                        map.needWhole("priceYear"),
                        map.needText("source"),
                        budgets(map),
                        map.find("withoutService").map(this::comparisons).orElse(List.of()),
                        map.find("timeFreed").flatMap(CostsReader::timeFreed)));
    }

    private static List<Budget> budgets(YamlMap costs) {
        return costs.items("budgets").stream()
                .flatMap(item -> item.map("payer", "amount").stream())
                .map(budget -> new Budget(budget.needText("payer"), amount(budget, "amount")))
                .toList();
    }

    /** One mapping, or a list of them, one for an outcome. */
    private List<WithoutService> comparisons(YamlValue value) {
        Set<String> seen = new HashSet<>();
        List<YamlValue> items = value.isList() ? value.items() : List.of(value);
        return items.stream()
                .flatMap(item -> withoutService(item, seen).stream())
                .toList();
    }

    private Optional<WithoutService> withoutService(YamlValue value, Set<String> seen) {
        return value.map("definition", "share", "n", "events", "source").flatMap(map -> {
            Optional<String> definition = definition(map);
            String source = map.needText("source");
            if (definition.isPresent() && !seen.add(definition.get())) {
                map.self()
                        .complain(
                                Problem.DUPLICATE_NAME,
                                "another entry is about the same outcome",
                                "keep one of them, or name another definition");
            }
            return definition.flatMap(name -> map.has("n") || map.has("events")
                    ? counts(map, name, source)
                    : Optional.of(WithoutService.ofShare(name, share(map), source)));
        });
    }

    /** The first that the study defines where none is named. */
    private Optional<String> definition(YamlMap map) {
        if (map.has("definition")) {
            return map.at("definition").choice(definitions, name -> name);
        }
        if (definitions.isEmpty()) {
            map.self()
                    .complain(
                            Problem.MISSING_KEY,
                            "the study defines no outcome there could be more of",
                            "say under definitions what counts, or leave this out");
        }
        return definitions.stream().findFirst();
    }

    private static double share(YamlMap map) {
        double share = amount(map, "share");
        if (share > 1) {
            map.at("share").complain(Problem.BAD_VALUE, "a share is at most 1", "write 0.25 for 25 %");
        }
        return Math.min(1, share);
    }

    private static Optional<WithoutService> counts(YamlMap map, String definition, String source) {
        if (map.has("share")) {
            map.at("share")
                    .complain(
                            Problem.MISPLACED_KEY,
                            "the share follows from events and n",
                            "keep the counts, and leave the share out");
        }
        int people = map.needWhole("n");
        int events = map.needWhole("events");
        if (people < 1 || events < 0 || events > people) {
            map.self()
                    .complain(
                            Problem.BAD_VALUE,
                            "events are 0 or more, and no more than the n people they were looked for in",
                            "correct one of the two");
            return Optional.empty();
        }
        return Optional.of(WithoutService.ofCounts(definition, events, people, source));
    }

    /** Two hours a week are no amount until it is known whose, for how long, and what an hour costs. */
    private static Optional<TimeFreed> timeFreed(YamlValue value) {
        return value.map("hoursPerWeek", "weeks", "people", "unitCost", "source")
                .map(map -> new TimeFreed(
                        amount(map, "hoursPerWeek"),
                        amount(map, "weeks"),
                        amount(map, "people"),
                        amount(map, "unitCost"),
                        map.needText("source")));
    }

    private static double amount(YamlMap map, String key) {
        double amount = map.need(key).isPresent() ? map.number(key).orElse(0) : 0;
        if (amount < 0) {
            map.at(key).complain(Problem.BAD_VALUE, "an amount is not below 0", "give it without a sign");
        }
        return Math.max(0, amount);
    }
}
