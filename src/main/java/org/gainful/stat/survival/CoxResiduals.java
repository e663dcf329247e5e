package org.gainful.stat.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.survival.RiskWalk.TimeGroup;

/**
 * How far a fitted Cox model misses each person, one value a row of the design.
 *
 * <p>Martingale residual: 1 for an event, less the cumulative hazard that the model has for the person over their time.
 * Score residual: what the person adds to the derivative of the likelihood; with the inverse information about what the
 * coefficients owe to them (Therneau, Grambsch and Fleming 1990; Reid and Crepeau 1985).
 */
public final class CoxResiduals {
    private final List<String> terms;
    private final double[] martingale;
    private final boolean[] events;

    /** Change of each coefficient, on its original scale, by row. */
    private final double[][] changes;

    private CoxResiduals(List<String> terms, double[] martingale, boolean[] events, double[][] changes) {
        this.terms = terms;
        this.martingale = martingale;
        this.events = events;
        this.changes = changes;
    }

    /** Empty where nothing was estimated, and for exact ties, which weigh choices of people and not persons. */
    public static Optional<CoxResiduals> of(CoxFit fit) {
        return fit.estimated() && fit.method().ties() != Ties.EXACT ? new Building(fit).residuals() : Optional.empty();
    }

    public List<Double> martingale() {
        return Arrays.stream(martingale).boxed().toList();
    }

    /** sign(M) sqrt(-2 (M + e log(e - M))), M the martingale residual and e 1 for an event; more symmetric than M. */
    public List<Double> deviance() {
        double[] deviance = new double[martingale.length];
        for (int row = 0; row < deviance.length; row++) {
            double m = martingale[row];
            double log = events[row] ? StrictMath.log(1 - m) : 0;
            deviance[row] = Math.copySign(Math.sqrt(Math.max(0, -2 * (m + log))), m);
        }
        return Arrays.stream(deviance).boxed().toList();
    }

    /** About how much larger the coefficient is with the person than without, by row. */
    public List<Double> dfbeta(String term) {
        int index = terms.indexOf(term);
        if (index < 0) {
            throw new IllegalArgumentException("term must be one of %s, was %s".formatted(terms, term));
        }
        return Arrays.stream(changes).map(change -> change[index]).toList();
    }

    /** Not to be changed. */
    double[][] changes() {
        return changes;
    }

    /** Collects residuals time by time. */
    private static final class Building {
        private final CoxFit fit;
        private final CoxProblem problem;
        private final RiskWalk walk;
        private final double[] linear;
        private final HazardSteps steps;
        private final double[] martingale;
        private final double[][] scores;

        Building(CoxFit fit) {
            this.fit = fit;
            problem = CoxProblem.of(fit.design(), fit.method().ties());
            walk = problem.walk();
            linear = walk.linear(problem.coefficients(fit));
            steps = HazardSteps.of(walk, linear, fit.method().ties());
            martingale = new double[walk.size()];
            scores = new double[walk.size()][walk.columns()];
        }

        Optional<CoxResiduals> residuals() {
            double[] sums = new double[walk.columns() + 1];
            for (int g = walk.groups().size() - 1; g >= 0; g--) {
                TimeGroup group = walk.groups().get(g);
                double[] whole = sums.clone();
                double[] ofTied = sums.clone();
                if (steps.hasEvents(g)) {
                    addTo(whole, steps.whole(g));
                    addTo(ofTied, steps.ofTied(g));
                }
                for (int position = group.first(); position < group.end(); position++) {
                    boolean event = position >= group.firstEvent();
                    put(position, event ? ofTied : whole);
                    if (event) {
                        putEvent(position, steps.mean(g));
                    }
                }
                sums = group.opens() ? new double[sums.length] : whole;
            }
            double[][] information = problem.information(fit);
            return Cholesky.of(information).map(this::finished).filter(CoxResiduals::isFinite);
        }

        private static void addTo(double[] sums, double[] step) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += step[j];
            }
        }

        private void put(int position, double[] sums) {
            int row = walk.row(position);
            double hazard = StrictMath.exp(linear[position]);
            martingale[row] = -hazard * sums[0];
            for (int j = 0; j < scores[row].length; j++) {
                scores[row][j] = -hazard * (walk.x(position, j) * sums[0] - sums[j + 1]);
            }
        }

        private void putEvent(int position, double[] mean) {
            int row = walk.row(position);
            martingale[row] += 1;
            for (int j = 0; j < mean.length; j++) {
                scores[row][j] += walk.x(position, j) - mean[j];
            }
        }

        private CoxResiduals finished(Cholesky root) {
            double[][] inverse = root.inverse();
            boolean[] events = new boolean[martingale.length];
            for (int row = 0; row < events.length; row++) {
                events[row] = fit.design().followUp().event(row);
                double[] change = Sums.times(inverse, scores[row]);
                for (int j = 0; j < change.length; j++) {
                    scores[row][j] = change[j] / problem.scale(j);
                }
            }
            return new CoxResiduals(fit.design().terms(), martingale, events, scores);
        }
    }

    private boolean isFinite() {
        return Arrays.stream(martingale).allMatch(Double::isFinite)
                && Arrays.stream(changes).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }
}
