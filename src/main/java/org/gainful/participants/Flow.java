package org.gainful.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.analysis.People;
import org.gainful.cases.Category;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
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

/** From those recruited to those in each analysis, and who was lost on the way (STROBE item 13). */
public final class Flow implements Analysis {

    @Override
    public String id() {
        return "participants/flow";
    }

    @Override
    public String title() {
        return "From recruited to analysed";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return List.of();
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        People recruited = evidence.recruited();
        chapter.put(recruited.counted(chapter.address("recruited"), "in the export"));
        List<Row> rows = new ArrayList<>();
        rows.add(Row.data(
                "In the export", List.of(Cell.of(View.COUNT, chapter.address("recruited")), Cell.notApplicable())));
        evidence.followedUp().ifPresent(field -> rows.add(followedUp(chapter, evidence, field)));
        for (OutcomeDefinition definition : evidence.study().definitions()) {
            OutcomeGroups.of(evidence, definition).ifPresent(groups -> rows.addAll(analysed(chapter, groups)));
        }
        chapter.table(new Table(
                "flow",
                "People at each step",
                "Step",
                List.of(new Column("", "People"), new Column("of", "Of the step it comes from")),
                rows,
                List.of()));
        lostByStatus(chapter, evidence);
        chapter.note(
                "Rows that were set aside on reading are not people in the export; they are listed under the data as"
                        + " read.");
        return chapter.build();
    }

    private static Row followedUp(ChapterBuilder chapter, Evidence evidence, Field field) {
        People followed = evidence.participants();
        People recruited = evidence.recruited();
        String lost = recruited.with(field, Field.NO).name();
        chapter.sum(recruited.name(), List.of(followed.name(), lost));
        String address = chapter.put(Finding.share(
                        chapter.address("followed-up", "share"),
                        Basis.ofShare(
                                "recruited", followed.count(), recruited.count(), 0, followed.name(), recruited.name()))
                .from(field.name()));
        Sentence sentence = Sentence.of("")
                .number(View.OUT_OF, address)
                .say(" people in the export were seen again at the last wave (")
                .number(View.PERCENT, address)
                .say("); what became of the others is not known.");
        chapter.say(sentence);
        return row("Seen again at the last wave", address);
    }

    private static List<Row> analysed(ChapterBuilder chapter, OutcomeGroups groups) {
        chapter.sums(groups.sums());
        String name = groups.definition().name();
        People atRisk = groups.atRisk();
        chapter.put(atRisk.counted(chapter.address(name, "at-risk"), "at risk"));
        String known = chapter.put(Finding.share(
                        chapter.address(name, "known", "share"),
                        Basis.ofShare(
                                groups.definition().label(),
                                groups.known(),
                                atRisk.count(),
                                0,
                                groups.knownName(),
                                atRisk.name()))
                .by("share", name)
                .from(groups.fields()));
        List<Row> rows = new ArrayList<>(List.of(
                Row.heading(groups.definition().label()),
                Row.detail(
                        "To whom it could happen",
                        List.of(Cell.of(View.COUNT, chapter.address(name, "at-risk")), Cell.notApplicable())),
                Row.detail(
                        "Of these, outcome known: analysed",
                        List.of(Cell.of(View.COUNT, known), Cell.of(View.PERCENT, known)))));
        if (!groups.perhapsAtRisk().isEmpty()) {
            rows.add(perhapsAtRisk(chapter, groups));
        }
        return rows;
    }

    /** People in no rate of this outcome: it is not known whether they began where it could happen. */
    private static Row perhapsAtRisk(ChapterBuilder chapter, OutcomeGroups groups) {
        String address = chapter.put(groups.perhapsAtRisk()
                .counted(chapter.address(groups.definition().name(), "perhaps-at-risk"), "perhaps at risk")
                .from(groups.fields()));
        return Row.detail(
                "First status does not say whether it could: left out",
                List.of(Cell.of(View.COUNT, address), Cell.notApplicable()));
    }

    /** Whether those lost differ at baseline: their status beside that of those seen again. */
    private static void lostByStatus(ChapterBuilder chapter, Evidence evidence) {
        Optional<Field> followed = evidence.followedUp();
        Optional<Field> status = evidence.statusBefore();
        if (followed.isEmpty() || status.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Category category : status.get().categories()) {
            People people = evidence.recruited().with(status.get(), category.value());
            rows.add(lostRow(chapter, category.label(), category.value(), people, followed.get()));
            all.add(people.name());
        }
        People unknown = evidence.recruited().missing(status.get());
        rows.add(lostRow(chapter, "Not stated", "not-stated", unknown, followed.get()));
        all.add(unknown.name());
        chapter.sum(evidence.recruited().name(), all);
        chapter.sum(evidence.participants().name(), seenAgain(evidence));
        chapter.table(new Table(
                "lost-by-status",
                "Seen again, by work status at the first wave",
                status.get().title(),
                List.of(new Column("seen", "Seen again"), new Column("", "Share")),
                rows,
                List.of()));
    }

    private static List<String> seenAgain(Evidence evidence) {
        Field status = evidence.statusBefore().orElseThrow();
        List<String> names = new ArrayList<>();
        for (Category category : status.categories()) {
            names.add(evidence.participants().with(status, category.value()).name());
        }
        names.add(evidence.participants().missing(status).name());
        return names;
    }

    private static Row lostRow(ChapterBuilder chapter, String label, String key, People people, Field followed) {
        People seen = people.with(followed, Field.YES);
        String address = chapter.put(Finding.share(
                        chapter.address("by-status", key, "share"),
                        Basis.ofShare(label, seen.count(), people.count(), 0, seen.name(), people.name()))
                .from(followed.name()));
        return row(label, View.OUT_OF, address);
    }

    private static Row row(String label, String address) {
        return row(label, View.COUNT, address);
    }

    private static Row row(String label, View count, String address) {
        return Row.data(label, List.of(Cell.of(count, address), Cell.of(View.PERCENT, address)));
    }
}
