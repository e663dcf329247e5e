package org.gainful.stat.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.gainful.reference.Cases;
import org.gainful.reference.Reference;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.MeanInterval;
import org.gainful.stat.describe.Quantiles;
import org.gainful.stat.describe.StandardisedDifference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions and t tests compared with base R. */
class MeansTest {
    private static final Reference TABLE_1 = Reference.expected("01_table1");
    private static final Reference PAIRED = Reference.expected("03_paired");
    private static final Reference GROUPS = Reference.expected("04_groups");

    private static final double EXACT = 1e-12;
    private static final double TESTS = 1e-9;

    private static final List<String> VARIABLES = List.of(
            "age",
            "severity",
            "years_with_problems",
            "months_out_of_work",
            "obstacles_count",
            "self_esteem_t1",
            "self_esteem_t2",
            "hope_t1",
            "hope_t2",
            "satisfaction_t1",
            "satisfaction_t2",
            "se_change",
            "hope_change",
            "days_to_first_employer_contact");

    @ParameterizedTest
    @ValueSource(strings = {"all", "moved", "not_moved"})
    void descriptionsAgree(String sample) {
        Cases cases = sample.equals("all")
                ? Cases.all()
                : Cases.all().atRisk().where(row -> Cases.value(row, "moved") == (sample.equals("moved") ? 1 : 0));
        for (String variable : VARIABLES) {
            checkDescription("continuous:" + sample, variable, cases.known(variable));
        }
    }

    private static void checkDescription(String analysis, String variable, double[] values) {
        Description d = Description.of(values);
        Interval mean = MeanInterval.of(d, 0.95).orElseThrow();
        TABLE_1.check("n155", analysis, variable, "n", d.count(), 0);
        TABLE_1.check("n155", analysis, variable, "mean", d.mean().orElseThrow(), EXACT);
        TABLE_1.check(
                "n155", analysis, variable, "sd", d.sampleStandardDeviation().orElseThrow(), EXACT);
        TABLE_1.check("n155", analysis, variable, "se", d.standardErrorOfMean().orElseThrow(), EXACT);
        TABLE_1.check("n155", analysis, variable, "mean_ci_low", mean.lower(), EXACT);
        TABLE_1.check("n155", analysis, variable, "mean_ci_high", mean.upper(), EXACT);
        TABLE_1.check("n155", analysis, variable, "min", d.minimum().orElseThrow(), 0);
        TABLE_1.check("n155", analysis, variable, "max", d.maximum().orElseThrow(), 0);
        for (Quantiles type : Quantiles.values()) {
            Quantiles.Quartiles quartiles = type.quartiles(values).orElseThrow();
            String suffix = type.name().toLowerCase(Locale.ROOT).replace("_", "");
            TABLE_1.check("n155", analysis, variable, "q1_" + suffix, quartiles.lower(), EXACT);
            TABLE_1.check("n155", analysis, variable, "q3_" + suffix, quartiles.upper(), EXACT);
            TABLE_1.check("n155", analysis, variable, "median", quartiles.median(), EXACT);
        }
    }

    @Test
    void groupsOfTable1Agree() {
        for (String variable : VARIABLES) {
            Description moved = Description.of(movedIs(1).known(variable));
            Description others = Description.of(movedIs(0).known(variable));
            TTest.Result welch = TTest.welch().test(others, moved).orElseThrow();
            double pooled = TTest.student().test(others, moved).orElseThrow().pValue();
            double difference = StandardisedDifference.ofMeans(moved, others).orElseThrow();
            TABLE_1.check("n155", "by_moved", variable, "welch_t", welch.statistic(), TESTS);
            TABLE_1.check("n155", "by_moved", variable, "welch_df", welch.degreesOfFreedom(), TESTS);
            TABLE_1.check("n155", "by_moved", variable, "welch_p", welch.pValue(), TESTS);
            TABLE_1.check("n155", "by_moved", variable, "pooled_p", pooled, TESTS);
            TABLE_1.check("n155", "by_moved", variable, "smd", difference, TESTS);
        }
    }

    /** tableone gives a factor's standardised difference without its sign. */
    @Test
    void standardisedDifferencesOfProportionsAgree() {
        double[] moved = movedIs(1).known("female");
        double[] others = movedIs(0).known("female");
        double difference = StandardisedDifference.ofProportions(
                        (long) Arrays.stream(moved).sum(),
                        moved.length,
                        (long) Arrays.stream(others).sum(),
                        others.length)
                .orElseThrow();
        TABLE_1.check("n155", "by_moved", "sex", "smd", Math.abs(difference), TESTS);
    }

    @ParameterizedTest
    @CsvSource({
        "'hours (in paid work at T1 and T2)', hours, paid",
        "'weekly earnings (in paid work at T1 and T2)', weekly_earnings, paid",
        "'self-esteem, everybody', self_esteem, all",
        "'hope, everybody', hope, all",
        "'satisfaction, everybody', satisfaction, all",
        "'self-esteem, not in work at T1 and T2', self_esteem, unpaid"
    })
    void pairedTestsAgree(String analysis, String variable, String sample) {
        Predicate<CSVRecord> in = row -> switch (sample) {
            case "paid" -> paid(row, "status_t1") && paid(row, "status_t2");
            case "unpaid" ->
                !paid(row, "status_t1")
                        && !paid(row, "status_t2")
                        && !row.get("status_t2").isEmpty();
            default -> true;
        };
        Cases cases = Cases.all()
                .where(in)
                .where(row -> !row.get(variable + "_t1").isEmpty()
                        && !row.get(variable + "_t2").isEmpty());
        TTest.Result result = TTest.paired()
                .test(cases.values(variable + "_t2"), cases.values(variable + "_t1"))
                .orElseThrow();
        checkTest(PAIRED, "n155", analysis, "t", "mean_diff", result);
    }

    private static boolean paid(CSVRecord row, String column) {
        return row.get(column).equals("paid employment");
    }

    @ParameterizedTest
    @CsvSource({
        "'self-esteem change: moved v not moved (at risk)', se_change",
        "'months out of work: moved v not (at risk)', months_out_of_work",
        "'age: moved v not (at risk)', age"
    })
    void testsOfTwoGroupsAgree(String analysis, String variable) {
        double[] moved = movedIs(1).known(variable);
        double[] others = movedIs(0).known(variable);
        checkTest(
                GROUPS,
                "n155",
                analysis,
                "welch",
                "diff",
                TTest.welch().test(moved, others).orElseThrow());
        checkTest(
                GROUPS,
                "n155",
                analysis,
                "pooled",
                "",
                TTest.student().test(moved, others).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "'self-esteem change: moved into work v every other participant', se_change",
        "'hope change: moved into work v every other participant', hope_change"
    })
    void thoseWhoMovedIntoWorkAgainstAllOthersAgree(String analysis, String variable) {
        double[] moved = movedIntoWorkIs(1).known(variable);
        double[] others = movedIntoWorkIs(0).known(variable);
        checkTest(
                GROUPS,
                "n155",
                analysis,
                "welch",
                "diff",
                TTest.welch().test(moved, others).orElseThrow());
        checkTest(
                GROUPS,
                "n155",
                analysis,
                "pooled",
                "",
                TTest.student().test(moved, others).orElseThrow());
    }

    private static Cases movedIntoWorkIs(int value) {
        return Cases.all().where(row -> Cases.value(row, "movedwork") == value);
    }

    @Test
    void smallGroupsWithTiesAgree() {
        List<CSVRecord> rows = Reference.input("ties_small");
        double[] first = scores(rows, "1");
        double[] second = scores(rows, "0");
        String analysis = "score by group";
        checkTest(
                GROUPS,
                "ties_small",
                analysis,
                "welch",
                "diff",
                TTest.welch().test(first, second).orElseThrow());
        checkTest(
                GROUPS,
                "ties_small",
                analysis,
                "pooled",
                "",
                TTest.student().test(first, second).orElseThrow());
    }

    private static double[] scores(List<CSVRecord> rows, String group) {
        return rows.stream()
                .filter(row -> row.get("group").equals(group))
                .mapToDouble(row -> Double.parseDouble(row.get("score")))
                .toArray();
    }

    private static Cases movedIs(int value) {
        return Cases.all().atRisk().where(row -> Cases.value(row, "moved") == value);
    }

    private static void checkTest(
            Reference r, String dataset, String analysis, String term, String estimate, TTest.Result result) {
        if (!estimate.isEmpty()) {
            r.check(dataset, analysis, term, estimate, result.estimate(), TESTS);
        }
        r.check(dataset, analysis, term, "t", result.statistic(), TESTS);
        r.check(dataset, analysis, term, "df", result.degreesOfFreedom(), TESTS);
        r.check(dataset, analysis, term, "p", result.pValue(), TESTS);
        r.check(dataset, analysis, term, "ci_low", result.interval().lower(), TESTS);
        r.check(dataset, analysis, term, "ci_high", result.interval().upper(), TESTS);
    }

    @Test
    void constantOrTooFewValuesGiveNoTest() {
        double[] constant = {4, 4, 4};
        assertThat(TTest.welch().test(constant, constant)).isEmpty();
        assertThat(TTest.student().test(new double[] {1}, constant)).isEmpty();
        assertThat(TTest.paired().test(constant, constant)).isEmpty();
        assertThat(MeanInterval.of(Description.of(1), 0.95)).isEmpty();
        assertThat(StandardisedDifference.ofMeans(Description.of(constant), Description.of(constant)))
                .isEmpty();
        assertThat(StandardisedDifference.ofProportions(0, 3, 0, 4)).isEmpty();
        assertThat(Description.of().mean()).isEmpty();
        assertThat(Quantiles.TYPE_7.of(new double[0], 0.5)).isEmpty();
    }

    @Test
    void nanIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Description.of(1, Double.NaN))
                .withMessage("value must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.TYPE_2.of(new double[] {1, Double.NaN}, 0.5))
                .withMessage("values[1] must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.paired().test(new double[] {1}, new double[] {1, 2}))
                .withMessage("second must have 1 values, was 2");
    }

    /** NIST StRD, NumAcc1 (certified: mean 10000002, standard deviation 1). */
    @Test
    void aLargeMeanCostsNoDigits() {
        Description d = Description.of(10000001, 10000003, 10000002);
        assertThat(d.mean()).hasValue(10000002);
        assertThat(d.sampleStandardDeviation()).hasValue(1);
    }
}
