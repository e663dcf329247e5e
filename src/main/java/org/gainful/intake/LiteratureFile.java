package org.gainful.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gainful.cases.Literature;
import org.gainful.cases.Literature.Measure;
import org.gainful.cases.Literature.Relation;
import org.gainful.cases.Literature.Spread;
import org.gainful.cases.PrintedNumber;

/** Reads what others printed about fidelity and outcomes; it comes with the program, and is read as strictly as a study. */
public final class LiteratureFile {
    private static final String NAME = "/literature/fidelity-and-outcomes.yaml";
    private static final List<String> CERTAINTIES = List.of("found");
    private static final String[] RELATION_KEYS = {
        "id",
        "study",
        "what",
        "services",
        "unit",
        "correlation",
        "explained",
        "pValue",
        "benchmark",
        "certainty",
        "citation",
        "note"
    };
    private static final String[] SPREAD_KEYS = {
        "id", "study", "what", "values", "lowest", "highest", "standardDeviation", "certainty", "citation"
    };

    private LiteratureFile() {}

    /** The literature that comes with the program. */
    public static Literature read() {
        FileIssues report = new FileIssues(NAME);
        return parse(Scales.text(NAME), report)
                .orElseThrow(() -> new IllegalStateException("literature: %s".formatted(report.issues())));
    }

    static Optional<Literature> parse(String text, FileIssues report) {
        return YamlText.parse(text, report)
                .flatMap(root -> root.map("relations", "spreads"))
                .map(root -> new Literature(
                        root.items("relations").stream()
                                .flatMap(item -> item.map(RELATION_KEYS).stream())
                                .map(LiteratureFile::relation)
                                .toList(),
                        root.items("spreads").stream()
                                .flatMap(item -> item.map(SPREAD_KEYS).stream())
                                .map(LiteratureFile::spread)
                                .toList()))
                .filter(read -> !report.hasErrors());
    }

    private static Relation relation(YamlMap map) {
        boolean correlation = map.has("correlation");
        return new Relation(
                map.needText("id"),
                map.needText("study"),
                map.needText("what"),
                map.has("services") ? OptionalInt.of(map.needWhole("services")) : OptionalInt.empty(),
                map.text("unit", ""),
                correlation ? Measure.CORRELATION : Measure.VARIANCE_EXPLAINED,
                number(map, correlation ? "correlation" : "explained"),
                map.has("pValue") ? Optional.of(number(map, "pValue")) : Optional.empty(),
                map.flag("benchmark"),
                certainty(map),
                map.needText("citation"),
                map.text("note", ""));
    }

    private static Spread spread(YamlMap map) {
        return new Spread(
                map.needText("id"),
                map.needText("study"),
                map.needText("what"),
                map.needWhole("values"),
                map.needWhole("lowest"),
                map.needWhole("highest"),
                number(map, "standardDeviation"),
                certainty(map),
                map.needText("citation"));
    }

    private static String certainty(YamlMap map) {
        return map.need("certainty")
                .flatMap(value -> value.choice(CERTAINTIES, word -> word))
                .orElse("");
    }

    /** Such as 0.340, which tells three decimals, or &lt;0.01. */
    private static PrintedNumber number(YamlMap map, String key) {
        String text = map.needText(key);
        boolean below = text.startsWith("<");
        String digits = below ? text.substring(1) : text;
        OptionalDouble value = PlainNumber.parse(digits, '.');
        if (value.isEmpty()) {
            map.at(key).complain(Problem.WRONG_TYPE, "a printed number is expected here", "write it as it was printed");
        }
        int point = digits.indexOf('.');
        int decimals = point < 0 ? 0 : digits.length() - point - 1;
        return new PrintedNumber(text, below, value.orElse(0), Math.pow(10, -decimals) / 2);
    }
}
