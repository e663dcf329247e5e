package org.gainful.stat.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.gainful.stat.describe.Description;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LinearCoefficient;
import org.gainful.stat.regression.LinearFit;
import org.gainful.stat.regression.LinearRegression;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Draws have the distribution they should: means and shares of many seeded ones lie within so many of their own standard
 * errors of what is known. With {@value #ERRORS} a right program misses once in some 16,000 comparisons; the seeds are
 * fixed.
 */
class ImputationRecoveryTest {
    private static final double ERRORS = 4;
    private static final double NA = Double.NaN;

    /** That the mean of the values is what is expected of it, by their own spread. */
    private static void meanIs(double expected, double... values) {
        Description of = Description.of(values);
        double bound = ERRORS * of.standardErrorOfMean().orElseThrow();
        assertThat(of.mean().orElseThrow()).isBetween(expected - bound, expected + bound);
    }

    @Test
    void normalNumbersHaveTheirMoments() {
        Draws random = new Draws(new SplittableRandom(1));
        double[] z =
                IntStream.range(0, 20_000).mapToDouble(i -> random.normal()).toArray();
        meanIs(0, z);
        meanIs(1, DoubleStream.of(z).map(x -> x * x).toArray());
        meanIs(0, DoubleStream.of(z).map(x -> x * x * x).toArray());
        meanIs(3, DoubleStream.of(z).map(x -> x * x * x * x).toArray());
        meanIs(
                0.05,
                DoubleStream.of(z)
                        .map(x -> Math.abs(x) > 1.959963984540054 ? 1 : 0)
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 100_000})
    void chiSquaredNumbersFollowTheirDistribution(int freedom) {
        Draws random = new Draws(new SplittableRandom(freedom));
        ChiSquaredDistribution distribution = ChiSquaredDistribution.of(freedom);
        double[] x = IntStream.range(0, 20_000)
                .mapToDouble(i -> random.chiSquared(freedom))
                .toArray();
        meanIs(freedom, x);
        for (double share : new double[] {0.01, 0.25, 0.5, 0.9}) {
            double limit = distribution.inverseCumulativeProbability(share);
            meanIs(
                    share,
                    DoubleStream.of(x).map(value -> value <= limit ? 1 : 0).toArray());
        }
    }

    @Test
    void theDrawnParametersOfALinearModelHaveItsCovariance() {
        Draws random = new Draws(new SplittableRandom(2));
        double[] x = IntStream.range(0, 30).mapToDouble(i -> random.normal()).toArray();
        double[] y =
                DoubleStream.of(x).map(value -> 3 - 2 * value + random.normal()).toArray();
        LinearCoefficient slope = LinearRegression.leastSquares()
                .fit(Design.of(List.of("x"), List.of(x), y))
                .coefficient("x");
        List<double[]> step = List.of(new double[] {0, 1});
        double[] drawn = IntStream.range(0, 5000)
                .mapToDouble(i -> {
                    double[] at = LinearDraw.of(List.of(x), y, random).drawnExpected(step, 2);
                    return 4 * (at[1] - at[0]);
                })
                .toArray();
        // The unit of the response, a power of two below its largest value, is 4 here.
        assertThat(Arrays.stream(y).map(Math::abs).max().orElseThrow()).isBetween(4.0, 7.999);
        meanIs(slope.estimate(), drawn);
        // A t variable of 28 degrees of freedom has the variance 28 / 26.
        double variance = Math.pow(slope.standardError().orElseThrow(), 2) * 28 / 26;
        meanIs(
                variance,
                DoubleStream.of(drawn)
                        .map(b -> Math.pow(b - slope.estimate(), 2))
                        .toArray());
    }

    @Test
    void donorsAreTheFiveNearestWithEqualChances() {
        Draws random = new Draws(new SplittableRandom(3));
        double[] known = {10, 11, 12, 13, 14, 15, 16, 17};
        double[] predicted = {0, 1, 2, 3, 4, 5, 6, 7};
        Donors donors = new Donors(known, predicted);
        double[] drawn = IntStream.range(0, 5000)
                .mapToDouble(i -> donors.draw(2.9, 5, random))
                .toArray();
        assertThat(drawn).containsOnly(11, 12, 13, 14, 15);
        for (double value : new double[] {11, 12, 13, 14, 15}) {
            meanIs(0.2, DoubleStream.of(drawn).map(v -> v == value ? 1 : 0).toArray());
        }
    }

    @Test
    void donorsThatAreEquallyNearShareTheirPlaces() {
        Draws random = new Draws(new SplittableRandom(4));
        double[] known = IntStream.range(0, 22).mapToDouble(i -> i).toArray();
        double[] predicted = DoubleStream.of(known).map(v -> v < 2 ? 0 : 1).toArray();
        double[] drawn = IntStream.range(0, 20_000)
                .mapToDouble(i -> new Donors(known, predicted).draw(0, 5, random))
                .toArray();
        for (double value : known) {
            // Two of five places are those at 0, three are shared by the twenty at 1.
            meanIs(
                    value < 2 ? 0.2 : 0.03,
                    DoubleStream.of(drawn).map(v -> v == value ? 1 : 0).toArray());
        }
    }

    @Test
    void aResponseImputedFromItsOwnModelAddsNothingToIt() {
        // The mean over imputations of the slope is that of the complete cases: they alone know of y.
        Draws random = new Draws(new SplittableRandom(5));
        double[] x = IntStream.range(0, 120).mapToDouble(i -> random.normal()).toArray();
        double[] y = DoubleStream.of(x).map(v -> 1 + 2 * v + random.normal()).toArray();
        int[] known = IntStream.range(0, 120).filter(i -> i % 3 != 0).toArray();
        LinearFit complete = LinearRegression.leastSquares()
                .fit(Design.of(List.of("x"), List.of(Columns.rows(x, known)), Columns.rows(y, known)));
        for (int i = 0; i < 120; i += 3) {
            y[i] = NA;
        }
        Imputations imputations = ChainedEquations.withDefaults()
                .withImputations(400)
                .withIterations(1)
                .with("y", ImputationMethod.LINEAR)
                .impute(IncompleteTable.of(Variable.numeric("x", x), Variable.numeric("y", y)), 6);
        double[] slopes = imputations.completed().stream()
                .mapToDouble(set -> LinearRegression.leastSquares()
                        .fit(Design.of(List.of("x"), List.of(x), set.values("y")))
                        .coefficient("x")
                        .estimate())
                .toArray();
        meanIs(complete.coefficient("x").estimate(), slopes);
    }

    @ParameterizedTest
    @EnumSource(
            value = ImputationMethod.class,
            names = {"LINEAR", "PREDICTIVE_MEAN_MATCHING"})
    void aPredictorMissingAtRandomIsRecoveredWhereCompleteCasesAreBiased(ImputationMethod method) {
        int replications = 100;
        double[] slopes = new double[replications];
        double[] completeSlopes = new double[replications];
        double[] covered = new double[replications];
        for (int r = 0; r < replications; r++) {
            Draws random = new Draws(new SplittableRandom(1000 + r));
            double[] x = new double[150];
            double[] y = new double[150];
            double[] z = new double[150];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.normal();
                y[i] = x[i] + random.normal();
                z[i] = x[i] + random.normal();
                // Missing more often where y is large: complete cases are a sample selected by the response.
                x[i] = random.uniform() < (y[i] > 0.5 ? 0.6 : 0.05) ? NA : x[i];
            }
            IncompleteTable table =
                    IncompleteTable.of(Variable.numeric("x", x), Variable.numeric("y", y), Variable.numeric("z", z));
            int[] known = table.variable("x").rows(false);
            completeSlopes[r] =
                    slope(Columns.rows(x, known), Columns.rows(y, known)).estimate();
            PooledEstimate pooled = pooledSlope(ChainedEquations.withDefaults()
                    .withImputations(10)
                    .withIterations(2)
                    .with("x", method)
                    .impute(table, r));
            slopes[r] = pooled.estimate();
            covered[r] = pooled.interval(0.95).orElseThrow().contains(1) ? 1 : 0;
        }
        Description complete = Description.of(completeSlopes);
        assertThat(complete.mean().orElseThrow())
                .isLessThan(1 - ERRORS * complete.standardErrorOfMean().orElseThrow());
        Description imputed = Description.of(slopes);
        double bound = ERRORS * imputed.standardErrorOfMean().orElseThrow();
        assertThat(imputed.mean().orElseThrow()).isBetween(1 - bound, 1 + bound);
        double error = Math.sqrt(0.95 * 0.05 / replications);
        assertThat(Arrays.stream(covered).average().orElseThrow()).isGreaterThan(0.95 - ERRORS * error);
    }

    private static LinearCoefficient slope(double[] x, double[] y) {
        return LinearRegression.leastSquares()
                .fit(Design.of(List.of("x"), List.of(x), y))
                .coefficient("x");
    }

    private static PooledEstimate pooledSlope(Imputations imputations) {
        List<LinearCoefficient> slopes = imputations.completed().stream()
                .map(set -> slope(set.values("x"), set.values("y")))
                .toList();
        return new RubinsRules(148)
                .pool(
                        slopes.stream().mapToDouble(LinearCoefficient::estimate).toArray(),
                        slopes.stream()
                                .mapToDouble(s -> Math.pow(s.standardError().orElseThrow(), 2))
                                .toArray())
                .orElseThrow();
    }

    @Test
    void theDrawsOfALogisticModelScatterAboutItsEstimate() {
        Draws random = new Draws(new SplittableRandom(7));
        int rows = 2000;
        double[] x = IntStream.range(0, rows).mapToDouble(i -> random.normal()).toArray();
        double[] y = DoubleStream.of(x)
                .map(v -> random.uniform() < 1 / (1 + Math.exp(1 - v)) ? 1 : 0)
                .toArray();
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(Design.of(List.of("x"), List.of(x), y));
        double[] missing = y.clone();
        for (int i = 0; i < rows; i += 2) {
            missing[i] = NA;
        }
        Imputations imputations = ChainedEquations.withDefaults()
                .withImputations(60)
                .withIterations(1)
                .impute(IncompleteTable.of(Variable.binary("y", missing), Variable.numeric("x", x)), 8);
        PooledLogistic pooled = PooledLogistic.of(imputations.completed().stream()
                .map(set -> LogisticRegression.maximumLikelihood()
                        .fit(Design.of(List.of("x"), List.of(x), set.values("y"))))
                .toList());
        PooledEstimate slope = pooled.coefficient("x").orElseThrow();
        // Half of the responses are missing and nothing else knows of them: so is half of the information.
        assertThat(slope.missingShare()).isBetween(0.3, 0.7);
        Coefficient whole = fit.coefficient("x");
        assertThat(slope.estimate())
                .isBetween(
                        whole.estimate() - ERRORS * slope.standardError(),
                        whole.estimate() + ERRORS * slope.standardError());
    }

    @Test
    void categoriesKeepTheirShares() {
        Draws random = new Draws(new SplittableRandom(9));
        int rows = 3000;
        int[] codes = new int[rows];
        double[] x = new double[rows];
        double[] hidden = new double[3];
        int gone = 0;
        for (int i = 0; i < rows; i++) {
            x[i] = random.normal();
            double[] p = MultinomialLogit.probabilities(new double[] {0.5, 1, -0.5, -1}, new double[] {1, x[i]}, 0);
            double u = random.uniform();
            codes[i] = u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2;
            if (x[i] > 0.5) {
                for (int k = 0; k < 3; k++) {
                    hidden[k] += p[k];
                }
                gone++;
                // All of those with large x but every third are missing.
                codes[i] = gone % 3 == 0 ? codes[i] : Variable.MISSING;
            }
        }
        IncompleteTable table =
                IncompleteTable.of(Variable.categorical("c", List.of("a", "b", "c"), codes), Variable.numeric("x", x));
        Imputations imputations =
                ChainedEquations.withDefaults().withIterations(1).impute(table, 10);
        int[] missing = table.variable("c").rows(true);
        for (int k = 0; k < 3; k++) {
            int level = k;
            double[] shares = imputations.completed().stream()
                    .mapToDouble(set -> Arrays.stream(Columns.rows(set.values("c"), missing))
                                    .filter(code -> code == level)
                                    .count()
                            / (double) missing.length)
                    .toArray();
            // A set's share scatters by its parameters and its draws; the parameters themselves miss by as much.
            double share = hidden[k] / gone;
            Description of = Description.of(shares);
            double bound = ERRORS * of.sampleStandardDeviation().orElseThrow();
            assertThat(of.mean().orElseThrow()).isBetween(share - bound, share + bound);
        }
    }
}
