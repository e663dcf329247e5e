package org.gainful.outcomes;

import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Evidence.BeforeAfter;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * Hours of work, or pay, at both waves: everyone in work at each, and the same people at both, never mixed. The first
 * comparison changes with who is in work; only the second says whether anybody's hours or pay changed.
 */
public final class AtWork implements Analysis {
    private static final String FIRST = "first-wave";
    private static final String LAST = "last-wave";
    private static final String SAME = "same-people";

    private final Role role;
    private final String title;

    private AtWork(Role role, String title) {
        this.role = role;
        this.title = title;
    }

    /** Weekly hours. */
    public static AtWork hours() {
        return new AtWork(Role.HOURS, "Hours of work");
    }

    /** Pay, in the unit its field declares. */
    public static AtWork pay() {
        return new AtWork(Role.PAY, "Pay");
    }

    @Override
    public String id() {
        return "outcomes/" + role.word();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return evidence.pair(role).isPresent()
                ? List.of()
                : List.of("%s at two waves (fields with the role %s)"
                        .formatted(role == Role.HOURS ? "hours of work" : "pay", role.word()));
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        BeforeAfter pair = evidence.pair(role).orElseThrow();
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        MeanFindings means = new MeanFindings(chapter);
        People all = evidence.participants();
        People workedFirst = working(evidence, all, evidence.statusBefore(), pair.before());
        People workedLast = working(evidence, all, evidence.statusAfter(), pair.after());
        People workedBoth = working(evidence, workedFirst, evidence.statusAfter(), pair.after());
        Measured first = Measured.of(workedFirst, pair.before());
        Measured last = Measured.of(workedLast, pair.after());
        Measured both = Measured.of(workedBoth, pair.before(), pair.after());
        chapter.sum(first.known().name(), List.of(both.known().name(), others(first.known(), both.known())));
        chapter.sum(last.known().name(), List.of(both.known().name(), others(last.known(), both.known())));
        String word = role.word();
        put(means, first, pair.before(), "everyone with %s at the first wave".formatted(word), FIRST);
        put(means, last, pair.after(), "everyone with %s at the last wave".formatted(word), LAST);
        String same = "people with %s at both waves".formatted(word);
        put(means, both, pair.before(), same, SAME, FIRST);
        put(means, both, pair.after(), same, SAME, LAST);
        means.putChange(both, pair, same, SAME);
        means.putEffect(both, pair, same, SAME);
        chapter.say(sentence(means, pair.before().unit()));
        chapter.table(table(means, pair.before()));
        chapter.note("The first two rows compare different people: some left work, others entered it. Only the last row"
                + " follows the same people, with a paired t interval; its effect size is the mean change in standard"
                + " deviations of the changes (Hedges' g).");
        return chapter.build();
    }

    private static void put(MeanFindings means, Measured people, Field field, String group, String... address) {
        means.put(people, field, group, address);
        means.putMedian(people, field, group, address);
    }

    /**
     * Those in work: in a status that some outcome counts as reached. Hours on a placement are not hours of work. Everyone
     * with hours where the study has no status, or no outcome by status.
     */
    private static People working(Evidence evidence, People among, Optional<Field> status, Field amount) {
        List<String> reached = evidence.study().definitions().stream()
                .flatMap(definition -> definition.to().stream())
                .toList();
        List<String> work = status.stream()
                .flatMap(field -> field.levelsWithin(reached).stream())
                .toList();
        return work.isEmpty() ? among.knowing(amount) : among.withAnyOf(status.orElseThrow(), work);
    }

    private String others(People people, People both) {
        return people.without("not in work with %s at both waves".formatted(role.word()), both)
                .name();
    }

    private Sentence sentence(MeanFindings means, String unit) {
        String change = means.at("change", SAME);
        String had = role == Role.HOURS ? " worked " : " earned ";
        // "£ an hour" begins with what stands before an amount.
        boolean isCurrency = !unit.isEmpty() && Character.getType(unit.charAt(0)) == Character.CURRENCY_SYMBOL;
        String sign = isCurrency ? unit.substring(0, 1) : "";
        String amount = " "
                + (unit.isEmpty() ? role.word() : unit.substring(sign.length()).trim());
        return Sentence.of("The ")
                .number(View.DENOMINATOR, means.at("mean", FIRST))
                .say(" people in work at the first wave" + had + sign)
                .number(View.VALUE, means.at("mean", FIRST))
                .say(amount + " on average, the ")
                .number(View.DENOMINATOR, means.at("mean", LAST))
                .say(" at the last wave " + sign)
                .number(View.VALUE, means.at("mean", LAST))
                .say("; the ")
                .number(View.DENOMINATOR, change)
                .say(" in work at both changed by " + sign)
                .number(View.VALUE, change)
                .say(" (95% interval ")
                .number(View.INTERVAL, change)
                .say(").");
    }

    private Table table(MeanFindings means, Field field) {
        String word = role.word();
        return new Table(
                word,
                field.unit().isEmpty() ? title : "%s (%s)".formatted(title, field.unit()),
                "People",
                List.of(
                        new Column("people", "Number"),
                        new Column("first", "First wave: mean (SD)"),
                        new Column("first", "Median (quartiles)"),
                        new Column("last", "Last wave: mean (SD)"),
                        new Column("last", "Median (quartiles)"),
                        new Column("change", "Change (95% interval)"),
                        new Column("effect", "Effect size")),
                List.of(
                        Row.data(
                                "Everyone with %s at the first wave".formatted(word),
                                List.of(
                                        Cell.of(View.DENOMINATOR, means.at("mean", FIRST)),
                                        means.meanSd(FIRST),
                                        means.medianQuartiles(FIRST),
                                        Cell.notApplicable(),
                                        Cell.notApplicable(),
                                        Cell.notApplicable(),
                                        Cell.notApplicable())),
                        Row.data(
                                "Everyone with %s at the last wave".formatted(word),
                                List.of(
                                        Cell.of(View.DENOMINATOR, means.at("mean", LAST)),
                                        Cell.notApplicable(),
                                        Cell.notApplicable(),
                                        means.meanSd(LAST),
                                        means.medianQuartiles(LAST),
                                        Cell.notApplicable(),
                                        Cell.notApplicable())),
                        Row.data("The same people, at both", same(means))),
                List.of());
    }

    private static List<Cell> same(MeanFindings means) {
        return List.of(
                Cell.of(View.DENOMINATOR, means.at("change", SAME)),
                means.meanSd(SAME, FIRST),
                means.medianQuartiles(SAME, FIRST),
                means.meanSd(SAME, LAST),
                means.medianQuartiles(SAME, LAST),
                Cell.of(View.ESTIMATE_INTERVAL, means.at("change", SAME)),
                Cell.of(View.VALUE, means.at("effect", SAME)));
    }
}
