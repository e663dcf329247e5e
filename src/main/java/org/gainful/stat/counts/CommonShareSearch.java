package org.gainful.stat.counts;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/** The largest probability, over the proportion common to two groups, of the tables an unconditional test rejects. */
final class CommonShareSearch {
    private static final int GRID = 1001;
    private static final double CLOSE = 1e-10;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final int[] from;
    private final double[] logChoose1;
    private final double[] logChoose2;

    /**
     * @param from for each x1 the first x2 from which on tables are rejected
     */
    CommonShareSearch(int[] from, int n1, int n2) {
        this.from = from;
        this.logChoose1 = logChoose(n1);
        this.logChoose2 = logChoose(n2);
    }

    double onGrid(int points) {
        return probability(best(points));
    }

    /** On a grid, then by golden section around its best point. */
    double largest() {
        double best = best(GRID);
        double largest = probability(best);
        double low = Math.max(0, best - 1.0 / (GRID - 1));
        double high = Math.min(1, best + 1.0 / (GRID - 1));
        while (high - low > CLOSE) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            double atLeft = probability(left);
            double atRight = probability(right);
            largest = Math.max(largest, Math.max(atLeft, atRight));
            if (atLeft >= atRight) {
                high = right;
            } else {
                low = left;
            }
        }
        return largest;
    }

    private double best(int points) {
        double best = 0;
        double largest = -1;
        for (int k = 0; k < points; k++) {
            double share = k / (points - 1.0);
            double value = probability(share);
            if (value > largest) {
                largest = value;
                best = share;
            }
        }
        return best;
    }

    private double probability(double share) {
        double[] first = binomial(logChoose1, share);
        double[] tails = binomial(logChoose2, share);
        for (int k = tails.length - 2; k >= 0; k--) {
            tails[k] += tails[k + 1];
        }
        double sum = 0;
        for (int k = 0; k < first.length; k++) {
            sum += from[k] < tails.length ? first[k] * tails[from[k]] : 0;
        }
        return sum;
    }

    private static double[] binomial(double[] logChoose, double share) {
        int n = logChoose.length - 1;
        double[] p = new double[n + 1];
        if (share == 0 || share == 1) {
            p[share == 0 ? 0 : n] = 1;
            return p;
        }
        double log = StrictMath.log(share);
        double logOther = StrictMath.log1p(-share);
        Arrays.setAll(p, k -> StrictMath.exp(logChoose[k] + k * log + (n - k) * logOther));
        return p;
    }

    private static double[] logChoose(int n) {
        double[] logs = new double[n + 1];
        Arrays.setAll(logs, k -> Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0));
        return logs;
    }
}
