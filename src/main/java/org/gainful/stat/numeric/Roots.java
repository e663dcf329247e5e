package org.gainful.stat.numeric;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Where a function of one variable passes 0, to the last digits a double holds.
 *
 * <p>Brent's method (1973): bisection guards inverse interpolation, so that jumps are found as surely as roots.
 */
public final class Roots {
    private static final int MOST_EVALUATIONS = 10_000;
    private static final double RELATIVE_ACCURACY = 4e-16;
    private static final double ABSOLUTE_ACCURACY = 1e-300;

    private Roots() {}

    /** Empty where the function has the same sign at both ends, or is not a number at one. */
    public static OptionalDouble between(double lower, double upper, DoubleUnaryOperator function) {
        double low = function.applyAsDouble(lower);
        double high = function.applyAsDouble(upper);
        if (low == 0) {
            return OptionalDouble.of(lower);
        }
        if (high == 0) {
            return OptionalDouble.of(upper);
        }
        return low < 0 && high > 0 || low > 0 && high < 0
                ? OptionalDouble.of(solver().solve(MOST_EVALUATIONS, function::applyAsDouble, lower, upper))
                : OptionalDouble.empty();
    }

    /** One a search: a solver remembers what it is solving, and several threads may look for roots at once. */
    private static BrentSolver solver() {
        return new BrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY, Double.MIN_VALUE);
    }

    /**
     * From {@code start} outwards by {@code step}, which may be negative and doubles each time, until the sign
     * changes; empty where it does not before {@code limit}.
     */
    public static OptionalDouble beyond(double start, double step, double limit, DoubleUnaryOperator function) {
        double sign = Math.signum(function.applyAsDouble(start));
        double near = start;
        double stride = step;
        while (near != limit) {
            double next = near + stride;
            double far = step < 0 ? Math.max(limit, next) : Math.min(limit, next);
            if (Math.signum(function.applyAsDouble(far)) != sign) {
                return between(Math.min(near, far), Math.max(near, far), function);
            }
            near = far;
            stride *= 2;
        }
        return OptionalDouble.empty();
    }

    /**
     * Where a function that never rises passes 0, by bisection; its ends may be infinite. An end of the range where
     * the function does not pass 0 within it.
     */
    public static double ofDecreasing(double lower, double upper, DoubleUnaryOperator function) {
        if (!(function.applyAsDouble(lower) > 0)) {
            return lower;
        }
        if (!(function.applyAsDouble(upper) < 0)) {
            return upper;
        }
        double low = lower;
        double high = upper;
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (function.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
