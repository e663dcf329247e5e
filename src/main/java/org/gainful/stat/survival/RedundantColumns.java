package org.gainful.stat.survival;

import java.util.Arrays;
import java.util.List;
import org.gainful.stat.regression.Aliasing;
import org.gainful.stat.regression.Design;

/**
 * Columns of a design that Cox's likelihood cannot tell from others, or from nothing.
 *
 * <p>Only differences between people of one stratum count, and only of people who were at risk when anybody of it had
 * the event.
 */
final class RedundantColumns {
    private RedundantColumns() {}

    static List<String> in(SurvivalDesign design, Ties ties) {
        int[][] strata = design.rowsByStratum();
        int[] base = new int[design.rows()];
        Arrays.fill(base, -1);
        int counted = 0;
        for (int[] rows : strata) {
            int from = firstEverAtRisk(design.followUp(), rows);
            if (ties == Ties.EXACT && allHaveTheEventTogether(design.followUp(), rows, from)) {
                continue;
            }
            for (int k = from; k < rows.length; k++) {
                base[rows[k]] = rows[from];
                counted++;
            }
        }
        return counted == 0 ? design.terms() : redundant(design, base, counted);
    }

    /** Where in the ascending times the people begin who were at risk at the first event. */
    private static int firstEverAtRisk(FollowUp followUp, int[] ascending) {
        int event = 0;
        while (event < ascending.length && !followUp.event(ascending[event])) {
            event++;
        }
        int from = event;
        while (event < ascending.length
                && from > 0
                && followUp.time(ascending[from - 1]) == followUp.time(ascending[event])) {
            from--;
        }
        return from;
    }

    /** Then exact ties leave no choice that could have been otherwise. */
    private static boolean allHaveTheEventTogether(FollowUp followUp, int[] ascending, int from) {
        for (int k = from; k < ascending.length; k++) {
            if (!followUp.event(ascending[k]) || followUp.time(ascending[k]) != followUp.time(ascending[from])) {
                return false;
            }
        }
        return true;
    }

    private static List<String> redundant(SurvivalDesign design, int[] base, int counted) {
        double[][] columns = new double[design.terms().size()][counted];
        for (int j = 0; j < columns.length; j++) {
            String term = design.terms().get(j);
            int at = 0;
            for (int row = 0; row < base.length; row++) {
                if (base[row] >= 0) {
                    // Halves, so that the difference of two of the largest numbers stays in range.
                    columns[j][at++] = design.value(row, term) / 2 - design.value(base[row], term) / 2;
                }
            }
        }
        Design differences = Design.of(design.terms(), List.of(columns), new double[counted]);
        return Aliasing.of(differences).redundantTerms();
    }
}
