package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.cases.Role;
import org.gainful.table.Row;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final List<String> OUT = List.of("out");
    private static final List<String> PAID = List.of("paid");

    private static Found rates(Cases cases) {
        return Found.in(new Rates(), cases.evidence());
    }

    @Test
    void countsThoseKnownAndBoundsTheRest() {
        Found found = rates(Cases.made()
                .statuses("out out out out paid", "paid out some - paid")
                .moved(OUT, PAID));
        assertThat(found.numerator("moved/all/share")).isEqualTo(1);
        assertThat(found.denominator("moved/all/share")).isEqualTo(2);
        assertThat(found.missing("moved/all/share")).isEqualTo(2);
        assertThat(found.value("moved/all/share")).isEqualTo(0.5);
        assertThat(found.low("moved/all/bounds")).isEqualTo(0.25);
        assertThat(found.high("moved/all/bounds")).isEqualTo(0.75);
    }

    @Test
    void looksOnlyAtThoseARestrictionNames() {
        Found found = rates(Cases.made()
                .text("kind", List.of("x", "y", "z"), "x x y y z -")
                .statuses("out out out out out out", "paid out paid - paid paid")
                .moved(OUT, PAID)
                .among("kind", "x", "y"));
        assertThat(found.numerator("moved/all/share")).isEqualTo(2);
        assertThat(found.denominator("moved/all/share")).isEqualTo(3);
        assertThat(found.missing("moved/all/share")).isEqualTo(1);
        assertThat(found.low("moved/all/bounds")).isEqualTo(0.5);
        assertThat(found.high("moved/all/bounds")).isEqualTo(0.75);
        assertThat(Found.words(found.chapter().notes())).contains("only people with kind: x or y");
    }

    @Test
    void restrictsARecordedOutcomeToo() {
        Found found = rates(Cases.made()
                .text("kind", List.of("x", "y"), "x x y")
                .recorded("got", "yes no yes")
                .among("kind", "x"));
        assertThat(found.numerator("got/all/share")).isEqualTo(1);
        assertThat(found.denominator("got/all/share")).isEqualTo(2);
        assertThat(found.missing("got/all/share")).isZero();
    }

    @Test
    void boundsReachThoseLostToFollowUp() {
        // Four recruited and at risk; one lost: at least 1, at most 2 of 4, while the rate is 1 of 3.
        Found found = rates(Cases.made()
                .flag("seen", Role.FOLLOWED_UP, "", "yes yes yes no")
                .statuses("out out out out", "paid out out -")
                .moved(OUT, PAID));
        assertThat(found.denominator("moved/all/share")).isEqualTo(3);
        assertThat(found.low("moved/all/bounds")).isEqualTo(0.25);
        assertThat(found.high("moved/all/bounds")).isEqualTo(0.5);
    }

    @Test
    void boundsAgreeWhenAllIsKnown() {
        Found found = rates(Cases.made().statuses("out out", "paid out").moved(OUT, PAID));
        assertThat(found.value("moved/all/bounds")).isEqualTo(0.5);
        assertThat(found.low("moved/all/bounds")).isEqualTo(found.high("moved/all/bounds"));
    }

    @Test
    void nobodyAtRiskHasNoRateAndNoInterval() {
        Found found = rates(Cases.made().statuses("paid paid", "paid out").moved(OUT, PAID));
        assertThat(found.at("moved/all/share").value()).isEmpty();
        assertThat(found.at("moved/all/share").range()).isEmpty();
        assertThat(found.warnings("moved/all/share")).contains("Nobody is in the denominator");
        assertThat(found.at("moved/all/bounds").value()).isEmpty();
        assertThat(found.at("moved/all/bounds").range()).isEmpty();
        assertThat(found.warnings("moved/all/bounds")).contains("Nobody is in the denominator");
    }

    @Test
    void nobodyKnownHasBoundsOfNothingAndAll() {
        Found found = rates(Cases.made().statuses("out out", "- -").moved(OUT, PAID));
        assertThat(found.at("moved/all/share").value()).isEmpty();
        assertThat(found.low("moved/all/bounds")).isZero();
        assertThat(found.high("moved/all/bounds")).isEqualTo(1);
    }

    @Test
    void noEventsAndOnlyEventsHaveWilsonIntervals() {
        // Wilson: 0 of 2 is [0, z^2/(2+z^2)] with z = 1.959964, z^2 = 3.841459.
        Found none = rates(Cases.made().statuses("out out", "out out").moved(OUT, PAID));
        assertThat(none.value("moved/all/share")).isZero();
        assertThat(none.low("moved/all/share")).isZero();
        assertThat(none.high("moved/all/share")).isCloseTo(3.841459 / 5.841459, within(1e-6));
        Found all = rates(Cases.made().statuses("out out", "paid paid").moved(OUT, PAID));
        assertThat(all.value("moved/all/share")).isEqualTo(1);
        assertThat(all.low("moved/all/share")).isCloseTo(2 / 5.841459, within(1e-6));
        assertThat(all.high("moved/all/share")).isEqualTo(1);
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }

    @Test
    void breaksDownByAFieldAndItsMissingLevel() {
        Found found = rates(Cases.made()
                .statuses("out out out out", "paid out paid -")
                .text("sex", List.of("w", "m", "x"), "w w - m")
                .moved(OUT, PAID, "sex"));
        assertThat(found.value("moved/sex=w/share")).isEqualTo(0.5);
        assertThat(found.at("moved/sex=m/share").value()).isEmpty();
        assertThat(found.missing("moved/sex=m/share")).isEqualTo(1);
        assertThat(found.denominator("moved/sex=x/share")).isZero();
        assertThat(found.value("moved/sex-missing/share")).isEqualTo(1);
        assertThat(found.chapter().tables().get(1).rows()).hasSize(4);
    }

    @Test
    void aFieldWithoutMissingValuesHasNoRowForThem() {
        Found found = rates(Cases.made()
                .statuses("out out", "paid out")
                .text("sex", List.of("w", "m"), "w m")
                .moved(OUT, PAID, "sex"));
        assertThat(found.has("moved/sex-missing/share")).isFalse();
        assertThat(found.chapter().tables().get(1).rows()).hasSize(2);
    }

    @Test
    void severalFirstStatusesAreGivenOneByOne() {
        Found found = rates(Cases.made()
                .statuses("out shelter notpaid out", "paid paid out out")
                .moved(List.of("out", "shelter"), PAID));
        assertThat(found.value("moved/all/share")).isEqualTo(0.5);
        assertThat(found.value("moved/out/share")).isEqualTo(0.5);
        assertThat(found.value("moved/shelter/share")).isEqualTo(1);
        assertThat(found.value("moved/notpaid/share")).isZero();
    }

    @Test
    void readsARecordedOutcome() {
        Found found = rates(Cases.made().recorded("gained", "yes no - yes no"));
        assertThat(found.numerator("gained/all/share")).isEqualTo(2);
        assertThat(found.denominator("gained/all/share")).isEqualTo(4);
        assertThat(found.missing("gained/all/share")).isEqualTo(1);
        assertThat(found.low("gained/all/bounds")).isEqualTo(0.4);
        assertThat(found.high("gained/all/bounds")).isEqualTo(0.6);
    }

    @Test
    void warnsOfFewPeople() {
        Found found = rates(Cases.made().statuses("out out", "paid out").moved(OUT, PAID));
        assertThat(found.warnings("moved/all/share")).contains("Fewer than 30");
    }

    @Test
    void lacksADefinitionWhoseFieldsAreThere() {
        assertThat(new Rates().lacks(Cases.made().number("age", "1").evidence()))
                .hasSize(1);
    }

    private static Cases threeQuarters() {
        return Cases.made()
                .date("accepted", Role.ACCEPTED, "", "2023-03-20 2023-03-20 2023-03-20 2023-07-01")
                .date("left", Role.LEFT, "", "- 2023-06-30 - -")
                .job(0, "2023-03-01", "2023-04-01", 20)
                .job(1, "2023-06-30", "2023-12-31", 20)
                .follows("ips-quarterly");
    }

    /** Wilson's interval for 2 of 3 by statsmodels: proportion_confint(2, 3, method='wilson'). */
    @Test
    void aQuarterlyRateStandsQuarterByQuarter() {
        Found found = Found.in(new Rates(), threeQuarters().until("2023-12-31").evidence());
        assertThat(found.numerator("ips-quarterly-in-2023-Q2/all/share")).isEqualTo(2);
        assertThat(found.denominator("ips-quarterly-in-2023-Q2/all/share")).isEqualTo(3);
        assertThat(found.low("ips-quarterly-in-2023-Q2/all/share")).isCloseTo(0.2076596, within(1e-6));
        assertThat(found.high("ips-quarterly-in-2023-Q2/all/share")).isCloseTo(0.9385081, within(1e-6));
        assertThat(found.value("ips-quarterly-in-2023-Q4/all/share"))
                .isEqualTo(found.value("ips-quarterly/all/share"))
                .isZero();
        assertThat(found.chapter().tables())
                .filteredOn(table -> table.id().equals("ips-quarterly-by-quarter"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .extracting(Row::label)
                        .containsExactly("April to June 2023", "July to September 2023", "October to December 2023"));
    }

    @Test
    void oneQuarterIsNoCourse() {
        Found found = Found.in(new Rates(), threeQuarters().until("2023-07-15").evidence());
        assertThat(found.denominator("ips-quarterly/all/share")).isEqualTo(3);
        assertThat(found.chapter().tables()).extracting("id").doesNotContain("ips-quarterly-by-quarter");
    }
}
