package org.gainful.stat.counts;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Normal;

/**
 * Whether the share of events rises or falls over groups that have scores.
 *
 * @param z positive where the share rises with the score; of Cochran and Armitage
 * @param cases in all groups
 */
public record Trend(double z, double cases) {
    /**
     * Z = Σ s (x - n p) / sqrt(p (1 - p) Σ n (s - mean s)²), p the share over all groups and the mean of scores over
     * cases (Cochran 1954, Armitage 1955); empty where events or scores do not vary.
     */
    public static Optional<Trend> of(long[] events, long[] cases, double[] scores) {
        Arguments.sameLength("cases", events.length, cases.length);
        Arguments.sameLength("scores", events.length, scores.length);
        double largest = Arrays.stream(scores).map(Math::abs).max().orElse(0);
        double total = 0;
        double all = 0;
        double scored = 0;
        for (int k = 0; k < events.length; k++) {
            check(k, events[k], cases[k]);
            Arguments.finite("scores[%s]".formatted(k), scores[k]);
            total += cases[k];
            all += events[k];
            scored += cases[k] * (scores[k] / largest);
        }
        double share = all / total;
        double mean = scored / total;
        double sum = 0;
        double spread = 0;
        for (int k = 0; k < events.length; k++) {
            double distance = scores[k] / largest - mean;
            sum += distance * (events[k] - cases[k] * share);
            spread += cases[k] * distance * distance;
        }
        double z = sum / Math.sqrt(share * (1 - share) * spread);
        return Double.isFinite(z) ? Optional.of(new Trend(z, total)) : Optional.empty();
    }

    private static void check(int k, long events, long cases) {
        if (!(events >= 0 && events <= cases)) {
            throw new IllegalArgumentException("events[%s] must lie in [0, %s], was %s".formatted(k, cases, events));
        }
    }

    public double pValue() {
        return Normal.twoSidedPValue(z);
    }

    /** z², on one degree of freedom. */
    public ChiSquareStatistic chiSquare() {
        return new ChiSquareStatistic(z * z, 1);
    }

    /** Mantel's (n - 1) r² of events and scores (1963), which takes both margins as given: z² (n - 1) / n. */
    public ChiSquareStatistic mantel() {
        return new ChiSquareStatistic(z * z * (cases - 1) / cases, 1);
    }
}
