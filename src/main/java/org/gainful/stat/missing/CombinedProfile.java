package org.gainful.stat.missing;

import java.util.List;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.Roots;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.regression.LogisticProfile;
import org.gainful.stat.regression.ProfileInterval;

/**
 * Combination of likelihood profiles (CLIP): a coefficient's profiles in m completed data sets as one distribution.
 *
 * <p>In each set the signed root of the profile, r(b) = sign(b - estimate) sqrt(2 (l(maximum) - l(b))), is nearly
 * standard normal, so that Φ(r(b)) is a distribution function of the coefficient; the combined one is their mean. Its
 * quantiles are the limits, twice its smaller tail at 0 the p-value: neither supposes that estimates are normal, as
 * Rubin's rules do, and both hold for Firth's penalised likelihood and few events. One set gives its profile interval.
 *
 * <p>A limit lies between the sets' own limits, where Brent's method finds it.
 *
 * <p>Heinze, Ploner and Beyea (2013, doi:10.1002/sim.5899); logistf's {@code CLIP.confint}.
 */
public record CombinedProfile(List<LogisticProfile> profiles) {
    public CombinedProfile {
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("profiles must be at least one, was empty");
        }
        profiles = List.copyOf(profiles);
    }

    /** The mean of the sets' estimates. */
    public double estimate() {
        return Sums.mean(
                profiles.stream().mapToDouble(LogisticProfile::estimate).toArray());
    }

    /** The combined distribution function of the coefficient. */
    public double cumulativeProbability(double b) {
        return Sums.mean(profiles.stream()
                .mapToDouble(profile -> Normal.cumulativeProbability(profile.signedRoot(b)))
                .toArray());
    }

    /** Two-sided p-value of the coefficient being 0. */
    public double pValue() {
        double below = cumulativeProbability(0);
        double above = Sums.mean(profiles.stream()
                .mapToDouble(profile -> Normal.cumulativeProbability(-profile.signedRoot(0)))
                .toArray());
        return Math.min(1, 2 * Math.min(below, above));
    }

    /** A side is empty where it is in one of the sets. */
    public ProfileInterval interval(double level) {
        Arguments.level(level);
        List<ProfileInterval> own =
                profiles.stream().map(profile -> profile.interval(level)).toList();
        double tail = (1 - level) / 2;
        return new ProfileInterval(
                quantile(tail, own.stream().map(ProfileInterval::lower).toList()),
                quantile(1 - tail, own.stream().map(ProfileInterval::upper).toList()),
                level);
    }

    private OptionalDouble quantile(double probability, List<OptionalDouble> own) {
        if (own.stream().anyMatch(OptionalDouble::isEmpty)) {
            return OptionalDouble.empty();
        }
        double[] limits = own.stream().mapToDouble(OptionalDouble::getAsDouble).toArray();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double limit : limits) {
            lowest = Math.min(lowest, limit);
            highest = Math.max(highest, limit);
        }
        OptionalDouble root = Roots.between(lowest, highest, b -> cumulativeProbability(b) - probability);
        return root.isPresent() ? root : OptionalDouble.of(Sums.mean(limits));
    }
}
