package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Roots;
import org.gainful.stat.regression.LogisticLikelihood.Penalty;
import org.gainful.stat.regression.ScaledColumns.Origin;

/**
 * Corrections of Firth's estimates for prediction. Firth's penalty draws probabilities towards one half, so that their
 * mean is not the share of events; after either correction it is.
 *
 * <p>Empty where the fit has no estimates, or all cases have the same outcome: no intercept has the mean probability of
 * 0 or 1.
 *
 * <p>Puhr, Heinze, Nold, Lusa and Geroldinger (2017).
 */
public enum FirthCorrection {
    /** Keeps Firth's slopes and takes the intercept of greatest likelihood beside them. */
    INTERCEPT("FLIC") {
        @Override
        Optional<double[]> corrected(LogisticFit firth) {
            double[] estimates = firth.coefficients().stream()
                    .mapToDouble(Coefficient::estimate)
                    .toArray();
            AtEstimate at = new AtEstimate(firth);
            double[] logOdds = at.logOdds();
            OptionalDouble shift =
                    rootFromZero(d -> eventsLessExpected(at.cases().events(), logOdds, d));
            if (shift.isEmpty()) {
                return Optional.empty();
            }
            estimates[0] += shift.getAsDouble();
            return Optional.of(estimates);
        }
    },

    /**
     * Maximum likelihood of the cases and, beside each, of half its leverage h as an event and as another case, told
     * apart by a covariate of their own, whose coefficient is left out of predictions.
     */
    ADDED_COVARIATE("FLAC") {
        @Override
        Optional<double[]> corrected(LogisticFit firth) {
            AtEstimate at = new AtEstimate(firth);
            return at.leverages().flatMap(leverages -> {
                Trials augmented = augmented(firth.design(), at.cases(), leverages);
                ScaledColumns columns = augmented.scaled(Origin.MEAN);
                boolean[] free = new boolean[columns.size()];
                Arrays.fill(free, true);
                return maximum(columns, augmented, new double[free.length], free)
                        .map(found -> Arrays.copyOf(found, found.length - 1));
            });
        }
    };

    /** No probability is farther from one half, in log odds. */
    private static final double FARTHEST = 1500;

    private final String abbreviation;

    FirthCorrection(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /** What the literature calls it. */
    public String abbreviation() {
        return abbreviation;
    }

    /** The coefficients, the intercept first, in the order of the fit's; the fit must be Firth's. */
    public Optional<List<Double>> coefficients(LogisticFit firth) {
        if (firth.method().likelihood() != LogisticRegression.Likelihood.FIRTH) {
            throw new IllegalArgumentException("firth must be a fit by %s, was by %s"
                    .formatted(
                            LogisticRegression.Likelihood.FIRTH, firth.method().likelihood()));
        }
        boolean mixed = firth.events() > 0 && firth.events() < firth.observations();
        return firth.estimated() && mixed
                ? corrected(firth).map(found -> Arrays.stream(found).boxed().toList())
                : Optional.empty();
    }

    abstract Optional<double[]> corrected(LogisticFit firth);

    private static OptionalDouble rootFromZero(DoubleUnaryOperator decreasing) {
        double atZero = decreasing.applyAsDouble(0);
        return atZero == 0
                ? OptionalDouble.of(0)
                : Roots.beyond(0, Math.signum(atZero), Math.signum(atZero) * FARTHEST, decreasing);
    }

    private static double eventsLessExpected(double[] events, double[] logOdds, double shift) {
        double sum = 0;
        for (int i = 0; i < events.length; i++) {
            sum += events[i] - 1 / (1 + StrictMath.exp(-logOdds[i] - shift));
        }
        return sum;
    }

    private static Trials augmented(Design design, Trials cases, double[] leverages) {
        int rows = cases.rows();
        List<double[]> columns = new ArrayList<>();
        for (double[] column : design.columns()) {
            columns.add(joined(column, column));
        }
        double[] added = new double[2 * rows];
        Arrays.fill(added, rows, 2 * rows, 1);
        columns.add(added);
        double[] halves = Arrays.stream(leverages).map(h -> h / 2).toArray();
        return new Trials(columns, joined(cases.events(), halves), joined(cases.others(), halves));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Optional<double[]> maximum(ScaledColumns columns, Trials trials, double[] start, boolean... free) {
        return new Newton<>(new LogisticLikelihood(columns, trials, Penalty.NONE))
                .maximise(start, free)
                .filter(found -> found.convergence().reached())
                .map(Newton.Maximum::coefficients)
                .map(columns::toOriginal);
    }
}
