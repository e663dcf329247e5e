package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Evidence.BeforeAfter;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.analysis.People;
import org.gainful.cases.ModelPlan;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.stat.Interval;
import org.gainful.stat.groups.TTest;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LinearCoefficient;
import org.gainful.stat.regression.LinearFit;
import org.gainful.stat.regression.LinearRegression;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * Change on each scale between the first and the last wave: people who had the outcome beside everyone else.
 *
 * <p>Two comparisons stand side by side: the difference of mean changes (Welch), and the difference at the last wave
 * between people who began alike (analysis of covariance, last = group + first). They answer different questions when the
 * groups began apart.
 */
public final class Change implements Analysis {
    private static final String TABLE = "change";
    private static final String CHANGE = "change";
    private static final String WITH = "with-outcome";
    private static final String OTHERS = "everyone-else";
    private static final String GROUP = "group";

    @Override
    public String id() {
        return "outcomes/change";
    }

    @Override
    public String title() {
        return "Change on scales";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        List<String> lacks = new ArrayList<>();
        if (pairs(evidence).isEmpty()) {
            lacks.add("a scale score at two waves (fields with the role score)");
        }
        if (groups(evidence).isEmpty()) {
            lacks.add("an outcome to compare by (definitions in study.yaml)");
        }
        return lacks;
    }

    private static List<BeforeAfter> pairs(Evidence evidence) {
        return evidence.scales().stream()
                .flatMap(scale -> evidence.scorePair(scale).stream())
                .toList();
    }

    /** The outcome of the model, or the first one defined. */
    private static Optional<OutcomeGroups> groups(Evidence evidence) {
        String modelled = evidence.study().model().map(ModelPlan::outcome).orElse("");
        Optional<OutcomeDefinition> definition = evidence.study()
                .definition(modelled)
                .or(() -> evidence.study().definitions().stream().findFirst());
        return definition.flatMap(d -> OutcomeGroups.of(evidence, d, evidence.participants()));
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        OutcomeGroups groups = groups(evidence).orElseThrow();
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        List<Row> rows = new ArrayList<>();
        for (BeforeAfter pair : pairs(evidence)) {
            Compared compared = compare(groups, pair);
            put(chapter, compared);
            rows.addAll(rows(chapter, compared));
            chapter.say(sentence(chapter, compared));
        }
        Compared first = compare(groups, pairs(evidence).get(0));
        chapter.headline(sentence(chapter, first));
        chapter.table(new Table(
                TABLE, "Change from the first wave to the last", "Scale and group", columns(), rows, List.of()));
        chapter.chart(chart(chapter, first));
        chapter.note(
                "Change is the last score less the first, for people who have both. The difference of changes is tested"
                        + " by Welch's t; the adjusted difference compares people who began with the same score (analysis of"
                        + " covariance).");
        if (!groups.definition().isRecorded()) {
            chapter.note("Everyone else: all for whom the outcome certainly did not happen. People to whom it could not"
                    + " happen, because they did not begin where it starts from, are among them.");
        }
        chapter.note("Whether work raised a score or a rising score led to work cannot be told from two waves.");
        return chapter.build();
    }

    /** One scale, and the two groups of people who have both scores. */
    private record Compared(BeforeAfter pair, Measured with, Measured others, OutcomeGroups groups) {
        String scale() {
            return pair.before().scale();
        }

        String title() {
            return pair.before().title();
        }

        String withLabel() {
            return groups.definition().label();
        }

        String othersLabel() {
            return groups.definition().isRecorded() ? "Everyone else" : "Everyone else, at risk or not";
        }
    }

    private static Compared compare(OutcomeGroups groups, BeforeAfter pair) {
        Measured with = Measured.of(groups.happened(), pair.before(), pair.after());
        Measured others = Measured.of(groups.without(), pair.before(), pair.after());
        return new Compared(pair, with, others, groups);
    }

    private static void put(ChapterBuilder chapter, Compared compared) {
        MeanFindings means = new MeanFindings(chapter);
        for (String key : List.of(WITH, OTHERS)) {
            boolean outcome = key.equals(WITH);
            Measured people = outcome ? compared.with() : compared.others();
            String group = outcome ? compared.withLabel() : compared.othersLabel();
            means.put(people, compared.pair().before(), group, compared.scale(), key, "first-wave");
            means.put(people, compared.pair().after(), group, compared.scale(), key, "last-wave");
            means.putChange(people, compared.pair(), group, compared.scale(), key);
        }
        Measured both = union(chapter, compared);
        chapter.put(difference(chapter, compared, both));
        chapter.put(adjusted(chapter, compared, both));
    }

    /** Everyone compared; disclosure control must know that the two groups make it up. */
    private static Measured union(ChapterBuilder chapter, Compared compared) {
        Measured with = compared.with();
        Measured others = compared.others();
        Measured all = with.or(others, compared.groups().definition().name() + " compared");
        People among = compared.groups().among();
        People open = among.without(compared.groups().definition().name() + " open", all.group());
        chapter.sum(
                among.name(),
                open.isEmpty()
                        ? List.of(all.group().name())
                        : List.of(all.group().name(), open.name()));
        all.sum().ifPresent(sum -> chapter.sums(List.of(sum)));
        chapter.sum(
                all.group().name(), List.of(with.group().name(), others.group().name()));
        chapter.sum(
                all.known().name(), List.of(with.known().name(), others.known().name()));
        chapter.sum(
                all.leftOut().name(),
                List.of(with.leftOut().name(), others.leftOut().name()));
        return all;
    }

    private static Finding difference(ChapterBuilder chapter, Compared compared, Measured both) {
        double[] with = changes(compared.with().known(), compared.pair());
        double[] others = changes(compared.others().known(), compared.pair());
        Optional<TTest.Result> welch = TTest.welch().test(with, others);
        String address = chapter.address(compared.scale(), "difference");
        Basis basis = basis(compared, both);
        Finding finding = welch.isPresent()
                ? Finding.of(address, Statistic.MEAN_DIFFERENCE, welch.get().estimate(), basis)
                : Finding.notAvailable(address, Statistic.MEAN_DIFFERENCE, basis, Sentence.of("Too few values."));
        return MeanFindings.with(finding, welch, "Welch's t")
                .by("difference of mean changes", compared.groups().definition().name())
                .from(compared.pair().before().name(), compared.pair().after().name());
    }

    private static double[] changes(People people, BeforeAfter pair) {
        return MeanFindings.changes(people.numbers(pair.before()), people.numbers(pair.after()));
    }

    private static Finding adjusted(ChapterBuilder chapter, Compared compared, Measured both) {
        String address = chapter.address(compared.scale(), "adjusted-difference");
        if (both.known().isEmpty()) {
            return Finding.notAvailable(
                    address, Statistic.MEAN_DIFFERENCE, basis(compared, both), Sentence.of("Nobody has both scores."));
        }
        LinearFit fit = LinearRegression.leastSquares().fit(design(compared));
        Optional<LinearCoefficient> coefficient = fit.find(GROUP);
        Optional<Interval> interval = fit.interval(GROUP);
        if (coefficient.isEmpty() || interval.isEmpty()) {
            return Finding.notAvailable(
                    address,
                    Statistic.MEAN_DIFFERENCE,
                    basis(compared, both),
                    Sentence.of("Too few values, or no spread."));
        }
        LinearCoefficient group = coefficient.get();
        return Finding.of(address, Statistic.MEAN_DIFFERENCE, group.estimate(), basis(compared, both))
                .within(Range.confidence(
                        interval.get().lower(),
                        interval.get().upper(),
                        interval.get().level(),
                        "t"))
                .withStandardError(group.standardError().orElseThrow())
                .tested(new HypothesisTest(
                        "t of the group's coefficient",
                        group.t(),
                        OptionalDouble.of(group.degreesOfFreedom()),
                        group.pValue().orElseThrow()))
                .by("analysis of covariance", compared.groups().definition().name())
                .from(compared.pair().before().name(), compared.pair().after().name());
    }

    private static Design design(Compared compared) {
        double[] first = joined(
                compared.with().known().numbers(compared.pair().before()),
                compared.others().known().numbers(compared.pair().before()));
        double[] last = joined(
                compared.with().known().numbers(compared.pair().after()),
                compared.others().known().numbers(compared.pair().after()));
        double[] group = new double[first.length];
        Arrays.fill(group, 0, compared.with().known().count(), 1);
        return Design.of(List.of(GROUP, "first"), List.of(group, first), last);
    }

    private static double[] joined(double[] one, double[] other) {
        double[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** A difference gives away the smaller group when the larger is known, so it names both. */
    private static Basis basis(Compared compared, Measured both) {
        return both.basis("both groups together")
                .comparing(
                        compared.with().known().name(),
                        compared.others().known().name());
    }

    private static List<Column> columns() {
        return List.of(
                new Column("people", "People"),
                new Column("first", "First wave: mean (SD)"),
                new Column("last", "Last wave: mean (SD)"),
                new Column(CHANGE, "Change (95% interval)"),
                new Column("p", "p"));
    }

    private static List<Row> rows(ChapterBuilder chapter, Compared compared) {
        String unit = compared.pair().before().unit();
        return List.of(
                Row.heading(unit.isEmpty() ? compared.title() : compared.title() + " (" + unit + ")"),
                groupRow(chapter, compared, WITH, compared.withLabel()),
                groupRow(chapter, compared, OTHERS, compared.othersLabel()),
                differenceRow(chapter, compared, "difference", "Difference of changes"),
                differenceRow(chapter, compared, "adjusted-difference", "Difference, same first score"));
    }

    private static Row groupRow(ChapterBuilder chapter, Compared compared, String key, String label) {
        MeanFindings means = new MeanFindings(chapter);
        String change = means.at("change", compared.scale(), key);
        return Row.detail(
                label,
                List.of(
                        Cell.of(View.DENOMINATOR, change),
                        means.meanSd(compared.scale(), key, "first-wave"),
                        means.meanSd(compared.scale(), key, "last-wave"),
                        Cell.of(View.ESTIMATE_INTERVAL, change),
                        Cell.of(View.P_VALUE, change)));
    }

    private static Row differenceRow(ChapterBuilder chapter, Compared compared, String key, String label) {
        String address = chapter.address(compared.scale(), key);
        return Row.detail(
                label,
                List.of(
                        Cell.of(View.DENOMINATOR, address),
                        Cell.notApplicable(),
                        Cell.notApplicable(),
                        Cell.of(View.ESTIMATE_INTERVAL, address),
                        Cell.of(View.P_VALUE, address)));
    }

    private static Sentence sentence(ChapterBuilder chapter, Compared compared) {
        MeanFindings means = new MeanFindings(chapter);
        String with = means.at("change", compared.scale(), WITH);
        String others = means.at("change", compared.scale(), OTHERS);
        String difference = chapter.address(compared.scale(), "difference");
        return Sentence.of(compared.title() + ": mean change ")
                .number(View.VALUE, with)
                .say(" among the ")
                .number(View.DENOMINATOR, with)
                .say(" with the outcome \u201c" + compared.withLabel().toLowerCase(Locale.ROOT) + "\u201d, ")
                .number(View.VALUE, others)
                .say(" among the ")
                .number(View.DENOMINATOR, others)
                .say(" others; difference ")
                .number(View.VALUE, difference)
                .say(" (95% interval ")
                .number(View.INTERVAL, difference)
                .say(").");
    }

    private static Chart chart(ChapterBuilder chapter, Compared first) {
        return new Chart(
                TABLE,
                Chart.Kind.DOTS,
                TABLE,
                List.of(CHANGE),
                "Change on each scale, by outcome",
                "Mean change from the first wave to the last, in each scale's own points, with 95% interval",
                sentence(chapter, first).say(" Right of 0 is a rise."));
    }
}
