package org.gainful.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.Rating;
import org.gainful.cases.Rating.Evidence;
import org.gainful.cases.Rating.RaterRole;

/** Reads the ratings of a fidelity review. Raters and notes may name people, so they are never repeated in a message. */
final class FidelityReader {
    private static final List<String> COLUMNS = List.of("service", "date", "rater", "item", "rating");
    private static final List<String> FILLED = List.of("service", "date", "rater", "item");
    private static final List<String> OPTIONAL =
            List.of("role", "value", "components", "unmet", "sources", "edition", "note");
    private static final List<RaterRole> ROLES =
            List.of(RaterRole.INDEPENDENT, RaterRole.SELF, RaterRole.CONSENSUS, RaterRole.CORRECTION);

    private final FidelityScale scale;
    private final ServiceNames services;
    private final FileIssues report;
    private final RatingWords words;
    private final List<Rating> ratings = new ArrayList<>();
    /** The items each rater of a review has rated, 0 for the whole scale. */
    private final Map<List<String>, BitSet> rated = new HashMap<>();

    /** The days met so far; a file has the same few again and again. */
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();

    FidelityReader(FidelityScale scale, ServiceNames services, FileIssues report) {
        this.scale = scale;
        this.services = services;
        this.report = report;
        words = new RatingWords(scale);
    }

    TableRead<FidelityReviews> read(TextSource source) throws IOException {
        try (CsvRows rows = new CsvRows(source.open(), ',')) {
            Optional<CsvHeader> header =
                    CsvHeader.read(rows, new CsvHeader.Wanted(COLUMNS, OPTIONAL, ',', false), report);
            if (header.isEmpty()) {
                return TableRead.nothing();
            }
            CsvBody body = new CsvBody(header.get(), report);
            body.read(rows, (row, line) -> take(new Cells(row, header.get(), line, report)), source.lines());
            Optional<FidelityReviews> reviews =
                    ratings.isEmpty() ? Optional.empty() : Optional.of(new FidelityReviews(scale, ratings));
            return new TableRead<>(reviews, body.kept(), body.setAside());
        }
    }

    private boolean take(Cells cells) {
        FILLED.forEach(cells::need);
        Optional<LocalDate> date = day(cells);
        boolean good = words.check(cells.get("item"), cells.get("rating"), cells.line(), report);
        Optional<RaterRole> role = role(cells);
        boolean usable = isOfThisEdition(cells) && role.isPresent();
        EvidenceCells.Read evidence = evidence(cells);
        boolean rated = good && evidence.sound() && hasRating(cells, evidence.evidence());
        if (!cells.sound() || !rated || !usable || date.isEmpty() || !isFirst(cells)) {
            return false;
        }
        services.check(cells.get("service"), cells.line(), report);
        Rating rating = rating(cells, date.get(), role.get(), evidence.evidence());
        if (rating.contradictsEvidence()) {
            report.add(
                    Problem.RATING_CONTRADICTS_EVIDENCE,
                    cells.line(),
                    "rating",
                    "the rating is %s, by the evidence it would be %s"
                            .formatted(
                                    rating.score().getAsInt(),
                                    rating.evidence().get().derived().getAsInt()),
                    "check both; a reason belongs in the note");
        }
        ratings.add(rating);
        return true;
    }

    /** Empty, after a complaint, for a word that is no role. Without one the rater's name may say that it is a consensus. */
    private Optional<RaterRole> role(Cells cells) {
        String word = cells.get("role");
        if (word.isEmpty()) {
            boolean consensus = cells.get("rater").equalsIgnoreCase(RaterRole.CONSENSUS.word());
            return Optional.of(consensus ? RaterRole.CONSENSUS : RaterRole.NOT_STATED);
        }
        Optional<RaterRole> role =
                ROLES.stream().filter(r -> r.word().equals(word)).findFirst();
        if (role.isEmpty()) {
            List<String> words = ROLES.stream().map(RaterRole::word).toList();
            report.add(
                    Problem.UNKNOWN_CATEGORY,
                    cells.line(),
                    "role",
                    "there is no such role",
                    Nearest.remedy(word, words));
        }
        return role;
    }

    private boolean isOfThisEdition(Cells cells) {
        String edition = cells.get("edition");
        boolean same = edition.isEmpty() || edition.equals(scale.id()) || edition.equals(scale.edition());
        if (!same) {
            report.add(
                    Problem.MIXED_EDITIONS,
                    cells.line(),
                    "edition",
                    "the review was not made by %s (%s)".formatted(scale.id(), scale.edition()),
                    "put reviews by another edition into a study of their own");
        }
        return same;
    }

    private EvidenceCells.Read evidence(Cells cells) {
        OptionalInt number = words.item(cells.get("item"));
        if (number.isEmpty()) {
            return new EvidenceCells.Read(Optional.empty(), true);
        }
        return EvidenceCells.read(
                scale.items().get(number.getAsInt() - 1),
                cells.get("value"),
                cells.get("components"),
                cells.get("unmet"),
                cells.line(),
                report);
    }

    /** A rating, or evidence that gives one. */
    private boolean hasRating(Cells cells, Optional<Evidence> evidence) {
        if (!cells.get("rating").isEmpty()) {
            return true;
        }
        if (evidence.isEmpty()) {
            cells.need("rating");
            return false;
        }
        boolean decided = evidence.get().derived().isPresent();
        if (!decided) {
            report.add(
                    Problem.UNDECIDED_BY_EVIDENCE,
                    cells.line(),
                    "rating",
                    "the evidence leaves the rating to a rater",
                    "give the rating");
        }
        return decided;
    }

    private Optional<LocalDate> day(Cells cells) {
        Optional<LocalDate> day = days.getOrDefault(cells.get("date"), Optional.empty());
        if (day.isEmpty()) {
            day = cells.date("date");
            days.put(cells.get("date"), day);
        }
        return day;
    }

    private boolean isFirst(Cells cells) {
        // A correction stands beside the rating it corrects, whoever wrote it.
        String correction = cells.get("role").equals(RaterRole.CORRECTION.word()) ? "correction" : "";
        BitSet items = rated.computeIfAbsent(
                List.of(cells.get("service"), cells.get("date"), cells.get("rater"), correction), r -> new BitSet());
        int item = words.item(cells.get("item")).orElse(0);
        boolean first = !items.get(item);
        items.set(item);
        if (!first) {
            report.add(
                    Problem.RATED_TWICE,
                    cells.line(),
                    "item",
                    "this rater has rated the item of this service on this date before",
                    "keep one of the two ratings");
        }
        return first;
    }

    private Rating rating(Cells cells, LocalDate date, RaterRole role, Optional<Evidence> evidence) {
        String rating = cells.get("rating");
        OptionalInt derived = evidence.map(Evidence::derived).orElse(OptionalInt.empty());
        return new Rating(
                cells.get("service"),
                date,
                cells.get("rater"),
                role,
                words.item(cells.get("item")),
                words.state(rating),
                rating.isEmpty() ? derived : words.score(rating),
                evidence,
                cells.get("sources").isEmpty()
                        ? List.of()
                        : List.of(cells.get("sources").split("[;, ]+")),
                cells.get("note"));
    }
}
