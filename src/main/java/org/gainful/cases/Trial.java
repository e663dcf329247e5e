package org.gainful.cases;

import java.util.List;

/**
 * Two groups of a randomised trial, or of one comparison in it.
 *
 * @param followUp how long people were followed, in words
 * @param certainty how sure the counts are: printed, the only ones that fit what is printed, or recalled
 * @param sets the names of the sets it belongs to
 * @param source where rates and sizes were found
 */
public record Trial(
        String name,
        int year,
        String followUp,
        long events,
        long total,
        long controlEvents,
        long controlTotal,
        Certainty certainty,
        List<String> sets,
        String source) {
    public Trial {
        sets = List.copyOf(sets);
    }

    /** How sure its counts are. */
    public enum Certainty {
        /** The counts are printed, or the only ones that give all that is printed. */
        HIGH,
        /** Other counts would fit, or a group's size is recalled. */
        MEDIUM,
        /** Recalled; not a fact to build on, and in no pooled set. */
        LOW;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
