package org.gainful.claims;

import java.util.Locale;

/** What can be said of a printed figure; in the order in which one outweighs another when checks disagree. */
public enum Verdict {
    /** No data at all could give it. */
    IMPOSSIBLE("impossible on its own terms", "impossible on their own terms"),
    /** What it should follow from gives another value. */
    NOT_REPRODUCED("not reproduced"),
    /** It speaks of something else than what it is put beside. */
    NOT_COMPARABLE("not comparable"),
    /** What it should follow from gives it. */
    REPRODUCED("reproduced"),
    /** It agrees as far as rounded or truncated figures can tell. */
    WITHIN_ROUNDING("reproduced within rounding"),
    /** Nothing contradicts it, and something is missing to derive it. */
    UNDER_DETERMINED("under-determined");

    private final String label;

    private final String plural;

    Verdict(String label) {
        this(label, label);
    }

    Verdict(String label, String plural) {
        this.label = label;
        this.plural = plural;
    }

    /** For a reader. */
    public String label() {
        return label;
    }

    /** For a reader, of several. */
    String plural() {
        return plural;
    }

    /** For a machine: {@code not-reproduced}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the figure does not hold. */
    public boolean isAdverse() {
        return this == IMPOSSIBLE || this == NOT_REPRODUCED;
    }
}
