package org.gainful.stat.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.numeric.Sums;

/**
 * Two-way analysis of variance of ratings, one rating a subject and rater.
 *
 * <p>Sums of squares are of deviations from means, row by row. What cannot be told from rounding is 0. Unit: squared
 * points of the rating.
 *
 * @param betweenSubjects MSR, subjects - 1 degrees of freedom
 * @param betweenRaters MSJ (or MSC), raters - 1 degrees of freedom
 * @param residual MSE, (subjects - 1) (raters - 1) degrees of freedom
 */
public record MeanSquares(int subjects, int raters, double betweenSubjects, double betweenRaters, double residual) {
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    /**
     * Takes the subjects that every rater rated. Empty where there are fewer than two of them, fewer than two raters,
     * or squares overflow.
     */
    public static Optional<MeanSquares> of(Ratings ratings) {
        Ratings complete = ratings.complete();
        int n = complete.subjects();
        int k = complete.raters();
        if (n < 2 || k < 2) {
            return Optional.empty();
        }
        double[][] bySubject = new double[n][];
        double[] subjectMeans = new double[n];
        for (int i = 0; i < n; i++) {
            bySubject[i] = complete.ofSubject(i);
            subjectMeans[i] = Sums.mean(bySubject[i]);
        }
        double[] raterMeans = new double[k];
        for (int j = 0; j < k; j++) {
            raterMeans[j] = Sums.mean(complete.ofRater(j));
        }
        double mean = Sums.mean(subjectMeans);
        double rest = 0;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                double deviation = (bySubject[i][j] - subjectMeans[i]) - (raterMeans[j] - mean);
                rest += deviation * deviation;
                largest = Math.max(largest, Math.abs(bySubject[i][j]));
            }
        }
        double rounding = ROUNDING * largest * ROUNDING * largest;
        double[] squares = {
            k * Sums.squaredDeviations(subjectMeans, mean) / (n - 1.0),
            n * Sums.squaredDeviations(raterMeans, mean) / (k - 1.0),
            rest / ((n - 1.0) * (k - 1.0))
        };
        boolean finite = Arrays.stream(squares).allMatch(Double::isFinite) && Double.isFinite(rounding);
        return finite
                ? Optional.of(new MeanSquares(
                        n,
                        k,
                        known(squares[0], k * rounding),
                        known(squares[1], n * rounding),
                        known(squares[2], rounding)))
                : Optional.empty();
    }

    private static double known(double square, double rounding) {
        return square > rounding ? square : 0;
    }

    /** MSW of the one-way analysis, subjects (raters - 1) degrees of freedom. */
    public double withinSubjects() {
        return (betweenRaters + (subjects - 1.0) * residual) / subjects;
    }
}
