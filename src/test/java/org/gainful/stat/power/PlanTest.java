package org.gainful.stat.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.gainful.stat.numeric.NoncentralT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /**
     * By scipy 1.17.1, Hotelling's density of r integrated beyond the critical value:
     * quad((n-2)*gamma(n-1)/(sqrt(2*pi)*gamma(n-.5))*(1-p*p)**((n-1)/2)*(1-r*r)**((n-4)/2)*(1-p*r)**(1.5-n)*hyp2f1(.5,.5,n-.5,(p*r+1)/2)).
     */
    @ParameterizedTest
    @CsvSource({
        "0.34, 4, 0.06787547059444383",
        "0.34, 5, 0.08201323400359725",
        "0.27, 5, 0.06925421609781736",
        "-0.76, 6, 0.47253879764092016",
        "0.34, 79, 0.8743305771484711",
        "0.27, 79, 0.6804122384276893"
    })
    void aCorrelationOfFewPairsHasItsExactPower(double coefficient, double size, double power) {
        assertThat(new Correlation(coefficient).power(size, 0.05)).isCloseTo(power, within(1e-12));
    }

    /** By scipy 1.17.1, the root in n of the same integral less 0.8. */
    @Test
    void theNumberOfPairsIsThatOfTheExactPower() {
        assertThat(new Correlation(0.34).size(0.8, 0.05).orElseThrow()).isCloseTo(64.60687468436224, within(1e-6));
        assertThat(new Correlation(0.27).size(0.8, 0.05).orElseThrow()).isCloseTo(104.39193962134281, within(1e-6));
        assertThat(new Correlation(0.3).power(1e9, 0.05)).isEqualTo(1);
        assertThat(new Correlation(0).power(7, 0.05)).isCloseTo(0.05, within(1e-13));
    }

    /** Tables of critical values: 0.878 for five pairs, 0.997 for three. */
    @Test
    void fewPairsNeedNearlyALine() {
        assertThat(Correlation.smallestSignificant(5, 0.05)).isCloseTo(0.8783, within(5e-5));
        assertThat(Correlation.smallestSignificant(3, 0.05)).isCloseTo(0.9969, within(5e-5));
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
        assertThat(SmallestPValue.ofOrders(5)).isEqualTo(2.0 / 120);
        assertThat(SmallestPValue.ofOrders(4)).isGreaterThan(0.05);
        assertThat(SmallestPValue.ofOrders(1)).isEqualTo(1);
        assertThat(SmallestPValue.ofOrders(200)).isPositive().isLessThan(1e-300);
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
