package org.gainful.intake;

/** What one bad row costs. */
public enum RowPolicy {
    /** The row is set aside and listed; the others are used. */
    SET_ASIDE,
    /** The whole file is refused; so it is when its encoding had to be guessed. */
    REFUSE_FILE
}
