package org.gainful.stat.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.gainful.stat.numeric.NoncentralT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {
    static List<Plan> plans() {
        return List.of(
                new TwoProportions(0.22, 0.42),
                new TwoMeans(-0.5),
                new LogisticSlope(0.25, 0.7, 0.2),
                new LogisticGroup(0.3, 0.15, 0.4, 0.1),
                new Correlation(-0.3),
                new DesignEffect(15, 0.05, 0.6).applyTo(new TwoProportions(0.22, 0.42)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theSizeHasThePowerAskedFor(Plan plan) {
        for (double power : new double[] {0.5, 0.8, 0.9, 0.99}) {
            double size = plan.size(power, 0.05).orElseThrow();
            assertThat(plan.power(size, 0.05)).isCloseTo(power, within(1e-10));
            assertThat(plan.power(size + 1, 0.05)).isGreaterThan(power);
        }
    }

    @Test
    void withoutAnEffectNoSizeSuffices() {
        assertThat(new TwoProportions(0.3, 0.3).size(0.8, 0.05)).isEmpty();
        assertThat(new TwoMeans(0).size(0.8, 0.05)).isEmpty();
        assertThat(new Correlation(0).size(0.8, 0.05)).isEmpty();
        assertThat(new LogisticSlope(0.3, 0, 0).size(0.8, 0.05)).isEmpty();
    }

    @Test
    void theSmallestEffectIsTheOneOfThatSize() {
        OptionalDouble difference = Plan.minimumDetectable(d -> new TwoProportions(0.25, 0.25 + d), 0.7, 44, 0.8, 0.05);
        assertThat(new TwoProportions(0.25, 0.25 + difference.orElseThrow()).power(44, 0.05))
                .isCloseTo(0.8, within(1e-12));
        assertThat(Plan.minimumDetectable(TwoMeans::new, 0.1, 20, 0.8, 0.05)).isEmpty();
    }

    /** Hsieh, Bloch and Larsen 1998, table II: p 0.5, log odds ratio 0.405, power 95 %, two-sided 5 %: 317 cases. */
    @Test
    void aPublishedLogisticSizeAgrees() {
        assertThat(Math.ceil(new LogisticSlope(0.5, 0.405, 0).size(0.95, 0.05).orElseThrow()))
                .isEqualTo(317);
    }

    @Test
    void noncentralTailsAddUp() {
        for (double delta : new double[] {-60, -3, 0, 0.5, 8, 200}) {
            for (double t : new double[] {-9, -1, 0, 2, 50}) {
                NoncentralT distribution = new NoncentralT(12.5, delta);
                assertThat(distribution.cumulativeProbability(t) + distribution.survivalProbability(t))
                        .isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void smallStudiesCannotReject() {
        assertThat(SmallestPValue.ofSigns(5)).isEqualTo(0.0625);
        assertThat(SmallestPValue.ofSigns(0)).isEqualTo(1);
        assertThat(SmallestPValue.ofGroups(3, 3)).isCloseTo(0.1, within(1e-14));
        assertThat(SmallestPValue.ofFisher(4, 4, 4)).isCloseTo(2.0 / 70, within(1e-14));
        assertThat(SmallestPValue.ofFisher(4, 4, 0)).isEqualTo(1);
    }

    @Test
    void clustersTellLess() {
        assertThat(new DesignEffect(1, 0.3, 0).factor()).isEqualTo(1);
        assertThat(new DesignEffect(21, 0.05, 0).factor()).isEqualTo(2);
        assertThat(new DesignEffect(21, 0.05, 0).effectiveSize(100)).isEqualTo(50);
    }
}
