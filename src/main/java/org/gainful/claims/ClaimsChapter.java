package org.gainful.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainful.cases.DataKind;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * The verdicts as a chapter: what does not hold first, each with its arithmetic, in plain words, and the smallest correction.
 *
 * <p>It is made after disclosure, from printed figures and released findings, and holds nothing but words.
 */
public final class ClaimsChapter {
    /** Where its tables and findings begin, and which command makes it alone. */
    public static final String ID = "reproduce/claims";

    public static final String TITLE = "Published figures";

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "Id"),
            new Column("printed", "Printed"),
            new Column("arithmetic", "Arithmetic"),
            new Column("words", "In plain words"),
            new Column("correction", "Smallest correction, or what is missing"));

    private ClaimsChapter() {}

    /**
     * Puts judgements into a chapter.
     *
     * @param kind of the data the figures were put beside
     */
    public static Chapter of(List<Judgement> judgements, DataKind kind) {
        ChapterBuilder chapter = new ChapterBuilder(ID, TITLE);
        Sentence summary = summary(judgements, chapter);
        chapter.headline(summary).say(summary);
        List<Judgement> adverse =
                judgements.stream().filter(j -> j.verdict().isAdverse()).toList();
        if (!adverse.isEmpty()) {
            chapter.say(Sentence.of("Those that do not hold: %s."
                    .formatted(adverse.stream()
                            .map(j -> "%s (%s)"
                                    .formatted(j.claim().shown(), j.claim().id()))
                            .collect(Collectors.joining(", ")))));
        }
        chapter.table(table(judgements));
        if (kind == DataKind.REBUILD || kind == DataKind.PUBLISHED_COUNTS) {
            chapter.note(
                    "The rows were made from printed figures. That they give such a figure again says that the figures of the"
                            + " source agree with each other, not that the study found them.");
        }
        chapter.note(
                "A printed figure stands for every number that rounds to it. Reproduced: what stands beside it, or the data,"
                        + " give it at the printed precision. Within rounding: figures that are themselves rounded allow it, or it was cut"
                        + " off instead of rounded. Impossible: no data could give it. Under-determined: nothing contradicts it, and what"
                        + " it takes to derive it was not printed.");
        chapter.note("That a figure is impossible says that something in print is wrong, not what, nor why.");
        return chapter.build();
    }

    /** How many there are of each verdict, in one sentence. */
    private static Sentence summary(List<Judgement> judgements, ChapterBuilder chapter) {
        String all = chapter.put(number(chapter.address("all"), "published figures", judgements.size()));
        Sentence sentence = Sentence.of("Of ").number(View.VALUE, all).say(" published figures and statements ");
        String before = "";
        for (Verdict verdict : Verdict.values()) {
            long count = judgements.stream().filter(j -> j.verdict() == verdict).count();
            String address = chapter.put(number(address(verdict), verdict.label(), count));
            if (count > 0) {
                sentence = sentence.say(before)
                        .number(View.VALUE, address)
                        .say(count == 1 ? " is " + verdict.label() : " are " + verdict.plural());
                before = ", ";
            }
        }
        return sentence.say(".");
    }

    /** Where the number of claims with this verdict is found. */
    public static String address(Verdict verdict) {
        return ID + "/" + verdict.word();
    }

    private static Finding number(String address, String group, long count) {
        return Finding.of(address, Statistic.COUNT, count, Basis.ofNoPeople(group))
                .by("number of claims", "");
    }

    /** A figure with its id; words by what they say. */
    private static String named(Judgement judgement) {
        Claim claim = judgement.claim();
        String figure =
                claim.value().isPresent() ? claim.shown() : claim.origin().words();
        return "%s (%s)".formatted(figure, claim.id());
    }

    private static Table table(List<Judgement> judgements) {
        List<Row> rows = new ArrayList<>();
        boolean oneSource = judgements.stream()
                        .map(judgement -> judgement.claim().origin().source())
                        .distinct()
                        .count()
                == 1;
        for (Verdict verdict : Verdict.values()) {
            List<Judgement> those =
                    judgements.stream().filter(j -> j.verdict() == verdict).toList();
            if (!those.isEmpty()) {
                String label = verdict.label();
                rows.add(Row.heading(Character.toUpperCase(label.charAt(0)) + label.substring(1)));
                those.forEach(judgement -> rows.add(row(judgement, oneSource)));
            }
        }
        return new Table("claims", "What holds of what was printed", "Claim", COLUMNS, rows, List.of());
    }

    private static Row row(Judgement judgement, boolean oneSource) {
        Claim claim = judgement.claim();
        Opinion opinion = judgement.decisive();
        return Row.detail(
                label(claim, oneSource),
                List.of(
                        Cell.words(claim.id()),
                        Cell.words(claim.shown()),
                        Cell.words(opinion.arithmetic()),
                        Cell.words(words(judgement)),
                        Cell.words(opinion.correction())));
    }

    /** What decided, and what else speaks against the figure or leaves it open; of one that holds, what the data give. */
    private static String words(Judgement judgement) {
        Opinion decisive = judgement.decisive();
        boolean holds = decisive.verdict() == Verdict.REPRODUCED || decisive.verdict() == Verdict.WITHIN_ROUNDING;
        boolean open = decisive.verdict().isAdverse() || decisive.verdict() == Verdict.UNDER_DETERMINED;
        return judgement.opinions().stream()
                .filter(other -> !other.equals(decisive) && !other.arithmetic().isEmpty())
                .filter(other -> holds
                        ? AgainstData.isIts(other)
                        : other.verdict().isAdverse() || open && other.verdict() == Verdict.UNDER_DETERMINED)
                .map(other -> " Also %s: %s".formatted(other.arithmetic(), other.words()))
                .collect(Collectors.joining("", decisive.words(), ""));
    }

    private static String label(Claim claim, boolean oneSource) {
        String source = claim.origin().source().version().isEmpty()
                ? claim.origin().source().title()
                : claim.origin().source().version();
        String place = claim.origin().place();
        String where = Stream.of(oneSource ? "" : source, place)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return where.isEmpty()
                ? claim.origin().words()
                : "%s (%s)".formatted(claim.origin().words(), where);
    }
}
