package org.gainful.stat.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;

/**
 * A survival curve: a step at each time at which somebody's follow-up ended.
 *
 * <p>Nothing is known after the longest time, unless everybody has had the event by then.
 */
public record SurvivalCurve(List<Step> steps, double level) {
    /** Probabilities this near are one level of the curve. */
    private static final double SAME_LEVEL = 1e-8;

    /**
     * The curve from one time to the next.
     *
     * @param standardError of the survival probability; empty where that is 0
     * @param cumulativeHazard Nelson-Aalen estimate
     * @param interval of the survival probability; empty where that is 0 or 1
     */
    public record Step(
            FollowUp.RiskSet riskSet,
            double survival,
            OptionalDouble standardError,
            double cumulativeHazard,
            Optional<Interval> interval) {
        public double time() {
            return riskSet.time();
        }
    }

    /**
     * The time by which a share of people has had the event; empty sides lie beyond what was observed.
     *
     * @param lower time at which the lower limit of the curve passes the share, and so for {@code upper}
     */
    public record Quantile(double share, OptionalDouble time, OptionalDouble lower, OptionalDouble upper) {}

    public SurvivalCurve {
        steps = List.copyOf(steps);
        Arguments.level(level);
    }

    /** Number of people whose follow-up is not shorter than {@code time}. */
    public int atRisk(double time) {
        int next = stepsBefore(time, false);
        return next < steps.size() ? steps.get(next).riskSet().atRisk() : 0;
    }

    /** Probability to be without the event after {@code time}. */
    public OptionalDouble survival(double time) {
        return at(time, step -> OptionalDouble.of(step.survival()), 1);
    }

    public OptionalDouble standardError(double time) {
        return at(time, Step::standardError, 0);
    }

    public OptionalDouble cumulativeHazard(double time) {
        return at(time, step -> OptionalDouble.of(step.cumulativeHazard()), 0);
    }

    /** Of the survival probability. */
    public Optional<Interval> interval(double time) {
        int count = stepsBefore(time, true);
        return count == 0 || isBeyond(time)
                ? Optional.empty()
                : steps.get(count - 1).interval();
    }

    private OptionalDouble at(double time, Function<Step, OptionalDouble> value, double atFirst) {
        if (isBeyond(time)) {
            return OptionalDouble.empty();
        }
        int count = stepsBefore(time, true);
        return count == 0 ? OptionalDouble.of(atFirst) : value.apply(steps.get(count - 1));
    }

    private boolean isBeyond(double time) {
        Step last = steps.get(steps.size() - 1);
        return time > last.time() && last.survival() > 0;
    }

    /** How many steps lie before the time, or before it and at it. */
    private int stepsBefore(double time, boolean orAt) {
        Arguments.finite("time", time);
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            double there = steps.get(middle).time();
            if (there < time || orAt && there == time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public Quantile median() {
        return quantile(0.5);
    }

    /**
     * The first time at which the curve is at 1 - share or below. Where it runs level at 1 - share, the middle of that
     * stretch, as is usual for medians; to the end of follow-up, where it runs level to there (Brookmeyer and Crowley
     * 1982 for the limits).
     */
    public Quantile quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must lie in (0, 1), was %s".formatted(share));
        }
        return new Quantile(
                share,
                passing(1 - share, step -> Optional.of(step.survival())),
                passing(1 - share, step -> step.interval().map(Interval::lower)),
                passing(1 - share, step -> step.interval().map(Interval::upper)));
    }

    private OptionalDouble passing(double height, Function<Step, Optional<Double>> curve) {
        for (int i = 0; i < steps.size(); i++) {
            Optional<Double> here = curve.apply(steps.get(i));
            if (here.isPresent() && here.get() < height + SAME_LEVEL) {
                double time = steps.get(i).time();
                return OptionalDouble.of(
                        here.get() > height - SAME_LEVEL ? (time + endOfLevel(i, height, curve)) / 2 : time);
            }
        }
        return OptionalDouble.empty();
    }

    private double endOfLevel(int from, double height, Function<Step, Optional<Double>> curve) {
        for (Step step : steps.subList(from, steps.size())) {
            if (curve.apply(step).map(there -> there <= height - SAME_LEVEL).orElse(false)) {
                return step.time();
            }
        }
        return steps.get(steps.size() - 1).time();
    }

    /**
     * Mean time without the event up to {@code horizon}, the area below the curve.
     *
     * <p>Its variance is the sum of (area from u to the horizon)² d / (n (n - d)) over the events at u; empty where the
     * horizon lies beyond what was observed (Royston and Parmar 2013).
     */
    public Optional<RestrictedMean> restrictedMean(double horizon) {
        Arguments.positive("horizon", horizon);
        if (isBeyond(horizon)) {
            return Optional.empty();
        }
        double area = 0;
        double variance = 0;
        double right = horizon;
        for (int i = stepsBefore(horizon, false) - 1; i >= 0; i--) {
            Step step = steps.get(i);
            area += step.survival() * (right - step.time());
            right = step.time();
            double left = step.riskSet().atRisk() - step.riskSet().events();
            double share = area / horizon;
            variance += left == 0
                    ? 0
                    : share * share * step.riskSet().events() / step.riskSet().atRisk() / left;
        }
        return Optional.of(new RestrictedMean(horizon, area + right, horizon * Math.sqrt(variance)));
    }
}
