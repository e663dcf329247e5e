package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.gainful.reference.Cases;
import org.gainful.stat.Interval;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.junit.jupiter.api.Test;

/** The small values that results are made of. */
class ValuesTest {
    @Test
    void anIntervalKeepsItsLevelWhenMapped() {
        Interval mapped = new Interval(0, 1, 0.9).map(x -> 2 * x + 1);
        assertThat(mapped).isEqualTo(new Interval(1, 3, 0.9));
        assertThat(mapped.contains(1)).isTrue();
        assertThat(mapped.contains(0.999)).isFalse();
    }

    @Test
    void anIntervalOfNanOrUpsideDownIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(2, 1, 0.95))
                .withMessage("lower must not exceed upper 1.0, was 2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, 1, 1))
                .withMessage("level must lie in (0, 1), was 1.0");
    }

    @Test
    void anOpenSideExcludesNothing() {
        ProfileInterval open = new ProfileInterval(OptionalDouble.of(1), OptionalDouble.empty(), 0.95);
        assertThat(open.contains(1e300)).isTrue();
        assertThat(open.contains(0.5)).isFalse();
        assertThat(open.closed()).isEmpty();
        assertThat(open.map(x -> 2 * x).lower()).hasValue(2);
    }

    @Test
    void aDesignDoesNotSeeLaterChangesToItsArrays() {
        double[] y = {0, 1};
        double[] x = {5, 6};
        Design design = Design.of(y).with("x", x);
        y[0] = 7;
        x[0] = 8;
        assertThat(design.response(0)).isZero();
        assertThat(design.value(0, "x")).isEqualTo(5);
    }

    @Test
    void aDesignRefusesWhatItCannotHold() {
        Design design = Design.ofEvents(new boolean[] {true, false}).with("x", 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> design.with("z", 1, Double.NaN))
                .withMessage("z[1] must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> design.with("z", 1))
                .withMessage("z must have 2 values, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> design.with("x", 1, 2))
                .withMessage("term must be new, was x beside [x]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> design.without(List.of("z")))
                .withMessage("term must be one of [x], was z");
        assertThatIllegalArgumentException().isThrownBy(() -> Design.of(new double[0]));
    }

    @Test
    void theCovarianceHoldsTheSquaredStandardErrors() {
        LogisticFit fit = LogisticRegression.firth().fit(Cases.all().atRisk().design("moved", Cases.M1));
        SymmetricMatrix covariance = fit.covariance();
        assertThat(covariance.names()).isEqualTo(fit.design().coefficientNames());
        for (Coefficient c : fit.coefficients()) {
            double variance = covariance.get(c.term(), c.term());
            assertThat(variance).isCloseTo(c.standardError() * c.standardError(), within(1e-13));
        }
        assertThat(covariance.get("fear", "months")).isEqualTo(covariance.get("months", "fear"));
    }

    @Test
    void eventsPerParameterCountTheRarerOutcome() {
        LogisticFit fit =
                LogisticRegression.maximumLikelihood().fit(Cases.all().atRisk().design("moved", Cases.M1));
        assertThat(fit.eventsPerParameter()).hasValue(26.0 / 6);
    }
}
