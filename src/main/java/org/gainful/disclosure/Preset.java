package org.gainful.disclosure;

import java.util.Arrays;
import java.util.Optional;

/** A named rule for what is too small to show. Zero is shown: it counts nobody. */
public enum Preset {
    /** Shows everything; for data that are in print already or describe no real person. */
    NONE("none", 0, "nothing is withheld"),
    /** The default of DataSHIELD: cells of 1 or 2. */
    DATASHIELD("datashield", 3, "counts of 1 or 2 are withheld"),
    /** As in ConcePTION: cells of 1 to 4. */
    CONCEPT_5("concept-5", 5, "counts of 1 to 4 are withheld"),
    /** As the Manitoba Centre for Health Policy: cells of 1 to 5. */
    MANITOBA_6("manitoba-6", 6, "counts of 1 to 5 are withheld"),
    /** As the United States' CMS: cells of 1 to 10. */
    CMS_11("cms-11", 11, "counts of 1 to 10 are withheld");

    /** What applies when a study names none. */
    public static final Preset DEFAULT = CONCEPT_5;

    private final String word;
    private final int threshold;
    private final String rule;

    Preset(String word, int threshold, String rule) {
        this.word = word;
        this.threshold = threshold;
        this.rule = rule;
    }

    public static Optional<Preset> find(String word) {
        return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    /** The smallest positive count that may be shown. */
    public int threshold() {
        return threshold;
    }

    /** The rule in words. */
    public String rule() {
        return rule;
    }

    /** Whether a count of people is too small to show. */
    public boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }
}
