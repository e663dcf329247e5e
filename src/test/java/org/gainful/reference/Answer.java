package org.gainful.reference;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What this library says where other software gave a value.
 *
 * @param number present for a number, and then empty where this library says that the number does not exist
 * @param words present for a word or a truth value
 * @param silence present where there is no counterpart: the reason
 */
record Answer(Optional<OptionalDouble> number, Optional<String> words, Optional<String> silence, Tolerance tolerance) {
    static final String UNKNOWN = "no counterpart was written for it";
    private static final String REMARK = "what R said instead of a number";

    static Answer number(OptionalDouble value, Tolerance tolerance) {
        return new Answer(Optional.of(value), Optional.empty(), Optional.empty(), tolerance);
    }

    static Answer words(String words) {
        return new Answer(Optional.empty(), Optional.of(words), Optional.empty(), Tolerance.EXACT);
    }

    static Answer none(String reason) {
        return new Answer(Optional.empty(), Optional.empty(), Optional.of(reason), Tolerance.EXACT);
    }

    Comparison compare(Expected expected) {
        if (silence.isPresent()) {
            return Comparison.notMade(expected, expected.isRemark() ? REMARK : silence.get());
        }
        if (words.isPresent()) {
            return Comparison.ofWords(expected, words.get());
        }
        OptionalDouble actual = number.orElseThrow();
        if (expected.isMissing() || actual.isEmpty()) {
            return Comparison.ofWords(
                    expected,
                    actual.isEmpty() ? expected.isMissing() ? expected.value() : "NA" : "" + actual.getAsDouble());
        }
        return Comparison.ofNumbers(expected, actual.getAsDouble(), tolerance);
    }
}
