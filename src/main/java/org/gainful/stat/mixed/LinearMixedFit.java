package org.gainful.stat.mixed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Interval;
import org.gainful.stat.mixed.LinearMixedRegression.Likelihood;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.LinearFit;

/**
 * A linear model with a random intercept, or the reason why there is none.
 *
 * @param ordinary the model without the random intercept, by least squares
 * @param coefficients the intercept, then the terms in the order of the design; empty where nothing was estimated
 * @param covariance of the coefficients; of size 0 where nothing was estimated
 * @param variances between and within clusters; empty where nothing was estimated
 * @param effects best linear unbiased predictions of the clusters' differences, in the order in which they appear
 */
public record LinearMixedFit(
        LinearMixedRegression method,
        Outcome outcome,
        LinearFit ordinary,
        Clusters clusters,
        List<Coefficient> coefficients,
        SymmetricMatrix covariance,
        Optional<Variances> variances,
        List<RandomEffect> effects) {

    /** How the search ended. */
    public enum Outcome {
        ESTIMATED,
        /**
         * The likelihood is highest where clusters do not differ, or flat, since terms tell all clusters apart: the
         * coefficients are those of least squares.
         */
        NO_VARIANCE_BETWEEN,
        /** Nothing varies within clusters beside the terms, and the likelihood has no maximum. */
        NO_VARIANCE_WITHIN,
        /** The two variances cannot be told apart. */
        ONE_ROW_A_CLUSTER,
        /** Least squares leaves no residuals or no degrees of freedom. */
        NO_RESIDUALS
    }

    /**
     * The random part.
     *
     * @param between standard deviation of the clusters' intercepts
     * @param within standard deviation of rows in a cluster
     * @param logLikelihood restricted or not, as the method is
     */
    public record Variances(double between, double within, double logLikelihood) {
        /** Share of the variance that lies between clusters. */
        public double intraclassCorrelation() {
            double ratio = between / within;
            return ratio * ratio / (1 + ratio * ratio);
        }
    }

    public LinearMixedFit {
        coefficients = List.copyOf(coefficients);
        effects = List.copyOf(effects);
    }

    static LinearMixedFit notEstimated(
            LinearMixedRegression method, Outcome outcome, LinearFit ordinary, Clusters clusters) {
        SymmetricMatrix none = SymmetricMatrix.ofLower(List.of(), new double[0][]);
        return new LinearMixedFit(method, outcome, ordinary, clusters, List.of(), none, Optional.empty(), List.of());
    }

    public boolean estimated() {
        return variances.isPresent();
    }

    public Optional<Coefficient> find(String term) {
        return coefficients.stream().filter(c -> c.term().equals(term)).findFirst();
    }

    /** Normal interval, too short with few clusters; empty where the term was not estimated. */
    public Optional<Interval> waldInterval(String term, double level) {
        return find(term).map(c -> c.waldInterval(level));
    }

    /** Coefficients and the two variances. */
    public int parameters() {
        return coefficients.size() + 2;
    }

    public OptionalDouble logLikelihood() {
        return value(variances.map(Variances::logLikelihood));
    }

    public OptionalDouble aic() {
        return value(variances.map(v -> -2 * v.logLikelihood + 2 * parameters()));
    }

    /** With the number of rows, not of clusters, as sample size. */
    public OptionalDouble bic() {
        return value(variances.map(v -> -2 * v.logLikelihood + parameters() * StrictMath.log(ordinary.observations())));
    }

    public OptionalDouble intraclassCorrelation() {
        return value(variances.map(Variances::intraclassCorrelation));
    }

    /** Test that clusters do not differ; empty for restricted likelihood, and where nothing was estimated. */
    public Optional<BoundaryTest> varianceTest() {
        return method.likelihood() == Likelihood.RESTRICTED
                ? Optional.empty()
                : variances.map(v -> BoundaryTest.of(
                        v.logLikelihood, ordinary.logLikelihood().orElseThrow()));
    }

    private static OptionalDouble value(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
