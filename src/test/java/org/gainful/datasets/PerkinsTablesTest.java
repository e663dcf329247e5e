package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows give back every count, percentage and test of the tables of Perkins et al. (2022), slips in print apart. */
final class PerkinsTablesTest {
    private static final List<String> GROUPS = List.of("White", "Asian", "Black", "Mixed", "Other");
    private static final String EARLY = "January to June";
    /** Half a unit of the last printed digit. */
    private static final double ROUNDING = 0.05;

    private static Rows all;
    private static Rows served;

    @BeforeAll
    static void readCases() throws IOException {
        all = Rows.read("perkins-2022/cases.csv");
        served = Rows.read("perkins-2022-access/cases.csv");
    }

    @ParameterizedTest
    @DisplayName("Table 1: how many accessed each service, by ethnic group, of those whose group is known")
    @CsvSource({
        "White, 134, 36.7, 144, 41.3, 278, 38.9", // 114 in print; Table 2 and the total have 144
        "Asian, 77, 21.1, 114, 32.7, 191, 26.8",
        "Black, 64, 17.5, 63, 18.1, 127, 17.8",
        "Mixed, 38, 10.4, 21, 6.0, 59, 8.3",
        "Other, 52, 14.2, 7, 2.0, 59, 8.3",
    })
    void table1(String group, int cnwl, double cnwlPercent, int wwt, double wwtPercent, int both, double percent) {
        assertShare(of("CNWL").count("ethnicity", group), cnwl, 365, cnwlPercent);
        assertShare(of("WWT").count("ethnicity", group), wwt, 349, wwtPercent);
        assertShare(all.count("ethnicity", group), both, 714, percent);
    }

    @Test
    @DisplayName("Table 1: 779 accessed, and for 65 the ethnic group was not known")
    void table1Totals() {
        assertThat(List.of(of("CNWL").size(), of("WWT").size(), all.size())).containsExactly(412, 367, 779);
        assertThat(List.of(of("CNWL").count("ethnicity", ""), of("WWT").count("ethnicity", "")))
                .containsExactly(47, 18);
        assertThat(100.0 * 714 / all.size()).isCloseTo(92, within(0.5));
    }

    @ParameterizedTest
    @DisplayName("Table 2: accessed, of those served; and the shares of either")
    @CsvSource({
        "CNWL, White, 134, 36.7, 2774, 39.6, 4.8",
        "CNWL, Asian, 77, 21.1, 1158, 16.5, 6.6",
        "CNWL, Black, 64, 17.5, 810, 11.5, 7.9",
        "CNWL, Mixed, 38, 10.4, 936, 13.3, 4.1",
        "CNWL, Other, 52, 14.2, 1335, 19.0, 3.9",
        "WWT, White, 144, 41.3, 900, 41.1, 16.0", // 1.6 in print
        "WWT, Asian, 114, 32.7, 805, 36.7, 14.2",
        "WWT, Black, 63, 18.1, 259, 11.8, 24.3", // 18.0 in print; Table 1 has 18.1
        "WWT, Mixed, 21, 6.0, 61, 2.8, 34.4", // 2.3 in print
        "WWT, Other, 7, 2.0, 167, 7.6, 4.2",
    })
    void table2(String service, String group, int n, double share, int base, double baseShare, double percent) {
        Rows area = served.where("service", service).whereNot("ethnicity", "");
        Rows accessed = area.where("accessed_ips", "yes");
        assertShare(accessed.count("ethnicity", group), n, accessed.size(), share);
        assertShare(area.count("ethnicity", group), base, area.size(), baseShare);
        assertThat(100.0 * n / base).isCloseTo(percent, within(ROUNDING));
    }

    @ParameterizedTest
    @DisplayName("Table 2: not known or not stated, of all")
    @CsvSource({"CNWL, 47, 11.4, 1350, 16.1, 3.5", "WWT, 18, 4.9, 90, 3.9, 20.0"})
    void table2Unknown(String service, int n, double share, int base, double baseShare, double percent) {
        Rows area = served.where("service", service);
        Rows accessed = area.where("accessed_ips", "yes");
        assertShare(accessed.count("ethnicity", ""), n, accessed.size(), share);
        assertShare(area.count("ethnicity", ""), base, area.size(), baseShare);
        assertThat(100.0 * n / base).isCloseTo(percent, within(ROUNDING));
    }

    @ParameterizedTest
    @DisplayName("Table 2: the printed chi-squares are of accessed beside served, not of a goodness of fit")
    @CsvSource({"CNWL, 22.05, 24.75, 23.46", "WWT, 34.22, 48.30, 40.61"})
    void accessTests(String service, double printed, double ofOnePopulation, double goodnessOfFit) {
        Rows area = served.where("service", service);
        long[] accessed = counts(area.where("accessed_ips", "yes"));
        long[] whole = counts(area);
        long[] others = counts(area.where("accessed_ips", "no"));
        ChiSquareTest test = new ChiSquareTest();
        assertThat(test.chiSquare(new long[][] {accessed, whole})).isCloseTo(printed, within(0.005));
        assertThat(test.chiSquare(new long[][] {accessed, others})).isCloseTo(ofOnePopulation, within(0.005));
        double[] expected =
                IntStream.range(0, whole.length).mapToDouble(i -> whole[i]).toArray();
        assertThat(test.chiSquare(expected, accessed)).isCloseTo(goodnessOfFit, within(0.005));
    }

    @ParameterizedTest
    @DisplayName("Table 3: gained work, all who accessed")
    @CsvSource({
        "White, 47, 35.1, 46, 31.9, 93, 33.5",
        "Asian, 35, 45.5, 37, 32.5, 72, 37.7",
        "Black, 23, 35.9, 18, 28.6, 41, 32.3",
        "Mixed, 15, 39.5, 5, 23.8, 20, 33.9",
        "Other, 21, 40.4, 1, 14.3, 22, 37.3",
    })
    void table3(String group, int cnwl, double cnwlPercent, int wwt, double wwtPercent, int both, double percent) {
        Rows people = all.where("ethnicity", group);
        assertGained(people.where("service", "CNWL"), cnwl, cnwlPercent);
        assertGained(people.where("service", "WWT"), wwt, wwtPercent);
        assertGained(people, both, percent);
    }

    @ParameterizedTest
    @DisplayName("Table 3: gained work, those who came by June")
    @CsvSource({
        "White, 18, 39.1, 29, 46.0, 47, 43.1",
        "Asian, 8, 40.0, 13, 39.4, 21, 39.6",
        "Black, 6, 30.0, 10, 45.5, 16, 38.1",
        "Mixed, 10, 66.7, 2, 22.2, 12, 50.0",
        "Other, 13, 50.0, 0, 0, 13, 48.1",
    })
    void table3Early(String group, int cnwl, double cnwlPercent, int wwt, double wwtPercent, int both, double percent) {
        Rows people = all.where("ethnicity", group).where("accessed", EARLY);
        assertGained(people.where("service", "CNWL"), cnwl, cnwlPercent);
        assertGained(people.where("service", "WWT"), wwt, wwtPercent);
        assertGained(people, both, percent);
    }

    @ParameterizedTest
    @DisplayName("Table 3: by service, with how many of those who accessed had a known ethnic group")
    @CsvSource({
        "CNWL, 141, 38.6, 412, 365, 55, 43.3, 139, 127",
        "WWT, 107, 30.7, 367, 349, 54, 42.2, 135, 128",
    })
    void table3Services(
            String service, int gained, double percent, int n, int known, int e, double ePercent, int en, int eKnown) {
        Rows early = of(service).where("accessed", EARLY);
        assertThat(List.of(
                        of(service).size(),
                        known(of(service)).size(),
                        early.size(),
                        known(early).size()))
                .containsExactly(n, known, en, eKnown);
        assertGained(known(of(service)), gained, percent);
        assertGained(known(early), e, ePercent);
    }

    @Test
    @DisplayName("Table 3: both services together")
    void table3Totals() {
        Rows early = all.where("accessed", EARLY);
        assertGained(known(all), 248, 34.7);
        assertGained(known(early), 109, 42.7);
        assertThat(List.of(known(all).size(), early.size(), known(early).size()))
                .containsExactly(714, 274, 255);
    }

    @Test
    @DisplayName("Table 3: chi-squares and P, but for two P one off in the last digit")
    void table3Tests() {
        Rows early = all.where("accessed", EARLY);
        assertTest(of("CNWL"), 2.50, 0.64);
        assertTest(of("WWT"), 1.76, 0.78);
        assertTest(all, 1.46, 0.83); // 0.84 in print
        assertTest(early.where("service", "CNWL"), 5.66, 0.23); // 5.667; 0.22 in print
        assertTest(early.where("service", "WWT"), 2.78, 0.59);
        assertTest(early, 1.43, 0.84);
    }

    @ParameterizedTest
    @DisplayName("Table 3, by June: no other denominator gives the printed percentage")
    @CsvSource({
        "18, 39.1, 46",
        "8, 40.0, 20",
        "6, 30.0, 20",
        "10, 66.7, 15",
        "13, 50.0, 26",
        "29, 46.0, 63",
        "13, 39.4, 33",
        "10, 45.5, 22",
        "2, 22.2, 9",
    })
    void earlyDenominators(int gained, double percent, int of) {
        assertThat(IntStream.rangeClosed(gained, 128)
                        .filter(n -> Math.abs(100.0 * gained / n - percent) <= ROUNDING + 1e-9))
                .containsExactly(of);
    }

    @Test
    @DisplayName("Whose ethnic group is not known has no printed outcome; everything else is known")
    void unknown() {
        assertThat(all.rows()).allSatisfy(row -> {
            assertThat(row.get("ethnicity").isEmpty())
                    .isEqualTo(row.get("gained_work").isEmpty());
            assertThat(List.of(row.get("client_id"), row.get("service"), row.get("accessed")))
                    .doesNotContain("");
        });
    }

    private static Rows of(String service) {
        return all.where("service", service);
    }

    private static Rows known(Rows rows) {
        return rows.whereNot("ethnicity", "");
    }

    private static void assertShare(int found, int count, int of, double percent) {
        assertThat(found).isEqualTo(count);
        assertThat(100.0 * count / of).isCloseTo(percent, within(ROUNDING));
    }

    private static void assertGained(Rows people, int gained, double percent) {
        assertShare(people.count("gained_work", "yes"), gained, people.size(), percent);
    }

    private static void assertTest(Rows rows, double chiSquare, double p) {
        long[][] table = {counts(rows.where("gained_work", "yes")), counts(rows.where("gained_work", "no"))};
        double statistic = new ChiSquareTest().chiSquare(table);
        assertThat(statistic).isCloseTo(chiSquare, within(0.0075)); // 5.667 is cut off, the others are rounded
        assertThat(ChiSquaredDistribution.of(4).survivalProbability(statistic)).isCloseTo(p, within(0.005));
    }

    private static long[] counts(Rows rows) {
        return GROUPS.stream()
                .mapToLong(group -> rows.count("ethnicity", group))
                .toArray();
    }
}
