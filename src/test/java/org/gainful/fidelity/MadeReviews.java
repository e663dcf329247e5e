package org.gainful.fidelity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Found;
import org.gainful.cases.FidelityPlan;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.FidelityScale.NoFit;
import org.gainful.cases.Rating;
import org.gainful.cases.Rating.RaterRole;
import org.gainful.cases.Rating.State;

/** Reviews made by hand on a small scale, and what an analysis finds in them. */
abstract class MadeReviews {
    static final LocalDate EARLIER = LocalDate.of(2020, 1, 1);
    static final LocalDate LATER = LocalDate.of(2021, 1, 1);

    /** Three items, totals 3 to 15: good from 12, fair from 8. */
    static final FidelityScale SCALE = new FidelityScale(
            "small",
            "first",
            "small scale",
            "By hand.",
            "Made up.",
            NoFit.SCORES_LOWEST,
            List.of(item(1, "One", "First"), item(2, "One", "Second"), item(3, "Two", "Third")),
            List.of(new Band("Good", 12, 15), new Band("Fair", 8, 11), new Band("Not", 3, 7)),
            Optional.empty());

    private static Item item(int number, String section, String label) {
        return new Item(number, section + " " + number, section, label, "", List.of(), Optional.empty());
    }

    private final Analysis analysis;
    final List<Rating> ratings = new ArrayList<>();
    FidelityPlan plan = FidelityPlan.OF_THE_SCALE;

    FidelityScale scale = SCALE;

    MadeReviews(Analysis analysis) {
        this.analysis = analysis;
    }

    static Rating rating(
            String service, LocalDate date, String rater, OptionalInt item, State state, OptionalInt score) {
        RaterRole role = Stream.of(RaterRole.CONSENSUS, RaterRole.SELF, RaterRole.CORRECTION)
                .filter(r -> r.word().equals(rater))
                .findFirst()
                .orElse(RaterRole.INDEPENDENT);
        return new Rating(service, date, rater, role, item, state, score, Optional.empty(), List.of(), "");
    }

    /** Rates the items in order: a digit a score, x an item that does not fit, - one without enough to go on. */
    final MadeReviews review(String service, LocalDate date, String scores) {
        return review(service, date, "A", scores);
    }

    final MadeReviews review(String service, LocalDate date, String rater, String scores) {
        for (int item = 1; item <= scores.length(); item++) {
            char said = scores.charAt(item - 1);
            State state = said == 'x' ? State.NO_FIT : said == '-' ? State.INSUFFICIENT_DATA : State.RATED;
            OptionalInt score = state == State.RATED ? OptionalInt.of(said - '0') : OptionalInt.empty();
            ratings.add(rating(service, date, rater, OptionalInt.of(item), state, score));
        }
        return this;
    }

    final MadeReviews notApplicable(String service) {
        ratings.add(rating(service, EARLIER, "A", OptionalInt.empty(), State.NOT_APPLICABLE, OptionalInt.empty()));
        return this;
    }

    final Found found() {
        return Found.in(analysis, evidence());
    }

    final Evidence evidence() {
        return Cases.made()
                .reviewed(new FidelityReviews(scale, ratings))
                .planned(plan)
                .evidence();
    }
}
