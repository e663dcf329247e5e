package org.gainful.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.gainful.cases.EvidenceRule.Comparison;
import org.gainful.cases.EvidenceRule.Condition;
import org.junit.jupiter.api.Test;

/** Ratings from evidence: limits, gaps between printed anchors, conditions. */
class EvidenceRuleTest {
    private static final EvidenceRule CASELOAD = rule(Comparison.AT_MOST, Map.of(5, 20.0, 4, 25.0, 3, 30.0, 2, 40.0));
    private static final EvidenceRule SHARE = rule(Comparison.AT_LEAST, Map.of(5, 96.0, 4, 90.0, 3, 75.0, 2, 60.0));
    private static final EvidenceRule NEAREST =
            rule(Comparison.NEAREST, Map.of(5, 0.0, 4, 20.0, 3, 40.0, 2, 60.0, 1, 80.0));
    private static final EvidenceRule BELOW = rule(Comparison.BELOW, Map.of(5, 10.0, 4, 37.5, 3, 62.5, 2, 87.5));

    private static EvidenceRule rule(Comparison comparison, Map<Integer, Double> points) {
        return new EvidenceRule("measure", comparison, new TreeMap<>(points), 1, List.of(), List.of(), "");
    }

    private static int rated(EvidenceRule rule, double value) {
        return rule.rating(value, Set.of()).orElseThrow();
    }

    @Test
    void aLimitBelongsToTheBetterRatingUnlessItSaysBelow() {
        assertThat(rated(CASELOAD, 20)).isEqualTo(5);
        assertThat(rated(CASELOAD, 20.4)).isEqualTo(4);
        assertThat(rated(CASELOAD, 40.01)).isEqualTo(1);
        assertThat(rated(SHARE, 95.5)).isEqualTo(4);
        assertThat(rated(SHARE, 96)).isEqualTo(5);
        assertThat(rated(BELOW, 10)).isEqualTo(4);
        assertThat(rated(BELOW, 9.9)).isEqualTo(5);
    }

    @Test
    void halfWayBetweenTwoPointsTheLowerRatingCounts() {
        assertThat(rated(NEAREST, 10)).isEqualTo(4);
        assertThat(rated(NEAREST, 9.9)).isEqualTo(5);
        assertThat(rated(NEAREST, 1000)).isEqualTo(1);
    }

    @Test
    void anUnmetConditionCapsTheRating() {
        EvidenceRule tracked = new EvidenceRule(
                "days",
                Comparison.AT_MOST,
                new TreeMap<>(Map.of(5, 30.0, 4, 60.0)),
                1,
                List.of(),
                List.of(new Condition("contacts are tracked", 4)),
                "");
        assertThat(tracked.rating(12, Set.of())).hasValue(5);
        assertThat(tracked.rating(12, Set.of("contacts are tracked"))).hasValue(4);
        assertThat(tracked.rating(90, Set.of("contacts are tracked"))).hasValue(1);
    }

    @Test
    void belowWhatTheRuleDecidesARaterJudges() {
        EvidenceRule phases = new EvidenceRule(
                "phases",
                Comparison.AT_LEAST,
                new TreeMap<>(Map.of(5, 6.0, 4, 5.0, 3, 1.0)),
                3,
                List.of("intake", "engagement"),
                List.of(),
                "");
        assertThat(phases.rating(1, Set.of())).hasValue(3);
        assertThat(phases.rating(0, Set.of())).isEmpty();
    }

    @Property
    void moreIsNeverWorseWhereMoreIsBetter(
            @ForAll @DoubleRange(min = -10, max = 200) double one,
            @ForAll @DoubleRange(min = -10, max = 200) double other) {
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        assertThat(rated(SHARE, low)).isLessThanOrEqualTo(rated(SHARE, high)).isBetween(1, 5);
        assertThat(rated(CASELOAD, low)).isGreaterThanOrEqualTo(rated(CASELOAD, high));
        assertThat(rated(NEAREST, low)).isGreaterThanOrEqualTo(rated(NEAREST, high));
        assertThat(rated(BELOW, low)).isGreaterThanOrEqualTo(rated(BELOW, high));
    }
}
