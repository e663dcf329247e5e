package org.gainful.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.gainful.cases.Wave;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/** Which fields have no value for how many participants. */
public final class MissingData implements Analysis {

    @Override
    public String id() {
        return "participants/missing";
    }

    @Override
    public String title() {
        return "What is missing";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return List.of();
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        People people = evidence.participants();
        List<Row> rows = new ArrayList<>();
        int complete = 0;
        List<Field> fields = asked(evidence);
        for (Field field : fields) {
            Optional<Row> row = row(chapter, evidence, people, field);
            row.ifPresent(rows::add);
            complete += row.isPresent() ? 0 : 1;
        }
        chapter.say(Sentence.of(
                "%s of the %s fields analysed have a value for every participant.".formatted(complete, fields.size())));
        if (!rows.isEmpty()) {
            chapter.table(new Table(
                    "missing",
                    "Participants without a value",
                    "Field",
                    List.of(new Column("", "Without a value"), new Column("missing", "Share")),
                    rows,
                    List.of()));
        }
        chapter.note(
                "A value can be missing because a question did not apply (months out of work, for someone in work), was"
                        + " not answered, or was not recorded; the export does not tell which. Hours and pay are left out here: they"
                        + " apply to people in work only.");
        chapter.note(
                "Every analysis uses the people who have the values it needs, and says how many they are. Nothing is"
                        + " filled in.");
        return chapter.build();
    }

    private static List<Field> asked(Evidence evidence) {
        return evidence.codebook().fields().stream()
                .filter(f -> f.role()
                        .filter(role -> role != Role.CLIENT && role != Role.HOURS && role != Role.PAY)
                        .isPresent())
                .toList();
    }

    private static Optional<Row> row(ChapterBuilder chapter, Evidence evidence, People people, Field field) {
        People missing = people.missing(field);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        chapter.sum(people.name(), List.of(people.knowing(field).name(), missing.name()));
        String address = chapter.put(Finding.share(
                        chapter.address(field.name(), "share"),
                        Basis.ofShare(
                                "participants", missing.count(), people.count(), 0, missing.name(), people.name()))
                .from(field.name()));
        return Optional.of(Row.data(
                label(evidence, field), List.of(Cell.of(View.OUT_OF, address), Cell.of(View.PERCENT, address))));
    }

    /** What is asked at several waves says at which, unless at the first. */
    private static String label(Evidence evidence, Field field) {
        Optional<Wave> wave = evidence.study().waves().stream()
                .skip(1)
                .filter(w -> w.name().equals(field.wave()))
                .findFirst();
        return wave.map(w -> evidence.study().isLast(w) ? "last wave" : w.label())
                .map(when -> field.title() + ", " + when)
                .orElse(field.title());
    }
}
