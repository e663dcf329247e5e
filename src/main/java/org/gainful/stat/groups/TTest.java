package org.gainful.stat.groups;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Student;
import org.gainful.stat.describe.Description;

/**
 * Student's t tests of two samples, two-sided, with the interval of the difference.
 *
 * <p>The estimate is the mean of the first sample less that of the second. A test is empty where a sample has fewer
 * than two values or the standard error cannot be told from 0.
 */
public final class TTest {
    private enum Kind {
        STUDENT,
        WELCH,
        PAIRED
    }

    /**
     * The outcome of a test.
     *
     * @param estimate the difference of means, in the unit of the values
     */
    public record Result(double estimate, double standardError, double degreesOfFreedom, Interval interval) {
        public double statistic() {
            return estimate / standardError;
        }

        public double pValue() {
            return Student.twoSidedPValue(statistic(), degreesOfFreedom);
        }
    }

    private static final double DEFAULT_LEVEL = 0.95;

    /** A standard error below this share of the means is rounding; the bound of R's {@code t.test}. */
    private static final double SMALLEST_RELATIVE_ERROR = 10 * Math.ulp(1.0);

    private final Kind kind;
    private final double level;

    private TTest(Kind kind, double level) {
        this.kind = kind;
        this.level = level;
    }

    /** Independent samples of equal variance: pooled variance, n1 + n2 - 2 degrees of freedom. */
    public static TTest student() {
        return new TTest(Kind.STUDENT, DEFAULT_LEVEL);
    }

    /** Independent samples of any variance; degrees of freedom by Welch (1947, doi:10.1093/biomet/34.1-2.28). */
    public static TTest welch() {
        return new TTest(Kind.WELCH, DEFAULT_LEVEL);
    }

    /** Paired samples: the test of the mean difference, n - 1 degrees of freedom. */
    public static TTest paired() {
        return new TTest(Kind.PAIRED, DEFAULT_LEVEL);
    }

    public TTest withLevel(double newLevel) {
        return new TTest(kind, Arguments.level(newLevel));
    }

    /** Paired samples must be of the same length. */
    public Optional<Result> test(double[] first, double[] second) {
        if (kind != Kind.PAIRED) {
            return test(Description.of(first), Description.of(second));
        }
        Arguments.sameLength("second", first.length, second.length);
        double[] differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Arguments.finite("first", first[i]) - Arguments.finite("second", second[i]);
            if (Double.isInfinite(differences[i])) {
                return Optional.empty();
            }
        }
        Description difference = Description.of(differences);
        if (difference.sampleVariance().isEmpty()) {
            return Optional.empty();
        }
        double mean = difference.mean().getAsDouble();
        double error = difference.standardErrorOfMean().getAsDouble();
        return result(mean, error, difference.count() - 1, Math.abs(mean));
    }

    /** Tests independent samples that were described before; a paired test needs the values themselves. */
    public Optional<Result> test(Description first, Description second) {
        if (kind == Kind.PAIRED) {
            throw new IllegalArgumentException("a paired test needs the pairs, was given two descriptions");
        }
        if (first.sampleVariance().isEmpty() || second.sampleVariance().isEmpty()) {
            return Optional.empty();
        }
        double mean1 = first.mean().getAsDouble();
        double mean2 = second.mean().getAsDouble();
        double size = Math.max(Math.abs(mean1), Math.abs(mean2));
        double n1 = first.count();
        double n2 = second.count();
        double v1 = first.sampleVariance().getAsDouble();
        double v2 = second.sampleVariance().getAsDouble();
        if (kind == Kind.STUDENT) {
            double freedom = n1 + n2 - 2;
            double pooled = ((n1 - 1) * v1 + (n2 - 1) * v2) / freedom;
            return result(mean1 - mean2, Math.sqrt(pooled * (1 / n1 + 1 / n2)), freedom, size);
        }
        double variance = v1 / n1 + v2 / n2;
        double share1 = v1 / n1 / variance;
        double share2 = v2 / n2 / variance;
        double freedom = 1 / (share1 * share1 / (n1 - 1) + share2 * share2 / (n2 - 1));
        return result(mean1 - mean2, Math.sqrt(variance), freedom, size);
    }

    private Optional<Result> result(double estimate, double error, double freedom, double size) {
        boolean usable = error > SMALLEST_RELATIVE_ERROR * size && Double.isFinite(error) && Double.isFinite(estimate);
        return usable
                ? Optional.of(new Result(estimate, error, freedom, Student.interval(estimate, error, freedom, level)))
                : Optional.empty();
    }
}
