package org.gainful.fidelity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.cases.Literature;
import org.gainful.cases.Literature.Measure;
import org.gainful.cases.Literature.Spread;
import org.gainful.cases.PrintedNumber;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.LargestDeviation;
import org.gainful.stat.groups.Pearson;

/**
 * A printed correlation computed again from itself and the number of services: p-value by Student's t, interval by Fisher's z.
 *
 * <p>A correlation printed with two decimals may be half a hundredth more or less, and its p-value with it. What no such
 * correlation gives cannot be right.
 */
public record PrintedCheck(Literature.Relation relation) {
    private static final double LEVEL = 0.95;

    /** How the printed p-value and the one computed here stand to each other. */
    public enum Agreement {
        NO_P_VALUE("no p-value printed"),
        NO_NUMBER_OF_SERVICES("number of services not seen"),
        AGREES("agrees"),
        /** The correlation as printed gives another p-value, one that rounds to it the one printed. */
        WITHIN_ROUNDING("agrees only if the correlation was rounded"),
        CANNOT_BE_RIGHT("cannot be right");

        private final String words;

        Agreement(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What was printed, such as {@code r = 0.27, p = 0.02}. */
    public String printed() {
        String number = (relation.measure() == Measure.CORRELATION ? "r = " : "r² = ")
                + relation.printed().text();
        return number
                + relation.pValue()
                        .map(p -> p.below() ? ", p < " + p.text().substring(1) : ", p = " + p.text())
                        .orElse("");
    }

    /** Of the correlation as printed; empty where the number of services was not seen. */
    public OptionalDouble pValue() {
        return pValue(relation.correlation());
    }

    private OptionalDouble pValue(double correlation) {
        return relation.services().isPresent()
                ? new Pearson(correlation, relation.services().getAsInt()).pValue()
                : OptionalDouble.empty();
    }

    public Optional<Interval> interval() {
        return relation.services().isPresent()
                ? new Pearson(relation.correlation(), relation.services().getAsInt()).interval(LEVEL)
                : Optional.empty();
    }

    public Agreement agreement() {
        if (relation.services().isEmpty()) {
            return Agreement.NO_NUMBER_OF_SERVICES;
        }
        if (relation.pValue().isEmpty()) {
            return Agreement.NO_P_VALUE;
        }
        PrintedNumber printed = relation.pValue().get();
        if (printed.fits(pValue().getAsDouble())) {
            return Agreement.AGREES;
        }
        List<Double> ends = relation.rounded();
        double most = pValue(ends.get(0)).getAsDouble();
        double least = pValue(ends.get(1)).getAsDouble();
        boolean possible = printed.below()
                ? least < printed.value()
                : least <= printed.value() + printed.halfUnit() && most >= printed.value() - printed.halfUnit();
        return possible ? Agreement.WITHIN_ROUNDING : Agreement.CANNOT_BE_RIGHT;
    }

    /** Whether values in the printed range can have the printed standard deviation. */
    public static boolean isPossible(Spread spread) {
        return spread.standardDeviation().value() - spread.standardDeviation().halfUnit() <= largest(spread);
    }

    /** The largest standard deviation that values in the printed range can have. */
    public static double largest(Spread spread) {
        return LargestDeviation.of(spread.values(), spread.lowest(), spread.highest());
    }
}
