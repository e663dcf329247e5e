package org.gainful.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What this library says in one analysis, by term and stat, and what it leaves unanswered, with the reason.
 *
 * <p>Values take the tolerance that was named last; at first that of a closed form.
 */
public final class Answers {
    private record Key(String term, String stat) {}

    private record Silence(Pattern term, Pattern stat, String reason) {}

    private final Map<Key, Answer> answers = new HashMap<>();
    private final List<Silence> silences = new ArrayList<>();
    private Optional<String> failure = Optional.empty();
    private Tolerance tolerance = Tolerance.CLOSED_FORM;

    /** The tolerance of the values put from here on. */
    public Answers within(Tolerance next) {
        tolerance = next;
        return this;
    }

    public Answers put(String term, String stat, double value) {
        return put(term, stat, OptionalDouble.of(value));
    }

    /** Empty where this library says that the number does not exist; agrees with R's NA and NaN. */
    public Answers put(String term, String stat, OptionalDouble value) {
        answers.put(new Key(term, stat), Answer.number(value, tolerance));
        return this;
    }

    /** A value with a tolerance of its own. */
    public Answers put(String term, String stat, Tolerance own, OptionalDouble value) {
        answers.put(new Key(term, stat), Answer.number(value, own));
        return this;
    }

    public Answers put(String term, String stat, boolean value) {
        return put(term, stat, value ? "TRUE" : "FALSE");
    }

    public Answers put(String term, String stat, String words) {
        answers.put(new Key(term, stat), Answer.words(words));
        return this;
    }

    /**
     * No counterpart in this library for the values whose whole term and whole stat match these regular expressions.
     * An answer that was put comes first.
     */
    public Answers leaveOut(String term, String stat, String reason) {
        silences.add(new Silence(Pattern.compile(term), Pattern.compile(stat), reason));
        return this;
    }

    /** No counterpart for anything else in this analysis. */
    public Answers leaveOutTheRest(String reason) {
        return leaveOut(".*", ".*", reason);
    }

    /** Nothing in the analysis has a counterpart. */
    public static Answers none(String reason) {
        return new Answers().leaveOutTheRest(reason);
    }

    /** The library or its counterpart here threw; every value of the analysis misses. */
    static Answers failed(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        Answers answers = new Answers();
        answers.failure = Optional.of("%s at %s".formatted(failure, trace.length == 0 ? "?" : trace[0]));
        return answers;
    }

    Answer find(Expected expected) {
        if (failure.isPresent()) {
            return Answer.words(failure.get());
        }
        Answer answer = answers.get(new Key(expected.term(), expected.stat()));
        if (answer != null) {
            return answer;
        }
        Optional<Silence> silence = silences.stream()
                .filter(s -> s.term().matcher(expected.term()).matches()
                        && s.stat().matcher(expected.stat()).matches())
                .findFirst();
        return Answer.none(silence.map(Silence::reason).orElse(Answer.UNKNOWN));
    }
}
