package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.gainful.analysis.People;
import org.gainful.cases.Category;
import org.gainful.cases.Field;

/** A row of the table of transitions: people of one status at the first wave. */
record Origin(String key, String label, People people) {

    /** A row for each status and, where somebody has none, one for them. */
    static List<Origin> of(Field before, People all) {
        List<Origin> origins = new ArrayList<>();
        for (Category category : before.categories()) {
            origins.add(new Origin(category.value(), category.label(), all.with(before, category.value())));
        }
        People notStated = all.missing(before);
        if (!notStated.isEmpty()) {
            origins.add(new Origin("not-stated", "Not stated", notStated));
        }
        return origins;
    }

    /** Everyone, the row of totals. */
    static Origin everyone(People all) {
        return new Origin("all", "Everyone", all);
    }

    /** Those of them who had this status at the last wave. */
    People at(Field after, Category status) {
        return people.with(after, status.value());
    }
}
