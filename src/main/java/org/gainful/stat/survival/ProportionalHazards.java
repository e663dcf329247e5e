package org.gainful.stat.survival;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.QuadraticForm;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.survival.RiskWalk.TimeGroup;

/**
 * Whether the hazard ratios of a fitted Cox model stay the same over time.
 *
 * <p>Score test that the columns g(t) x, with a transform g of time, add nothing to the model: with the sums over events
 *
 * <pre>  u = sum of g (x - m),   A = sum of V,   B = sum of g V,   C = sum of g² V,   u'(C - B A⁻¹ B)⁻u</pre>
 *
 * <p>m and V the mean and covariance of the people at risk; for one column, the test that adds only this (Grambsch and
 * Therneau 1994; the score test itself, as in R's survival from version 3 on, not its former approximation).
 *
 * @param terms one test a term
 * @param all of all terms together
 */
public record ProportionalHazards(List<TermTest> terms, ChiSquareStatistic all) {
    /** Of one term. */
    public record TermTest(String term, ChiSquareStatistic test) {}

    public ProportionalHazards {
        terms = List.copyOf(terms);
    }

    /** Empty where nothing was estimated, the transform does not exist, or events at too few times leave no test. */
    public static Optional<ProportionalHazards> of(CoxFit fit, TimeTransform transform) {
        if (fit.coefficients().isEmpty()) {
            return Optional.empty();
        }
        return transform.of(fit.design().followUp()).flatMap(values -> new Collecting(fit, values).result());
    }

    /** Sums over events. */
    private static final class Collecting {
        private final CoxFit fit;
        private final int size;
        private final double[] excess;
        private final double[][] constant;
        private final double[][] linear;
        private final double[][] square;

        Collecting(CoxFit fit, TimeTransform.Values transform) {
            this.fit = fit;
            size = fit.coefficients().size();
            excess = new double[size];
            constant = new double[size][size];
            linear = new double[size][size];
            square = new double[size][size];
            CoxProblem problem = CoxProblem.of(fit.design(), fit.method().ties());
            RiskWalk walk = problem.walk();
            for (TimeGroup group : walk.groups()) {
                double g = group.events() == 0 ? 0 : transform.at(group.time());
                for (int position = group.firstEvent(); position < group.end(); position++) {
                    for (int j = 0; j < size; j++) {
                        excess[j] += g * walk.x(position, j);
                    }
                }
            }
            walk.walk(
                    walk.linear(problem.coefficients(fit)),
                    fit.method().ties(),
                    (group, number, atRisk) -> add(transform.at(group.time()), atRisk));
            PartialLikelihood.mirror(constant);
            PartialLikelihood.mirror(linear);
            PartialLikelihood.mirror(square);
        }

        private void add(double g, RiskMoments atRisk) {
            for (int j = 0; j < size; j++) {
                excess[j] -= g * atRisk.mean()[j];
                for (int k = 0; k <= j; k++) {
                    double covariance = atRisk.covariance()[j][k];
                    constant[j][k] += covariance;
                    linear[j][k] += g * covariance;
                    square[j][k] += g * g * covariance;
                }
            }
        }

        Optional<ProportionalHazards> result() {
            return Cholesky.of(constant).flatMap(this::tests);
        }

        private Optional<ProportionalHazards> tests(Cholesky root) {
            double[][] left = new double[size][size];
            for (int j = 0; j < size; j++) {
                double[] solved = root.solve(linear[j]);
                for (int k = 0; k < size; k++) {
                    left[j][k] = square[j][k] - Sums.dot(linear[k], solved);
                }
            }

            QuadraticForm all = QuadraticForm.of(left, excess);
            if (all.rank() < size) {
                return Optional.empty();
            }
            List<TermTest> tests = IntStream.range(0, size)
                    .mapToObj(j -> new TermTest(
                            fit.coefficients().get(j).term(),
                            new ChiSquareStatistic(excess[j] * excess[j] / left[j][j], 1)))
                    .toList();
            return Optional.of(new ProportionalHazards(tests, new ChiSquareStatistic(all.value(), size)));
        }
    }
}
