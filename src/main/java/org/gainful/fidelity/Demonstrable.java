package org.gainful.fidelity;

import java.util.OptionalDouble;
import org.gainful.stat.power.Correlation;
import org.gainful.stat.power.SmallestPValue;

/**
 * What a number of services can show of a correlation at all, whatever their data: a two-sided test at the 5% level.
 *
 * <p>Power is that of Student's t with both measured without error. Rates of few clients are not, and rank tests have less, so
 * that it is the most that can be hoped for.
 *
 * @param services three or more
 */
public record Demonstrable(int services) {
    public Demonstrable {
        if (services < Relation.FEWEST) {
            throw new IllegalArgumentException(
                    "services must be %s or more, was %s".formatted(Relation.FEWEST, services));
        }
    }

    private static final double ALPHA = 0.05;
    private static final double ENOUGH = 0.8;

    /** A chance of missing a relation that is not much less than that of finding it leaves the question open. */
    private static final double LITTLE = 0.5;

    /** The chance to find a correlation of this size. */
    public double power(double correlation) {
        return new Correlation(correlation).power(services, ALPHA);
    }

    /** How many services find it with a chance of 80%; empty for a correlation of 0. */
    public static OptionalDouble needed(double correlation) {
        OptionalDouble size = new Correlation(correlation).size(ENOUGH, ALPHA);
        return size.isPresent() ? OptionalDouble.of(Math.ceil(size.getAsDouble())) : size;
    }

    /** The smallest correlation, either way, that is significant. */
    public double smallestSignificant() {
        return Correlation.smallestSignificant(services, ALPHA);
    }

    /** The smallest p-value that a test over all orders can give when no two services have the same score or rate. */
    public double smallestPValue() {
        return SmallestPValue.ofOrders(services);
    }

    boolean neverSignificant() {
        return smallestPValue() > ALPHA;
    }

    /** Whether a correlation of this size would more likely be missed than found. */
    boolean isBlindTo(double correlation) {
        return power(correlation) < LITTLE;
    }

    /** Whether a correlation of this size would hardly be missed. */
    boolean sees(double correlation) {
        return power(correlation) >= ENOUGH;
    }
}
