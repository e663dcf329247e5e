package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Convergence;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Newton.Maximum;

/**
 * Regression of a 0/1 response with a link other than the log odds, by maximum likelihood: for risk ratios, and to see
 * whether what a logistic model says hangs on its link.
 *
 * <p>Redundant columns are dropped and named; separation is looked for before anything is fitted. A probit or
 * complementary log-log model has no estimates where a logistic one has none. A modified Poisson model has none where
 * rows without events could all be held to be impossible at no cost to those with: a level without events, but not a
 * level of events only. None has estimates where all outcomes are alike.
 *
 * <p>Newton steps on columns of mean 0 and spread 1.
 */
public final class BinaryRegression {
    private final BinaryLink link;

    private BinaryRegression(BinaryLink link) {
        this.link = link;
    }

    public static BinaryRegression probit() {
        return new BinaryRegression(BinaryLink.PROBIT);
    }

    public static BinaryRegression complementaryLogLog() {
        return new BinaryRegression(BinaryLink.COMPLEMENTARY_LOG_LOG);
    }

    /** Logs of risk ratios. */
    public static BinaryRegression modifiedPoisson() {
        return new BinaryRegression(BinaryLink.MODIFIED_POISSON);
    }

    /** Fits the design, whose response must be 0 or 1. */
    public BinaryFit fit(Design design) {
        Aliasing aliasing = Aliasing.of(design);
        Design independent = design.without(aliasing.redundantTerms());
        ScaledColumns scaled = ScaledColumns.of(independent, ScaledColumns.Origin.MEAN);
        boolean[] events = independent.events();
        Separation separation =
                SeparationSearch.in(independent.coefficientNames(), scaled, binding(independent, events));
        LogisticFit.Diagnosis diagnosis = new LogisticFit.Diagnosis(aliasing, separation);
        double share = share(events);
        Optional<Maximum<BinaryLikelihood.Evaluation>> top =
                separation.present() || share == 0 || share == 1 ? Optional.empty() : climb(scaled, events, share);
        Convergence convergence = top.map(Maximum::convergence).orElse(Convergence.notTried());
        boolean found = convergence.reached();
        return new BinaryFit(
                link,
                independent,
                diagnosis,
                convergence,
                found
                        ? Arrays.stream(scaled.toOriginal(top.get().coefficients()))
                                .boxed()
                                .toList()
                        : List.of(),
                found ? OptionalDouble.of(top.get().point().objective()) : OptionalDouble.empty());
    }

    /** What a direction of rising likelihood may not lower: with counts, an event's predictor must not move at all. */
    private Trials binding(Design design, boolean[] events) {
        Trials cases = Trials.ofCases(design);
        if (link != BinaryLink.MODIFIED_POISSON) {
            return cases;
        }
        double[] all = new double[events.length];
        Arrays.fill(all, 1);
        return new Trials(design.columns(), cases.events(), all);
    }

    private static double share(boolean[] events) {
        int count = 0;
        for (boolean event : events) {
            count += event ? 1 : 0;
        }
        return (double) count / events.length;
    }

    private Optional<Maximum<BinaryLikelihood.Evaluation>> climb(ScaledColumns scaled, boolean[] events, double share) {
        double[] start = new double[scaled.size()];
        start[0] = link.at(share);
        boolean[] free = new boolean[start.length];
        Arrays.fill(free, true);
        return new Newton<>(new BinaryLikelihood(link, scaled.columns(), events)).maximise(start, free);
    }
}
