package org.gainful.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.junit.jupiter.api.Test;

class OutcomeGroupsTest {
    private static OutcomeGroups groups(Cases cases) {
        Evidence evidence = cases.evidence();
        return OutcomeGroups.of(evidence, evidence.study().definitions().get(0), evidence.participants())
                .orElseThrow();
    }

    @Test
    void aCoarseLastStatusOnOneSideSettlesTheOutcome() {
        // "notpaid" may be out or sheltered work: neither is paid, so the outcome did not happen.
        OutcomeGroups groups =
                groups(Cases.made().statuses("out out out", "paid notpaid out").moved(List.of("out"), List.of("paid")));
        assertThat(groups.happened().rows()).containsExactly(0);
        assertThat(groups.not().rows()).containsExactly(1, 2);
        assertThat(groups.unknown().isEmpty()).isTrue();
    }

    @Test
    void aCoarseLastStatusOnTheYesSideSettlesItToo() {
        OutcomeGroups groups =
                groups(Cases.made().statuses("out out", "some out").moved(List.of("out"), List.of("shelter", "paid")));
        assertThat(groups.happened().rows()).containsExactly(0);
    }

    @Test
    void aStraddlingOrMissingLastStatusIsNotKnown() {
        // "some" may be sheltered work or paid work.
        OutcomeGroups groups = groups(
                Cases.made().statuses("out out out out", "paid some - out").moved(List.of("out"), List.of("paid")));
        assertThat(groups.unknown().rows()).containsExactly(1, 2);
        assertThat(groups.known()).isEqualTo(2);
        assertThat(groups.atRisk().count()).isEqualTo(4);
    }

    @Test
    void aCoarseFirstStatusWithinFromIsAtRisk() {
        OutcomeGroups groups = groups(Cases.made()
                .statuses("notpaid out paid", "paid out paid")
                .moved(List.of("out", "shelter"), List.of("paid")));
        assertThat(groups.atRisk().rows()).containsExactly(0, 1);
        assertThat(groups.origins()).containsExactly("out", "shelter", "notpaid");
    }

    @Test
    void aStraddlingOrMissingFirstStatusIsNotAtRisk() {
        OutcomeGroups groups =
                groups(Cases.made().statuses("notpaid - out", "paid paid paid").moved(List.of("out"), List.of("paid")));
        assertThat(groups.atRisk().rows()).containsExactly(2);
        assertThat(groups.perhapsAtRisk().rows()).containsExactly(0, 1);
    }

    @Test
    void aCoarseWordInADefinitionStandsForAllItCovers() {
        OutcomeGroups groups = groups(Cases.made()
                .statuses("out shelter notpaid", "paid shelter some")
                .moved(List.of("notpaid"), List.of("some")));
        assertThat(groups.atRisk().rows()).containsExactly(0, 1, 2);
        assertThat(groups.happened().rows()).containsExactly(0, 1, 2);
    }

    @Test
    void withoutTheOutcomeAreThoseForWhomItCertainlyDidNotHappen() {
        // Row 0 moved; 1 stayed out; 2 was in paid work; 3 at risk, not known; 4 first status missing, in work at last;
        // 5 first status missing, but out at last; 6 in paid work at first, last status missing.
        OutcomeGroups groups = groups(Cases.made()
                .statuses("out out paid out - - paid", "paid out paid - paid out -")
                .moved(List.of("out"), List.of("paid")));
        assertThat(groups.without().rows()).containsExactly(1, 2, 5, 6);
    }

    @Test
    void aRecordedOutcomeIsReadFromItsField() {
        OutcomeGroups groups = groups(Cases.made().recorded("gained", "yes no - yes"));
        assertThat(groups.atRisk().count()).isEqualTo(4);
        assertThat(groups.happened().rows()).containsExactly(0, 3);
        assertThat(groups.not().rows()).containsExactly(1);
        assertThat(groups.without().rows()).containsExactly(1);
        assertThat(groups.unknown().rows()).containsExactly(2);
        assertThat(groups.origins()).isEmpty();
    }

    @Test
    void aStatusMayBeYesOrNo() {
        OutcomeGroups groups = groups(Cases.made()
                .flag("before", Role.STATUS, "T1", "no no yes -")
                .flag("after", Role.STATUS, "T2", "yes no yes yes")
                .moved(List.of(Field.NO), List.of(Field.YES)));
        assertThat(groups.atRisk().rows()).containsExactly(0, 1);
        assertThat(groups.happened().rows()).containsExactly(0);
        assertThat(groups.not().rows()).containsExactly(1);
    }

    @Test
    void fewerPeopleKeepTheirGroups() {
        Cases cases = Cases.made()
                .statuses("out out out out", "paid out - paid")
                .text("sex", List.of("w", "m"), "w m w -")
                .moved(List.of("out"), List.of("paid"));
        Field sex = cases.evidence().codebook().get("sex");
        OutcomeGroups groups = groups(cases);
        assertThat(groups.within(sex, "w").happened().rows()).containsExactly(0);
        assertThat(groups.within(sex, "w").unknown().rows()).containsExactly(2);
        assertThat(groups.knowing(sex).atRisk().count()).isEqualTo(3);
        assertThat(groups.withoutKnowing(sex).happened().rows()).containsExactly(3);
    }

    @Test
    void withoutItsFieldsThereAreNoGroups() {
        Evidence evidence = Cases.made()
                .number("age", "30 40")
                .moved(List.of("out"), List.of("paid"))
                .evidence();
        assertThat(OutcomeGroups.of(evidence, evidence.study().definitions().get(0), evidence.participants()))
                .isEmpty();
    }

    @Test
    void theSameRiskDeclaredInAnotherOrderHasTheSameName() {
        Cases one = Cases.made().statuses("out shelter", "paid paid").moved(List.of("out", "shelter"), List.of("paid"));
        Cases other =
                Cases.made().statuses("out shelter", "paid paid").moved(List.of("shelter", "out"), List.of("paid"));
        assertThat(groups(one).atRisk().name()).isEqualTo(groups(other).atRisk().name());
    }
}
