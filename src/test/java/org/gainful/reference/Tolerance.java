package org.gainful.reference;

/**
 * How far a value may lie from the expected one: a share of it, with a tiny absolute distance beside it for values near 0.
 *
 * @param why what bounds the agreement, where it is looser than {@link #CLOSED_FORM} or {@link #ITERATIVE}
 */
public record Tolerance(double relative, double absolute, String why) {
    private static final double NEAR_ZERO = 1e-12;

    /** Counts and other whole numbers. */
    public static final Tolerance EXACT = new Tolerance(0, 0, "a whole number");

    /** Deterministic formulas; the expected files carry 15 digits. */
    public static final Tolerance CLOSED_FORM = new Tolerance(1e-10, NEAR_ZERO, "a closed form");

    /** Fits that iterate to convergence on both sides. */
    public static final Tolerance ITERATIVE = new Tolerance(1e-7, NEAR_ZERO, "an iterative fit");

    /** Looser than the others, for a reason that must be given. */
    public static Tolerance looser(double relative, String why) {
        return new Tolerance(relative, NEAR_ZERO, why);
    }

    boolean allows(double expected, double actual) {
        return expected == actual || Math.abs(actual - expected) <= relative * Math.abs(expected) + absolute;
    }
}
