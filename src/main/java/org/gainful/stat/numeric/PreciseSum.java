package org.gainful.stat.numeric;

/**
 * A sum of numbers and of products as if taken with twice the digits of a double and rounded once.
 *
 * <p>The rounding error of each product and each addition is itself a double; their sum is carried beside the sum
 * (Ogita, Rump and Oishi 2005, doi:10.1137/030601818).
 */
public final class PreciseSum {
    private double sum;
    private double errors;

    public PreciseSum add(double value) {
        double next = sum + value;
        double part = next - sum;
        errors += (sum - (next - part)) + (value - part);
        sum = next;
        return this;
    }

    public PreciseSum addProduct(double a, double b) {
        double product = a * b;
        errors += Math.fma(a, b, -product);
        return add(product);
    }

    public double value() {
        return sum + errors;
    }
}
