package org.gainful.stat.groups;

/** Sorted differences moved down by d: the signed rank statistic and its z, from one pass outwards from d. */
final class ShiftedDifferences {
    private record Pass(double v, double n, double tieSum) {}

    private final double[] sorted;

    ShiftedDifferences(double[] sorted) {
        this.sorted = sorted;
    }

    double v(double d) {
        return pass(d).v;
    }

    /** 0 where all differences are {@code d}. */
    double z(double d, double correction) {
        Pass pass = pass(d);
        double n = pass.n;
        double distance = pass.v - n * (n + 1) / 4;
        double variance = n * (n + 1) * (2 * n + 1) / 24 - pass.tieSum / 48;
        return n > 0 ? (distance - Math.signum(distance) * correction) / Math.sqrt(variance) : 0;
    }

    private Pass pass(double d) {
        int below = firstAtLeast(d) - 1;
        int above = below + 1;
        while (above < sorted.length && sorted[above] == d) {
            above++;
        }
        double v = 0;
        double ranked = 0;
        double tieSum = 0;
        while (below >= 0 || above < sorted.length) {
            double distance = Math.min(
                    below >= 0 ? d - sorted[below] : Double.POSITIVE_INFINITY,
                    above < sorted.length ? sorted[above] - d : Double.POSITIVE_INFINITY);
            int fromBelow = below;
            int fromAbove = above;
            while (below >= 0 && d - sorted[below] <= distance) {
                below--;
            }
            while (above < sorted.length && sorted[above] - d <= distance) {
                above++;
            }
            double positive = above - fromAbove;
            double tied = positive + (fromBelow - below);
            v += positive * (ranked + (tied + 1) / 2);
            ranked += tied;
            tieSum += tied * tied * tied - tied;
        }
        return new Pass(v, ranked, tieSum);
    }

    private int firstAtLeast(double d) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < d) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
