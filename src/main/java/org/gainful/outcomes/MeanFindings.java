package org.gainful.outcomes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.analysis.Evidence.BeforeAfter;
import org.gainful.cases.Field;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.Quantiles;
import org.gainful.stat.groups.PairedEffect;
import org.gainful.stat.groups.TTest;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Range;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.View;

/** Puts means, standard deviations and mean changes of a group of people as findings of a chapter. */
final class MeanFindings {
    private static final double LEVEL = 0.95;

    private final ChapterBuilder chapter;

    MeanFindings(ChapterBuilder chapter) {
        this.chapter = chapter;
    }

    /** Puts mean and standard deviation of a field. */
    void put(Measured people, Field field, String group, String... address) {
        Description description = Description.of(people.known().numbers(field));
        Basis basis = people.basis(group);
        people.sum().ifPresent(sum -> chapter.sums(List.of(sum)));
        chapter.put(finding(at("mean", address), Statistic.MEAN, description.mean(), basis)
                .by("mean", "")
                .from(field.name()));
        chapter.put(
                finding(at("sd", address), Statistic.STANDARD_DEVIATION, description.sampleStandardDeviation(), basis)
                        .by("standard deviation", "")
                        .from(field.name()));
    }

    /** Puts median and quartiles of a field. */
    void putMedian(Measured people, Field field, String group, String... address) {
        double[] values = people.known().numbers(field);
        Map.of(Statistic.LOWER_QUARTILE, 0.25, Statistic.MEDIAN, 0.5, Statistic.UPPER_QUARTILE, 0.75)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(q -> chapter.put(finding(
                                at(q.getKey().word(), address),
                                q.getKey(),
                                Quantiles.TYPE_7.of(values, q.getValue()),
                                people.basis(group))
                        .by("quantile, type 7", "")
                        .from(field.name())));
    }

    /** Puts the mean change in standard deviations of the changes, without its small bias. */
    void putEffect(Measured people, BeforeAfter pair, String group, String... address) {
        OptionalDouble effect = PairedEffect.of(
                        people.known().numbers(pair.after()), people.known().numbers(pair.before()))
                .map(e -> OptionalDouble.of(e.hedgesGz()))
                .orElse(OptionalDouble.empty());
        chapter.put(finding(at("effect", address), Statistic.EFFECT_SIZE, effect, people.basis(group))
                .by("mean change in standard deviations of the changes, Hedges' g", "")
                .from(pair.before().name(), pair.after().name()));
    }

    /** Puts the mean change of those who have both values, with its paired t interval. */
    void putChange(Measured people, BeforeAfter pair, String group, String... address) {
        double[] before = people.known().numbers(pair.before());
        double[] after = people.known().numbers(pair.after());
        double[] changes = changes(before, after);
        Basis basis = people.basis(group);
        people.sum().ifPresent(sum -> chapter.sums(List.of(sum)));
        Finding change = finding(
                at("change", address),
                Statistic.MEAN_DIFFERENCE,
                Description.of(changes).mean(),
                basis);
        chapter.put(with(change, TTest.paired().test(after, before), "paired t")
                .by("mean of changes, last wave less first", "")
                .from(pair.before().name(), pair.after().name()));
    }

    /** The address of a number put here: mean, sd or change. */
    String at(String what, String... address) {
        return chapter.address(address) + "/" + what;
    }

    /** A mean with its standard deviation, in one cell. */
    Cell meanSd(String... address) {
        return Cell.of(View.MEAN_SD, at("mean", address), at("sd", address));
    }

    /** A median with its quartiles, in one cell. */
    Cell medianQuartiles(String... address) {
        return Cell.of(
                View.MEDIAN_QUARTILES,
                at(Statistic.MEDIAN.word(), address),
                at(Statistic.LOWER_QUARTILE.word(), address),
                at(Statistic.UPPER_QUARTILE.word(), address));
    }

    /** The changes of people who have both values, in row order. */
    static double[] changes(double[] before, double[] after) {
        double[] changes = new double[before.length];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = after[i] - before[i];
        }
        return changes;
    }

    /** Adds interval and test where there are any, and says so where there are none. */
    static Finding with(Finding finding, Optional<TTest.Result> result, String method) {
        return result.map(r -> finding.within(Range.confidence(
                                r.interval().lower(), r.interval().upper(), LEVEL, method))
                        .withStandardError(r.standardError())
                        .tested(new HypothesisTest(
                                method,
                                OptionalDouble.of(r.statistic()),
                                OptionalDouble.of(r.degreesOfFreedom()),
                                r.pValue())))
                .orElseGet(() -> finding.warned(Sentence.of("Too few values, or values without spread: no interval.")));
    }

    private static Finding finding(String address, Statistic statistic, OptionalDouble value, Basis basis) {
        return value.isPresent()
                ? Finding.of(address, statistic, value.getAsDouble(), basis)
                : Finding.notAvailable(address, statistic, basis, Sentence.of("Too few values."));
    }
}
