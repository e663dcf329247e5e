package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gainful.reference.Cases;
import org.gainful.reference.Reference;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compared with R's glm, with profile limits that are roots to 1e-11.
 */
class LogisticRegressionTest {
    private static final Reference UNIVARIABLE = Reference.expected("07_logistic_univariable");
    private static final Reference MULTIVARIABLE = Reference.expected("08_logistic_multivariable");
    private static final Reference DEGENERATE = Reference.expected("21_separation_degenerate");

    private static final double ML = 1e-8;
    private static final double ML_LIMIT = 1e-7;

    private static final LogisticRegression MAXIMUM = LogisticRegression.maximumLikelihood();

    static Stream<Arguments> multivariable() {
        return Stream.of(
                Arguments.of("n155", "M1", Cases.all().atRisk().design("moved", Cases.M1)),
                Arguments.of("n155", "M2", Cases.all().atRisk().design("moved", Cases.M2)),
                Arguments.of(
                        "small_noseparation",
                        "y ~ x1 + x2",
                        Cases.small("small_noseparation", "y", List.of("x1", "x2"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("multivariable")
    void multivariableModelsAgreeWithR(String dataset, String analysis, Design design) {
        LogisticFit fit = MAXIMUM.fit(design);
        for (Coefficient c : fit.coefficients()) {
            checkTerm(MULTIVARIABLE, dataset, analysis, fit, c);
        }
        if (MULTIVARIABLE.has(dataset, analysis, "(model)", "AIC")) {
            checkModel(MULTIVARIABLE, dataset, analysis, fit);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minority",
                "months",
                "obstacles",
                "fear",
                "jobcentre",
                "adverts",
                "age",
                "female",
                "severity",
                "years",
                "alone",
                "degree",
                "self_esteem_t1",
                "hope_t1",
                "satisfaction_t1"
            })
    void univariableModelsAgreeWithR(String term) {
        LogisticFit fit = MAXIMUM.fit(Cases.all().atRisk().design("moved", List.of(term)));
        for (Coefficient c : fit.coefficients()) {
            checkTerm(UNIVARIABLE, "n155", "univariable " + term, fit, c);
        }
        checkModel(UNIVARIABLE, "n155", "univariable " + term, fit);
    }

    @Test
    void theLevelsOfAFactorAreTestedTogether() {
        LogisticFit fit = MAXIMUM.fit(Cases.all().atRisk().factor("moved", "education", "No qualifications"));
        ChiSquareStatistic test = fit.likelihoodRatioTest(fit.design().terms()).orElseThrow();
        String analysis = "univariable factor education";
        UNIVARIABLE.check("n155", analysis, "(model)", "LR_chisq", test.statistic(), ML);
        UNIVARIABLE.check("n155", analysis, "(model)", "LR_df", test.degreesOfFreedom(), 0);
        UNIVARIABLE.check("n155", analysis, "(model)", "LR_p", test.pValue(), ML);
        assertThat(test.statistic())
                .isCloseTo(fit.likelihoodRatioTest().orElseThrow().statistic(), within(1e-9));
    }

    @Test
    void nestedModelsAreComparedByTheTermsLeftOut() {
        LogisticFit fit = MAXIMUM.fit(Cases.all().atRisk().design("moved", Cases.M2));
        ChiSquareStatistic test = fit.likelihoodRatioTest(List.of("age", "female", "severity", "years"))
                .orElseThrow();
        String analysis = "M1 v M2 (complete cases of M2)";
        MULTIVARIABLE.check("n155", analysis, "LRT", "chisq", test.statistic(), ML);
        MULTIVARIABLE.check("n155", analysis, "LRT", "p", test.pValue(), ML);
    }

    private static void checkTerm(Reference r, String dataset, String analysis, LogisticFit fit, Coefficient c) {
        Interval wald = fit.waldInterval(c.term()).orElseThrow();
        r.check(dataset, analysis, c.term(), "estimate", c.estimate(), ML);
        r.check(dataset, analysis, c.term(), "se", c.standardError(), ML);
        r.check(dataset, analysis, c.term(), "z", c.z(), ML);
        r.check(dataset, analysis, c.term(), "p", c.waldPValue(), ML);
        r.check(dataset, analysis, c.term(), "or", c.oddsRatio(), ML);
        r.check(dataset, analysis, c.term(), "ci_wald_low", wald.lower(), ML);
        r.check(dataset, analysis, c.term(), "ci_wald_high", wald.upper(), ML);
        if (r.has(dataset, analysis, c.term(), "ci_profile_low")) {
            ProfileInterval profile = fit.profileInterval(c.term()).orElseThrow();
            r.check(
                    dataset,
                    analysis,
                    c.term(),
                    "ci_profile_low",
                    profile.lower().orElseThrow(),
                    ML_LIMIT);
            r.check(
                    dataset,
                    analysis,
                    c.term(),
                    "ci_profile_high",
                    profile.upper().orElseThrow(),
                    ML_LIMIT);
        }
        if (r.has(dataset, analysis, c.term(), "LR_chisq")) {
            ChiSquareStatistic test = fit.likelihoodRatioTest(c.term()).orElseThrow();
            r.check(dataset, analysis, c.term(), "LR_chisq", test.statistic(), ML);
            r.check(dataset, analysis, c.term(), "LR_p", test.pValue(), ML);
        }
    }

    private static void checkModel(Reference r, String dataset, String analysis, LogisticFit fit) {
        String model = "(model)";
        LogisticSummary summary = fit.summary();
        r.check(dataset, analysis, model, "n", fit.observations(), 0);
        r.check(dataset, analysis, model, "events", fit.events(), 0);
        r.check(dataset, analysis, model, "logLik", fit.logLikelihood().orElseThrow(), ML);
        r.check(
                dataset,
                analysis,
                model,
                "null_deviance",
                -2 * fit.nullLogLikelihood().orElseThrow(),
                ML);
        r.check(dataset, analysis, model, "AIC", summary.aic().orElseThrow(), ML);
        r.check(dataset, analysis, model, "BIC", summary.bic().orElseThrow(), ML);
        r.check(dataset, analysis, model, "mcfadden", summary.mcFadden().orElseThrow(), ML);
        r.check(dataset, analysis, model, "nagelkerke", summary.nagelkerke().orElseThrow(), ML);
        r.check(dataset, analysis, model, "tjur", summary.tjur().orElseThrow(), ML);
        ChiSquareStatistic test = fit.likelihoodRatioTest().orElseThrow();
        r.check(dataset, analysis, model, "LR_chisq", test.statistic(), ML);
        r.check(dataset, analysis, model, "LR_p", test.pValue(), ML);
    }

    @Test
    void badlyScaledColumnsKeepTheirDigits() {
        LogisticFit fit = MAXIMUM.fit(Cases.small("collinear", "y", List.of("big", "tiny")));
        String analysis = "glm raw big + tiny (computed on the rescaled columns)";
        for (String term : List.of("big", "tiny")) {
            Coefficient c = fit.coefficient(term);
            DEGENERATE.check("collinear", analysis, term, "estimate", c.estimate(), 1e-7);
            DEGENERATE.check("collinear", analysis, term, "se", c.standardError(), 1e-7);
        }
        DEGENERATE.check(
                "collinear",
                analysis,
                Design.INTERCEPT,
                "estimate",
                fit.coefficient(Design.INTERCEPT).estimate(),
                1e-6);
    }

    @Test
    void nearlyCollinearColumnsAreFitted() {
        LogisticFit fit = MAXIMUM.fit(Cases.small("collinear", "y", List.of("x1", "x4_near", "x5")));
        for (Coefficient c : fit.coefficients()) {
            checkTerm(DEGENERATE, "collinear", "glm near-collinear (x4 = x1 + 1e-3 noise)", fit, c);
        }
    }

    @Test
    void redundantColumnsAreDroppedAndNamed() {
        LogisticFit fit = MAXIMUM.fit(Cases.small("collinear", "y", List.of("x1", "x2_alias", "x3_const", "x5")));
        assertThat(fit.aliasing()).isEqualTo(new Aliasing(3, List.of("x2_alias", "x3_const")));
        for (Coefficient c : fit.coefficients()) {
            checkTerm(DEGENERATE, "collinear", "glm x1 + x5", fit, c);
        }
    }

    @Test
    void separatedDataHaveNoMaximumLikelihoodEstimate() {
        for (CSVRecord row : Reference.input("tables_2x2")) {
            LogisticFit fit = MAXIMUM.fit(Cases.table(row));
            assertThat(fit.estimated()).isEqualTo(!fit.separation().present());
            if (!fit.estimated()) {
                assertThat(fit.coefficients()).isEmpty();
                assertThat(fit.logLikelihood()).isEmpty();
                assertThat(fit.waldInterval("x")).isEmpty();
                assertThat(fit.profileInterval("x")).isEmpty();
                assertThat(fit.likelihoodRatioTest("x")).isEmpty();
                assertThat(fit.likelihoodRatioTest()).isEmpty();
                assertThat(fit.fittedProbabilities()).isEmpty();
                assertThat(fit.summary().tjur()).isEmpty();
            }
        }
    }

    @Test
    void aLevelNearerToOneWidensEveryInterval() {
        Design design = Cases.all().atRisk().design("moved", Cases.M1);
        ProfileInterval narrow = MAXIMUM.fit(design).profileInterval("fear").orElseThrow();
        ProfileInterval wide =
                MAXIMUM.withLevel(0.99).fit(design).profileInterval("fear").orElseThrow();
        assertThat(wide.lower().orElseThrow()).isLessThan(narrow.lower().orElseThrow());
        assertThat(wide.upper().orElseThrow()).isGreaterThan(narrow.upper().orElseThrow());
    }

    @Test
    void aResponseOtherThanZeroAndOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAXIMUM.fit(Design.of(new double[] {0, 1, 2})))
                .withMessage("response[2] must be 0 or 1, was 2.0");
    }

    @Test
    void anUnknownTermIsRefusedWithTheTermsThereAre() {
        LogisticFit fit = MAXIMUM.fit(Cases.all().atRisk().design("moved", List.of("fear")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.coefficient("age"))
                .withMessage("term must be one of [(Intercept), fear], was age");
    }
}
