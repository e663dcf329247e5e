package org.gainful.cases;

/**
 * A number as somebody printed it, rounded or given as a limit.
 *
 * @param text as it was printed
 * @param below whether it is a limit the number lies below, as in {@code <0.01}
 * @param value without its sign of a limit
 * @param halfUnit half of one in its last decimal: the number meant lies that near, unless it is a limit
 */
public record PrintedNumber(String text, boolean below, double value, double halfUnit) {

    /** Whether a number could have been printed so. */
    public boolean fits(double number) {
        return below ? number < value : Math.abs(number - value) <= halfUnit;
    }
}
