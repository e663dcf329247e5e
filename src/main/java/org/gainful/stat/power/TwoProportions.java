package org.gainful.stat.power;

import java.util.OptionalDouble;
import org.gainful.stat.Normal;

/**
 * Two independent proportions by the score test without correction; size is the number in each group.
 *
 * <p>Power Φ((sqrt(n) |p1 - p2| - z sqrt(2 p (1 - p))) / sqrt(p1 (1 - p1) + p2 (1 - p2))), p the mean of both, which
 * leaves out rejections in the wrong direction (Fleiss, Levin and Paik 2003; R's {@code power.prop.test}).
 */
public record TwoProportions(double share1, double share2) implements Plan {
    public TwoProportions {
        Plan.checkShare("share1", share1);
        Plan.checkShare("share2", share2);
    }

    @Override
    public double power(double size, double alpha) {
        double z = Normal.criticalValue(1 - alpha);
        return Normal.cumulativeProbability(
                (Math.sqrt(size) * Math.abs(share1 - share2) - z * errorAtNull()) / error());
    }

    /** ((z sqrt(2 p (1 - p)) + z' sqrt(p1 (1 - p1) + p2 (1 - p2))) / (p1 - p2))², z' the quantile of the power. */
    @Override
    public OptionalDouble size(double power, double alpha) {
        Plan.checkShare("power", power);
        Plan.checkShare("alpha", alpha);
        double root = Normal.criticalValue(1 - alpha) * errorAtNull() + Normal.quantile(power) * error();
        double n = root / (share1 - share2) * (root / (share1 - share2));
        return share1 == share2 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(smallestSize(), n));
    }

    @Override
    public double smallestSize() {
        return 1;
    }

    private double errorAtNull() {
        double mean = (share1 + share2) / 2;
        return Math.sqrt(2 * mean * (1 - mean));
    }

    private double error() {
        return Math.sqrt(share1 * (1 - share1) + share2 * (1 - share2));
    }
}
