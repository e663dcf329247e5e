package org.gainful.stat.regression;

import java.util.Arrays;

/** Designs of a single yes or no term x. */
final class Tables {
    private Tables() {}

    /** a events and b others with x = 1, c events and d others with x = 0. */
    static Design of(int a, int b, int c, int d) {
        double[] y = new double[a + b + c + d];
        double[] x = new double[y.length];
        Arrays.fill(y, 0, a, 1);
        Arrays.fill(y, a + b, a + b + c, 1);
        Arrays.fill(x, 0, a + b, 1);
        return Design.of(y).with("x", x);
    }
}
