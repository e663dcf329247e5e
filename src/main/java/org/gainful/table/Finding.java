package org.gainful.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number a reader may quote: the atom of the program.
 *
 * @param address unique within a run, parts separated by slashes: {@code outcomes/moved-into-work/unemployed/share}
 * @param value at full precision; empty when only bounds are known, or when the number could not be had, and then a
 *     warning says why
 * @param range interval or bounds, on the value's own scale
 * @param standardError on the scale the method works on, which for an odds ratio is the log-odds scale
 * @param method how the value was computed, in a few words
 * @param definition the outcome definition it follows; empty for none
 * @param columns the fields of the export it was computed from
 * @param warnings what a reader must know before quoting it
 */
public record Finding(
        String address,
        Statistic statistic,
        OptionalDouble value,
        Basis basis,
        Optional<Range> range,
        Optional<HypothesisTest> test,
        OptionalDouble standardError,
        String method,
        String definition,
        List<String> columns,
        List<Sentence> warnings) {
    public Finding {
        Objects.requireNonNull(address);
        Objects.requireNonNull(statistic);
        if (value.isPresent() && Double.isNaN(value.getAsDouble())) {
            throw new IllegalArgumentException("the value at %s is NaN; leave it empty".formatted(address));
        }
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    /** A finding with a value and a basis, and nothing else yet. */
    public static Finding of(String address, Statistic statistic, double value, Basis basis) {
        return bare(address, statistic, OptionalDouble.of(value), basis);
    }

    /** A finding whose value could not be had; the warning says why. */
    public static Finding notAvailable(String address, Statistic statistic, Basis basis, Sentence why) {
        return bare(address, statistic, OptionalDouble.empty(), basis).warned(why);
    }

    /** People counted; {@code counted} names the set. */
    public static Finding count(String address, String group, long count, String counted) {
        return of(address, Statistic.COUNT, count, Basis.ofCount(group, count, counted))
                .by("count", "");
    }

    /**
     * The share {@code numerator / denominator}; without a value when the denominator is 0.
     *
     * @param basis with numerator and denominator
     */
    public static Finding share(String address, Basis basis) {
        long denominator = basis.denominator().orElseThrow();
        if (denominator == 0) {
            return notAvailable(address, Statistic.SHARE, basis, Sentence.of("Nobody is in the denominator."));
        }
        double share = (double) basis.numerator().orElseThrow() / denominator;
        return of(address, Statistic.SHARE, share, basis).by("share", "");
    }

    /** A number that lies between the bounds, of which nothing more is known unless they agree. */
    public static Finding between(String address, Statistic statistic, Range bounds, Basis basis) {
        OptionalDouble value =
                bounds.lower() == bounds.upper() ? OptionalDouble.of(bounds.lower()) : OptionalDouble.empty();
        return bare(address, statistic, value, basis).within(bounds);
    }

    private static Finding bare(String address, Statistic statistic, OptionalDouble value, Basis basis) {
        return new Finding(
                address,
                statistic,
                value,
                basis,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                "",
                "",
                List.of(),
                List.of());
    }

    public Finding within(Range interval) {
        return new Finding(
                address,
                statistic,
                value,
                basis,
                Optional.of(interval),
                test,
                standardError,
                method,
                definition,
                columns,
                warnings);
    }

    public Finding tested(HypothesisTest by) {
        return new Finding(
                address,
                statistic,
                value,
                basis,
                range,
                Optional.of(by),
                standardError,
                method,
                definition,
                columns,
                warnings);
    }

    public Finding withStandardError(double error) {
        return new Finding(
                address,
                statistic,
                value,
                basis,
                range,
                test,
                OptionalDouble.of(error),
                method,
                definition,
                columns,
                warnings);
    }

    /** Names the method and, where one applies, the definition. */
    public Finding by(String methodName, String definitionName) {
        return new Finding(
                address,
                statistic,
                value,
                basis,
                range,
                test,
                standardError,
                methodName,
                definitionName,
                columns,
                warnings);
    }

    /** Names the fields of the export. */
    public Finding from(String... fields) {
        return from(List.of(fields));
    }

    /** Names the fields of the export. */
    public Finding from(List<String> fields) {
        return new Finding(
                address, statistic, value, basis, range, test, standardError, method, definition, fields, warnings);
    }

    /** Adds a warning. */
    public Finding warned(Sentence warning) {
        List<Sentence> all = new ArrayList<>(warnings);
        all.add(warning);
        return new Finding(
                address, statistic, value, basis, range, test, standardError, method, definition, columns, all);
    }

    /** The same finding without any number: what disclosure lets out of one that must not be seen. */
    public Finding withheld() {
        return new Finding(
                address,
                statistic,
                OptionalDouble.empty(),
                basis.withheld(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                method,
                definition,
                columns,
                List.of());
    }

    /** The same finding without its number of missing, when that alone must not be seen. */
    public Finding missingWithheld() {
        return new Finding(
                address,
                statistic,
                value,
                basis.missingWithheld(),
                range,
                test,
                standardError,
                method,
                definition,
                columns,
                warnings);
    }
}
