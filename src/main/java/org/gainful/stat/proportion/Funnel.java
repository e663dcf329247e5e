package org.gainful.stat.proportion;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.describe.Quantiles;

/**
 * Services beside each other: the share of each against that of all, with the spread beyond chance.
 *
 * <p>z = (share - target) / sqrt(target (1 - target) / n). Overdispersion φ is the mean of z² after the outermost z
 * were drawn in to the quantiles (type 7) of {@link #WINSORISED_SHARE} at each end. The additive variance between
 * services is τ² = (k φ - (k - 1)) / (Σw - Σw² / Σw), w = n / (target (1 - target)), not below 0. Spiegelhalter (2005),
 * Statistics in Medicine 24; Spiegelhalter et al. (2012), Journal of the Royal Statistical Society A 175.
 *
 * <p>φ is reported as it is, but no limit is narrowed by one below 1.
 */
public record Funnel(List<Service> services, double target) {
    /** The share drawn in at each end before the spread is judged. */
    public static final double WINSORISED_SHARE = 0.1;

    /** How many of a service's people had the event. */
    public record Service(int events, int people) {
        public Service {
            Arguments.successesOfTrials(events, people);
        }

        public double share() {
            return (double) events / people;
        }
    }

    public Funnel {
        services = List.copyOf(services);
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("target must lie in (0, 1), was %s".formatted(target));
        }
    }

    /** The target is the share of all; empty where nobody or everybody had the event, or there is no service. */
    public static Optional<Funnel> of(List<Service> services) {
        long events = services.stream().mapToLong(Service::events).sum();
        long people = services.stream().mapToLong(Service::people).sum();
        return events == 0 || events == people
                ? Optional.empty()
                : Optional.of(new Funnel(services, (double) events / people));
    }

    public double z(Service service) {
        return (service.share() - target) / standardError(service);
    }

    /** By the variance-stabilising arcsine: 2 sqrt(n) (asin √share - asin √target). */
    public double arcsineZ(Service service) {
        double angle = Math.asin(Math.sqrt(service.share())) - Math.asin(Math.sqrt(target));
        return 2 * Math.sqrt(service.people()) * angle;
    }

    /** The exact binomial test against the target, two-sided. */
    public double exactPValue(Service service) {
        return new ExactBinomial(service.events(), service.people(), target).pValue();
    }

    /** P(more events) + ½ P(as many). */
    public double upperMidP(Service service) {
        BinomialDistribution binomial = BinomialDistribution.of(service.people(), target);
        return binomial.survivalProbability(service.events()) + binomial.probability(service.events()) / 2;
    }

    /** P(fewer events) + ½ P(as many). */
    public double lowerMidP(Service service) {
        BinomialDistribution binomial = BinomialDistribution.of(service.people(), target);
        return binomial.cumulativeProbability(service.events() - 1) + binomial.probability(service.events()) / 2;
    }

    /** The mean of z², 1 by chance alone. */
    public double rawOverdispersion() {
        return meanSquare(scores());
    }

    /** φ: the mean of z² with its outermost values drawn in. */
    public double overdispersion() {
        double[] z = scores();
        double lower = Quantiles.TYPE_7.of(z, WINSORISED_SHARE).orElseThrow();
        double upper = Quantiles.TYPE_7.of(z, 1 - WINSORISED_SHARE).orElseThrow();
        for (int i = 0; i < z.length; i++) {
            z[i] = Math.max(lower, Math.min(upper, z[i]));
        }
        return meanSquare(z);
    }

    /** τ² between services, in squared shares; 0 with one service. */
    public double betweenVariance() {
        double sum = 0;
        double squares = 0;
        for (Service service : services) {
            double weight = 1 / variance(service);
            sum += weight;
            squares += weight * weight;
        }
        int k = services.size();
        double excess = k * overdispersion() - (k - 1);
        return k < 2 || excess <= 0 ? 0 : excess / (sum - squares / sum);
    }

    /** z shrunk by sqrt φ. */
    public double multiplicativeZ(Service service) {
        return z(service) / Math.sqrt(widening());
    }

    /** z with the variance between services beside that of chance. */
    public double additiveZ(Service service) {
        return (service.share() - target) / Math.sqrt(variance(service) + betweenVariance());
    }

    /** Normal limits widened by sqrt φ; not cut to [0, 1]. */
    public Interval multiplicativeLimits(Service service, double level) {
        return about(standardError(service) * Math.sqrt(widening()), level);
    }

    /** Normal limits with the variance between services; not cut to [0, 1]. */
    public Interval additiveLimits(Service service, double level) {
        return about(Math.sqrt(variance(service) + betweenVariance()), level);
    }

    private double widening() {
        return Math.max(1, overdispersion());
    }

    private Interval about(double error, double level) {
        double reach = Normal.criticalValue(level) * error;
        return new Interval(target - reach, target + reach, level);
    }

    private double variance(Service service) {
        return target * (1 - target) / service.people();
    }

    private double standardError(Service service) {
        return Math.sqrt(variance(service));
    }

    private double[] scores() {
        return services.stream().mapToDouble(this::z).toArray();
    }

    private static double meanSquare(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum / values.length;
    }
}
