package org.gainful.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gainful.analysis.Found;
import org.gainful.cases.FidelityPlan;
import org.gainful.cases.FidelityPlan.DeclaredError;
import org.gainful.cases.Rating.State;
import org.gainful.table.Cell;
import org.gainful.table.Table;
import org.junit.jupiter.api.Test;

class FidelityChangeTest extends MadeReviews {
    FidelityChangeTest() {
        super(new FidelityChange());
    }

    private static Table table(Found found, String id) {
        return found.chapter().tables().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLatestStandsBesideTheOneBefore() {
        Found found = review("S", EARLIER, "333").review("S", LATER, "542").found();
        assertThat(found.value("S/change")).isEqualTo(2);
        assertThat(Found.words(found.chapter().headlines())).contains("1 of 1 services rose, 0 fell");
        assertThat(table(found, "fidelity-item-change").rows()).hasSize(3);
        assertThat(table(found, "fidelity-item-change").rows().get(2).cells())
                .containsExactly(Cell.words("3. Third"), Cell.words("3"), Cell.words("2"), Cell.words("−1"));
    }

    @Test
    void anErrorGivesTheChangeItsInterval() {
        plan = new FidelityPlan(
                Optional.empty(), false, Optional.of(new DeclaredError(1, "a paper")), OptionalInt.empty());
        Found found = review("S", EARLIER, "333").review("S", LATER, "444").found();
        double reach = 1.959963984540054 * Math.sqrt(2);
        assertThat(found.low("S/change")).isCloseTo(3 - reach, within(1e-10));
        assertThat(found.high("S/change")).isCloseTo(3 + reach, within(1e-10));
        assertThat(Found.words(found.chapter().headlines())).contains("by 2.8 points (95%): 1 changed by more");
    }

    @Test
    void openItemsGiveTheChangeBounds() {
        Found found = review("S", EARLIER, "33-")
                .review("S", LATER, "444")
                .review("T", EARLIER, "33-")
                .review("T", LATER, "333")
                .found();
        assertThat(found.at("S/change").value()).isEmpty();
        assertThat(found.low("S/change")).isEqualTo(1);
        assertThat(found.high("S/change")).isEqualTo(5);
        assertThat(Found.words(found.chapter().headlines()))
                .contains("1 of 2 services rose, 0 fell, of 1 it cannot be told");
    }

    @Test
    void aCorrectionIsNoChangeAndIsKept() {
        review("S", EARLIER, "consensus", "443").review("S", LATER, "consensus", "433");
        ratings.add(rating("S", EARLIER, "correction", OptionalInt.of(2), State.RATED, OptionalInt.of(3)));
        Found found = found();
        assertThat(found.value("S/change")).isZero();
        assertThat(table(found, "fidelity-corrections").rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .containsExactly(
                        Cell.words("2020-01-01"),
                        Cell.words("2. Second"),
                        Cell.words("4"),
                        Cell.words("3"),
                        Cell.words("")));
    }

    @Test
    void allReviewsOfAServiceAreItsCourse() {
        Found found = review("S", EARLIER.minusYears(1), "222")
                .review("S", EARLIER, "333")
                .review("S", LATER, "444")
                .review("T", EARLIER, "555")
                .review("T", LATER, "554")
                .found();
        Table history = table(found, "fidelity-history");
        assertThat(history.columns()).hasSize(3);
        assertThat(history.rows().get(1).cells().get(0)).isEqualTo(Cell.notApplicable());
        assertThat(found.value("S/2019-01-01/total")).isEqualTo(6);
        assertThat(found.chapter().charts()).hasSize(1);
    }

    @Test
    void oneReviewLacksASecond() {
        review("S", EARLIER, "333").review("S", LATER, "self", "444");
        assertThat(new FidelityChange().lacks(evidence())).isEqualTo(List.of("a second review of a service"));
    }
}
