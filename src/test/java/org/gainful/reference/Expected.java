package org.gainful.reference;

/**
 * One answer of other software.
 *
 * @param value digits, or a word such as TRUE; NA, NaN, Inf and -Inf as R prints them
 * @param method the call or formula that made the value
 */
public record Expected(String dataset, String analysis, String term, String stat, String value, String method) {
    /** R says a number does not exist. */
    boolean isMissing() {
        return value.equals("NA") || value.equals("NaN");
    }

    /** What R said instead of a number. */
    boolean isRemark() {
        return term.equals("(warning)") || term.equals("(error)") || stat.equals("warning") || stat.equals("error");
    }

    @Override
    public String toString() {
        return "%s | %s | %s | %s".formatted(dataset, analysis, term, stat);
    }
}
