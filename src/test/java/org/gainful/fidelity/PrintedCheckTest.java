package org.gainful.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainful.cases.Literature;
import org.gainful.cases.Literature.Relation;
import org.gainful.cases.Literature.Spread;
import org.gainful.cases.PrintedNumber;
import org.gainful.fidelity.PrintedCheck.Agreement;
import org.gainful.intake.LiteratureFile;
import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Printed relations computed again. Numbers from scipy 1.17.1: 2 * t.sf(r * sqrt((n - 2) / (1 - r * r)), n - 2) and
 * tanh(arctanh(r) -+ norm.isf(0.025) / sqrt(n - 3)).
 */
class PrintedCheckTest {
    private static final Literature LITERATURE = LiteratureFile.read();

    private static PrintedCheck check(String id) {
        Map<String, Relation> byId =
                LITERATURE.relations().stream().collect(Collectors.toMap(Relation::id, Function.identity()));
        return new PrintedCheck(byId.get(id));
    }

    @ParameterizedTest
    @CsvSource({
        "bond-2012, 0.0021715885595929045, 0.1285539688803646, 0.521876976324146, AGREES",
        "kim-2015, 0.01610896004687822, 0.051993606529899455, 0.4634429466601085, AGREES",
        "lockett-2018-work, 0.036499197382626726, 0.024860854032814947, 0.6223954880645719, AGREES",
        "becker-2001, 0.010480696411825943, 0.2535126192311987, 0.9403143290707352, NO_P_VALUE",
        "becker-2006, 0.007789079727799838, 0.15271248610743612, 0.7492653583182809, NO_P_VALUE",
        "yamaguchi-2021-for-2016, 0.0014071731073293516, 0.34817145206718014, 0.8877076281392624, AGREES",
        "yamaguchi-2021-for-2017, 0.005324290325357071, 0.283988595221079, 0.9106989060915589, AGREES",
        "yamaguchi-2021-for-2018, 0.002601646275389993, 0.287339961673884, 0.8637139985934369, AGREES",
        "yamaguchi-2021-ips-25, 2.5223158389454936e-4, 0.4543390944887875, 0.9055586249794662, AGREES",
        "bond-2025-employment, 0.2375965, -0.44949153622579147, 0.9445992012879115, NO_P_VALUE",
        "bond-2025-education, 0.1292545, -0.2762613692063925, 0.9625532984808466, NO_P_VALUE"
    })
    void printedRelationsComeOutAgain(String id, double p, double low, double high, Agreement agreement) {
        PrintedCheck check = check(id);
        Interval interval = check.interval().orElseThrow();
        assertThat(check.pValue().orElseThrow()).isCloseTo(p, within(1e-10));
        assertThat(interval.lower()).isCloseTo(low, within(1e-10));
        assertThat(interval.upper()).isCloseTo(high, within(1e-10));
        assertThat(check.agreement()).isEqualTo(agreement);
    }

    /** r = 0.38 among 34 gives p = 0.027, printed 0.02: true only of a correlation between 0.384 and 0.385. */
    @Test
    void aPValueThatNeedsTheRoundingIsSaidSo() {
        assertThat(check("lockett-2018-attrition").pValue().orElseThrow()).isCloseTo(0.0266, within(5e-5));
        assertThat(check("lockett-2018-attrition").agreement()).isEqualTo(Agreement.WITHIN_ROUNDING);
    }

    @Test
    void withoutTheNumberOfServicesThereIsNoPValue() {
        assertThat(check("mcgrew-2005").pValue()).isEmpty();
        assertThat(check("mcgrew-2005").interval()).isEmpty();
        assertThat(check("mcgrew-2005").agreement()).isEqualTo(Agreement.NO_NUMBER_OF_SERVICES);
    }

    @Test
    void aPValueThatNoRoundingGivesCannotBeRight() {
        Relation kim = check("kim-2015").relation();
        assertThat(new PrintedCheck(withPValue(kim, new PrintedNumber("0.04", false, 0.04, 0.005))).agreement())
                .isEqualTo(Agreement.CANNOT_BE_RIGHT);
        assertThat(new PrintedCheck(withPValue(kim, new PrintedNumber("<0.01", true, 0.01, 0.005))).agreement())
                .isEqualTo(Agreement.CANNOT_BE_RIGHT);
    }

    private static Relation withPValue(Relation relation, PrintedNumber p) {
        return new Relation(
                relation.id(),
                relation.study(),
                relation.what(),
                relation.services(),
                relation.unit(),
                relation.measure(),
                relation.printed(),
                Optional.of(p),
                relation.benchmark(),
                relation.certainty(),
                relation.citation(),
                relation.note());
    }

    @Test
    void aStandardDeviationBeyondTheRangeCannotBeRight() {
        Spread fyhn = LITERATURE.spreads().get(0);
        assertThat(PrintedCheck.largest(fyhn)).isCloseTo(6 * Math.sqrt(1.2), within(1e-12));
        assertThat(PrintedCheck.isPossible(fyhn)).isFalse();
    }

    @Test
    void onlyWhatWasSeenIsThere() {
        assertThat(LITERATURE.relations()).extracting(Relation::certainty).containsOnly("found");
        assertThat(LITERATURE.relations()).extracting(Relation::id).doesNotHaveDuplicates();
        assertThat(LITERATURE.relations().stream().filter(Relation::benchmark))
                .extracting(Relation::id)
                .containsExactly("bond-2012", "kim-2015");
    }
}
