package org.gainful.outcomes;

import java.util.List;
import java.util.Locale;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.View;

/** One scale's rows, and what they say in words. */
final class ChangeRows {
    private final ChapterBuilder chapter;
    private final MeanFindings means;
    private final Compared compared;

    ChangeRows(ChapterBuilder chapter, Compared compared) {
        this.chapter = chapter;
        this.means = new MeanFindings(chapter);
        this.compared = compared;
    }

    List<Row> rows() {
        String unit = compared.pair().before().unit();
        return List.of(
                Row.heading(unit.isEmpty() ? compared.title() : compared.title() + " (" + unit + ")"),
                groupRow(ChangeFindings.WITH, compared.withLabel()),
                groupRow(ChangeFindings.OTHERS, compared.othersLabel()),
                differenceRow(
                        ChangeFindings.DIFFERENCE,
                        "Difference of changes",
                        Cell.of(View.VALUE, chapter.address(compared.scale(), ChangeFindings.EFFECT))),
                differenceRow(ChangeFindings.ADJUSTED, "Difference, same first score", Cell.notApplicable()));
    }

    private Row groupRow(String key, String label) {
        String change = means.at("change", compared.scale(), key);
        return Row.detail(
                label,
                List.of(
                        Cell.of(View.DENOMINATOR, change),
                        means.meanSd(compared.scale(), key, "first-wave"),
                        means.meanSd(compared.scale(), key, "last-wave"),
                        Cell.of(View.ESTIMATE_INTERVAL, change),
                        Cell.of(View.P_VALUE, change),
                        Cell.of(View.VALUE, means.at("effect", compared.scale(), key))));
    }

    private Row differenceRow(String key, String label, Cell effect) {
        String address = chapter.address(compared.scale(), key);
        return Row.detail(
                label,
                List.of(
                        Cell.of(View.DENOMINATOR, address),
                        Cell.notApplicable(),
                        Cell.notApplicable(),
                        Cell.of(View.ESTIMATE_INTERVAL, address),
                        Cell.of(View.P_VALUE, address),
                        effect));
    }

    /** Mean change in each group and the difference of the two. */
    Sentence sentence() {
        String with = means.at("change", compared.scale(), ChangeFindings.WITH);
        String others = means.at("change", compared.scale(), ChangeFindings.OTHERS);
        String difference = chapter.address(compared.scale(), ChangeFindings.DIFFERENCE);
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
}
