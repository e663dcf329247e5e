package org.gainful.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViewTest {
    private static final Basis SHARED = Basis.ofShare("group", 22, 88, 3, "moved", "at risk");
    private static final Basis PEOPLE = Basis.ofPeople("group", 88, 3, "at risk");

    private static final Finding SHARE =
            Finding.share("a/share", SHARED).within(Range.confidence(0.171, 0.349, 0.95, "Wilson"));
    private static final Finding RATIO = Finding.of("a/ratio", Statistic.ODDS_RATIO, 3.85, SHARED)
            .within(Range.confidence(1.47, 10.0625, 0.95, "profile"))
            .tested(new org.gainful.table.HypothesisTest("LR", OptionalDouble.of(7.5), OptionalDouble.of(1), 0.0061));
    private static final Finding MEAN = Finding.of("a/mean", Statistic.MEAN, 42.125, PEOPLE);
    private static final Finding SD = Finding.of("a/sd", Statistic.STANDARD_DEVIATION, 11.25, PEOPLE);
    private static final Finding NOTHING =
            Finding.notAvailable("a/none", Statistic.MEAN, PEOPLE, Sentence.of("Too few values."));

    private static void check(View view, String display, List<String> machine, Finding... findings) {
        assertThat(view.display(List.of(findings))).isEqualTo(display);
        assertThat(view.machine(List.of(findings))).isEqualTo(machine);
    }

    @Test
    void countsOfPeople() {
        check(View.COUNT, "22", List.of("22"), SHARE);
        check(View.DENOMINATOR, "88", List.of("88"), SHARE);
        check(View.MISSING, "3", List.of("3"), SHARE);
        check(View.OUT_OF, "22 of 88", List.of("22", "88"), SHARE);
        check(View.COUNT_PERCENT, "22 (25%)", List.of("22", "88", "0.25"), SHARE);
    }

    @Test
    void aCountWithoutADenominator() {
        Finding count = Finding.count("a/n", "group", 1234, "everyone");
        check(View.COUNT, "1,234", List.of("1234"), count);
        check(View.DENOMINATOR, "[x]", List.of(""), count);
    }

    @Test
    void values() {
        check(View.PERCENT, "25%", List.of("0.25"), SHARE);
        check(View.VALUE, "3.85", List.of("3.85"), RATIO);
        check(View.VALUE, "[x]", List.of(""), NOTHING);
    }

    @Test
    void intervals() {
        check(View.INTERVAL, "17% to 35%", List.of("0.171", "0.349"), SHARE);
        check(View.ESTIMATE_INTERVAL, "3.85 (1.47 to 10.06)", List.of("3.85", "1.47", "10.0625"), RATIO);
        check(View.INTERVAL, "[x]", List.of("42.125", "42.125"), MEAN);
    }

    @Test
    void anIntervalWithoutAnUpperEnd() {
        Finding open = Finding.of("a/r", Statistic.ODDS_RATIO, 5, SHARED)
                .within(Range.confidence(1.5, Double.POSITIVE_INFINITY, 0.95, "profile"));
        check(View.INTERVAL, "1.50 to ∞", List.of("1.5", "Inf"), open);
    }

    @Test
    void boundsAreOneNumberWhereTheyAgree() {
        Finding open = Finding.notAvailable("a/b", Statistic.COUNT, SHARED, Sentence.of("Bounds."))
                .within(Range.bounds(22, 66));
        Finding closed = Finding.of("a/c", Statistic.COUNT, 22, SHARED).within(Range.bounds(22, 22));
        check(View.BOUNDS, "22 to 66", List.of("22", "66"), open);
        check(View.BOUNDS, "22", List.of("22", "22"), closed);
    }

    @Test
    void tests() {
        check(View.P_VALUE, "0.0061", List.of("0.0061"), RATIO);
        check(View.P_VALUE, "", List.of(""), SHARE);
    }

    @Test
    void severalFindingsInOneCell() {
        check(View.MEAN_SD, "42.1 (11.3)", List.of("42.125", "11.25"), MEAN, SD);
        check(View.MEDIAN_QUARTILES, "42.1 (11.3, 42.1)", List.of("42.125", "11.25", "42.125"), MEAN, SD, MEAN);
    }

    /** What a machine reads has as many parts as the view says, whatever the finding lacks. */
    @ParameterizedTest
    @EnumSource
    void machineTextsFillTheParts(View view) {
        for (Finding finding : List.of(SHARE, RATIO, MEAN, NOTHING, NOTHING.withheld())) {
            List<Finding> cell =
                    switch (view) {
                        case MEAN_SD -> List.of(finding, finding);
                        case MEDIAN_QUARTILES -> List.of(finding, finding, finding);
                        default -> List.of(finding);
                    };
            assertThat(view.machine(cell))
                    .as("%s of %s", view, finding.address())
                    .hasSameSizeAs(view.parts());
        }
    }
}
