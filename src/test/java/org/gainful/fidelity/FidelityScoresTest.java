package org.gainful.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.cases.FidelityPlan;
import org.gainful.cases.FidelityScale.NoFit;
import org.gainful.cases.Rating;
import org.gainful.cases.Rating.RaterRole;
import org.gainful.cases.Rating.State;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.junit.jupiter.api.Test;

class FidelityScoresTest extends MadeReviews {
    FidelityScoresTest() {
        super(new FidelityScores());
    }

    /** The words in the last column but one of the table of totals. */
    private static String band(Found found, String service) {
        Row row = found.chapter().tables().get(0).rows().stream()
                .filter(r -> r.label().equals(service))
                .findFirst()
                .orElseThrow();
        return ((Cell.Words) row.cells().get(row.cells().size() - 2)).text();
    }

    @Test
    void aTotalIsTheSumOfItsItems() {
        Found found = review("S", EARLIER, "543").found();
        assertThat(found.value("S/total")).isEqualTo(12);
        assertThat(found.value("S/item-2")).isEqualTo(4);
        assertThat(band(found, "S")).isEqualTo("Good");
    }

    @Test
    void bandsIncludeTheirEnds() {
        Found found = review("A", EARLIER, "444")
                .review("B", EARLIER, "443")
                .review("C", EARLIER, "224")
                .review("D", EARLIER, "223")
                .found();
        assertThat(List.of(band(found, "A"), band(found, "B"), band(found, "C"), band(found, "D")))
                .containsExactly("Good", "Fair", "Fair", "Not");
    }

    @Test
    void anItemThatDoesNotFitScoresOne() {
        Found found = review("S", EARLIER, "5x5").found();
        assertThat(found.value("S/total")).isEqualTo(11);
        assertThat(found.value("S/item-2")).isEqualTo(1);
    }

    @Test
    void anItemWithoutEvidenceGivesBoundsAndNoTotal() {
        Found found = review("S", EARLIER, "5-5").found();
        assertThat(found.at("S/total").value()).isEmpty();
        assertThat(found.low("S/total")).isEqualTo(11);
        assertThat(found.high("S/total")).isEqualTo(15);
        assertThat(found.has("S/item-2")).isFalse();
        assertThat(found.warnings("S/total")).contains("1 of 3 items");
        assertThat(band(found, "S")).contains("Not certain");
    }

    @Test
    void aBandIsCertainWhenBothBoundsShareIt() {
        // 2 and a missing item and 1: the total is 4 to 8 for 12-, 3 to 7 for 11-.
        Found found = review("A", EARLIER, "11-").review("B", EARLIER, "12-").found();
        assertThat(band(found, "A")).isEqualTo("Not");
        assertThat(band(found, "B")).contains("Not certain");
    }

    @Test
    void anItemNobodyRatedIsMissingToo() {
        Found found = review("S", EARLIER, "55").found();
        assertThat(found.low("S/total")).isEqualTo(11);
        assertThat(found.high("S/total")).isEqualTo(15);
    }

    @Test
    void aServiceTheScaleDoesNotFitHasNoTotal() {
        Found found = review("A", EARLIER, "543").notApplicable("B").found();
        assertThat(found.has("B/total")).isFalse();
        assertThat(band(found, "B")).contains("cannot be applied");
        assertThat(Found.words(found.chapter().headlines())).contains("Of 1 service ", "1 of the 2");
    }

    @Test
    void theLatestReviewCounts() {
        Found found = review("S", LATER, "555").review("S", EARLIER, "111").found();
        assertThat(found.value("S/total")).isEqualTo(15);
        assertThat(found.chapter().tables().get(0).rows()).hasSize(1);
    }

    @Test
    void anEarlierReviewDoesNotFillALaterOne() {
        Found found = review("S", EARLIER, "555").review("S", LATER, "5-5").found();
        assertThat(found.at("S/total").value()).isEmpty();
    }

    @Test
    void ratersWhoDifferOnAnItemLeaveItBetweenTheirScores() {
        Found found = review("S", EARLIER, "A", "543")
                .review("S", EARLIER, "B", "553")
                .found();
        assertThat(found.at("S/total").value()).isEmpty();
        assertThat(found.low("S/total")).isEqualTo(12);
        assertThat(found.high("S/total")).isEqualTo(13);
        assertThat(found.value("S/item-1")).isEqualTo(5);
        assertThat(found.at("S/item-2").value()).isEmpty();
        assertThat(found.low("S/item-2")).isEqualTo(4);
        assertThat(found.high("S/item-2")).isEqualTo(5);
    }

    @Test
    void aConsensusCountsBeforeItsRaters() {
        Found found = review("S", EARLIER, "A", "543")
                .review("S", EARLIER, "consensus", "544")
                .review("S", EARLIER, "B", "555")
                .found();
        assertThat(found.value("S/total")).isEqualTo(13);
    }

    @Test
    void sectionsHaveSubtotals() {
        Found found = review("S", EARLIER, "54-").found();
        assertThat(found.value("S/subtotal/One")).isEqualTo(9);
        assertThat(found.low("S/subtotal/Two")).isEqualTo(1);
        assertThat(found.high("S/subtotal/Two")).isEqualTo(5);
    }

    @Test
    void bandsThatArePossibleAreNamed() {
        Found found = review("S", EARLIER, "44-").found();
        assertThat(band(found, "S")).isEqualTo("Not certain: Good or Fair");
        assertThat(Found.words(found.chapter().headlines())).contains("1 not certain as items are open");
    }

    @Test
    void bothRulesForItemsThatDoNotFitAreCompared() {
        Found found = review("S", EARLIER, "5x5").review("T", EARLIER, "555").found();
        assertThat(found.value("S/total-by-rule/scores-lowest")).isEqualTo(11);
        assertThat(found.value("S/total-by-rule/excluded")).isEqualTo(15);
        assertThat(found.at("S/total-by-rule/excluded").statistic()).isEqualTo(Statistic.SCALED_SCORE);
        assertThat(found.has("T/total-by-rule/excluded")).isFalse();
    }

    @Test
    void theStudysRuleGoesBeforeTheScales() {
        plan = new FidelityPlan(Optional.of(NoFit.EXCLUDED), false, Optional.empty(), OptionalInt.empty());
        Found found = review("S", EARLIER, "4x3").found();
        assertThat(found.value("S/total")).isEqualTo(10.5);
        assertThat(found.has("S/item-2")).isFalse();
        assertThat(Found.words(found.chapter().notes())).contains("The study asks for this rule");
    }

    @Test
    void nothingIsProratedUnlessTheStudyAsks() {
        assertThat(review("S", EARLIER, "54-").found().has("S/total-prorated")).isFalse();
        plan = new FidelityPlan(Optional.empty(), true, Optional.empty(), OptionalInt.empty());
        Found found = found();
        assertThat(found.value("S/total-prorated")).isEqualTo(13.5);
        assertThat(found.at("S/total-prorated").method()).contains("prorated", "no published rule");
        assertThat(found.at("S/total").value()).isEmpty();
        assertThat(found.chapter().tables().get(0).columns())
                .extracting(Column::heading)
                .contains("Prorated total (no published rule)");
    }

    @Test
    void fewerThanHalfOfTheItemsAreNotProrated() {
        plan = new FidelityPlan(Optional.empty(), true, Optional.empty(), OptionalInt.empty());
        assertThat(review("S", EARLIER, "5--").found().has("S/total-prorated")).isFalse();
    }

    @Test
    void whatAServiceSaysOfItselfCountsOnlyWithoutRatersFromOutside() {
        Found found = review("S", EARLIER, "A", "333")
                .review("S", LATER, "self", "555")
                .review("T", EARLIER, "self", "444")
                .found();
        assertThat(found.value("S/total")).isEqualTo(9);
        assertThat(found.value("T/total")).isEqualTo(12);
        assertThat(Found.words(found.chapter().notes()))
                .contains("Rated by the services themselves, with nobody from outside: T");
    }

    @Test
    void aCorrectionCountsInPlaceOfWhatItCorrects() {
        Found found = review("S", EARLIER, "consensus", "543")
                .review("S", EARLIER, "correction", "-4")
                .found();
        assertThat(found.has("S/item-1")).isFalse();
        ratings.clear();
        ratings.add(rating("S", EARLIER, "correction", OptionalInt.of(2), State.RATED, OptionalInt.of(1)));
        assertThat(review("S", EARLIER, "consensus", "543").found().value("S/total"))
                .isEqualTo(9);
    }

    @Test
    void aRatingThatContradictsItsEvidenceIsListed() {
        Rating.Evidence evidence = new Rating.Evidence(26.4, Set.of(), OptionalInt.of(3));
        review("S", EARLIER, "43");
        ratings.add(new Rating(
                "S",
                EARLIER,
                "A",
                RaterRole.INDEPENDENT,
                OptionalInt.of(3),
                State.RATED,
                OptionalInt.of(5),
                Optional.of(evidence),
                List.of(),
                ""));
        Found found = found();
        assertThat(found.value("S/item-3")).isEqualTo(5);
        assertThat(found.at("S/item-3").method()).contains("26.4");
        assertThat(found.chapter().tables()).extracting(Table::id).contains("fidelity-contradictions");
        assertThat(Found.words(found.chapter().sentences())).contains("1 rating says something else than its evidence");
    }

    @Test
    void manyServicesStandBelowOneAnotherAndInTheFilesOnly() {
        for (int i = 0; i < 50; i++) {
            review("S" + i, EARLIER, "543");
        }
        Chapter chapter = found().chapter();
        assertThat(chapter.charts()).isEmpty();
        assertThat(chapter.tables()).allSatisfy(table -> {
            assertThat(table.place()).isEqualTo(Table.Place.WORKBOOK);
            assertThat(table.rows()).hasSize(50);
        });
    }

    @Test
    void lacksReviews() {
        assertThat(new FidelityScores().lacks(Cases.made().evidence())).hasSize(1);
    }
}
