package org.gainful.stat.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.gainful.stat.Interval;
import org.gainful.stat.agreement.IntraclassCorrelation.Model;
import org.gainful.stat.agreement.IntraclassCorrelation.Result;
import org.gainful.stat.agreement.IntraclassCorrelation.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntraclassCorrelationTest {
    /** Shrout and Fleiss (1979), table 2: six targets rated by four judges. */
    private static final Ratings SHROUT_FLEISS = Ratings.of(
            new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});

    @Test
    void theMeanSquaresOfShroutAndFleissAreFound() {
        MeanSquares squares = MeanSquares.of(SHROUT_FLEISS).orElseThrow();
        // Their table 3 prints 11.24, 32.49, 1.02 and 6.26.
        assertThat(squares.betweenSubjects()).isCloseTo(11.241667, within(5e-7));
        assertThat(squares.betweenRaters()).isCloseTo(32.486111, within(5e-7));
        assertThat(squares.residual()).isCloseTo(1.019444, within(5e-7));
        assertThat(squares.withinSubjects()).isCloseTo(6.263889, within(5e-7));
    }

    /** Estimates by psych::ICC, also pingouin's tests; limits as printed there. */
    @ParameterizedTest
    @CsvSource({
        "ONE_WAY, SINGLE, 0.165742, -0.13, 0.72",
        "AGREEMENT, SINGLE, 0.289764, 0.02, 0.76",
        "CONSISTENCY, SINGLE, 0.714841, 0.34, 0.95",
        "ONE_WAY, AVERAGE, 0.442797, -0.88, 0.91",
        "AGREEMENT, AVERAGE, 0.620051, 0.07, 0.93",
        "CONSISTENCY, AVERAGE, 0.909316, 0.68, 0.99"
    })
    void theSixCorrelationsOfShroutAndFleissAreFound(
            Model model, Unit unit, double estimate, double lower, double upper) {
        Result result = IntraclassCorrelation.of(model, unit).fit(SHROUT_FLEISS).orElseThrow();
        Interval interval = result.interval().orElseThrow();
        assertThat(result.estimate()).isCloseTo(estimate, within(5e-7));
        assertThat(interval.lower()).isCloseTo(lower, within(0.005));
        assertThat(interval.upper()).isCloseTo(upper, within(0.005));
    }

    @Test
    void limitsLeaveTheirShareOfTheTestOutside() {
        // The lower limit of a level reaches 0 where the test's p-value is half of what the level leaves.
        IntraclassCorrelation method = IntraclassCorrelation.of(Model.ONE_WAY, Unit.SINGLE);
        double p = method.fit(SHROUT_FLEISS).orElseThrow().test().orElseThrow().pValue();
        Result result = method.withLevel(1 - 2 * p).fit(SHROUT_FLEISS).orElseThrow();
        assertThat(result.interval().orElseThrow().lower()).isCloseTo(0, within(1e-12));
    }

    @Test
    void severityCountsAgainstAgreementOnly() {
        Ratings severe = Ratings.of(new double[][] {{1, 3}, {2, 4}, {3, 5}, {5, 7}});
        Result consistency = IntraclassCorrelation.of(Model.CONSISTENCY, Unit.SINGLE)
                .fit(severe)
                .orElseThrow();
        Result agreement = IntraclassCorrelation.of(Model.AGREEMENT, Unit.SINGLE)
                .fit(severe)
                .orElseThrow();
        assertThat(consistency.estimate()).isEqualTo(1);
        assertThat(consistency.interval()).isEmpty();
        assertThat(consistency.test()).isEmpty();
        assertThat(agreement.estimate()).isBetween(0.5, 0.7);
        assertThat(agreement.interval().orElseThrow().upper()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatTheDataCannotTellIsEmpty() {
        for (Model model : Model.values()) {
            for (Unit unit : Unit.values()) {
                IntraclassCorrelation method = IntraclassCorrelation.of(model, unit);
                assertThat(method.fit(Ratings.of(new double[0][])))
                        .as("no subject")
                        .isEmpty();
                assertThat(method.fit(Ratings.of(new double[][] {{1, 2, 3}})))
                        .as("one subject")
                        .isEmpty();
                assertThat(method.fit(Ratings.of(new double[][] {{1}, {2}, {3}})))
                        .as("one rater")
                        .isEmpty();
                assertThat(method.fit(Ratings.of(new double[][] {{0.1, 0.1}, {0.1, 0.1}, {0.1, 0.1}})))
                        .as("constant")
                        .isEmpty();
                assertThat(method.fit(Ratings.of(new double[][] {{1e300, -1e300}, {-1e300, 1e300}})))
                        .as("overflow")
                        .isEmpty();
                assertThat(method.fit(Ratings.withGaps(new double[][] {{1, Double.NaN}, {Double.NaN, 2}})))
                        .as("nobody rated by both")
                        .isEmpty();
            }
        }
    }

    @Test
    void subjectsWithoutAllRatingsAreLeftOut() {
        Ratings gaps = Ratings.withGaps(new double[][] {
            {9, 2, 5, 8}, {6, 1, 3, 2}, {3, Double.NaN, 1, 1}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
        });
        assertThat(MeanSquares.of(gaps)).isEqualTo(MeanSquares.of(SHROUT_FLEISS));
    }

    @Test
    void nanIsRefusedUnlessGapsAreAnnounced() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.of(new double[][] {{1, Double.NaN}}))
                .withMessage("rating[1] must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.withGaps(new double[][] {{1, Double.POSITIVE_INFINITY}}))
                .withMessage("rating must be finite, was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.of(new double[][] {{1, 2}, {1}}))
                .withMessage("each subject must have 2 values, was 1");
    }
}
