package org.gainful.outcomes;

import java.util.List;
import java.util.OptionalDouble;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.stat.Interval;
import org.gainful.stat.counts.McNemar;
import org.gainful.stat.proportion.PairedDifferenceInterval;
import org.gainful.stat.proportion.PairedProportions;
import org.gainful.table.Basis;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Range;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.View;

/**
 * Whether more people entered a status than left it: McNemar's exact test, and Newcombe's interval for the difference of the
 * two shares, among those whose status is certain at both waves.
 */
final class NetChange {
    private static final double LEVEL = 0.95;

    private final ChapterBuilder chapter;
    private final Field before;
    private final Field after;
    private final String status;

    NetChange(ChapterBuilder chapter, Field before, Field after, String status) {
        this.chapter = chapter;
        this.before = before;
        this.after = after;
        this.status = status;
    }

    /** Adds the numbers and the sentence; nothing where nobody's status is certain at both waves. */
    void say(People all) {
        List<String> meant = List.of(status);
        People unsure = all.missingOrAnyOf(before, before.levelsAcross(meant))
                .or(all.missingOrAnyOf(after, after.levelsAcross(meant)), status + " not certain at both waves");
        People sure = all.without(status + " certain at both waves", unsure);
        if (sure.isEmpty()) {
            return;
        }
        People first = sure.withAnyOf(before, before.levelsWithin(meant));
        People both = first.withAnyOf(after, after.levelsWithin(meant));
        People last = sure.withAnyOf(after, after.levelsWithin(meant));
        People left = first.without("left " + status, both);
        People entered = last.without("entered " + status, both);
        People neither = sure.without("never " + status, both, left, entered);
        chapter.sum(all.name(), List.of(sure.name(), unsure.name()));
        chapter.sum(sure.name(), List.of(both.name(), left.name(), entered.name(), neither.name()));
        String in = put("entered", entered, sure);
        String out = put("left", left, sure);
        String net = chapter.put(change(both, left, entered, neither, sure));
        chapter.say(Sentence.of(before.label(status) + ": ")
                .number(View.COUNT, in)
                .say(" entered it and ")
                .number(View.COUNT, out)
                .say(" left it, of ")
                .number(View.DENOMINATOR, in)
                .say(" whose status is certain at both waves; net change ")
                .number(View.VALUE, net)
                .say(" (95% interval ")
                .number(View.INTERVAL, net)
                .say(", exact McNemar test p ")
                .number(View.P_VALUE, net)
                .say(")."));
    }

    private String put(String key, People those, People sure) {
        return chapter.put(
                WayIn.share(chapter.address("all", key, status, "share"), before.label(status) + " " + key, those, sure)
                        .from(before.name(), after.name()));
    }

    private Finding change(People both, People left, People entered, People neither, People sure) {
        PairedProportions pairs = new PairedProportions(both.count(), left.count(), entered.count(), neither.count());
        Interval interval = PairedDifferenceInterval.NEWCOMBE.of(pairs, LEVEL);
        Basis basis = Basis.ofPeople("status certain at both waves", sure.count(), 0, sure.name())
                .comparing(left.name(), entered.name());
        return Finding.of(
                        chapter.address("all", "net-change", status, "difference"),
                        Statistic.SHARE_DIFFERENCE,
                        pairs.difference(),
                        basis)
                .within(Range.confidence(interval.lower(), interval.upper(), LEVEL, "Newcombe, paired"))
                .tested(new HypothesisTest(
                        "McNemar, exact",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        new McNemar(left.count(), entered.count()).exactPValue()))
                .by("difference of paired shares, last wave less first", "")
                .from(before.name(), after.name());
    }
}
