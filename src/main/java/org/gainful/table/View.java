package org.gainful.table;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A way to show one or more findings: the text a person reads, and the columns a machine reads. The machine's column
 * names are those of broom and ARD.
 */
public enum View {
    /** Nothing: for words that say something about a number without showing it. */
    SILENT(List.of(), f -> "", f -> List.of()),

    /** 22. */
    COUNT(
            List.of("n"),
            f -> whole(f.get(0).basis().numerator()),
            f -> List.of(cell(f.get(0).basis().numerator()))),

    /** 88: how many the number stands on. */
    DENOMINATOR(
            List.of("N"),
            f -> whole(f.get(0).basis().denominator()),
            f -> List.of(cell(f.get(0).basis().denominator()))),

    /** 3: how many were left out because a value is missing. */
    MISSING(
            List.of("missing"),
            f -> missing(f.get(0)),
            f -> List.of(cell(f.get(0).basis().missing()))),

    /** 22 of 88. */
    OUT_OF(
            List.of("n", "N"),
            f -> whole(f.get(0).basis().numerator()) + " of "
                    + whole(f.get(0).basis().denominator()),
            f -> List.of(
                    cell(f.get(0).basis().numerator()), cell(f.get(0).basis().denominator()))),

    /** 25%. */
    PERCENT(List.of("share"), f -> value(f.get(0)), f -> List.of(cell(f.get(0).value()))),

    /** 22 (25%). */
    COUNT_PERCENT(
            List.of("n", "N", "share"),
            f -> whole(f.get(0).basis().numerator()) + " (" + value(f.get(0)) + ")",
            f -> List.of(
                    cell(f.get(0).basis().numerator()),
                    cell(f.get(0).basis().denominator()),
                    cell(f.get(0).value()))),

    /** The number itself. */
    VALUE(List.of("estimate"), f -> value(f.get(0)), f -> List.of(cell(f.get(0).value()))),

    /** 17% to 35%. */
    INTERVAL(List.of("conf.low", "conf.high"), f -> interval(f.get(0)), f -> ends(f.get(0))),

    /** 0 to 66: the least and the most a number can be; one number where both agree. */
    BOUNDS(List.of("low", "high"), f -> bounds(f.get(0)), f -> ends(f.get(0))),

    /** 3.85 (1.47 to 10.1). */
    ESTIMATE_INTERVAL(
            List.of("estimate", "conf.low", "conf.high"),
            f -> value(f.get(0)) + " (" + interval(f.get(0)) + ")",
            f -> Stream.concat(Stream.of(cell(f.get(0).value())), ends(f.get(0)).stream())
                    .toList()),

    /** 0.0061. */
    P_VALUE(
            List.of("p.value"),
            f -> f.get(0).test().map(t -> Look.pValue(t.pValue())).orElse(""),
            f -> List.of(f.get(0).test().map(t -> Look.machine(t.pValue())).orElse(""))),

    /** 42.1 (11.3): a mean and its standard deviation, two findings. */
    MEAN_SD(List.of("mean", "sd"), f -> value(f.get(0)) + " (" + value(f.get(1)) + ")", f -> f.stream()
            .map(x -> cell(x.value()))
            .toList()),

    /** 40 (30, 51): a median and its quartiles, three findings. */
    MEDIAN_QUARTILES(
            List.of("median", "p25", "p75"),
            f -> value(f.get(0)) + " (" + value(f.get(1)) + ", " + value(f.get(2)) + ")",
            f -> f.stream().map(x -> cell(x.value())).toList());

    private final List<String> parts;
    private final Function<List<Finding>, String> display;
    private final Function<List<Finding>, List<String>> machine;

    View(List<String> parts, Function<List<Finding>, String> display, Function<List<Finding>, List<String>> machine) {
        this.parts = parts;
        this.display = display;
        this.machine = machine;
    }

    /** The machine columns this view fills, in order. */
    public List<String> parts() {
        return parts;
    }

    /** What a person reads. */
    public String display(List<Finding> findings) {
        return display.apply(findings);
    }

    /** Full-precision texts, one for each of {@link #parts()}; empty where there is no number. */
    public List<String> machine(List<Finding> findings) {
        return machine.apply(findings);
    }

    private static String value(Finding finding) {
        return finding.value().isEmpty()
                ? Marker.NOT_AVAILABLE.text()
                : shown(finding, finding.value().getAsDouble());
    }

    private static String shown(Finding finding, double value) {
        return finding.statistic().look() == Look.PERCENT
                ? Look.percent(value, finding.basis().denominator().orElse(0))
                : finding.statistic().look().show(value);
    }

    private static String limit(Finding finding, double value) {
        OptionalDouble noEffect = finding.statistic().noEffect();
        return noEffect.isPresent()
                ? finding.statistic().look().limit(value, noEffect.getAsDouble())
                : shown(finding, value);
    }

    private static String interval(Finding finding) {
        return finding.range()
                .map(r -> Look.range(limit(finding, r.lower()), limit(finding, r.upper())))
                .orElse(Marker.NOT_AVAILABLE.text());
    }

    private static String bounds(Finding finding) {
        return finding.range().filter(r -> r.lower() < r.upper()).isPresent() ? interval(finding) : value(finding);
    }

    private static List<String> ends(Finding finding) {
        return finding.range()
                .map(r -> List.of(Look.machine(r.lower()), Look.machine(r.upper())))
                .orElse(List.of(cell(finding.value()), cell(finding.value())));
    }

    private static String whole(OptionalLong count) {
        return count.isPresent() ? Look.WHOLE.show(count.getAsLong()) : Marker.NOT_AVAILABLE.text();
    }

    private static String missing(Finding finding) {
        OptionalLong missing = finding.basis().missing();
        return missing.isPresent() ? Look.WHOLE.show(missing.getAsLong()) : Marker.CONFIDENTIAL.text();
    }

    private static String cell(OptionalLong count) {
        return count.isPresent() ? Long.toString(count.getAsLong()) : "";
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? Look.machine(value.getAsDouble()) : "";
    }
}
