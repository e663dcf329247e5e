package org.gainful.predictors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainful.analysis.People;
import tech.tablesaw.selection.Selection;

/**
 * The kinds of people a model tells apart: those with the same values of all its terms. A model with as many coefficients as
 * kinds (one factor alone, say) is a table of counts in another guise, and a reader can solve its estimates for the counts;
 * output checkers therefore treat a saturated model as a table and let others pass (Griffiths and others, <i>Handbook on
 * Statistical Disclosure Control for Outputs</i>, 2019). Here a model needs {@value #ROOM} kinds more than coefficients to
 * pass: with fewer, the few counts could still be searched for.
 */
record Patterns(List<Term> terms, Map<List<Double>, List<Integer>> rows) {
    private static final int ROOM = 5;

    /** The kinds among these rows of the case table; no more are looked for than make room enough. */
    static Patterns of(List<Term> terms, int[] rows) {
        Map<List<Double>, List<Integer>> kinds = new LinkedHashMap<>();
        for (int row : rows) {
            List<Double> kind = new ArrayList<>();
            for (Term term : terms) {
                kind.add(term.column().at(row));
            }
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(row);
            if (kinds.size() == enough(terms)) {
                break;
            }
        }
        return new Patterns(terms, kinds);
    }

    /** A coefficient for each term and the intercept, and room besides. */
    private static int enough(List<Term> terms) {
        return terms.size() + 1 + ROOM;
    }

    /** Whether the model is as good as a table of counts. */
    boolean isTable() {
        return rows.size() < enough(terms);
    }

    /** The names of those of these people who are of each kind, where the model is a table. */
    List<String> split(People people) {
        List<String> names = new ArrayList<>();
        rows.forEach((kind, those) -> names.add(people.and(
                        name(kind),
                        Selection.with(those.stream().mapToInt(r -> r).toArray()))
                .name()));
        return names;
    }

    private String name(List<Double> kind) {
        List<String> values = new ArrayList<>();
        for (int t = 0; t < kind.size(); t++) {
            values.add(terms.get(t).name() + " is " + kind.get(t));
        }
        return String.join(", ", values);
    }
}
