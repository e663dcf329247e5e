package org.gainful.claims;

import java.util.Comparator;

/**
 * What one check says of one claim.
 *
 * @param arithmetic in one line: {@code 39/45 = 86.67, printed 88}
 * @param words for a reader who does not calculate
 * @param correction the smallest change that would make the figure hold, or what is missing; empty where it holds
 */
public record Opinion(Verdict verdict, String arithmetic, String words, String correction) {
    /** The weightier first. */
    static final Comparator<Opinion> BY_WEIGHT = Comparator.comparing(Opinion::verdict);

    /** The one that speaks best of the figure first. */
    static final Comparator<Opinion> BY_BENEVOLENCE = Comparator.<Opinion, Boolean>comparing(
                    opinion -> opinion.verdict().isAdverse())
            .thenComparing(Opinion::verdict);

    static Opinion reproduced(String arithmetic, String words) {
        return new Opinion(Verdict.REPRODUCED, arithmetic, words, "");
    }

    static Opinion withinRounding(String arithmetic, String words) {
        return new Opinion(Verdict.WITHIN_ROUNDING, arithmetic, words, "");
    }

    static Opinion notReproduced(String arithmetic, String words, String correction) {
        return new Opinion(Verdict.NOT_REPRODUCED, arithmetic, words, correction);
    }

    static Opinion impossible(String arithmetic, String words, String correction) {
        return new Opinion(Verdict.IMPOSSIBLE, arithmetic, words, correction);
    }

    static Opinion underDetermined(String arithmetic, String words, String missing) {
        return new Opinion(Verdict.UNDER_DETERMINED, arithmetic, words, missing);
    }

    static Opinion notComparable(String arithmetic, String words) {
        return new Opinion(Verdict.NOT_COMPARABLE, arithmetic, words, "");
    }

    /** A computed number beside the printed one: reproduced, truncated, or another number. */
    static Opinion comparing(Printed printed, double computed, String how) {
        return comparing(printed, computed, how, "");
    }

    /**
     * A computed number beside the printed one.
     *
     * @param how the calculation without its result: {@code 65/155}
     * @param diagnosis what the figure printed may be instead; empty where nothing is known
     */
    static Opinion comparing(Printed printed, double computed, String how, String diagnosis) {
        String arithmetic = "%s = %s, printed %s".formatted(how, printed.finer(computed), printed.text());
        return switch (printed.agreement(computed)) {
            case ROUNDED -> reproduced(arithmetic, "The figure follows from what stands beside it.");
            case TRUNCATED ->
                withinRounding(
                        arithmetic,
                        "The figure was cut off, not rounded; rounded it is %s.".formatted(printed.like(computed)));
            case DIFFERENT ->
                notReproduced(
                        arithmetic,
                        diagnosis.isEmpty() ? "What it should follow from gives another value." : diagnosis,
                        "print %s".formatted(printed.corrected(computed)));
        };
    }
}
