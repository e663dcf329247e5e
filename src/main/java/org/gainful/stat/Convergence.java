package org.gainful.stat;

/**
 * How an iteration ended.
 *
 * @param reached whether the last step was below the tolerance
 * @param iterations number of steps taken
 * @param lastStep length of the last full step in standard errors (the root of the Newton decrement); 0 where no
 *     step was tried, infinite where none could be formed
 */
public record Convergence(boolean reached, int iterations, double lastStep) {
    public static Convergence notTried() {
        return new Convergence(false, 0, 0);
    }
}
