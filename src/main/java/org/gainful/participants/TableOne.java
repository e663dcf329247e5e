package org.gainful.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.cases.Role;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.Quantiles;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/** Who the participants were at baseline (STROBE item 14): each characteristic with the people for whom it is missing. */
public final class TableOne implements Analysis {
    private static final String PARTICIPANTS = "participants";

    @Override
    public String id() {
        return "participants/table-one";
    }

    @Override
    public String title() {
        return "Who took part";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return described(evidence).isEmpty()
                ? List.of("at least one field with the role characteristic, service or status")
                : List.of();
    }

    /** Service, status and severity at the first wave, the goal, and the characteristics in declared order. */
    private static List<Field> described(Evidence evidence) {
        List<Field> fields = new ArrayList<>(evidence.codebook().withRole(Role.SERVICE));
        evidence.statusBefore().ifPresent(fields::add);
        evidence.study()
                .baseline()
                .flatMap(wave -> evidence.codebook().find(Role.SEVERITY, wave.name()))
                .ifPresent(fields::add);
        fields.addAll(evidence.codebook().withRole(Role.GOAL));
        fields.addAll(evidence.codebook().withRole(Role.CHARACTERISTIC));
        return fields;
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        People people = evidence.participants();
        String number = chapter.put(people.counted(chapter.address("number"), PARTICIPANTS));
        List<Row> rows = new ArrayList<>();
        rows.add(Row.total("Participants", List.of(Cell.of(View.COUNT, number))));
        for (Field field : described(evidence)) {
            rows.addAll(rows(chapter, evidence, people, field));
            missingRow(chapter, people, field, rows);
        }
        chapter.table(
                new Table(
                        "participants",
                        evidence.followedUp().isPresent()
                                ? "Participants seen again, as they were at the first wave"
                                : "Participants at the first wave",
                        "Characteristic",
                        List.of(new Column("", "Participants")),
                        rows,
                        List.of(
                                Sentence.of(
                                        "People and their share of those with a value; means with standard deviation, medians"
                                                + " with quartiles (type 7). A characteristic without a row for missing values has none."))));
        return chapter.build();
    }

    /** A yes-or-no field takes one row, any other a heading and its rows. */
    private static List<Row> rows(ChapterBuilder chapter, Evidence evidence, People people, Field field) {
        if (field.type() == FieldType.BOOLEAN) {
            return List.of(Row.data(
                    field.title(),
                    categoryRows(chapter, evidence, people, field).get(0).cells()));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.heading(heading(field)));
        rows.addAll(
                field.type().isNumeric()
                        ? numericRows(chapter, people, field)
                        : categoryRows(chapter, evidence, people, field));
        return rows;
    }

    private static String heading(Field field) {
        return field.unit().isEmpty() ? field.title() : field.title() + " (" + field.unit() + ")";
    }

    private static List<Row> categoryRows(ChapterBuilder chapter, Evidence evidence, People people, Field field) {
        People known = people.knowing(field);
        List<Row> rows = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String level : evidence.cases().levels(field)) {
            People those = people.with(field, level);
            String address = chapter.put(Finding.share(
                            chapter.address(field.name(), level, "share"),
                            Basis.ofShare(
                                            PARTICIPANTS,
                                            those.count(),
                                            known.count(),
                                            people.count() - known.count(),
                                            those.name(),
                                            known.name())
                                    .leavingOut(people.missing(field).name()))
                    .from(field.name()));
            rows.add(Row.detail(field.label(level), List.of(Cell.of(View.COUNT_PERCENT, address))));
            parts.add(those.name());
        }
        chapter.sum(known.name(), parts);
        return rows;
    }

    private static List<Row> numericRows(ChapterBuilder chapter, People people, Field field) {
        double[] values = people.numbers(field);
        Description description = Description.of(values);
        String mean = put(chapter, people, field, Statistic.MEAN, description.mean(), values.length, "mean");
        String sd = put(
                chapter,
                people,
                field,
                Statistic.STANDARD_DEVIATION,
                description.sampleStandardDeviation(),
                values.length,
                "sd");
        String median = quantile(chapter, people, field, Statistic.MEDIAN, values, 0.5);
        String lower = quantile(chapter, people, field, Statistic.LOWER_QUARTILE, values, 0.25);
        String upper = quantile(chapter, people, field, Statistic.UPPER_QUARTILE, values, 0.75);
        return List.of(
                Row.detail("Mean (SD)", List.of(Cell.of(View.MEAN_SD, mean, sd))),
                Row.detail("Median (quartiles)", List.of(Cell.of(View.MEDIAN_QUARTILES, median, lower, upper))));
    }

    private static String quantile(
            ChapterBuilder chapter, People people, Field field, Statistic statistic, double[] values, double share) {
        OptionalDouble value = Quantiles.TYPE_7.of(values, share);
        return put(chapter, people, field, statistic, value, values.length, statistic.word());
    }

    private static String put(
            ChapterBuilder chapter,
            People people,
            Field field,
            Statistic statistic,
            OptionalDouble value,
            int known,
            String word) {
        Basis basis = Basis.ofPeople(
                        PARTICIPANTS,
                        known,
                        people.count() - known,
                        people.knowing(field).name())
                .leavingOut(people.missing(field).name());
        String address = chapter.address(field.name(), word);
        Finding finding = value.isPresent()
                ? Finding.of(address, statistic, value.getAsDouble(), basis)
                : Finding.notAvailable(address, statistic, basis, Sentence.of("Too few values."));
        return chapter.put(finding.by(word, "").from(field.name()));
    }

    private static void missingRow(ChapterBuilder chapter, People people, Field field, List<Row> rows) {
        People missing = people.missing(field);
        chapter.sum(people.name(), List.of(people.knowing(field).name(), missing.name()));
        String address = chapter.put(missing.counted(chapter.address(field.name(), "missing"), PARTICIPANTS)
                .from(field.name()));
        if (!missing.isEmpty()) {
            rows.add(Row.detail("Missing", List.of(Cell.of(View.COUNT, address))));
        }
    }
}
