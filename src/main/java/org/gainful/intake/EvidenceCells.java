package org.gainful.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.gainful.cases.EvidenceRule;
import org.gainful.cases.EvidenceRule.Condition;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.Rating.Evidence;

/**
 * The evidence in a line of a review: a measured number in {@code value}, or the components present in {@code components}, by
 * their numbers in the scale; and in {@code unmet} the numbers of the conditions that do not hold.
 */
final class EvidenceCells {
    private static final String NONE = "none";
    private static final String SEPARATORS = "[;, ]+";

    private final Item item;
    private final int line;
    private final FileIssues report;
    private boolean sound = true;

    private EvidenceCells(Item item, int line, FileIssues report) {
        this.item = item;
        this.line = line;
        this.report = report;
    }

    /**
     * What was read.
     *
     * @param sound false where something was reported
     */
    record Read(Optional<Evidence> evidence, boolean sound) {}

    /** Reads the three cells; without any there is no evidence. */
    static Read read(Item item, String value, String components, String unmet, int line, FileIssues report) {
        EvidenceCells cells = new EvidenceCells(item, line, report);
        Optional<Evidence> evidence = value.isEmpty() && components.isEmpty() && unmet.isEmpty()
                ? Optional.empty()
                : cells.evidence(value, components, unmet);
        return new Read(evidence, cells.sound);
    }

    private Optional<Evidence> evidence(String value, String components, String unmet) {
        if (item.rule().isEmpty()) {
            complain(
                    value.isEmpty() ? "components" : "value",
                    "item %s is judged by a rater, not by a number".formatted(item.number()),
                    "give a rating and put the evidence in the note");
            return Optional.empty();
        }
        EvidenceRule rule = item.rule().get();
        OptionalDouble measured =
                rule.components().isEmpty() ? value(value, components) : count(rule, value, components);
        List<String> conditions =
                rule.conditions().stream().map(Condition::text).toList();
        Set<String> missing = named("unmet", unmet, conditions);
        return measured.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Evidence(measured.getAsDouble(), missing, rule.rating(measured.getAsDouble(), missing)));
    }

    private OptionalDouble value(String value, String components) {
        OptionalDouble number = PlainNumber.parse(value, '.');
        if (!components.isEmpty()) {
            complain(
                    "components",
                    "item %s is measured by one number".formatted(item.number()),
                    "put it in the column value");
        } else if (number.isEmpty()) {
            complain("value", "there is no number here", "give the number measured, such as 20.5");
        }
        return number;
    }

    private OptionalDouble count(EvidenceRule rule, String value, String components) {
        if (components.isEmpty()) {
            complain(
                    "components",
                    "item %s counts components".formatted(item.number()),
                    "name those present by their numbers, or none; gainful scales show lists them");
            return OptionalDouble.empty();
        }
        if (!value.isEmpty()) {
            complain("value", "item %s counts components".formatted(item.number()), "leave the value empty");
        }
        return OptionalDouble.of(
                components.equals(NONE)
                        ? 0
                        : named("components", components, rule.components()).size());
    }

    /** Texts named by their numbers, each once. */
    private Set<String> named(String column, String numbers, List<String> texts) {
        Set<String> named = new LinkedHashSet<>();
        if (numbers.isEmpty()) {
            return named;
        }
        for (String part : numbers.split(SEPARATORS)) {
            OptionalInt number = PlainNumber.parseInt(part);
            boolean known = IntStream.rangeClosed(1, texts.size()).anyMatch(i -> number.equals(OptionalInt.of(i)));
            if (!known || !named.add(texts.get(number.getAsInt() - 1))) {
                complain(
                        column,
                        "the list does not name %s numbers of the scale, each once"
                                .formatted(column.equals("unmet") ? "condition" : "component"),
                        texts.isEmpty() ? "the item has none" : "they are 1 to %s".formatted(texts.size()));
                return named;
            }
        }
        return named;
    }

    private void complain(String column, String message, String remedy) {
        sound = false;
        report.add(Problem.BAD_EVIDENCE, line, column, message, remedy);
    }
}
