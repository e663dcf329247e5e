package org.gainful.stat.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Several estimates become one; the printed numbers carry eleven digits. */
class RubinsRulesTest {
    private static PooledEstimate pool(double complete, double[] estimates, double... variances) {
        return new RubinsRules(complete).pool(estimates, variances).orElseThrow();
    }

    @Test
    void theExampleOfPoolScalarIsReproduced() {
        // mice 3.16: pool.scalar(Q = c(-1.5457, -1.428), U = c(0.9723^2, 1.041^2), n = 25, k = 2)
        PooledEstimate pooled = pool(23, new double[] {-1.5457, -1.428}, 0.9723 * 0.9723, 1.041 * 1.041);
        assertThat(pooled.estimate()).isEqualTo(-1.48685, within(1e-14));
        assertThat(pooled.within()).isEqualTo(1.014524145, within(1e-14));
        assertThat(pooled.between()).isEqualTo(.006926645, within(1e-14));
        assertThat(pooled.totalVariance()).isEqualTo(1.0249141125, within(1e-13));
        assertThat(pooled.relativeIncrease()).hasValueCloseTo(.0102412225, within(1e-10));
        assertThat(pooled.missingShare()).isEqualTo(.0101374031, within(1e-10));
        assertThat(pooled.degreesOfFreedom()).isEqualTo(20.9702548381, within(1e-10));
        assertThat(pooled.missingInformation()).hasValueCloseTo(.0927283145, within(1e-10));
    }

    @Test
    void setsThatAgreeLeaveTheCompleteDataButForTheSmallSample() {
        PooledEstimate small = pool(98, new double[] {2, 2, 2}, 4, 4, 4);
        assertThat(small.standardError()).isEqualTo(2);
        assertThat(small.missingShare()).isZero();
        assertThat(small.largeSampleDegreesOfFreedom()).isInfinite();
        assertThat(small.degreesOfFreedom()).isEqualTo(98 * 99 / 101.0, within(1e-12));
        assertThat(small.missingInformation()).hasValueCloseTo(2 / (98 * 99 / 101.0 + 3), within(1e-14));
    }

    @Test
    void setsOfALargeSampleThatAgreeAreJudgedByTheNormalDistribution() {
        PooledEstimate large = pool(Double.POSITIVE_INFINITY, new double[] {2, 2}, 1, 1);
        assertThat(large.degreesOfFreedom()).isInfinite();
        assertThat(large.missingInformation()).hasValue(0);
        // R: 2 * pnorm(-2); 2 - qnorm(.975)
        assertThat(large.pValue()).hasValueCloseTo(0.0455002638963584, within(1e-15));
        assertThat(large.interval(0.95).orElseThrow().lower()).isEqualTo(2 - 1.95996398454005, within(1e-13));
    }

    @Test
    void aSingleSetSaysNothingOfTheVarianceBetween() {
        assertThat(RubinsRules.ofLargeSample().pool(new double[] {1}, new double[] {1}))
                .isEmpty();
        assertThat(RubinsRules.ofLargeSample().pool(new double[0], new double[0]))
                .isEmpty();
        assertThat(RubinsRules.ofMeans(new double[] {1, 2, 3})).isEmpty();
        assertThat(RubinsRules.ofMeans()).isEmpty();
        assertThat(RubinsRules.ofMeans(new double[] {1}, new double[] {2})).isEmpty();
    }

    @Test
    void withoutVarianceWithinNothingIsInferred() {
        PooledEstimate pooled = pool(10, new double[] {1, 2}, 0, 0);
        assertThat(pooled.relativeIncrease()).isEmpty();
        assertThat(pooled.missingInformation()).isEmpty();
        assertThat(pooled.missingShare()).isEqualTo(1);
        assertThat(pooled.pValue()).isEmpty();
        assertThat(pooled.interval(0.95)).isEmpty();
        PooledEstimate nothing = pool(10, new double[] {1, 1}, 0, 0);
        assertThat(nothing.missingShare()).isZero();
        assertThat(nothing.statistic()).isEmpty();
        assertThat(nothing.interval(0.95)).isEmpty();
    }

    @Test
    void whatOverflowsIsEmpty() {
        assertThat(RubinsRules.ofLargeSample().pool(new double[] {1e300, -1e300}, new double[] {1, 1}))
                .isEmpty();
        assertThat(RubinsRules.ofLargeSample().pool(new double[] {1e-300, 2e-300}, new double[] {1e300, 1e300}))
                .isPresent();
    }

    @Test
    void wrongArgumentsAreNamed() {
        RubinsRules rules = RubinsRules.ofLargeSample();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.pool(new double[] {Double.NaN, 1}, new double[] {1, 1}))
                .withMessage("estimates[0] must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.pool(new double[] {1, 1}, new double[] {1, -1}))
                .withMessage("variances[1] must be finite and not negative, was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.pool(new double[] {1, 1}, new double[] {1}))
                .withMessage("variances must have 2 values, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RubinsRules(0))
                .withMessage("completeDegreesOfFreedom must be positive, was 0.0");
    }

    @Property(tries = 200)
    void freedomNeverExceedsThatOfTheCompleteDataNorOfALargeSample(
            @ForAll @Size(6) List<@DoubleRange(min = -5, max = 5) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 10) double variance,
            @ForAll @DoubleRange(min = 1, max = 1e6) double complete) {
        double[] estimates = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] variances = new double[6];
        Arrays.fill(variances, variance);
        PooledEstimate pooled = pool(complete, estimates, variances);
        assertThat(pooled.degreesOfFreedom())
                .isPositive()
                .isLessThanOrEqualTo(complete)
                .isLessThanOrEqualTo(pooled.largeSampleDegreesOfFreedom());
        assertThat(pooled.missingInformation().orElseThrow()).isBetween(0.0, 1.0);
        assertThat(pooled.pValue().orElseThrow() < 0.05)
                .isEqualTo(!pooled.interval(0.95).orElseThrow().contains(0));
    }

    @Property(tries = 100)
    void otherUnitsChangeNothingButTheUnit(
            @ForAll @Size(4) List<@DoubleRange(min = -5, max = 5) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 1e3) double unit) {
        double[] estimates = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] scaled = estimates.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= unit;
        }
        PooledEstimate one = pool(50, estimates, 1, 2, 3, 4);
        PooledEstimate other = pool(50, scaled, unit * unit, 2 * unit * unit, 3 * unit * unit, 4 * unit * unit);
        assertThat(other.estimate()).isEqualTo(unit * one.estimate(), within(1e-12 * unit));
        assertThat(other.standardError()).isEqualTo(unit * one.standardError(), within(1e-12 * unit));
        assertThat(other.degreesOfFreedom()).isEqualTo(one.degreesOfFreedom(), within(1e-9));
    }
}
