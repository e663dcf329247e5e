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
    private final Map<List<Object>, BitSet> rated = new HashMap<>();

    private List<Object> rater = List.of();
    private BitSet ratedByRater = new BitSet();

    private final Map<String, String> texts = new HashMap<>();

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
        String item = cells.get("item");
        String word = cells.get("rating");
        Optional<LocalDate> date = day(cells);
        boolean good = words.check(item, word, cells.line(), report);
        Optional<RaterRole> role = role(cells);
        boolean usable = isOfThisEdition(cells) && role.isPresent();
        EvidenceCells.Read evidence = evidence(cells, item);
        boolean rated = good && evidence.sound() && hasRating(cells, word, evidence.evidence());
        if (!cells.sound() || !rated || !usable || date.isEmpty()) {
            return false;
        }
        String service = same(cells.get("service"));
        String rater = same(cells.get("rater"));
        if (!isFirst(List.of(service, date.get(), rater, role.get() == RaterRole.CORRECTION), item, cells.line())) {
            return false;
        }
        services.check(service, cells.line(), report);
        OptionalInt derived = evidence.evidence().map(Evidence::derived).orElse(OptionalInt.empty());
        Rating rating = new Rating(
                service,
                date.get(),
                rater,
                role.get(),
                words.item(item),
                words.state(word),
                word.isEmpty() ? derived : words.score(word),
                evidence.evidence(),
                sources(cells),
                cells.get("note"));
        if (rating.contradictsEvidence()) {
            report.add(
                    Problem.RATING_CONTRADICTS_EVIDENCE,
                    cells.line(),
                    "rating",
                    "the rating is %s, by the evidence it would be %s"
                            .formatted(rating.score().getAsInt(), derived.getAsInt()),
                    "check both; a reason belongs in the note");
        }
        ratings.add(rating);
        return true;
    }

    /** One text for all cells that say the same: a file names the same few services and raters again and again. */
    private String same(String text) {
        String before = texts.putIfAbsent(text, text);
        return before == null ? text : before;
    }

    private static List<String> sources(Cells cells) {
        String sources = cells.get("sources");
        return sources.isEmpty() ? List.of() : List.of(sources.split("[;, ]+"));
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

    private EvidenceCells.Read evidence(Cells cells, String item) {
        OptionalInt number = words.item(item);
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
    private boolean hasRating(Cells cells, String rating, Optional<Evidence> evidence) {
        if (!rating.isEmpty()) {
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

    /**
     * Whether the item was not rated before.
     *
     * @param by service, day and rater, and whether it is a correction, which stands beside the rating it corrects
     */
    private boolean isFirst(List<Object> by, String item, int line) {
        // Lines of one rater mostly follow one another.
        if (!by.equals(rater)) {
            rater = by;
            ratedByRater = rated.computeIfAbsent(by, r -> new BitSet());
        }
        int number = words.item(item).orElse(0);
        boolean first = !ratedByRater.get(number);
        ratedByRater.set(number);
        if (!first) {
            report.add(
                    Problem.RATED_TWICE,
                    line,
                    "item",
                    "this rater has rated the item of this service on this date before",
                    "keep one of the two ratings");
        }
        return first;
    }
}
