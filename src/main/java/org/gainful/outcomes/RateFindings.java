package org.gainful.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.stat.Interval;
import org.gainful.stat.missing.LostOutcomes;
import org.gainful.stat.proportion.ProportionInterval;
import org.gainful.table.Basis;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;

/** Puts an outcome's rates, their bounds and how their people add up as findings of a chapter. */
final class RateFindings {
    private static final double LEVEL = 0.95;
    private static final int FEW = 30;

    private final ChapterBuilder chapter;

    RateFindings(ChapterBuilder chapter) {
        this.chapter = chapter;
    }

    /** Where the rate of a group is. */
    String share(OutcomeDefinition definition, String key) {
        return chapter.address(definition.name(), key, "share");
    }

    /** Where the bounds of a group are. */
    String bounds(OutcomeDefinition definition, String key) {
        return chapter.address(definition.name(), key, "bounds");
    }

    /** Where the bounds of a group are if those lost fared half to twice as well as the others. */
    String likelyBounds(OutcomeDefinition definition, String key) {
        return chapter.address(definition.name(), key, "likely-bounds");
    }

    /** Puts the rate of one group with its interval; returns its address. */
    String putRate(OutcomeGroups groups, String key, String group) {
        chapter.sums(groups.sums());
        Basis basis = Basis.ofShare(
                        group,
                        groups.happened().count(),
                        groups.known(),
                        groups.unknown().count(),
                        groups.happened().name(),
                        groups.knownName())
                .leavingOut(groups.unknown().name());
        Finding finding = Finding.share(share(groups.definition(), key), basis)
                .by("share", groups.definition().name())
                .from(groups.fields());
        return chapter.put(groups.known() == 0 ? finding : withInterval(finding, groups));
    }

    private static Finding withInterval(Finding finding, OutcomeGroups groups) {
        Interval wilson = ProportionInterval.WILSON.of(groups.happened().count(), groups.known(), LEVEL);
        Finding with = finding.within(Range.confidence(wilson.lower(), wilson.upper(), LEVEL, "Wilson"));
        return groups.known() < FEW
                ? with.warned(Sentence.of(
                        "Fewer than %s people: the interval is wide, and one person more or less moves the rate."
                                .formatted(FEW)))
                : with;
    }

    /** Puts the least and the most the rate can be among everyone recruited. */
    void putBounds(OutcomeGroups recruited, String key) {
        putBounds(recruited, key, "everyone recruited and at risk");
    }

    /** Puts the least and the most the rate can be among these people. */
    void putBounds(OutcomeGroups recruited, String key, String group) {
        chapter.sums(recruited.sums());
        int all = recruited.atRisk().count();
        Basis basis = Basis.ofShare(
                        group,
                        recruited.happened().count(),
                        all,
                        recruited.unknown().count(),
                        recruited.happened().name(),
                        recruited.atRisk().name())
                .leavingOut(recruited.unknown().name());
        chapter.sum(
                recruited.atRisk().name(),
                List.of(
                        recruited.happened().name(),
                        recruited.not().name(),
                        recruited.unknown().name()));
        putBetween(
                recruited,
                basis,
                bounds(recruited.definition(), key),
                "all unknown without the outcome, all unknown with it",
                lost -> {
                    return Optional.of(Range.bounds(lost.lowestShare(), lost.highestShare()));
                });
        putBetween(
                recruited,
                basis,
                likelyBounds(recruited.definition(), key),
                "odds of the unknown half and twice those of the known",
                RateFindings::halfToTwice);
    }

    private void putBetween(
            OutcomeGroups recruited,
            Basis basis,
            String address,
            String method,
            Function<LostOutcomes, Optional<Range>> bounds) {
        Optional<Range> range = recruited.atRisk().isEmpty()
                ? Optional.empty()
                : bounds.apply(new LostOutcomes(
                        recruited.happened().count(),
                        recruited.known(),
                        recruited.unknown().count()));
        Finding finding = range.map(r -> Finding.between(address, Statistic.SHARE, r, basis))
                .orElseGet(() -> Finding.notAvailable(
                        address,
                        Statistic.SHARE,
                        basis,
                        Sentence.of(
                                recruited.atRisk().isEmpty()
                                        ? "Nobody is in the denominator."
                                        : "Nobody's outcome is known.")));
        chapter.put(finding.by(method, recruited.definition().name()).from(recruited.fields()));
    }

    private static Optional<Range> halfToTwice(LostOutcomes lost) {
        OptionalDouble half = lost.shareAtOddsRatio(0.5);
        OptionalDouble twice = lost.shareAtOddsRatio(2);
        return half.isPresent() && twice.isPresent()
                ? Optional.of(Range.bounds(half.getAsDouble(), twice.getAsDouble()))
                : Optional.empty();
    }

    /** States that every group is made up of its levels of a field. */
    void addUp(OutcomeGroups groups, List<String> levels, Field field) {
        chapter.sums(groups.sumsOf(
                levels.stream().map(level -> groups.within(field, level)).toList()));
    }
}
