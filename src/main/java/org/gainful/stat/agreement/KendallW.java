package org.gainful.stat.agreement;

import java.util.Optional;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.numeric.MidRanks;
import org.gainful.stat.numeric.Sums;

/**
 * Kendall's coefficient of concordance, corrected for ties: how far raters put subjects into the same order.
 *
 * <p>W = 12 S / (m² (n³ - n) - m ΣT), S the squared deviations of the subjects' rank sums from their mean, m raters,
 * n subjects, T = Σ(t³ - t) over the ties of a rater. From 0 to 1. Subjects that not every rater rated are left out;
 * empty where fewer than two subjects or raters remain, or no rater tells subjects apart. Kendall and Babington Smith (1939).
 */
public record KendallW(double estimate, int subjects, int raters) {
    public static Optional<KendallW> of(Ratings ratings) {
        Ratings complete = ratings.complete();
        int n = complete.subjects();
        int m = complete.raters();
        if (n < 2 || m < 2) {
            return Optional.empty();
        }
        double[] sums = new double[n];
        double ties = 0;
        for (int rater = 0; rater < m; rater++) {
            MidRanks ranks = MidRanks.of(complete.ofRater(rater));
            double[] own = ranks.ranks();
            for (int i = 0; i < n; i++) {
                sums[i] += own[i];
            }
            ties += ranks.tieSum();
        }
        double squares = Sums.squaredDeviations(sums, m * (n + 1.0) / 2);
        double greatest = m * ((double) m * n * ((double) n * n - 1) - ties);
        return greatest > 0 ? Optional.of(new KendallW(Math.min(1, 12 * squares / greatest), n, m)) : Optional.empty();
    }

    /** m (n - 1) W against chi-squared with n - 1 degrees of freedom; good for more than seven subjects. */
    public ChiSquareStatistic test() {
        return new ChiSquareStatistic(raters * (subjects - 1.0) * estimate, subjects - 1);
    }
}
