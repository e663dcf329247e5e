package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Studies;
import org.gainful.table.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The outcomes example, and one test of the London services, beside other software and arithmetic that shares nothing with the
 * program but the CSV files: {@code scripts/reference/outcomes.py datasets
 * src/test/resources/org/gainful/outcomes-example/expected.csv}, by statsmodels 0.15.0, scipy 1.17.1 and numpy 2.4.6. The file's
 * last column says how each value was made.
 */
class OutcomesExampleTest {
    private static final Path FILE = Path.of("src/test/resources/org/gainful/outcomes-example/expected.csv");
    private static final String PERKINS = "perkins-2022/";

    /** Sums of hundreds of numbers, roots to 1e-10, and likelihoods both fitted to the last digits. */
    private static final double RELATIVE = 1e-8;

    /**
     * A 2.5 % quantile of 999 resamples has a standard error of 0.0845 standard deviations of the resamples, the root of 0.025 x
     * 0.975 / 999 over the normal density there; three and a half of them.
     */
    private static final double OF_RESAMPLES = 0.3;

    private static final double NORMAL_WIDTH = 2 * 1.96;

    private static Map<String, Finding> findings;
    private static List<CSVRecord> expected;

    @BeforeAll
    static void analyse() throws IOException {
        findings = new HashMap<>();
        Evidence example = Studies.OUTCOMES.evidence();
        List<Analysis> analyses = List.of(
                new TimeToWork(), new JobSpells(), new Caseload(), new Rates(), new FollowUpByWave(), new Money());
        for (Analysis analysis : analyses) {
            assertThat(analysis.lacks(example)).isEmpty();
            analysis.analyse(example).findings().forEach(f -> findings.put(f.address(), f));
        }
        new Rates().analyse(Studies.PERKINS.evidence()).findings().forEach(f -> findings.put(PERKINS + f.address(), f));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(FILE);
                CSVParser parser = CSVParser.parse(reader, format)) {
            expected = parser.getRecords();
        }
    }

    private static int check(Predicate<CSVRecord> which) {
        int checked = 0;
        for (CSVRecord row : expected) {
            if (which.test(row)) {
                check(row);
                checked++;
            }
        }
        return checked;
    }

    private static void check(CSVRecord row) {
        String address = row.get("address");
        Finding finding = findings.get(address);
        assertThat(finding).as(address).isNotNull();
        double value = Double.parseDouble(row.get("value"));
        Optional<Double> actual = actual(finding, row.get("stat"));
        assertThat(actual).as("%s, %s", address, row.get("stat")).isPresent();
        assertThat(actual.get())
                .as("%s, %s by %s", address, row.get("stat"), row.get("method"))
                .isCloseTo(value, within(RELATIVE * Math.abs(value) + 1e-12));
    }

    private static Optional<Double> actual(Finding finding, String stat) {
        return switch (stat) {
            case "value" -> finding.value().stream().boxed().findFirst();
            case "low" -> finding.range().map(range -> range.lower());
            case "high" -> finding.range().map(range -> range.upper());
            case "n" ->
                finding.basis().numerator().stream().mapToObj(n -> (double) n).findFirst();
            case "N" ->
                finding.basis().denominator().stream().mapToObj(n -> (double) n).findFirst();
            case "missing" ->
                finding.basis().missing().stream().mapToObj(n -> (double) n).findFirst();
            default -> throw new IllegalArgumentException(stat);
        };
    }

    private static Predicate<CSVRecord> of(String chapter) {
        return row -> row.get("address").startsWith("outcomes/" + chapter + "/");
    }

    @Test
    void firstJobsLastAsLongAsKaplanAndMeierSay() {
        assertThat(check(of("jobs"))).isEqualTo(20);
    }

    @Test
    void jobsContactsAndLeavingCompeteAsAalenAndJohansenSay() {
        assertThat(check(of("time-to-work"))).isEqualTo(62);
    }

    @Test
    void caseloadsAreThoseCountedByDay() {
        assertThat(check(of("caseload"))).isEqualTo(438);
    }

    @Test
    void wavesAreThoseCountedByDay() {
        assertThat(check(of("follow-up"))).isEqualTo(33);
    }

    @Test
    void quartersAreThoseCountedByDay() {
        assertThat(check(row -> row.get("address").contains("quarterly-in-"))).isEqualTo(52);
    }

    @Test
    void interactionsAreThoseOfAnotherProgramsLogisticModels() {
        assertThat(check(row -> row.get("address").contains("/groups/"))).isEqualTo(4);
    }

    private static boolean isResampled(CSVRecord row) {
        return row.get("address").endsWith("-bootstrap");
    }

    private static boolean hasNoEnd(CSVRecord row) {
        return row.get("stat").equals("no end");
    }

    @Test
    void costsHaveTheIntervalsThatSolveFiellersEquation() {
        Predicate<CSVRecord> solved = row -> !isResampled(row) && !hasNoEnd(row);
        assertThat(check(of("money").and(solved))).isEqualTo(102);
    }

    @Test
    void anIntervalHasNoEndWhereTheEquationHasNoRoot() {
        List<CSVRecord> endless =
                expected.stream().filter(OutcomesExampleTest::hasNoEnd).toList();
        assertThat(endless).hasSize(2).allSatisfy(row -> assertThat(
                        findings.get(row.get("address")).range())
                .isEmpty());
    }

    /** On the scale that is resampled, outcomes by cost. */
    @Test
    void resamplesOfAnotherGeneratorHaveNearlyTheSamePercentiles() {
        Map<String, Map<String, Double>> ends = new HashMap<>();
        expected.stream().filter(OutcomesExampleTest::isResampled).forEach(row -> ends.computeIfAbsent(
                        row.get("address"), address -> new HashMap<>())
                .put(row.get("stat"), 1 / Double.parseDouble(row.get("value"))));
        assertThat(ends).hasSize(18);
        ends.forEach((address, inverse) -> {
            double within = OF_RESAMPLES * (inverse.get("low") - inverse.get("high")) / NORMAL_WIDTH;
            var range = findings.get(address).range().orElseThrow();
            assertThat(1 / range.lower()).as(address).isCloseTo(inverse.get("low"), within(within));
            assertThat(1 / range.upper()).as(address).isCloseTo(inverse.get("high"), within(within));
        });
    }

    @Test
    void everyValueOfTheFileIsLookedAt() {
        assertThat(expected).hasSize(20 + 62 + 438 + 33 + 52 + 4 + 102 + 2 + 2 * 18);
    }
}
