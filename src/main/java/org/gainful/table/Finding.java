package org.gainful.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

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
            return notAvailable(address, Statistic.SHARE, basis, Sentence.of("Nobody is in the denominator."))
                    .by("share", "");
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
        return new Draft(address, statistic, value, basis).finish();
    }

    public Finding within(Range interval) {
        return with(draft -> draft.range = Optional.of(interval));
    }

    public Finding tested(HypothesisTest by) {
        return with(draft -> draft.test = Optional.of(by));
    }

    public Finding withStandardError(double error) {
        return with(draft -> draft.standardError = OptionalDouble.of(error));
    }

    /** Names the method and, where one applies, the definition. */
    public Finding by(String methodName, String definitionName) {
        return with(draft -> {
            draft.method = methodName;
            draft.definition = definitionName;
        });
    }

    /** Names the fields of the export. */
    public Finding from(String... fields) {
        return from(List.of(fields));
    }

    /** Names the fields of the export. */
    public Finding from(List<String> fields) {
        return with(draft -> draft.columns = fields);
    }

    /** Adds a warning. */
    public Finding warned(Sentence warning) {
        List<Sentence> all = new ArrayList<>(warnings);
        all.add(warning);
        return with(draft -> draft.warnings = all);
    }

    /** The same finding without any number: what disclosure lets out of one that must not be seen. */
    public Finding withheld() {
        Draft draft = new Draft(address, statistic, OptionalDouble.empty(), basis.withheld());
        draft.method = method;
        draft.definition = definition;
        draft.columns = columns;
        return draft.finish();
    }

    /** The same finding without its counts, when they must not be seen and the number does not give them away. */
    public Finding countsWithheld() {
        return with(draft -> draft.basis = basis.withheld());
    }

    /** The same finding without its number of missing, when that alone must not be seen. */
    public Finding missingWithheld() {
        return with(draft -> draft.basis = basis.missingWithheld());
    }

    private Finding with(Consumer<Draft> change) {
        Draft draft = new Draft(address, statistic, value, basis);
        draft.range = range;
        draft.test = test;
        draft.standardError = standardError;
        draft.method = method;
        draft.definition = definition;
        draft.columns = columns;
        draft.warnings = warnings;
        change.accept(draft);
        return draft.finish();
    }

    /** A finding in the making, so that each of the methods above names only what it changes. */
    private static final class Draft {
        private final String address;
        private final Statistic statistic;
        private final OptionalDouble value;
        private Basis basis;
        private Optional<Range> range = Optional.empty();
        private Optional<HypothesisTest> test = Optional.empty();
        private OptionalDouble standardError = OptionalDouble.empty();
        private String method = "";
        private String definition = "";
        private List<String> columns = List.of();
        private List<Sentence> warnings = List.of();

        Draft(String address, Statistic statistic, OptionalDouble value, Basis basis) {
            this.address = address;
            this.statistic = statistic;
            this.value = value;
            this.basis = basis;
        }

        Finding finish() {
            return new Finding(
                    address,
                    statistic,
                    value,
                    basis,
                    range,
                    test,
                    standardError,
                    method,
                    definition,
                    columns,
                    warnings);
        }
    }
}
