package org.gainful.stat.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.gainful.stat.Interval;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.ProfileInterval;
import org.junit.jupiter.api.Test;

/** Logistic models of completed sets; sets that are all the same must give what one of them gives. */
class PooledLogisticTest {
    private static final double[] EVENTS = {1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 1};
    private static final double[] X = {1, 2, 3, 4, 1, 2, 5, 1, 3, 4, 2, 2};
    private static final double[] Z = {0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 0};
    private static final double[] SEPARATING = {1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 1};

    private static LogisticFit fit(LogisticRegression method, double... x) {
        return method.fit(Design.of(List.of("x", "z"), List.of(x, Z), EVENTS));
    }

    private static double[] changed(int row, double value) {
        double[] x = X.clone();
        x[row] = value;
        return x;
    }

    @Test
    void equalSetsGiveTheTestsOfOne() {
        LogisticFit one = fit(LogisticRegression.maximumLikelihood(), X);
        PooledLogistic pooled = PooledLogistic.of(Collections.nCopies(5, one));
        assertThat(pooled.coefficient("x").orElseThrow().standardError())
                .isEqualTo(one.coefficient("x").standardError(), within(1e-12));
        PooledTest d3 = pooled.likelihoodRatioTest(List.of("x", "z")).orElseThrow();
        assertThat(d3.pValue())
                .isEqualTo(one.likelihoodRatioTest().orElseThrow().pValue(), within(1e-9));
        assertThat(d3.relativeIncrease()).isEqualTo(0, within(1e-12));
        assertThat(pooled.waldTest(List.of("x")).orElseThrow().statistic())
                .isEqualTo(Math.pow(one.coefficient("x").z(), 2), within(1e-10));
        assertThat(pooled.combinedWaldTests(List.of("x")).orElseThrow().pValue())
                .isEqualTo(one.coefficient("x").waldPValue(), within(1e-10));
    }

    @Test
    void equalSetsGiveTheProfileOfOne() {
        LogisticFit one = fit(LogisticRegression.firth(), X);
        CombinedProfile combined =
                PooledLogistic.of(Collections.nCopies(3, one)).profile("x").orElseThrow();
        Interval own = one.profileInterval("x").flatMap(ProfileInterval::closed).orElseThrow();
        Interval pooled = combined.interval(0.95).closed().orElseThrow();
        assertThat(combined.estimate()).isEqualTo(one.coefficient("x").estimate());
        assertThat(pooled.lower()).isEqualTo(own.lower(), within(1e-9));
        assertThat(pooled.upper()).isEqualTo(own.upper(), within(1e-9));
        assertThat(combined.pValue())
                .isEqualTo(one.likelihoodRatioTest("x").orElseThrow().pValue(), within(1e-9));
    }

    /**
     * The data of logistf's example of CLIP.confint with imputations written out, profiled by nested maximisation of
     * Firth's likelihood with numpy and scipy 1.17 (brentq); the differences it took are good to 1e-7.
     */
    @Test
    void combinedProfilesAgreeWithAnotherProgram() {
        double[] y = new double[25];
        Arrays.fill(y, 0, 7, 1);
        Arrays.fill(y, 16, 21, 1);
        double[] known = {1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0};
        double[][] imputed = {
            {1, 1, 1, 0, 1, 0, 0, 1, 0},
            {1, 1, 1, 1, 0, 0, 0, 0, 0},
            {1, 0, 1, 1, 0, 1, 0, 0, 1},
            {1, 1, 1, 1, 1, 0, 0, 0, 1},
            {0, 1, 1, 0, 1, 0, 0, 0, 0}
        };
        List<LogisticFit> fits = new ArrayList<>();
        for (double[] values : imputed) {
            double[] x = Arrays.copyOf(known, 25);
            System.arraycopy(values, 0, x, 16, 9);
            fits.add(LogisticRegression.firth().fit(Design.of(List.of("x"), List.of(x), y)));
        }
        CombinedProfile combined = PooledLogistic.of(fits).profile("x").orElseThrow();
        assertThat(combined.estimate()).isEqualTo(2.1401342614443104, within(1e-6));
        Interval interval = combined.interval(0.95).closed().orElseThrow();
        assertThat(interval.lower()).isEqualTo(0.2985757591748253, within(1e-6));
        assertThat(interval.upper()).isEqualTo(4.256566135273621, within(1e-6));
        assertThat(combined.pValue()).isEqualTo(0.021618700778154636, within(1e-7));
    }

    @Test
    void combinedLimitsLieBetweenThoseOfTheSetsAndCutOffTheTails() {
        List<LogisticFit> fits = List.of(
                fit(LogisticRegression.firth(), X),
                fit(LogisticRegression.firth(), changed(0, 5)),
                fit(LogisticRegression.firth(), changed(8, 0)));
        CombinedProfile combined = PooledLogistic.of(fits).profile("x").orElseThrow();
        Interval interval = combined.interval(0.9).closed().orElseThrow();
        assertThat(combined.cumulativeProbability(interval.lower())).isEqualTo(0.05, within(1e-10));
        assertThat(combined.cumulativeProbability(interval.upper())).isEqualTo(0.95, within(1e-10));
        double p = combined.pValue();
        assertThat(combined.interval(1 - p - 1e-4).contains(0)).isFalse();
        assertThat(combined.interval(1 - p + 1e-4).contains(0)).isTrue();
    }

    @Test
    void aSeparatedSetLeavesNothingToPoolButForFirth() {
        List<LogisticFit> fits = List.of(
                fit(LogisticRegression.maximumLikelihood(), X),
                fit(LogisticRegression.maximumLikelihood(), SEPARATING));
        PooledLogistic pooled = PooledLogistic.of(fits);
        assertThat(pooled.estimated()).isFalse();
        assertThat(pooled.coefficient("x")).isEmpty();
        assertThat(pooled.waldTest(List.of("x"))).isEmpty();
        assertThat(pooled.combinedWaldTests(List.of("x"))).isEmpty();
        assertThat(pooled.likelihoodRatioTest(List.of("x"))).isEmpty();
        assertThat(pooled.profile("x")).isEmpty();
        PooledLogistic firth = PooledLogistic.of(
                List.of(fit(LogisticRegression.firth(), X), fit(LogisticRegression.firth(), SEPARATING)));
        assertThat(firth.coefficient("x")).isPresent();
        assertThat(firth.profile("x").orElseThrow().interval(0.95).lower()).isPresent();
        assertThat(firth.likelihoodRatioTest(List.of("x"))).isEmpty();
    }

    @Test
    void aTermThatASetHadToDropIsNotPooled() {
        List<LogisticFit> fits = List.of(
                fit(LogisticRegression.maximumLikelihood(), X),
                fit(LogisticRegression.maximumLikelihood(), new double[X.length]));
        PooledLogistic pooled = PooledLogistic.of(fits);
        assertThat(pooled.terms()).containsExactly(Design.INTERCEPT, "z");
        assertThat(pooled.coefficient("x")).isEmpty();
        assertThat(pooled.coefficient("z")).isPresent();
        assertThat(pooled.likelihoodRatioTest(List.of("z"))).isPresent();
        assertThat(pooled.waldTest(List.of("x", "z"))).isEmpty();
    }

    @Test
    void oneSetIsNotPooledButHasItsProfile() {
        PooledLogistic pooled = PooledLogistic.of(List.of(fit(LogisticRegression.maximumLikelihood(), X)));
        assertThat(pooled.coefficient("x")).isEmpty();
        assertThat(pooled.waldTest(List.of("x"))).isEmpty();
        assertThat(pooled.likelihoodRatioTest(List.of("x"))).isEmpty();
        assertThat(pooled.profile("x")).isPresent();
        assertThat(pooled.waldTest(List.of())).isEmpty();
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> PooledLogistic.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledLogistic.of(
                        List.of(fit(LogisticRegression.maximumLikelihood(), X), fit(LogisticRegression.firth(), X))))
                .withMessage("fits must be by one method, was 2");
    }
}
