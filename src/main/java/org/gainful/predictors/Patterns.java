package org.gainful.predictors;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gainful.analysis.People;
import tech.tablesaw.selection.Selection;

/**
 * The kinds of people a model tells apart: those with the same values of all its terms. A model with as many coefficients as
 * kinds (one factor alone, say) is a table of counts in another guise, and a reader can solve its estimates for the counts;
 * output checkers therefore treat a saturated model as a table and let others pass (Griffiths and others, <i>Handbook on
 * Statistical Disclosure Control for Outputs</i>, 2019). Here a model needs {@value #ROOM} kinds more than coefficients to
 * pass: with fewer, the few counts could still be searched for.
 */
record Patterns(SortedMap<String, List<Integer>> rows, int coefficients) {
    private static final int ROOM = 5;

    /** The kinds among these rows of the case table. */
    static Patterns of(List<Term> terms, int[] rows) {
        SortedMap<String, List<Integer>> kinds = new TreeMap<>();
        for (int row : rows) {
            String kind = terms.stream()
                    .map(term -> term.name() + " is " + term.column().at(row))
                    .collect(Collectors.joining(", "));
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(row);
            if (kinds.size() >= terms.size() + 1 + ROOM) {
                break;
            }
        }
        return new Patterns(kinds, terms.size() + 1);
    }

    /** Whether the model is as good as a table of counts. */
    boolean isTable() {
        return rows.size() < coefficients + ROOM;
    }

    /** The names of those of these people who are of each kind. */
    List<String> split(People people) {
        List<String> names = new ArrayList<>();
        rows.forEach((kind, those) -> names.add(
                people.and(kind, Selection.with(those.stream().mapToInt(r -> r).toArray()))
                        .name()));
        return names;
    }
}
