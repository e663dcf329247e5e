package org.gainful.stat.groups;

/** Two sorted samples, the first moved down by d: U and its z, from one pass over both. */
final class ShiftedSamples {
    private record Pass(double u, double tieSum) {}

    private final double[] x;
    private final double[] y;

    ShiftedSamples(double[] sortedX, double[] sortedY) {
        this.x = sortedX;
        this.y = sortedY;
    }

    /** Pairs in which x - d is larger than y, ties for half. */
    double u(double d) {
        return pass(d).u;
    }

    /** False where x - d and y are all the same value. */
    boolean spread(double d) {
        return variance(pass(d).tieSum) > 0;
    }

    /** 0 where all values are the same. */
    double z(double d, double correction) {
        Pass pass = pass(d);
        double distance = pass.u - x.length * (double) y.length / 2;
        double variance = variance(pass.tieSum);
        return variance > 0 ? (distance - Math.signum(distance) * correction) / Math.sqrt(variance) : 0;
    }

    private double variance(double tieSum) {
        double n = x.length + (double) y.length;
        double untied = n * (n * n - 1) - tieSum;
        return untied <= 0 ? 0 : x.length * (double) y.length / 12 * (n + 1 - tieSum / (n * (n - 1)));
    }

    private Pass pass(double d) {
        double u = 0;
        double tieSum = 0;
        int i = 0;
        int j = 0;
        while (i < x.length || j < y.length) {
            double value = Math.min(
                    i < x.length ? x[i] - d : Double.POSITIVE_INFINITY, j < y.length ? y[j] : Double.POSITIVE_INFINITY);
            int fromX = i;
            int fromY = j;
            while (i < x.length && x[i] - d <= value) {
                i++;
            }
            while (j < y.length && y[j] <= value) {
                j++;
            }
            u += (i - fromX) * (fromY + (j - fromY) / 2.0);
            double tied = i - fromX + (double) (j - fromY);
            tieSum += tied * tied * tied - tied;
        }
        return new Pass(u, tieSum);
    }
}
