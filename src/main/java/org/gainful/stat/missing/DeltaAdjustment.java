package org.gainful.stat.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;

/**
 * An analysis repeated under shifts of the imputed values, to see how far from random the missing may be before its
 * conclusion changes.
 *
 * <p>The shifts go from what is taken to be true, usually 0 (missing at random), to what is hardly believable. Van Buuren
 * (2018), Flexible Imputation of Missing Data, section 3.8; Cro et al. (2020, doi:10.1002/sim.8569).
 *
 * @param steps in the order of the shifts
 */
public record DeltaAdjustment(List<Step> steps) {
    /** What the analysis found under a shift; nothing where it could not be estimated. */
    public record Step(double shift, Optional<PooledEstimate> estimate) {}

    private enum Conclusion {
        BELOW,
        NONE,
        ABOVE
    }

    public DeltaAdjustment {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps must be at least one, was empty");
        }
        steps = List.copyOf(steps);
    }

    /** Runs the analysis, for example {@link ChainedEquations#withShift} with one seed, under each shift in turn. */
    public static DeltaAdjustment of(double[] shifts, DoubleFunction<Optional<PooledEstimate>> analysis) {
        List<Step> steps = new ArrayList<>();
        for (double shift : Arguments.finiteCopy("shifts", shifts)) {
            steps.add(new Step(shift, analysis.apply(shift)));
        }
        return new DeltaAdjustment(steps);
    }

    /**
     * The first shift whose interval tells something else than that of the first step: that the value lies above the
     * null value, below it, or neither. Empty where none does, or the first step was not estimated. Steps that were not
     * estimated are passed over.
     */
    public OptionalDouble tippingPoint(double nullValue, double level) {
        Arguments.finite("nullValue", nullValue);
        Optional<Conclusion> start = conclusion(steps.get(0), nullValue, Arguments.level(level));
        return start.isEmpty()
                ? OptionalDouble.empty()
                : steps.stream()
                        .filter(step -> conclusion(step, nullValue, level)
                                .filter(found -> found != start.get())
                                .isPresent())
                        .mapToDouble(Step::shift)
                        .findFirst();
    }

    private static Optional<Conclusion> conclusion(Step step, double nullValue, double level) {
        Optional<Interval> interval = step.estimate().flatMap(estimate -> estimate.interval(level));
        return interval.map(found -> found.contains(nullValue)
                ? Conclusion.NONE
                : found.lower() > nullValue ? Conclusion.ABOVE : Conclusion.BELOW);
    }
}
