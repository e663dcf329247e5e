package org.gainful.stat.regression;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Convergence;
import org.gainful.stat.numeric.Sums;

/**
 * Logistic regression by generalised estimating equations, for rows that are correlated within clusters.
 *
 * <pre>  sum over clusters of D' inv(V) (y - p) = 0,   V = scale · A^(1/2) R A^(1/2),   A = diag(p (1 - p))</pre>
 *
 * <p>The coefficients are those of the population: odds averaged over clusters, not within one. Standard errors are
 * robust, that is right whatever the correlation is, so long as there are many clusters (some 40 or more); with few,
 * {@link ClusterErrors#CR2} of an ordinary fit is safer.
 *
 * <p>With Pearson residuals r, the scale is the mean of r², and the exchangeable correlation the mean of the products
 * of two residuals of one cluster, by the scale (the estimators of R's geepack).
 *
 * <p>Fisher scoring from the ordinary fit, scale and correlation renewed after each step (Liang and Zeger 1986,
 * doi:10.1093/biomet/73.1.13).
 */
public final class EstimatingEquations {
    /** What is assumed of two rows of a cluster; a wrong assumption costs precision, not validity. */
    public enum Correlation {
        INDEPENDENCE,
        /** The same for any two. */
        EXCHANGEABLE
    }

    private static final int MOST_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-11;

    private final Correlation correlation;

    private EstimatingEquations(Correlation correlation) {
        this.correlation = correlation;
    }

    public static EstimatingEquations with(Correlation correlation) {
        return new EstimatingEquations(correlation);
    }

    public Correlation correlation() {
        return correlation;
    }

    /** Fits the design, whose response must be 0 or 1. */
    public EstimatingEquationsFit fit(Design design, Clusters clusters) {
        clusters.over(design.rows());
        LogisticFit start = LogisticRegression.maximumLikelihood().fit(design);
        if (!start.estimated()) {
            return EstimatingEquationsFit.notEstimated(start.design(), start.diagnosis(), Convergence.notTried());
        }
        ClusteredResiduals data = new ClusteredResiduals(start.design(), clusters);
        double[] b = data.scaled()
                .toScaled(start.coefficients().stream()
                        .mapToDouble(Coefficient::estimate)
                        .toArray());
        double length = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            data.moveTo(b);
            double alpha = correlation == Correlation.INDEPENDENCE ? 0 : data.exchangeableCorrelation();
            Optional<double[]> step = data.isCorrelation(alpha) ? data.step(alpha) : Optional.empty();
            if (step.isEmpty()) {
                break;
            }
            length = Math.sqrt(Math.max(0, Sums.dot(step.get(), data.score(alpha)) / data.scale()));
            if (length < TOLERANCE) {
                return new EstimatingEquationsFit(
                        start.design(),
                        start.diagnosis(),
                        new Convergence(true, iteration, length),
                        data.errors(alpha),
                        OptionalDouble.of(data.scale()),
                        OptionalDouble.of(alpha));
            }
            for (int j = 0; j < b.length; j++) {
                b[j] += step.get()[j];
            }
        }
        return EstimatingEquationsFit.notEstimated(
                start.design(), start.diagnosis(), new Convergence(false, MOST_ITERATIONS, length));
    }
}
