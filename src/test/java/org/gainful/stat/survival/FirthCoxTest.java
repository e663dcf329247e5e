package org.gainful.stat.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gainful.stat.regression.ProfileInterval;
import org.junit.jupiter.api.Test;

/**
 * Firth's penalty in Cox's model, beside the numeric maximum of l + log|I| / 2 written out risk set by risk set in Python
 * (scipy's Nelder-Mead simplex, then Newton steps with differences of the objective; limits by brentq to 1e-9).
 */
class FirthCoxTest {
    /** What differences of the objective leave of its maximum. */
    private static final double DIFFERENCES = 2e-8;

    private static final CoxRegression FIRTH = CoxRegression.firth();

    /** Nobody with x = 1 has the event. */
    private static final SurvivalDesign MONOTONE = CoxRegressionTest.design(
            new double[] {1, 2, 2, 3, 4, 5, 6, 7, 8, 8},
            new int[] {1, 1, 1, 0, 1, 0, 1, 0, 1, 0},
            List.of("x", "z"),
            new double[] {0, 0, 0, 1, 0, 1, 0, 1, 0, 1},
            new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3});

    private static void check(CoxFit fit, String term, double estimate, double error) {
        assertThat(fit.coefficient(term).estimate()).isCloseTo(estimate, within(DIFFERENCES));
        assertThat(fit.coefficient(term).standardError()).isCloseTo(error, within(DIFFERENCES));
    }

    private static void check(ProfileInterval interval, double lower, double upper) {
        assertThat(interval.lower().orElseThrow()).isCloseTo(lower, within(1e-7));
        assertThat(interval.upper().orElseThrow()).isCloseTo(upper, within(1e-7));
    }

    @Test
    void maintainedChemotherapyWithEfronTies() {
        CoxFit fit = FIRTH.fit(CoxRegressionTest.aml());
        check(fit, "x", 0.8800692316367353, 0.5094012508593888);
        assertThat(fit.logLikelihood().orElseThrow()).isCloseTo(-40.360503790268574, within(1e-11));
        assertThat(fit.nullLogLikelihood().orElseThrow()).isCloseTo(-42.019970416283606, within(1e-11));
        check(fit.profileInterval("x").orElseThrow(), -0.06609984350420849, 1.9135197972748805);
    }

    @Test
    void maintainedChemotherapyWithBreslowTies() {
        CoxFit fit = FIRTH.withTies(Ties.BRESLOW).fit(CoxRegressionTest.aml());
        check(fit, "x", 0.868787925080521, 0.5097210995668464);
        check(fit.profileInterval("x").orElseThrow(), -0.07805840742695204, 1.9028279935488328);
    }

    @Test
    void monotoneLikelihoodHasAFiniteEstimateAndSaysWhatItIs() {
        CoxFit fit = FIRTH.fit(MONOTONE);
        assertThat(fit.diagnosis().monotone().terms()).extracting("name").containsExactly("x");
        check(fit, "x", -2.3228506913472575, 1.5337343590860393);
        check(fit, "z", -0.20921549038610876, 0.2725195299831441);
        check(fit.profileInterval("x").orElseThrow(), -7.195353988516787, -0.18999173068383252);
        check(fit.profileInterval("z").orElseThrow(), -0.7814268102371136, 0.3187394213643366);
        CoxFit breslow = FIRTH.withTies(Ties.BRESLOW).fit(MONOTONE);
        check(breslow, "x", -2.273606659718075, 1.530231506051316);
        check(breslow, "z", -0.18995056529102278, 0.27043677125875487);
    }
}
