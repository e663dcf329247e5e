package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.gainful.reference.Cases;
import org.gainful.reference.Reference;
import org.gainful.stat.ChiSquareStatistic;
import org.junit.jupiter.api.Test;

/** Contracts and edges; the numbers are compared with R's in {@code ReferenceTest}. */
class LogisticRegressionTest {
    private static final LogisticRegression MAXIMUM = LogisticRegression.maximumLikelihood();

    @Test
    void redundantColumnsAreDroppedAndNamed() {
        LogisticFit fit = MAXIMUM.fit(Cases.small("collinear", "y", List.of("x1", "x2_alias", "x3_const", "x5")));
        assertThat(fit.aliasing()).isEqualTo(new Aliasing(3, List.of("x2_alias", "x3_const")));
        assertThat(fit.coefficients())
                .isEqualTo(MAXIMUM.fit(Cases.small("collinear", "y", List.of("x1", "x5")))
                        .coefficients());
    }

    @Test
    void theTestOfAllTermsIsThatOfTheWholeModel() {
        LogisticFit fit = MAXIMUM.fit(Cases.all().atRisk().factor("moved", "education", "No qualifications"));
        ChiSquareStatistic test = fit.likelihoodRatioTest(fit.design().terms()).orElseThrow();
        assertThat(test.statistic())
                .isCloseTo(fit.likelihoodRatioTest().orElseThrow().statistic(), within(1e-9));
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
