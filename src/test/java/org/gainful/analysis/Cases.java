package org.gainful.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gainful.cases.CaseFile;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Category;
import org.gainful.cases.Codebook;
import org.gainful.cases.Constraints;
import org.gainful.cases.Costs;
import org.gainful.cases.DataKind;
import org.gainful.cases.FidelityFile;
import org.gainful.cases.FidelityPlan;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.cases.FieldUse;
import org.gainful.cases.Job;
import org.gainful.cases.Jobs;
import org.gainful.cases.Literature;
import org.gainful.cases.ModelPlan;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.Predictor;
import org.gainful.cases.Restriction;
import org.gainful.cases.Role;
import org.gainful.cases.Services;
import org.gainful.cases.Staffing;
import org.gainful.cases.StudyDeclaration;
import org.gainful.cases.Wave;
import org.gainful.intake.Definitions;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * A few cases, made by hand. A field's values are words in one text, a hyphen for a missing one. Statuses at T1 and T2 are
 * {@code out}, {@code paid} and {@code shelter}; {@code notpaid} may mean out or shelter, {@code some} shelter or paid.
 */
public final class Cases {
    public static final Wave T1 = new Wave("T1", "First");
    public static final Wave T2 = new Wave("T2", "Last");

    private static final List<Category> STATUSES = List.of(
            new Category("out", "Out of work", List.of(), "out-of-work"),
            new Category("paid", "Paid work", List.of(), "paid"),
            new Category("shelter", "Sheltered work", List.of(), "sheltered"),
            new Category("notpaid", "Not in paid work", List.of("out", "shelter")),
            new Category("some", "Sheltered or paid work", List.of("shelter", "paid")));

    private final List<Field> fields = new ArrayList<>();
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<OutcomeDefinition> definitions = new ArrayList<>();
    private List<Wave> waves = List.of(T1, T2);
    private final List<Job> jobs = new ArrayList<>();
    private Optional<LocalDate> until = Optional.empty();
    private Optional<Costs> costs = Optional.empty();
    private final List<Staffing> staffing = new ArrayList<>();
    private Optional<ModelPlan> model = Optional.empty();
    private Optional<FidelityReviews> reviews = Optional.empty();
    private Optional<FidelityFile> fidelity = Optional.empty();

    public static Cases made() {
        return new Cases();
    }

    /** Statuses at both waves, under the names {@code before} and {@code after}. */
    public Cases statuses(String before, String after) {
        return text("before", STATUSES, Role.STATUS, "T1", before).text("after", STATUSES, Role.STATUS, "T2", after);
    }

    /** A text field without a part to play. */
    public Cases text(String name, List<String> levels, String values) {
        List<Category> categories = levels.stream()
                .map(level -> new Category(level, level, List.of()))
                .toList();
        return text(name, categories, null, "", values);
    }

    public Cases text(String name, List<Category> categories, Role role, String wave, String values) {
        StringColumn column = StringColumn.create(name);
        words(values).forEach(word -> {
            if (word.equals("-")) {
                column.appendMissing();
            } else {
                column.append(word);
            }
        });
        return with(field(name, FieldType.STRING, role, wave, "", categories), column);
    }

    /** Other waves than T1 and T2. */
    public Cases waves(Wave... others) {
        waves = List.of(others);
        return this;
    }

    /** A status at a wave. */
    public Cases status(String name, String wave, String values) {
        return text(name, STATUSES, Role.STATUS, wave, values);
    }

    /** Why a step was not taken. */
    public Cases reason(String name, Role about, List<String> levels, String values) {
        text(
                name,
                levels.stream()
                        .map(level -> new Category(level, level, List.of()))
                        .toList(),
                Role.REASON,
                "",
                values);
        return use(new FieldUse(Optional.empty(), OptionalDouble.empty(), List.of(), about.word(), ""));
    }

    /** Says more of the field made last. */
    public Cases use(FieldUse use) {
        return use(fields.get(fields.size() - 1).name(), use);
    }

    /** Says more of a field. */
    public Cases use(String name, FieldUse use) {
        fields.replaceAll(field -> field.name().equals(name) ? using(field, use) : field);
        return this;
    }

    private static Field using(Field field, FieldUse use) {
        return new Field(
                field.name(),
                field.title(),
                field.type(),
                field.role(),
                field.wave(),
                field.scale(),
                field.unit(),
                field.description(),
                field.categories(),
                field.trueValues(),
                field.falseValues(),
                field.missingValues(),
                field.dateFormat(),
                field.personal(),
                field.constraints(),
                use);
    }

    /** A yes-or-no field. */
    public Cases flag(String name, Role role, String wave, String values) {
        BooleanColumn column = BooleanColumn.create(name);
        words(values).forEach(word -> {
            if (word.equals("-")) {
                column.appendMissing();
            } else {
                column.append(word.equals(Field.YES));
            }
        });
        return with(field(name, FieldType.BOOLEAN, role, wave, "", List.of()), column);
    }

    public Cases number(String name, String values) {
        return number(name, null, "", "", values);
    }

    /** A number that describes people at the first wave. */
    public Cases characteristic(String name, String values) {
        return number(name, Role.CHARACTERISTIC, "", "", values);
    }

    public Cases hours(String before, String after) {
        return number("hours1", Role.HOURS, "T1", "", before).number("hours2", Role.HOURS, "T2", "", after);
    }

    /** Scores of one scale at both waves. */
    public Cases scores(String scale, String before, String after) {
        return number(scale + "1", Role.SCORE, "T1", scale, before).number(scale + "2", Role.SCORE, "T2", scale, after);
    }

    private Cases number(String name, Role role, String wave, String scale, String values) {
        DoubleColumn column = DoubleColumn.create(name);
        words(values).forEach(word -> column.append(word.equals("-") ? Double.NaN : Double.parseDouble(word)));
        return with(field(name, FieldType.NUMBER, role, wave, scale, List.of()), column);
    }

    private static List<String> words(String values) {
        return Arrays.stream(values.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Field field(
            String name, FieldType type, Role role, String wave, String scale, List<Category> categories) {
        return new Field(
                name,
                name,
                type,
                Optional.ofNullable(role),
                wave,
                scale,
                "",
                "",
                categories,
                List.of(),
                List.of(),
                List.of(),
                "",
                false,
                Constraints.NONE,
                FieldUse.NONE);
    }

    private Cases with(Field field, Column<?> column) {
        fields.add(field);
        columns.add(column);
        return this;
    }

    /** An outcome by change of status, called {@code moved}. */
    public Cases moved(List<String> from, List<String> to, String... by) {
        return defined("moved", from, to, by);
    }

    /** An outcome by change of status under any name. */
    public Cases defined(String name, List<String> from, List<String> to, String... by) {
        definitions.add(new OutcomeDefinition(name, "Moved", from, to, "", "by hand", List.of(by)));
        return this;
    }

    /** The definition named last, among those whose field has one of these levels. */
    public Cases among(String field, String... levels) {
        OutcomeDefinition last = definitions.remove(definitions.size() - 1);
        definitions.add(last.among(List.of(new Restriction(field, List.of(levels)))));
        return this;
    }

    /** An outcome recorded in a field of that name. */
    public Cases recorded(String field, String values, String... by) {
        definitions.add(new OutcomeDefinition(field, "Recorded", List.of(), List.of(), field, "by hand", List.of(by)));
        return flag(field, Role.OUTCOME, "", values);
    }

    /** A published definition, under its own id. */
    public Cases follows(String id) {
        Codebook codebook = new Codebook(fields);
        definitions.add(OutcomeDefinition.following(
                Definitions.find(id).orElseThrow(),
                codebook.find(Role.STATUS, T1.name()),
                codebook.find(Role.STATUS, T2.name())));
        return this;
    }

    /** A date field; its values are ISO dates. */
    public Cases date(String name, Role role, String wave, String values) {
        DateColumn column = DateColumn.create(name);
        words(values).forEach(word -> {
            if (word.equals("-")) {
                column.appendMissing();
            } else {
                column.append(LocalDate.parse(word));
            }
        });
        return with(field(name, FieldType.DATE, role, wave, "", List.of()), column);
    }

    /** A model in which every predictor is taken by itself and all together. */
    public Cases model(String outcome, Predictor... predictors) {
        List<String> names = Arrays.stream(predictors).map(Predictor::name).toList();
        model = Optional.of(new ModelPlan(outcome, List.of(predictors), names));
        return this;
    }

    /** A job of the client of a row; a hyphen for an end that has not come. */
    public Cases job(int row, String start, String end, double hours) {
        jobs.add(new Job(
                row,
                "",
                LocalDate.parse(start),
                end.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(end)),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                hours > 0 ? OptionalDouble.of(hours) : OptionalDouble.empty(),
                Optional.empty()));
        return this;
    }

    /** Who supports each person, by name. */
    public Cases services(String values) {
        List<Category> names = words(values).stream()
                .filter(word -> !word.equals("-"))
                .distinct()
                .sorted()
                .map(word -> new Category(word, word, List.of()))
                .toList();
        return text("service", names, Role.SERVICE, "", values);
    }

    /** Full-time equivalents of a service between two days; a hyphen for a day that is open. */
    public Cases staff(String service, double fullTime, String from, String until) {
        staffing.add(new Staffing(service, fullTime, OptionalInt.empty(), day(from), day(until)));
        return this;
    }

    private static Optional<LocalDate> day(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** What the programme cost. */
    public Cases costing(Costs declared) {
        costs = Optional.of(declared);
        return this;
    }

    /** What each client cost a payer. */
    public Cases cost(String name, String payer, String values) {
        return number(name, Role.COST, "", "", values)
                .use(name, new FieldUse(Optional.empty(), OptionalDouble.empty(), List.of(), "", payer));
    }

    /** The last day the records of jobs cover. */
    public Cases until(String day) {
        until = Optional.of(LocalDate.parse(day));
        return this;
    }

    public Cases reviewed(FidelityReviews found) {
        reviews = Optional.of(found);
        return this;
    }

    /** How the reviews are to be scored. */
    public Cases planned(FidelityPlan plan) {
        fidelity = Optional.of(new FidelityFile("fidelity.csv", "made", plan));
        return this;
    }

    /** A field as it is, called by its own name in the model and {@code The name} by a reader. */
    public static Predictor plain(String field) {
        return predictor(field, "", Map.of(), 1);
    }

    public static Predictor predictor(String field, String reference, Map<String, List<String>> combine, double per) {
        return new Predictor(field, field, "The " + field, reference, combine, per, "");
    }

    public Evidence evidence() {
        Codebook codebook = new Codebook(fields);
        StudyDeclaration study = new StudyDeclaration(
                "made",
                "Made by hand",
                DataKind.SYNTHETIC,
                "",
                "",
                waves,
                until,
                new CaseFile("cases.csv", ',', "", '.', List.of(), CaseFile.People.EVERYONE),
                codebook,
                fidelity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                costs,
                definitions,
                model,
                "");
        return new Evidence(
                study,
                new CaseTable(codebook, columns),
                reviews,
                until.map(day -> new Jobs(jobs, day)),
                staffing.isEmpty() ? Optional.empty() : Optional.of(new Services(staffing)),
                Literature.NONE);
    }
}
