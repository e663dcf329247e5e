package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.Category;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Row;

/** Those who did not take one step: by the reason stated, and where the records do not say whether they took it. */
final class StepLosses {
    private final ChapterBuilder chapter;
    private final Optional<Field> reason;
    private final Field step;
    private final People before;

    /** @param before those who took the step before */
    StepLosses(ChapterBuilder chapter, Evidence evidence, Field step, People before) {
        this.chapter = chapter;
        this.step = step;
        this.before = before;
        String about = step.role().orElseThrow().word();
        this.reason = evidence.codebook().withRole(Role.REASON).stream()
                .filter(field -> field.use().about().equals(about))
                .findFirst();
    }

    /** A heading and a row for each way not to take the step, in the reasons' declared order. */
    List<Row> rows(String label) {
        People not = before.notReaching(step);
        People silent = before.notSayingWhether(step);
        chapter.sum(before.name(), List.of(before.reaching(step).name(), not.name(), silent.name()));
        List<Row> rows = new ArrayList<>();
        rows.add(Row.heading("Not " + label.toLowerCase(Locale.ROOT)));
        if (reason.isPresent()) {
            List<String> parts = new ArrayList<>();
            for (Category category : reason.get().categories()) {
                People those = not.with(reason.get(), category.value());
                parts.add(those.name());
                rows.add(detail(category.label(), category.value(), those));
            }
            People unstated = not.missing(reason.get());
            parts.add(unstated.name());
            chapter.sum(not.name(), parts);
            rows.add(detail("Reason not stated", "reason-not-stated", unstated));
        } else {
            rows.add(detail("Reason not recorded", "not", not));
        }
        if (!silent.isEmpty()) {
            rows.add(detail("Not recorded whether", "not-recorded", silent));
        }
        return rows;
    }

    private Row detail(String label, String key, People those) {
        String address = chapter.address(step.role().orElseThrow().word(), "lost", key, "share");
        chapter.put(WayIn.share(address, label, those, before).from(step.name()));
        Row row = WayIn.row(label, address);
        return Row.detail(row.label(), row.cells());
    }
}
