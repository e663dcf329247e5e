package org.gainful.stat.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.survival.RiskWalk.TimeGroup;

/**
 * The hazard that a fitted Cox model leaves open, from which it predicts survival.
 *
 * <pre>  H(t | z) = e^(z'b) (sum of 1/W),   Var H = e^(2 z'b) (sum of 1/W² + d'I⁻¹d),   d = sum of (z - m) / W</pre>
 *
 * <p>over the events until t, with W and m the weight and mean of the people at risk (Breslow 1974; Tsiatis 1981).
 */
public final class BaselineHazard {
    private final CoxFit fit;
    private final CoxProblem problem;
    private final double[][] covariance;
    private final List<Path> strata;

    /** Sums until each time with events of one stratum, from the shortest time on. */
    private record Path(double longest, List<Sum> sums) {}

    private record Sum(double time, double[] hazard, double squares) {}

    private BaselineHazard(CoxFit fit, CoxProblem problem, double[][] covariance, List<Path> strata) {
        this.fit = fit;
        this.problem = problem;
        this.covariance = covariance;
        this.strata = strata;
    }

    /** Empty where nothing was estimated, and for exact ties, which are not of a hazard in continuous time. */
    public static Optional<BaselineHazard> of(CoxFit fit) {
        if (!fit.estimated() || fit.method().ties() == Ties.EXACT) {
            return Optional.empty();
        }
        CoxProblem problem = CoxProblem.of(fit.design(), fit.method().ties());
        return Cholesky.of(problem.information(fit))
                .map(root -> new BaselineHazard(fit, problem, root.inverse(), paths(fit, problem)));
    }

    private static List<Path> paths(CoxFit fit, CoxProblem problem) {
        RiskWalk walk = problem.walk();
        HazardSteps steps = HazardSteps.of(
                walk, walk.linear(problem.coefficients(fit)), fit.method().ties());
        int last = 0;
        for (TimeGroup group : walk.groups()) {
            last = Math.max(last, group.stratum());
        }
        Path[] paths = new Path[last + 1];
        Arrays.fill(paths, new Path(Double.NEGATIVE_INFINITY, List.of()));
        List<Sum> sums = new ArrayList<>();
        Sum before = new Sum(0, new double[walk.columns() + 1], 0);
        for (int g = walk.groups().size() - 1; g >= 0; g--) {
            TimeGroup group = walk.groups().get(g);
            if (steps.hasEvents(g)) {
                before = new Sum(
                        group.time(), sum(before.hazard(), steps.whole(g)), before.squares() + steps.squares(g));
                sums.add(before);
            }
            if (group.opens()) {
                paths[group.stratum()] = new Path(group.time(), List.copyOf(sums));
                sums.clear();
                before = new Sum(0, new double[walk.columns() + 1], 0);
            }
        }
        return List.of(paths);
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int j = 0; j < sum.length; j++) {
            sum[j] += b[j];
        }
        return sum;
    }

    /**
     * A prediction for one person at one time.
     *
     * @param standardError of the cumulative hazard
     */
    public record Predicted(double time, double cumulativeHazard, double standardError) {
        public double survival() {
            return StrictMath.exp(-cumulativeHazard);
        }

        public double standardErrorOfSurvival() {
            return survival() * standardError;
        }

        /** Of the survival probability; empty before the first event. */
        public Optional<Interval> interval(SurvivalInterval transform, double level) {
            return transform.of(survival(), standardError, level);
        }
    }

    /** For a person with these columns, in the order of the design, in a model without strata. */
    public Optional<Predicted> at(double time, double... columns) {
        return inStratum(0, time, columns);
    }

    /** For a person of a stratum; empty beyond the follow-up of that, and where the hazard leaves the range. */
    public Optional<Predicted> inStratum(int stratum, double time, double... columns) {
        Arguments.finite("time", time);
        Arguments.sameLength("columns", fit.coefficients().size(), columns.length);
        Arguments.finiteCopy("columns", columns);
        if (stratum < 0
                || stratum >= strata.size()
                || time > strata.get(stratum).longest()) {
            return Optional.empty();
        }
        Sum found = new Sum(0, new double[columns.length + 1], 0);
        for (Sum sum : strata.get(stratum).sums()) {
            found = sum.time() <= time ? sum : found;
        }
        return Optional.of(predicted(time, problem.scaled(columns), found))
                .filter(p -> Double.isFinite(p.cumulativeHazard()) && Double.isFinite(p.standardError()));
    }

    private Predicted predicted(double time, double[] z, Sum sum) {
        double ratio = StrictMath.exp(Sums.dot(problem.coefficients(fit), z));
        double[] distance = new double[z.length];
        for (int j = 0; j < distance.length; j++) {
            distance[j] = z[j] * sum.hazard()[0] - sum.hazard()[j + 1];
        }
        double variance = sum.squares() + Sums.dot(distance, Sums.times(covariance, distance));
        return new Predicted(time, ratio * sum.hazard()[0], ratio * Math.sqrt(Math.max(0, variance)));
    }
}
