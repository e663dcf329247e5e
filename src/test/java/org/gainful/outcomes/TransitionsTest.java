package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.gainful.table.Table;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    private static Found transitions(Cases cases) {
        return Found.in(new Transitions(), cases.evidence());
    }

    private static void checkBounds(Found found, String address, long low, long high) {
        assertThat(found.low(address)).as(address).isEqualTo(low);
        assertThat(found.high(address)).as(address).isEqualTo(high);
        if (low == high) {
            assertThat(found.value(address)).as(address).isEqualTo(low);
        } else {
            assertThat(found.at(address).value()).as(address).isEmpty();
        }
    }

    @Test
    void countsWhatIsRecorded() {
        Found found = transitions(Cases.made().statuses("out out out paid -", "paid out - paid out"));
        assertThat(found.numerator("out/paid/share")).isEqualTo(1);
        assertThat(found.denominator("out/paid/share")).isEqualTo(3);
        assertThat(found.value("out/unknown/share")).isEqualTo(1.0 / 3);
        assertThat(found.numerator("not-stated/out/share")).isEqualTo(1);
        assertThat(found.numerator("all/out/share")).isEqualTo(2);
        assertThat(found.denominator("all/out/share")).isEqualTo(5);
    }

    @Test
    void boundsEachCellByCoarseAndMissingStatuses() {
        // Of five out at first: paid, notpaid (out or shelter), some (shelter or paid), missing, out.
        Found found = transitions(Cases.made().statuses("out out out out out paid", "paid notpaid some - out notpaid"));
        checkBounds(found, "out/paid/bounds", 1, 3);
        checkBounds(found, "out/out/bounds", 1, 3);
        checkBounds(found, "out/shelter/bounds", 0, 3);
        checkBounds(found, "paid/paid/bounds", 0, 0);
        checkBounds(found, "paid/out/bounds", 0, 1);
    }

    @Test
    void boundsOfTheTotalsAreSumsOverTheRows() {
        Found found = transitions(Cases.made().statuses("out out out out out paid", "paid notpaid some - out notpaid"));
        checkBounds(found, "all/paid/bounds", 1, 3);
        checkBounds(found, "all/out/bounds", 1, 4);
        checkBounds(found, "all/shelter/bounds", 0, 4);
    }

    @Test
    void aSecondTableShowsTheBoundsOnlyWhenSomethingIsOpen() {
        Found known = transitions(Cases.made().statuses("out paid", "paid paid"));
        Found open = transitions(Cases.made().statuses("out paid", "paid -"));
        assertThat(known.chapter().tables()).extracting(Table::id).containsExactly("transitions");
        assertThat(open.chapter().tables()).extracting(Table::id).containsExactly("transitions", "transition-bounds");
    }

    @Test
    void aFirstStatusNobodyHadIsARowOfNothing() {
        Found found = transitions(Cases.made().statuses("out", "paid"));
        assertThat(found.denominator("shelter/paid/share")).isZero();
        assertThat(found.at("shelter/paid/share").value()).isEmpty();
        checkBounds(found, "shelter/paid/bounds", 0, 0);
    }

    @Test
    void aStatusMayBeYesOrNo() {
        Found found = transitions(Cases.made()
                .flag("before", Role.STATUS, "T1", "no no yes")
                .flag("after", Role.STATUS, "T2", "yes no -"));
        assertThat(found.numerator("no/yes/share")).isEqualTo(1);
        checkBounds(found, "all/yes/bounds", 1, 2);
    }

    @Test
    void countsThoseInTheStatusReachedAtBothWaves() {
        Found found = transitions(
                Cases.made().statuses("paid out out", "paid paid -").moved(List.of("out"), List.of("paid")));
        assertThat(found.numerator("all/at-first/paid/share")).isEqualTo(1);
        checkBounds(found, "all/paid/bounds", 2, 3);
    }

    @Test
    void withoutALastStatusItSaysWhatIsLacking() {
        Cases cases = Cases.made().flag("before", Role.STATUS, "T1", Field.YES);
        assertThat(new Transitions().lacks(cases.evidence()))
                .singleElement()
                .asString()
                .contains("later wave");
    }
}
