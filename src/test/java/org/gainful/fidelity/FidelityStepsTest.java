package org.gainful.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.gainful.analysis.Found;
import org.gainful.cases.EvidenceRule;
import org.gainful.cases.EvidenceRule.Comparison;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Anchor;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.FidelityScale.ReviewCycle;
import org.gainful.cases.Rating;
import org.gainful.cases.Rating.Evidence;
import org.gainful.cases.Rating.RaterRole;
import org.gainful.cases.Rating.State;
import org.gainful.table.Cell;
import org.gainful.table.Row;
import org.gainful.table.Table;
import org.junit.jupiter.api.Test;

class FidelityStepsTest extends MadeReviews {
    FidelityStepsTest() {
        super(new FidelitySteps());
    }

    private static List<String> words(Found found, String table, String row) {
        Table wanted = found.chapter().tables().stream()
                .filter(t -> t.id().equals(table))
                .findFirst()
                .orElseThrow();
        return wanted.rows().stream()
                .filter(r -> r.kind() != Row.Kind.HEADING && r.label().equals(row))
                .findFirst()
                .orElseThrow()
                .cells()
                .stream()
                .map(cell -> cell instanceof Cell.Words words ? words.text() : "#")
                .toList();
    }

    @Test
    void theNextBandIsSoManyPointsAndItemsAway() {
        Found found = review("S", EARLIER, "342").review("T", EARLIER, "555").found();
        assertThat(found.value("S/points-to-next-band")).isEqualTo(3);
        assertThat(found.value("S/fewest-items")).isEqualTo(1);
        assertThat(found.value("S/smallest-sets")).isEqualTo(1);
        assertThat(words(found, "fidelity-steps", "S")).containsExactly("Good, from 12", "#", "#", "#", "3");
        assertThat(words(found, "fidelity-steps", "T").get(0)).isEqualTo("Highest reached");
        assertThat(Found.words(found.chapter().sentences())).contains("S (3 points, 1 item)");
    }

    @Test
    void openItemsLeaveTheWayOpen() {
        Found found = review("S", EARLIER, "34-").found();
        assertThat(words(found, "fidelity-steps", "S").get(0)).isEqualTo("Items are open");
        assertThat(found.has("S/points-to-next-band")).isFalse();
    }

    @Test
    void itemsBelowThePeersAreNamedWhereThereAreEnoughOfThem() {
        for (String service : List.of("A", "B", "C", "D")) {
            review(service, EARLIER, "444");
        }
        assertThat(words(review("S", EARLIER, "343").found(), "fidelity-steps", "S")
                        .get(5))
                .isEqualTo("1, 3");
        assertThat(words(found(), "fidelity-steps", "A").get(5)).isEqualTo("none");
    }

    @Test
    void theNextReviewFollowsTheScalesOwnRule() {
        scale = new FidelityScale(
                SCALE.id(),
                SCALE.edition(),
                SCALE.title(),
                SCALE.citation(),
                SCALE.provenance(),
                SCALE.noFit(),
                SCALE.items(),
                SCALE.bands(),
                Optional.of(new ReviewCycle(6, "Good", 12, "high")));
        Found found = review("S", EARLIER, "333").review("T", EARLIER, "444").found();
        assertThat(words(found, "fidelity-steps", "S").get(5)).isEqualTo("2020-07-01");
        assertThat(words(found, "fidelity-steps", "T").get(5)).isEqualTo("2021-01-01");
    }

    @Test
    void theNextAnchorIsMeasuredWhereThereIsEvidence() {
        EvidenceRule rule = new EvidenceRule(
                "clients", Comparison.AT_MOST, new TreeMap<>(Map.of(5, 20.0, 4, 25.0)), 1, List.of(), List.of(), "");
        Item item =
                new Item(1, "One 1", "One", "First", "", List.of(new Anchor(4, "25 or fewer", "")), Optional.of(rule));
        scale = new FidelityScale(
                "small",
                "first",
                "small scale",
                "",
                "",
                SCALE.noFit(),
                List.of(item, SCALE.item(2), SCALE.item(3)),
                SCALE.bands(),
                Optional.empty());
        ratings.add(new Rating(
                "S",
                EARLIER,
                "A",
                RaterRole.INDEPENDENT,
                OptionalInt.of(1),
                State.RATED,
                OptionalInt.of(3),
                Optional.of(new Evidence(27.5, Set.of(), OptionalInt.of(3))),
                List.of(),
                ""));
        assertThat(words(found(), "fidelity-next-anchors", "1. First"))
                .containsExactly("3", "4: 25 or fewer", "27.5 clients", "2.5 less");
    }
}
