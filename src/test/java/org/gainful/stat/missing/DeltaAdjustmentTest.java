package org.gainful.stat.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Where a conclusion tips when the missing are taken for worse than the known. */
class DeltaAdjustmentTest {
    private static Optional<PooledEstimate> estimate(double value) {
        return RubinsRules.ofLargeSample().pool(new double[] {value, value}, new double[] {1, 1});
    }

    @Test
    void theFirstShiftWithAnotherConclusionTips() {
        double[] shifts = {0, -0.5, -1, -1.5, -2};
        DeltaAdjustment falling = DeltaAdjustment.of(shifts, shift -> estimate(2.9 + shift));
        assertThat(falling.tippingPoint(0, 0.95)).hasValue(-1);
        assertThat(falling.tippingPoint(-5, 0.95)).isEmpty();
        assertThat(falling.tippingPoint(2.9, 0.95)).hasValue(-2);
    }

    @Test
    void stepsWithoutAnEstimateArePassedOver() {
        double[] shifts = {0, 1, 2};
        DeltaAdjustment gap = DeltaAdjustment.of(shifts, s -> s == 1 ? Optional.empty() : estimate(3 * s));
        assertThat(gap.tippingPoint(0, 0.95)).hasValue(2);
        assertThat(DeltaAdjustment.of(shifts, s -> Optional.empty()).tippingPoint(0, 0.95))
                .isEmpty();
    }

    @Test
    void aShareFallsWithTheLogOddsOfTheLost() {
        SplittableRandom random = new SplittableRandom(1);
        double[] moved = new double[200];
        double[] months = new double[200];
        for (int i = 0; i < moved.length; i++) {
            months[i] = random.nextInt(60);
            moved[i] = i % 4 == 0 ? Double.NaN : random.nextInt(3) == 0 ? 1 : 0;
        }
        IncompleteTable table = IncompleteTable.of(Variable.binary("moved", moved), Variable.numeric("months", months));
        ChainedEquations method = ChainedEquations.withDefaults().withIterations(2);
        DeltaAdjustment adjustment = DeltaAdjustment.of(
                new double[] {0, -1, -2, -4},
                shift -> RubinsRules.ofMeans(method.withShift("moved", shift).impute(table, 3).completed().stream()
                        .map(set -> set.values("moved"))
                        .toArray(double[][]::new)));
        for (int i = 1; i < adjustment.steps().size(); i++) {
            assertThat(adjustment.steps().get(i).estimate().orElseThrow().estimate())
                    .isLessThan(adjustment
                            .steps()
                            .get(i - 1)
                            .estimate()
                            .orElseThrow()
                            .estimate());
        }
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeltaAdjustment.of(new double[0], shift -> Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeltaAdjustment.of(new double[] {0, Double.NaN}, shift -> Optional.empty()))
                .withMessage("shifts[1] must be finite, was NaN");
    }
}
