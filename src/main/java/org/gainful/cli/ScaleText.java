package org.gainful.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gainful.cases.EvidenceRule;
import org.gainful.cases.EvidenceRule.Comparison;
import org.gainful.cases.EvidenceRule.Condition;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Anchor;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.cases.FidelityScale.Item;

/** A fidelity scale as a text to read in a terminal. */
final class ScaleText {
    private final PrintWriter out;
    private final WrappedText text;

    ScaleText(PrintWriter out) {
        this.out = out;
        text = new WrappedText(out);
    }

    void print(FidelityScale scale) {
        out.println("%s, %s (%s)".formatted(scale.title(), scale.edition(), scale.id()));
        text.print("", scale.citation());
        text.print("", scale.provenance());
        out.println();
        out.println("Bands: " + scale.bands().stream().map(ScaleText::band).collect(Collectors.joining("; ")));
        text.print("", scale.noFit().rule());
        scale.cycle()
                .ifPresent(cycle -> text.print(
                        "",
                        "Reviews every %s months until the band is %s, then every %s (%s)."
                                .formatted(
                                        cycle.months(),
                                        cycle.untilBand(),
                                        cycle.thenMonths(),
                                        sure(cycle.certainty()))));
        String section = "";
        for (Item item : scale.items()) {
            if (!item.section().equals(section)) {
                section = item.section();
                out.println();
                out.println(section.toUpperCase(Locale.ROOT));
            }
            print(item);
        }
    }

    private void print(Item item) {
        out.println();
        out.println("%s. %s  [%s; %s]".formatted(item.number(), item.label(), item.code(), sure(item.certainty())));
        for (Anchor anchor : item.anchors()) {
            String mark =
                    anchor.certainty().equals(item.certainty()) ? "" : " [%s]".formatted(sure(anchor.certainty()));
            text.print("   %s  ".formatted(anchor.rating()), anchor.text() + mark);
        }
        item.rule().ifPresent(this::print);
        item.fromCases().ifPresent(measure -> text.print("   From the cases: ", measure.words()));
    }

    private void print(EvidenceRule rule) {
        text.print("   By evidence: ", "%s: %s".formatted(rule.measure(), limits(rule)));
        rule.components().forEach(component -> text.print("   - ", component));
        for (Condition condition : rule.conditions()) {
            text.print("   Unless ", "%s: at most %s".formatted(condition.text(), condition.highest()));
        }
        if (!rule.gap().isEmpty()) {
            text.print("   Where anchors leave it open: ", rule.gap());
        }
    }

    private static String limits(EvidenceRule rule) {
        String word =
                switch (rule.comparison()) {
                    case AT_MOST -> "at most ";
                    case BELOW -> "below ";
                    case AT_LEAST -> "at least ";
                    case NEAREST -> "nearest to ";
                };
        String limits = rule.points().descendingMap().entrySet().stream()
                .map(e -> "%s%s rates %s".formatted(word, number(e.getValue()), e.getKey()))
                .collect(Collectors.joining("; "));
        boolean hasFloor = rule.comparison() != Comparison.NEAREST && rule.decidesFrom() == 1;
        String rest = hasFloor ? "; else 1" : rule.decidesFrom() > 1 ? "; for less a rater judges" : "";
        return limits + rest;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String band(Band band) {
        return "%s %s to %s".formatted(band.label(), band.lowest(), band.highest());
    }

    private static String sure(String certainty) {
        return switch (certainty) {
            case "" -> "certainty not stated";
            case "found" -> "found in print";
            default -> "recalled, certainty " + certainty;
        };
    }
}
