package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.table.Look;
import tech.tablesaw.selection.Selection;

/** The groups a field makes: its levels, empty ones too; of a number the bands that were declared for it. */
record Grouping(CaseTable cases, Field field) {

    /**
     * One group.
     *
     * @param key in addresses
     * @param part the outcome among its people
     */
    record Group(String key, String label, OutcomeGroups part) {}

    /** In the order of the declaration. */
    List<Group> of(OutcomeGroups groups) {
        List<Group> made = new ArrayList<>();
        if (field.type().isNumeric()) {
            List<Double> bands = field.use().bands();
            for (int i = 0; i <= bands.size(); i++) {
                made.add(band(groups, i, bands));
            }
        } else {
            for (String level : cases.levels(field)) {
                made.add(new Group(field.name() + "=" + level, field.label(level), groups.within(field, level)));
            }
        }
        return made;
    }

    private Group band(OutcomeGroups groups, int place, List<Double> bands) {
        double from = place == 0 ? Double.NEGATIVE_INFINITY : bands.get(place - 1);
        double below = place == bands.size() ? Double.POSITIVE_INFINITY : bands.get(place);
        String label = label(from, below);
        Selection rows = Selection.with(IntStream.range(0, cases.rows())
                .filter(row -> cases.number(field, row) >= from && cases.number(field, row) < below)
                .toArray());
        return new Group(
                field.name() + "=" + label, label, groups.where(field.name() + " known & band " + label, rows));
    }

    private String label(double from, double below) {
        if (Double.isInfinite(from)) {
            return "under " + Look.machine(below);
        }
        if (Double.isInfinite(below)) {
            return Look.machine(from) + " or more";
        }
        return field.type() == FieldType.INTEGER
                ? Look.machine(from) + " to " + Look.machine(below - 1)
                : "%s to under %s".formatted(Look.machine(from), Look.machine(below));
    }
}
