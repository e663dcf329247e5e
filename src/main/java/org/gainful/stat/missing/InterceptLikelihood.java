package org.gainful.stat.missing;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.gainful.stat.numeric.Roots;
import org.gainful.stat.regression.Design;

/** The log-likelihood of a logistic model with given slopes, at the intercept that is best for them. */
final class InterceptLikelihood {
    private final double[] events;
    private final double[] offsets;

    private InterceptLikelihood(double[] events, double[] offsets) {
        this.events = events;
        this.offsets = offsets;
    }

    /** The design must have events and others. */
    static double at(Design design, Function<String, OptionalDouble> slopes) {
        double[] events = new double[design.rows()];
        Arrays.setAll(events, design::response);
        double[] offsets = new double[design.rows()];
        for (String term : design.terms()) {
            double slope = slopes.apply(term).orElse(0);
            for (int i = 0; i < offsets.length; i++) {
                offsets[i] += slope * design.value(i, term);
            }
        }
        return new InterceptLikelihood(events, offsets).maximum();
    }

    /** With one offset for all the intercept would be the log odds less that: it lies between those of the extremes. */
    private double maximum() {
        double share = Arrays.stream(events).sum() / events.length;
        double logOdds = StrictMath.log(share / (1 - share));
        double lower = logOdds - Arrays.stream(offsets).max().orElseThrow();
        double upper = logOdds - Arrays.stream(offsets).min().orElseThrow();
        double slack = 1e-9 * (1 + Math.abs(lower) + Math.abs(upper));
        double intercept =
                Roots.between(lower - slack, upper + slack, this::score).orElse(lower);
        double sum = 0;
        for (int i = 0; i < events.length; i++) {
            double eta = intercept + offsets[i];
            double signed = events[i] == 1 ? -eta : eta;
            sum -= Math.max(signed, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(signed)));
        }
        return sum;
    }

    private double score(double intercept) {
        double sum = 0;
        for (int i = 0; i < events.length; i++) {
            sum += events[i] - 1 / (1 + StrictMath.exp(-intercept - offsets[i]));
        }
        return sum;
    }
}
