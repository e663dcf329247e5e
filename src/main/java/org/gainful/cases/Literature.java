package org.gainful.cases;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What others printed about fidelity and outcomes. */
public record Literature(List<Relation> relations, List<Spread> spreads) {
    public Literature {
        relations = List.copyOf(relations);
        spreads = List.copyOf(spreads);
    }

    /** Nothing. */
    public static final Literature NONE = new Literature(List.of(), List.of());

    /**
     * A correlation across services.
     *
     * @param what is correlated with what
     * @param services how many there were; empty where that was not seen
     * @param unit what counts as one, and where
     * @param measure whether the number is a correlation or its square
     * @param pValue empty where none was printed
     * @param benchmark whether a study's power is reckoned for it
     * @param certainty {@code found} in a public copy
     * @param note what to beware of; empty for nothing
     */
    public record Relation(
            String id,
            String study,
            String what,
            OptionalInt services,
            String unit,
            Measure measure,
            PrintedNumber printed,
            Optional<PrintedNumber> pValue,
            boolean benchmark,
            String certainty,
            String citation,
            String note) {

        /** The correlation, taken as positive where only its square was printed. */
        public double correlation() {
            return measure == Measure.CORRELATION ? printed.value() : Math.sqrt(printed.value());
        }

        /** The smallest and the largest correlation that rounds to what was printed. */
        public List<Double> rounded() {
            double low = Math.max(0, printed.value() - printed.halfUnit());
            double high = Math.min(1, printed.value() + printed.halfUnit());
            return measure == Measure.CORRELATION ? List.of(low, high) : List.of(Math.sqrt(low), Math.sqrt(high));
        }
    }

    /** What a printed relation is. */
    public enum Measure {
        CORRELATION,
        VARIANCE_EXPLAINED
    }

    /** The standard deviation of a few values whose lowest and highest were printed too. */
    public record Spread(
            String id,
            String study,
            String what,
            int values,
            double lowest,
            double highest,
            PrintedNumber standardDeviation,
            String certainty,
            String citation) {}
}
