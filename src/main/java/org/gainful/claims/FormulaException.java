package org.gainful.claims;

/** A text that is no formula; the message says what was expected. */
public final class FormulaException extends Exception {
    private static final long serialVersionUID = 1L;

    FormulaException(String message) {
        super(message);
    }
}
