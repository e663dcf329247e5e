package org.gainful.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.gainful.cases.CaseMeasure;
import org.gainful.cases.EvidenceRule;
import org.gainful.cases.EvidenceRule.Comparison;
import org.gainful.cases.EvidenceRule.Condition;
import org.gainful.cases.FidelityScale.Anchor;
import org.gainful.cases.FidelityScale.Item;

/** Reads one item of a fidelity scale: its anchors, and how evidence becomes a rating. */
final class ScaleItemReader {
    static final String[] KEYS = {"number", "section", "label", "certainty", "anchors", "evidence", "fromCases"};

    private static final List<String> CERTAINTIES = List.of("found", "high", "medium-high", "medium", "low");
    private static final String[] RULE_KEYS = {
        "measure", "atMost", "below", "atLeast", "nearest", "decidesFrom", "components", "unless", "gap"
    };
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private final YamlMap item;

    ScaleItemReader(YamlMap item) {
        this.item = item;
    }

    Item read(int number, String code, String section) {
        String certainty = certainty(item, "");
        return new Item(
                number, code, section, item.needText("label"), certainty, anchors(certainty), rule(), fromCases());
    }

    private Optional<CaseMeasure> fromCases() {
        return item.find("fromCases")
                .flatMap(value -> value.choice(Arrays.asList(CaseMeasure.values()), CaseMeasure::word));
    }

    private static String certainty(YamlMap map, String otherwise) {
        return map.find("certainty")
                .flatMap(value -> value.choice(CERTAINTIES, word -> word))
                .orElse(otherwise);
    }

    private List<Anchor> anchors(String certainty) {
        Optional<YamlMap> written = item.find("anchors").flatMap(YamlValue::freeMap);
        if (written.isEmpty()) {
            return List.of();
        }
        List<Anchor> anchors = new ArrayList<>();
        written.get().values().forEach((key, value) -> {
            int rating = rating(key, value);
            if (value.isText()) {
                value.text().ifPresent(text -> anchors.add(new Anchor(rating, text, certainty)));
            } else {
                value.map("text", "certainty")
                        .ifPresent(own ->
                                anchors.add(new Anchor(rating, own.needText("text"), certainty(own, certainty))));
            }
        });
        if (anchors.size() != HIGHEST) {
            item.at("anchors")
                    .complain(Problem.MISSING_KEY, "an item has five anchors", "give one to each of 5, 4, 3, 2 and 1");
        }
        anchors.sort(Comparator.comparing(Anchor::rating).reversed());
        return anchors;
    }

    private static int rating(String key, YamlValue value) {
        OptionalInt rating = PlainNumber.parseInt(key);
        if (rating.isEmpty() || rating.getAsInt() < LOWEST || rating.getAsInt() > HIGHEST) {
            value.complain(Problem.UNKNOWN_KEY, Quoted.text(key) + " is no rating", "ratings are 1 to 5");
            return LOWEST;
        }
        return rating.getAsInt();
    }

    private Optional<EvidenceRule> rule() {
        return item.find("evidence").flatMap(value -> value.map(RULE_KEYS)).flatMap(this::rule);
    }

    private Optional<EvidenceRule> rule(YamlMap rule) {
        List<Comparison> named = List.of(Comparison.values()).stream()
                .filter(comparison -> rule.has(comparison.word()))
                .toList();
        if (named.size() != 1) {
            rule.self()
                    .complain(
                            Problem.MISSING_KEY,
                            "evidence is compared in one way",
                            "give one of atMost, below, atLeast and nearest");
            return Optional.empty();
        }
        Comparison comparison = named.get(0);
        return Optional.of(new EvidenceRule(
                rule.needText("measure"),
                comparison,
                points(rule.at(comparison.word()), comparison),
                rule.has("decidesFrom") ? rule.needWhole("decidesFrom") : LOWEST,
                rule.codes("components"),
                conditions(rule),
                rule.text("gap", "")));
    }

    private static NavigableMap<Integer, Double> points(YamlValue value, Comparison comparison) {
        NavigableMap<Integer, Double> points = new TreeMap<>();
        value.freeMap().ifPresent(map -> map.values().forEach((key, point) -> {
            OptionalDouble number = point.number();
            int rating = rating(key, point);
            number.ifPresent(n -> points.put(rating, n));
        }));
        if (!inOrder(List.copyOf(points.values()), comparison)) {
            value.complain(
                    Problem.BAD_VALUE, "the limits do not run in one direction", "put them in order from 5 to 1");
        }
        return points;
    }

    /** From 1 to 5 limits fall for "at most" and "below", rise for "at least", and run either way for "nearest". */
    private static boolean inOrder(List<Double> points, Comparison comparison) {
        boolean rises = true;
        boolean falls = true;
        for (int i = 1; i < points.size(); i++) {
            rises &= points.get(i - 1) < points.get(i);
            falls &= points.get(i - 1) > points.get(i);
        }
        return switch (comparison) {
            case AT_MOST, BELOW -> falls;
            case AT_LEAST -> rises;
            case NEAREST -> rises || falls;
        };
    }

    private static List<Condition> conditions(YamlMap rule) {
        return rule.items("unless").stream()
                .flatMap(value -> value.map("condition", "highest").stream())
                .map(condition -> new Condition(condition.needText("condition"), condition.needWhole("highest")))
                .toList();
    }
}
