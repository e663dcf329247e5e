package org.gainful.stat.power;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.gainful.stat.numeric.Roots;

/** A planned two-sided test of one effect, whose power grows with the size of the study. */
public interface Plan {
    /** Beyond the cohorts of any country. */
    double LARGEST_SIZE = 1e12;

    /** Chance that the test rejects at level {@code alpha}; size as the plan counts it, not necessarily whole. */
    double power(double size, double alpha);

    /** The smallest size the test is defined for. */
    double smallestSize();

    /** Not rounded up; the smallest size where that suffices, empty where no size does, as without an effect. */
    default OptionalDouble size(double power, double alpha) {
        checkShare("power", power);
        checkShare("alpha", alpha);
        double smallest = smallestSize();
        return power(smallest, alpha) >= power
                ? OptionalDouble.of(smallest)
                : Roots.beyond(smallest, 1, LARGEST_SIZE, size -> power(size, alpha) - power);
    }

    /**
     * The smallest effect between 0 and {@code largest} that is found with the power asked for; empty where even the
     * largest is not.
     *
     * @param plans from an effect to the plan that tests it
     */
    static OptionalDouble minimumDetectable(
            DoubleFunction<Plan> plans, double largest, double size, double power, double alpha) {
        checkShare("power", power);
        checkShare("alpha", alpha);
        return Roots.between(0, largest, effect -> plans.apply(effect).power(size, alpha) - power);
    }

    static double checkShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("%s must lie in (0, 1), was %s".formatted(name, value));
        }
        return value;
    }
}
