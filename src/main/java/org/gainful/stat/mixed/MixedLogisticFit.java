package org.gainful.stat.mixed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Convergence;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.LogisticFit;

/**
 * A logistic model with a random intercept, or the reason why there is none.
 *
 * <p>Coefficients are log odds within a cluster, further from 0 than those of the population as a whole.
 *
 * @param ordinary the model without the random intercept
 * @param coefficients the intercept, then the terms in the order of the design; empty where nothing was estimated
 * @param covariance of the coefficients; of size 0 where nothing was estimated
 * @param between what there is between clusters; empty where nothing was estimated
 * @param effects of the clusters, in the order in which they appear; empty where nothing was estimated
 */
public record MixedLogisticFit(
        MixedLogisticRegression method,
        Outcome outcome,
        Convergence convergence,
        LogisticFit ordinary,
        Clusters clusters,
        List<Coefficient> coefficients,
        SymmetricMatrix covariance,
        Optional<Between> between,
        List<RandomEffect> effects) {
    private static final double LATENT_VARIANCE = Math.PI * Math.PI / 3;

    /** How the search ended. */
    public enum Outcome {
        ESTIMATED,
        /** The likelihood is highest where clusters do not differ: the coefficients are those of the ordinary model. */
        NO_VARIANCE,
        /** The ordinary model has no estimates either; it says why. */
        NO_ORDINARY_FIT,
        /** Every cluster has only events or none: nothing bounds the differences between them. */
        ALL_CLUSTERS_UNIFORM,
        NOT_CONVERGED
    }

    /**
     * The variation of the intercept.
     *
     * @param standardDeviation between clusters, on the log-odds scale
     * @param standardError of the standard deviation; 0 where that is 0
     * @param logLikelihood maximised over all parameters
     */
    public record Between(double standardDeviation, double standardError, double logLikelihood) {
        /** Standard error of the logarithm of the standard deviation; empty where that is 0. */
        public OptionalDouble standardErrorOfLog() {
            return standardDeviation > 0
                    ? OptionalDouble.of(standardError / standardDeviation)
                    : OptionalDouble.empty();
        }

        public double variance() {
            return standardDeviation * standardDeviation;
        }
    }

    public MixedLogisticFit {
        coefficients = List.copyOf(coefficients);
        effects = List.copyOf(effects);
    }

    static MixedLogisticFit notEstimated(
            MixedLogisticRegression method,
            Outcome outcome,
            LogisticFit ordinary,
            Clusters clusters,
            Convergence convergence) {
        SymmetricMatrix none = SymmetricMatrix.ofLower(List.of(), new double[0][]);
        return new MixedLogisticFit(
                method, outcome, convergence, ordinary, clusters, List.of(), none, Optional.empty(), List.of());
    }

    static MixedLogisticFit withoutVariance(
            MixedLogisticRegression method, LogisticFit ordinary, Clusters clusters, Convergence convergence) {
        return new MixedLogisticFit(
                method,
                Outcome.NO_VARIANCE,
                convergence,
                ordinary,
                clusters,
                ordinary.coefficients(),
                ordinary.covariance(),
                Optional.of(new Between(0, 0, ordinary.logLikelihood().orElseThrow())),
                clusters.names().stream()
                        .map(name -> new RandomEffect(name, 0, 0))
                        .toList());
    }

    public boolean estimated() {
        return between.isPresent();
    }

    public Optional<Coefficient> find(String term) {
        return coefficients.stream().filter(c -> c.term().equals(term)).findFirst();
    }

    /** Wald interval at the method's level; empty where the term was not estimated. */
    public Optional<Interval> waldInterval(String term) {
        return find(term).map(c -> c.waldInterval(method.level()));
    }

    public int observations() {
        return ordinary.observations();
    }

    /** Coefficients and the variance. */
    public int parameters() {
        return ordinary.parameters() + 1;
    }

    public OptionalDouble logLikelihood() {
        return value(between.map(Between::logLikelihood));
    }

    public OptionalDouble deviance() {
        return value(between.map(b -> -2 * b.logLikelihood));
    }

    public OptionalDouble aic() {
        return value(between.map(b -> -2 * b.logLikelihood + 2 * parameters()));
    }

    /** With the number of rows, not of clusters, as sample size. */
    public OptionalDouble bic() {
        return value(between.map(b -> -2 * b.logLikelihood + parameters() * StrictMath.log(observations())));
    }

    /** Share of the variance of the latent propensity that lies between clusters: v / (v + pi² / 3). */
    public OptionalDouble intraclassCorrelation() {
        return value(between.map(b -> b.variance() / (b.variance() + LATENT_VARIANCE)));
    }

    /**
     * Odds of the one against the other of two like people from two clusters at random, the larger against the smaller, in
     * the median: exp(s sqrt(2) z), z the third quartile of the normal distribution (Larsen and Merlo 2005,
     * doi:10.1093/aje/kwi017).
     */
    public OptionalDouble medianOddsRatio() {
        return value(between.map(b -> StrictMath.exp(Math.sqrt(2) * b.standardDeviation * Normal.criticalValue(0.5))));
    }

    /** Test that clusters do not differ; empty where nothing was estimated. */
    public Optional<BoundaryTest> varianceTest() {
        return between.map(
                b -> BoundaryTest.of(b.logLikelihood, ordinary.logLikelihood().orElseThrow()));
    }

    private static OptionalDouble value(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
