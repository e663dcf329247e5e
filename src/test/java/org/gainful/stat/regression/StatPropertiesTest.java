package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.Moments;
import org.gainful.stat.proportion.ProportionInterval;

/** What must hold for all data. */
class StatPropertiesTest {
    private static final List<LogisticRegression> METHODS =
            List.of(LogisticRegression.maximumLikelihood(), LogisticRegression.firth());

    @Property(tries = 200, seed = "20260101")
    void proportionIntervalsContainTheShareAndMirror(
            @ForAll ProportionInterval method,
            @ForAll @LongRange(min = 1, max = 100_000) long trials,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        // An equal-tailed interval leaves out a share of 0 or 1 by design.
        Assume.that(method != ProportionInterval.JEFFREYS_EQUAL_TAILED);
        long successes = Math.round(trials * share);
        Interval interval = method.of(successes, trials, level);
        Interval mirrored = method.of(trials - successes, trials, level);
        assertThat(interval.lower()).isBetween(0.0, (double) successes / trials);
        assertThat(interval.upper()).isBetween((double) successes / trials, 1.0);
        assertThat(interval.lower()).isCloseTo(1 - mirrored.upper(), within(1e-12));
    }

    @Property(tries = 200, seed = "20260101")
    void mergedMomentsAreThoseOfAllValues(
            @ForAll @Size(max = 60) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll @IntRange(max = 60) int cut) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        int middle = Math.min(cut, all.length);
        Moments merged = Moments.of(Arrays.copyOf(all, middle));
        merged.merge(Moments.of(Arrays.copyOfRange(all, middle, all.length)));
        Description parts = merged.snapshot();
        Description whole = Description.of(all);
        assertThat(parts.count()).isEqualTo(whole.count());
        assertThat(parts.minimum()).isEqualTo(whole.minimum());
        assertThat(parts.maximum()).isEqualTo(whole.maximum());
        assertThat(parts.mean().orElse(0)).isCloseTo(whole.mean().orElse(0), within(1e-8));
        double variance = whole.sampleVariance().orElse(0);
        assertThat(parts.sampleVariance().orElse(0)).isCloseTo(variance, within(1e-12 * (1 + variance)));
    }

    @Property(tries = 200, seed = "20260101")
    void intervalAndTestOfOneLikelihoodAgree(
            @ForAll long seed,
            @ForAll @IntRange(min = 8, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 3) int k) {
        Design design = InventedDesigns.random(seed, rows, k);
        for (LogisticRegression method : METHODS) {
            LogisticFit fit = method.fit(design);
            Assume.that(fit.estimated() || method == METHODS.get(0));
            for (Coefficient c : fit.coefficients()) {
                ProfileInterval interval = fit.profileInterval(c.term()).orElseThrow();
                ChiSquareStatistic test = fit.likelihoodRatioTest(c.term()).orElseThrow();
                assertThat(interval.contains(c.estimate())).isTrue();
                assertThat(interval.closed()).as("limits of %s", c).isPresent();
                assertThat(fit.waldInterval(c.term()).orElseThrow().contains(c.estimate()))
                        .isTrue();
                if (Math.abs(test.pValue() - 0.05) > 1e-9) {
                    assertThat(test.pValue() < 0.05).isEqualTo(!interval.contains(0));
                }
            }
        }
    }

    @Property(tries = 200, seed = "20260101")
    void exchangingOutcomesTurnsEverySign(
            @ForAll long seed,
            @ForAll @IntRange(min = 8, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 3) int k) {
        Design design = InventedDesigns.random(seed, rows, k);
        Design turned =
                Design.of(Arrays.stream(design.response()).map(y -> 1 - y).toArray());
        for (String term : design.terms()) {
            turned = turned.with(term, design.column(design.terms().indexOf(term)));
        }
        for (LogisticRegression method : METHODS) {
            LogisticFit one = method.fit(design);
            LogisticFit other = method.fit(turned);
            assertThat(one.estimated()).isEqualTo(other.estimated());
            for (Coefficient c : one.coefficients()) {
                Coefficient d = other.coefficient(c.term());
                assertThat(c.estimate()).isCloseTo(-d.estimate(), within(1e-8 * (1 + c.standardError())));
                assertThat(c.standardError()).isCloseTo(d.standardError(), within(1e-8 * (1 + c.standardError())));
            }
        }
    }

    @Property(tries = 200, seed = "20260101")
    void probabilitiesOfMaximumLikelihoodSumToTheEvents(
            @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int rows) {
        LogisticFit fit = METHODS.get(0).fit(InventedDesigns.random(seed, rows, 2));
        List<Double> probabilities = fit.fittedProbabilities();
        assertThat(probabilities).allMatch(p -> p >= 0 && p <= 1);
        double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
        assertThat(sum).isCloseTo(fit.estimated() ? fit.events() : 0, within(1e-8));
    }

    /** Firth's estimate of a 2 x 2 table is the log odds ratio after 1/2 is added to each cell. */
    @Property(tries = 200, seed = "20260101")
    void firthAddsAHalfToEachCell(
            @ForAll @IntRange(max = 30) int a,
            @ForAll @IntRange(max = 30) int b,
            @ForAll @IntRange(max = 30) int c,
            @ForAll @IntRange(max = 30) int d) {
        Assume.that(a + b > 0 && c + d > 0);
        double[] y = new double[a + b + c + d];
        double[] x = new double[y.length];
        Arrays.fill(y, 0, a, 1);
        Arrays.fill(y, a + b, a + b + c, 1);
        Arrays.fill(x, 0, a + b, 1);
        LogisticFit fit = LogisticRegression.firth().fit(Design.of(y).with("x", x));
        double expected = Math.log((a + 0.5) * (d + 0.5) / ((b + 0.5) * (c + 0.5)));
        assertThat(fit.coefficient("x").estimate()).isCloseTo(expected, within(1e-9));
    }

    @Property(tries = 200, seed = "20260101")
    void hostileColumnsNeverThrow(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int rows, @ForAll @IntRange(max = 4) int k) {
        Design design = InventedDesigns.hostile(new Random(seed), rows, k);
        Aliasing aliasing = Aliasing.of(design);
        assertThat(aliasing.rank() + aliasing.redundantTerms().size()).isEqualTo(k + 1);
        for (LogisticRegression method : METHODS) {
            exercise(method.fit(design));
        }
        LinearFit linear = LinearRegression.leastSquares().fit(design);
        assertThat(linear.coefficients())
                .hasSize(aliasing.rank())
                .allMatch(c -> Double.isFinite(c.estimate()))
                .allMatch(c -> Double.isFinite(c.standardError().orElse(0)));
    }

    private static void exercise(LogisticFit fit) {
        for (Coefficient c : fit.coefficients()) {
            assertThat(c.estimate()).isFinite();
            assertThat(c.standardError()).isFinite();
            fit.profileInterval(c.term());
            fit.likelihoodRatioTest(c.term());
        }
        assertThat(fit.summary().tjur().orElse(0)).isBetween(-1.0, 1.0);
        fit.eventsPerParameter();
        fit.likelihoodRatioTest();
    }

    @Property(tries = 200, seed = "20260101")
    void firthIsEstimatedWhereverMaximumLikelihoodIsNot(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int rows) {
        LogisticFit firth = LogisticRegression.firth().fit(InventedDesigns.random(seed, rows, 2));
        assertThat(firth.estimated()).isTrue();
    }
}
