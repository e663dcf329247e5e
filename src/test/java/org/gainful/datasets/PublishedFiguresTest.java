package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainful.claims.Verdict.IMPOSSIBLE;
import static org.gainful.claims.Verdict.NOT_COMPARABLE;
import static org.gainful.claims.Verdict.NOT_REPRODUCED;
import static org.gainful.claims.Verdict.REPRODUCED;
import static org.gainful.claims.Verdict.UNDER_DETERMINED;
import static org.gainful.claims.Verdict.WITHIN_ROUNDING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gainful.claims.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every claim of every dataset has the verdict that was worked out for it by hand. */
class PublishedFiguresTest {
    private static final Path EXPECTED = Path.of("src/test/resources/org/gainful/datasets/verdicts.csv");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sesami",
                "perkins-2022",
                "perkins-2022-access",
                "wong-2004",
                "see-me",
                "camden",
                "solent",
                "ips-fidelity",
                "ips-trials"
            })
    void everyClaimHasItsVerdict(String dataset) throws IOException {
        Map<String, String> actual = new LinkedHashMap<>();
        Verdicts.on(dataset).all().forEach((id, verdict) -> actual.put(id, verdict.word()));
        Map<String, String> expected = Files.readAllLines(EXPECTED).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals(dataset))
                .collect(Collectors.toMap(cells -> cells[1], cells -> cells[2]));
        assertThat(actual).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static void assertVerdict(Verdicts verdicts, String id, Verdict verdict, String... shown) {
        assertThat(verdicts.verdict(id)).as(id).isEqualTo(verdict);
        for (String text : shown) {
            assertThat(verdicts.row(id)).as(id).contains(text);
        }
    }

    @Test
    void theSummaryReportOfSesamiDoesNotAgreeWithItself() throws IOException {
        Verdicts sesami = Verdicts.on("sesami");
        assertVerdict(sesami, "002-26", IMPOSSIBLE, "= 86.67", "82 % (paper 2009)", "a base of 48 to 52");
        assertVerdict(sesami, "002-26-paper", NOT_REPRODUCED, "37 of 45");
        assertVerdict(sesami, "002-35", NOT_REPRODUCED, "no difference (paper 2009)", "0 of 14: p = 0.019");
        assertVerdict(sesami, "002-28-rise", NOT_COMPARABLE);
        assertVerdict(sesami, "002-28-movers", REPRODUCED);
        assertVerdict(sesami, "002-07-all", IMPOSSIBLE, "At least 3 people", "“not stated” of 3 to 4 people");
        assertVerdict(sesami, "002-03-followed", REPRODUCED, "155/182 = 85.16");
        assertVerdict(sesami, "002-17-recruited", NOT_COMPARABLE);
        assertVerdict(sesami, "002-29", IMPOSSIBLE, "6/64 = 9.38, 7/64 = 10.94");
        assertVerdict(sesami, "002-26-table", UNDER_DETERMINED, "88 − 22 = 66", "14 − 10 = 4");
        assertVerdict(sesami, "002-06-few", UNDER_DETERMINED, "exact p = 0.054");
        assertVerdict(sesami, "002-39", UNDER_DETERMINED, "0.878");
        assertVerdict(sesami, "002-34-events", WITHIN_ROUNDING, "25 / 8 = 3.125");
    }

    @Test
    void whatWasWithheldIsNotTold() throws IOException {
        Verdicts sesami = Verdicts.on("sesami");
        assertThat(sesami.row("002-35-paper")).contains("cannot be shown").doesNotContain("data:");
    }

    @Test
    void thePageOfSeeMeLeavesOutWhatItsFiguresNeed() throws IOException {
        Verdicts page = Verdicts.on("see-me");
        assertVerdict(page, "000-07", UNDER_DETERMINED, "24000 / (2 × 52) = 230.77");
        assertVerdict(page, "000-05", UNDER_DETERMINED, "3/5");
        assertVerdict(page, "000-08", UNDER_DETERMINED, "5/6");
        assertVerdict(page, "000-03", UNDER_DETERMINED, "87/121", "data: 86/120", "was chosen when they were made");
        assertVerdict(page, "000-03-news", NOT_COMPARABLE, "Two measures", "told by clients");
        assertVerdict(page, "000-04", NOT_COMPARABLE);
        assertVerdict(page, "000-17", NOT_COMPARABLE, "3 of the 5", "starting a new job; volunteering or training");
    }

    @Test
    void camdenAndSolentMixBasesAndMeasures() throws IOException {
        Verdicts camden = Verdicts.on("camden");
        assertVerdict(camden, "003-03", UNDER_DETERMINED, "171 of 228 (who started a job); not 390", "data: 171/228");
        assertVerdict(camden, "003-01", REPRODUCED, "data = 228", "The rebuilt rows give the same");
        assertVerdict(camden, "003-04", NOT_COMPARABLE, "access");
        assertVerdict(camden, "003-02-share", REPRODUCED, "162/390 = 41.538");
        assertVerdict(camden, "003-02-benchmark", NOT_COMPARABLE);
        Verdicts solent = Verdicts.on("solent");
        assertVerdict(solent, "004-04", UNDER_DETERMINED, "data: 58/100 = 58", "the source does not print it");
        assertVerdict(solent, "004-05", UNDER_DETERMINED, "43 %", "50.4 %");
        assertVerdict(solent, "004-09-name", NOT_REPRODUCED, "Individual Placement and Support", "Both shorten to IPS");
    }

    @Test
    void perkinsAndOthersHaveThreeSlips() throws IOException {
        Verdicts perkins = Verdicts.on("perkins-2022");
        assertVerdict(perkins, "table-1", IMPOSSIBLE, "print 144 instead of 114");
        assertVerdict(perkins, "users-wwt-mixed", NOT_REPRODUCED, "print 2.8 %");
        assertVerdict(perkins, "access-cnwl", NOT_REPRODUCED, "goodness of fit = 23.4624", "22.0529", "label is wrong");
        assertVerdict(perkins, "access-wwt", NOT_REPRODUCED, "goodness of fit = 40.6066", "34.2242");
    }

    @Test
    void tablesOfTrialsFitTheirPercentagesOrDoNot() throws IOException {
        Verdicts trials = Verdicts.on("ips-trials");
        assertVerdict(trials, "bond-ips", REPRODUCED, "61.07");
        assertVerdict(trials, "bond-control", REPRODUCED, "22.69");
        assertVerdict(trials, "mueser-ips-68", IMPOSSIBLE, "50/68 = 73.529");
        assertVerdict(trials, "lehman-or", NOT_REPRODUCED, "print 5.35");
        assertVerdict(trials, "wong-or", WITHIN_ROUNDING, "lower limit was cut off");
        assertVerdict(trials, "frederick-rr", NOT_REPRODUCED, "2.040 (re-analysis)");
        assertVerdict(trials, "frederick-slip", REPRODUCED, "2.58334 / 1.9135");
        assertVerdict(trials, "dw-e", NOT_REPRODUCED, "949 + 846 = 1795");
    }

    @Test
    void aSpreadWiderThanItsRangeIsFound() throws IOException {
        assertVerdict(Verdicts.on("ips-fidelity"), "norway-sd", IMPOSSIBLE, "6.573 < 8.1");
    }
}
