package org.gainful.stat.groups;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.describe.Description;
import org.gainful.stat.numeric.NoncentralT;
import org.gainful.stat.numeric.Roots;

/**
 * The difference of two means in units of their pooled standard deviation.
 *
 * <p>Hedges' g takes off the small bias by J = Γ(ν/2) / (sqrt(ν/2) Γ((ν-1)/2)), exactly. Intervals are of d; g's are
 * J times as far. Hedges (1981), doi:10.3102/10769986006002107; Steiger and Fouladi (1997).
 */
public record CohensD(double d, long firstCount, long secondCount) {
    /** Beyond this t the noncentral interval would need too long a series. */
    private static final double LARGEST_T = 200;

    /** Empty where the pooled standard deviation does not exist or is 0. */
    public static Optional<CohensD> of(Description first, Description second) {
        return TTest.student().test(first, second).map(test -> {
            double scale = Math.sqrt(1.0 / first.count() + 1.0 / second.count());
            return new CohensD(test.statistic() * scale, first.count(), second.count());
        });
    }

    /** In units of the second sample's standard deviation; empty where that does not exist or is 0. */
    public static OptionalDouble glassDelta(Description first, Description second) {
        if (first.mean().isEmpty() || second.sampleStandardDeviation().isEmpty()) {
            return OptionalDouble.empty();
        }
        double delta = (first.mean().getAsDouble() - second.mean().getAsDouble())
                / second.sampleStandardDeviation().getAsDouble();
        return Double.isFinite(delta) ? OptionalDouble.of(delta) : OptionalDouble.empty();
    }

    public double hedgesG() {
        return hedgesFactor(degreesOfFreedom()) * d;
    }

    /** J, below 1 and nearly 1 - 3 / (4ν - 1). */
    public static double hedgesFactor(double degreesOfFreedom) {
        double half = Arguments.positive("degreesOfFreedom", degreesOfFreedom) / 2;
        return degreesOfFreedom <= 1
                ? 0
                : Math.exp(Gamma.logGamma(half) - Gamma.logGamma(half - 0.5) - Math.log(half) / 2);
    }

    public double degreesOfFreedom() {
        return (double) firstCount + secondCount - 2;
    }

    /** Noncentralities at which t would be at the edge; empty where |t| passes 200. */
    public Optional<Interval> noncentralInterval(double level) {
        double scale = scale();
        double t = d / scale;
        double tail = (1 - Arguments.level(level)) / 2;
        if (Math.abs(t) > LARGEST_T) {
            return Optional.empty();
        }
        OptionalDouble lower = noncentrality(t, 1 - tail);
        OptionalDouble upper = noncentrality(t, tail);
        return lower.isPresent() && upper.isPresent()
                ? Optional.of(new Interval(lower.getAsDouble() * scale, upper.getAsDouble() * scale, level))
                : Optional.empty();
    }

    private OptionalDouble noncentrality(double t, double probability) {
        double reach = 40 * Math.sqrt(1 + t * t / (2 * degreesOfFreedom()));
        return Roots.between(
                t - reach,
                t + reach,
                delta -> new NoncentralT(degreesOfFreedom(), delta).cumulativeProbability(t) - probability);
    }

    /** d ± z sqrt(1/n1 + 1/n2 + d² / (2 (n1 + n2))). */
    public Interval normalInterval(double level) {
        double variance = scale() * scale() + d * d / (2.0 * (firstCount + secondCount));
        double reach = Normal.criticalValue(level) * Math.sqrt(variance);
        return new Interval(d - reach, d + reach, level);
    }

    private double scale() {
        return Math.sqrt(1.0 / firstCount + 1.0 / secondCount);
    }
}
