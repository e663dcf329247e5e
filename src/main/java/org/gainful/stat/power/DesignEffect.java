package org.gainful.stat.power;

import org.gainful.stat.Arguments;

/**
 * How much larger a study of people in services must be than one of unrelated people, 1 + ((1 + c²) m - 1) ρ.
 *
 * <p>Eldridge, Ashby and Kerry 2006, doi:10.1093/ije/dyl129; with c = 0 Kish's 1 + (m - 1) ρ. For comparisons between
 * services, not within.
 *
 * @param meanClusterSize m, people a service
 * @param intraclassCorrelation ρ
 * @param variationOfSizes c, the standard deviation of services' sizes over their mean; 0 for equal sizes
 */
public record DesignEffect(double meanClusterSize, double intraclassCorrelation, double variationOfSizes) {
    public DesignEffect {
        if (!(meanClusterSize >= 1 && meanClusterSize <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("meanClusterSize must be 1 or more, was %s".formatted(meanClusterSize));
        }
        if (!(intraclassCorrelation >= 0 && intraclassCorrelation <= 1)) {
            throw new IllegalArgumentException(
                    "intraclassCorrelation must lie in [0, 1], was %s".formatted(intraclassCorrelation));
        }
        if (!(variationOfSizes >= 0)) {
            throw new IllegalArgumentException(
                    "variationOfSizes must not be negative, was %s".formatted(variationOfSizes));
        }
        Arguments.finite("variationOfSizes", variationOfSizes);
    }

    public double factor() {
        return 1 + ((1 + variationOfSizes * variationOfSizes) * meanClusterSize - 1) * intraclassCorrelation;
    }

    /** The number of unrelated people that tell as much as {@code size} people in services. */
    public double effectiveSize(double size) {
        return size / factor();
    }

    /** A plan counted in people in services. */
    public Plan applyTo(Plan plan) {
        return new Plan() {
            @Override
            public double power(double size, double alpha) {
                return plan.power(Math.max(plan.smallestSize(), effectiveSize(size)), alpha);
            }

            @Override
            public double smallestSize() {
                return plan.smallestSize() * factor();
            }
        };
    }
}
