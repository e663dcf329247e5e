package org.gainful.outcomes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.analysis.Evidence.BeforeAfter;
import org.gainful.analysis.People;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.gainful.stat.groups.CohensD;
import org.gainful.stat.groups.TTest;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LinearCoefficient;
import org.gainful.stat.regression.LinearFit;
import org.gainful.stat.regression.LinearRegression;
import org.gainful.table.Basis;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Range;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;

/** Puts one scale's change in both groups and the two comparisons of them as findings of a chapter. */
final class ChangeFindings {
    static final String WITH = "with-outcome";
    static final String OTHERS = "everyone-else";
    static final String DIFFERENCE = "difference";
    static final String EFFECT = "effect";
    static final String ADJUSTED = "adjusted-difference";
    private static final String GROUP = "group";

    private final ChapterBuilder chapter;
    private final Compared compared;

    ChangeFindings(ChapterBuilder chapter, Compared compared) {
        this.chapter = chapter;
        this.compared = compared;
    }

    void put() {
        MeanFindings means = new MeanFindings(chapter);
        for (String key : List.of(WITH, OTHERS)) {
            boolean outcome = key.equals(WITH);
            Measured people = outcome ? compared.with() : compared.others();
            String group = outcome ? compared.withLabel() : compared.othersLabel();
            means.put(people, compared.pair().before(), group, compared.scale(), key, "first-wave");
            means.put(people, compared.pair().after(), group, compared.scale(), key, "last-wave");
            means.putChange(people, compared.pair(), group, compared.scale(), key);
            means.putEffect(people, compared.pair(), group, compared.scale(), key);
        }
        Measured both = union();
        chapter.put(difference(both));
        chapter.put(adjusted(both));
        chapter.put(effect(both));
    }

    /** Everyone compared; disclosure control must know that the two groups make it up. */
    private Measured union() {
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

    private Finding difference(Measured both) {
        double[] with = changes(compared.with().known(), compared.pair());
        double[] others = changes(compared.others().known(), compared.pair());
        Optional<TTest.Result> welch = TTest.welch().test(with, others);
        String address = chapter.address(compared.scale(), DIFFERENCE);
        Basis basis = basis(both);
        Finding finding = welch.isPresent()
                ? Finding.of(address, Statistic.MEAN_DIFFERENCE, welch.get().estimate(), basis)
                : Finding.notAvailable(address, Statistic.MEAN_DIFFERENCE, basis, Sentence.of("Too few values."));
        return MeanFindings.with(finding, welch, "Welch's t")
                .by("difference of mean changes", compared.groups().definition().name())
                .from(compared.pair().before().name(), compared.pair().after().name());
    }

    /** The difference of mean changes in their pooled standard deviation, without its small bias. */
    private Finding effect(Measured both) {
        Optional<CohensD> d = CohensD.of(
                Description.of(changes(compared.with().known(), compared.pair())),
                Description.of(changes(compared.others().known(), compared.pair())));
        String address = chapter.address(compared.scale(), EFFECT);
        Finding finding = d.map(e -> Finding.of(address, Statistic.EFFECT_SIZE, e.hedgesG(), basis(both)))
                .orElseGet(() -> Finding.notAvailable(
                        address, Statistic.EFFECT_SIZE, basis(both), Sentence.of("Too few values, or no spread.")));
        return finding.by(
                        "difference of mean changes in their pooled standard deviation, Hedges' g",
                        compared.groups().definition().name())
                .from(compared.pair().before().name(), compared.pair().after().name());
    }

    private static double[] changes(People people, BeforeAfter pair) {
        return MeanFindings.changes(people.numbers(pair.before()), people.numbers(pair.after()));
    }

    private Finding adjusted(Measured both) {
        String address = chapter.address(compared.scale(), ADJUSTED);
        if (both.known().isEmpty()) {
            return Finding.notAvailable(
                    address, Statistic.MEAN_DIFFERENCE, basis(both), Sentence.of("Nobody has both scores."));
        }
        LinearFit fit = LinearRegression.leastSquares().fit(design());
        Optional<LinearCoefficient> coefficient = fit.find(GROUP);
        Optional<Interval> interval = fit.interval(GROUP);
        if (coefficient.isEmpty() || interval.isEmpty()) {
            return Finding.notAvailable(
                    address, Statistic.MEAN_DIFFERENCE, basis(both), Sentence.of("Too few values, or no spread."));
        }
        LinearCoefficient group = coefficient.get();
        return Finding.of(address, Statistic.MEAN_DIFFERENCE, group.estimate(), basis(both))
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

    private Design design() {
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
    private Basis basis(Measured both) {
        return both.basis("both groups together")
                .comparing(
                        compared.with().known().name(),
                        compared.others().known().name());
    }
}
