package org.gainful.outcomes;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.gainful.analysis.People;
import org.gainful.table.Sum;
import tech.tablesaw.selection.Selection;

/**
 * People by which way something turned for them between two waves.
 *
 * @param key of the measure in addresses
 * @param label of the measure
 * @param worseWords what those did for whom it turned worse
 * @param group those it could have turned for
 * @param known those for whom it is known which way; better, same and worse make them up
 * @param fields it was computed from
 */
record Turn(
        String key,
        String label,
        String worseWords,
        People group,
        People known,
        People unknown,
        People better,
        People same,
        People worse,
        List<String> fields) {
    static final String JOB = "job";

    /**
     * @param measured those with both values
     * @param turn 1 for better, 0 for the same, -1 for worse, of a row of the measured
     */
    static Turn of(
            String key,
            String label,
            String worseWords,
            Measured measured,
            IntUnaryOperator turn,
            List<String> fields) {
        People known = measured.known();
        return new Turn(
                key,
                label,
                worseWords,
                measured.group(),
                known,
                measured.leftOut(),
                those(known, key + " better", row -> turn.applyAsInt(row) > 0),
                those(known, key + " the same", row -> turn.applyAsInt(row) == 0),
                those(known, key + " worse", row -> turn.applyAsInt(row) < 0),
                fields);
    }

    /** The same among fewer people. */
    Turn within(People fewer, String newKey, String newLabel) {
        return new Turn(
                newKey,
                newLabel,
                worseWords,
                fewer,
                both(known, fewer, newKey + " known"),
                both(unknown, fewer, newKey + " not known"),
                both(better, fewer, newKey + " better"),
                both(same, fewer, newKey + " the same"),
                both(worse, fewer, newKey + " worse"),
                fields);
    }

    private static People both(People one, People fewer, String truth) {
        return those(fewer, truth, one::contains);
    }

    private static People those(People among, String truth, IntPredicate rows) {
        return among.and(
                truth, Selection.with(IntStream.of(among.rows()).filter(rows).toArray()));
    }

    /** Whether the measure has no better side: a job is kept or lost. */
    boolean isLossOnly() {
        return key.equals(JOB);
    }

    /** How the people add up, for disclosure control. */
    List<Sum> sums() {
        Sum ways = new Sum(known.name(), List.of(better.name(), same.name(), worse.name()));
        return group.name().equals(known.name())
                ? List.of(ways)
                : List.of(ways, new Sum(group.name(), List.of(known.name(), unknown.name())));
    }

    /** Whether fewer than all are known. */
    OptionalInt unknowns() {
        return group.name().equals(known.name()) ? OptionalInt.empty() : OptionalInt.of(unknown.count());
    }
}
