package org.gainful.stat.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/**
 * The standard error of measurement of a score and what follows from it when errors are normal and alike for all scores.
 *
 * <p>Unit: that of the score. Harvill (1991), Educational Measurement: Issues and Practice 10, 33-41; Weir (2005),
 * Journal of Strength and Conditioning Research 19, 231-240.
 *
 * @param standardError SEM, the standard deviation of scores of one subject whose true score does not change
 */
public record MeasurementError(double standardError) {
    public MeasurementError {
        if (!(standardError >= 0 && standardError <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "standardError must be finite and not negative, was %s".formatted(standardError));
        }
    }

    /** SD √(1 - reliability). Empty for a negative reliability, which no error explains. */
    public static Optional<MeasurementError> ofReliability(double standardDeviation, double reliability) {
        if (!(reliability <= 1)) {
            throw new IllegalArgumentException("reliability must not exceed 1, was %s".formatted(reliability));
        }
        return reliability < 0
                ? Optional.empty()
                : Optional.of(new MeasurementError(standardDeviation * Math.sqrt(1 - reliability)));
    }

    /** √MSE: of one rating, the severity of its rater known. */
    public static MeasurementError ofConsistency(MeanSquares squares) {
        return new MeasurementError(Math.sqrt(squares.residual()));
    }

    /** √(MSE + (MSJ - MSE) / n): of one rating by any rater; a negative variance between raters counts as 0. */
    public static MeasurementError ofAgreement(MeanSquares squares) {
        double raters = Math.max(0, (squares.betweenRaters() - squares.residual()) / squares.subjects());
        return new MeasurementError(Math.sqrt(squares.residual() + raters));
    }

    /** SEM / √raters: of the mean of so many independent ratings. */
    public MeasurementError ofMeanOf(int raters) {
        return new MeasurementError(standardError / Math.sqrt(Arguments.positive("raters", raters)));
    }

    /** z √2 SEM: a smaller change of one subject's score may be error alone. */
    public double smallestDetectableChange(double level) {
        return Normal.criticalValue(level) * Math.sqrt(2) * standardError;
    }

    /** score ± z SEM. */
    public Interval interval(double score, double level) {
        double reach = Normal.criticalValue(level) * standardError;
        return new Interval(score - reach, score + reach, level);
    }

    /**
     * Φ((upper - score) / SEM) - Φ((lower - score) / SEM): the probability that the true score lies in a band, as far as
     * one observed score tells; bounds may be infinite. Empty where there is no error and the score lies on a bound.
     */
    public OptionalDouble probabilityBetween(double lower, double upper, double score) {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("lower must lie below upper %s, was %s".formatted(upper, lower));
        }
        Arguments.finite("score", score);
        if (standardError == 0) {
            return score == lower || score == upper
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(lower < score && score < upper ? 1 : 0);
        }
        double low = (lower - score) / standardError;
        double high = (upper - score) / standardError;
        // Above the score the upper tails keep the digits.
        return OptionalDouble.of(
                low > 0
                        ? Normal.cumulativeProbability(-low) - Normal.cumulativeProbability(-high)
                        : Normal.cumulativeProbability(high) - Normal.cumulativeProbability(low));
    }
}
