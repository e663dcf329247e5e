package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.resampling.RandomSigns;

/**
 * Test of one coefficient with few clusters: residuals under the hypothesis keep or change their sign, cluster by
 * cluster, and the cluster-robust t of the data is compared with those that come out (Cameron, Gelbach and Miller 2008,
 * doi:10.1162/rest.90.3.414, with the hypothesis imposed and Rademacher weights).
 *
 * <p>With G clusters there are 2^G choices of signs, two by two with the same |t|. Where they are few all are taken, and
 * the p-value is exact for the data; it cannot fall below 2 / 2^G, so that five clusters can never reach 0.05. Else
 * signs are drawn, and the data count among the draws.
 *
 * <p>In a logistic model the residuals are those of the fit without the term, and t that of the first step towards the
 * fit with it, which need not exist (the score bootstrap of Kline and Santos 2012, doi:10.1515/2156-6674.1006).
 *
 * @param mostExact up to how many choices of signs all are taken
 * @param draws otherwise
 */
public record WildClusterBootstrap(int mostExact, int draws, long seed) {
    private static final int MOST_EXACT = 1 << 14;
    private static final int DRAWS = 9_999;

    /** Statistics that are equal but for rounding. */
    private static final double EQUAL = 1 - 1e-10;

    private static final int MOST_DOUBLINGS = 60;
    private static final int BISECTIONS = 60;

    /**
     * What came out.
     *
     * @param statistic |t| of the data, with the error CR0
     * @param choices of signs that were looked at
     * @param asFar of which |t| was as large
     * @param exact whether these were all
     */
    public record Result(double statistic, int choices, int asFar, boolean exact) {
        public double pValue() {
            return exact ? (double) asFar / choices : (asFar + 1.0) / (choices + 1.0);
        }
    }

    public WildClusterBootstrap {
        if (mostExact < 0 || draws < 1) {
            throw new IllegalArgumentException(
                    "mostExact must not be negative and draws be positive, was %s and %s".formatted(mostExact, draws));
        }
    }

    /** All choices up to 16,384, else 9,999 draws. */
    public static WildClusterBootstrap withSeed(long seed) {
        return new WildClusterBootstrap(MOST_EXACT, DRAWS, seed);
    }

    /** Test that a coefficient is 0; empty for a term that was not estimated, or that a single cluster determines. */
    public Optional<Result> test(LinearFit fit, Clusters clusters, String term) {
        clusters.over(fit.observations());
        return Linear.of(fit, clusters, term)
                .filter(linear -> linear.signed.comparable())
                .map(linear -> result(linear.signed, linear.estimate));
    }

    /**
     * The values that the test does not reject; empty where it rejects none however far, as with too few clusters. The
     * p-value is a step function of the value: the ends are where it first falls to 1 - level on the way out.
     */
    public Optional<Interval> interval(LinearFit fit, Clusters clusters, String term, double level) {
        Arguments.level(level);
        clusters.over(fit.observations());
        return Linear.of(fit, clusters, term)
                .filter(linear -> linear.signed.comparable())
                .flatMap(linear -> interval(linear, level));
    }

    private Optional<Interval> interval(Linear linear, double level) {
        double step = linear.signed.error();
        double below = reach(linear.signed, step, 1 - level);
        double above = reach(linear.signed, -step, 1 - level);
        return Double.isFinite(below) && Double.isFinite(above)
                ? Optional.of(new Interval(linear.value(below), linear.value(above), level))
                : Optional.empty();
    }

    /** How far the hypothesis can move from the estimate until the test rejects; infinite where it never does. */
    private double reach(SignedClusters signed, double step, double alpha) {
        double inside = 0;
        double outside = step;
        int doublings = 0;
        while (result(signed, outside).pValue() > alpha) {
            inside = outside;
            outside *= 2;
            if (++doublings > MOST_DOUBLINGS) {
                return Double.POSITIVE_INFINITY;
            }
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = inside + (outside - inside) / 2;
            if (result(signed, middle).pValue() > alpha) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    /** Test that a coefficient is 0; empty where the model without the term has no estimates. */
    public Optional<Result> test(LogisticFit fit, Clusters clusters, String term) {
        clusters.over(fit.observations());
        if (!fit.design().terms().contains(term)) {
            return Optional.empty();
        }
        LogisticFit without =
                LogisticRegression.maximumLikelihood().fit(fit.design().without(List.of(term)));
        return WorkingModel.of(without).flatMap(model -> score(model, fit.design(), clusters, term));
    }

    private Optional<Result> score(WorkingModel model, Design design, Clusters clusters, String term) {
        double[] column = design.column(design.terms().indexOf(term));
        double[] rest = LeastSquares.scaled(column, LeastSquares.exponent(column));
        for (int i = 0; i < rest.length; i++) {
            rest[i] *= Math.sqrt(model.variances()[i]);
        }
        double[][] basis = Arrays.copyOf(model.basis(), model.size() + 1);
        removeProjections(rest, model.basis());
        removeProjections(rest, model.basis());
        double length = Math.sqrt(Sums.dot(rest, rest));
        if (!(length > 0)) {
            return Optional.empty();
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] /= length;
        }
        basis[model.size()] = rest;
        double[] residuals = model.residuals().clone();
        double along = Sums.dot(rest, residuals);
        removeProjections(residuals, new double[][] {rest});
        double[] direction = new double[basis.length];
        direction[model.size()] = 1;
        SignedClusters signed = new SignedClusters(basis, residuals, direction, clusters);
        return signed.comparable() ? Optional.of(result(signed, along)) : Optional.empty();
    }

    private static void removeProjections(double[] rest, double[][] basis) {
        for (double[] direction : basis) {
            double share = Sums.dot(direction, rest);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= share * direction[i];
            }
        }
    }

    /** A coefficient of a linear model along a direction of length 1, and what turns it into the model's units. */
    private record Linear(SignedClusters signed, double estimate, double length, int exponent) {
        static Optional<Linear> of(LinearFit fit, Clusters clusters, String term) {
            int index = fit.coefficients().stream()
                    .map(LinearCoefficient::term)
                    .toList()
                    .indexOf(term);
            if (index < 0 || fit.residualStandardDeviation().orElse(0) == 0) {
                return Optional.empty();
            }
            WorkingModel model = WorkingModel.of(fit);
            double[] direction = model.direction(index).clone();
            double length = Math.sqrt(Sums.dot(direction, direction));
            for (int j = 0; j < direction.length; j++) {
                direction[j] /= length;
            }
            double estimate = Math.scalb(model.estimate(index), -model.exponent(index)) / length;
            return Optional.of(new Linear(
                    new SignedClusters(model.basis(), model.residuals(), direction, clusters),
                    estimate,
                    length,
                    model.exponent(index)));
        }

        /** The hypothesis that lies this far below the estimate. */
        double value(double shift) {
            return Math.scalb((estimate - shift) * length, exponent);
        }
    }

    private static double[] ones(int count) {
        double[] signs = new double[count];
        Arrays.fill(signs, 1);
        return signs;
    }

    private Result result(SignedClusters signed, double shift) {
        int count = signed.count();
        double statistic = signed.statistic(ones(count), shift);
        boolean exact = count < Integer.SIZE - 1 && 1 << (count - 1) <= mostExact / 2;
        int choices = exact ? 1 << (count - 1) : draws;
        RandomSigns random = RandomSigns.ofSeed(seed);
        double[] signs = ones(count);
        int asFar = 0;
        for (int choice = 0; choice < choices; choice++) {
            for (int g = 1; g < count; g++) {
                signs[g] = exact ? 1 - 2 * (choice >> (g - 1) & 1) : random.next();
            }
            if (!(signed.statistic(signs, shift) < statistic * EQUAL)) {
                asFar++;
            }
        }
        return new Result(statistic, exact ? 2 * choices : choices, exact ? 2 * asFar : asFar, exact);
    }
}
