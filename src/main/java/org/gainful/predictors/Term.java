package org.gainful.predictors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainful.analysis.Evidence;
import org.gainful.cases.Field;
import org.gainful.cases.Predictor;

/**
 * One column of a model: a number on the scale its odds ratio is told on, or 1 for a level and 0 for all others.
 *
 * @param name within the model: the predictor's, with the level for a factor of several
 * @param label for a reader: {@code Time out of work, per year} or {@code Sex: Woman, against Man}
 * @param field the export's field it comes from
 * @param contrast whom it compares; empty for a number
 */
record Term(String name, String label, Field field, Column column, Optional<Contrast> contrast) {

    /** A value for each row of the case table; NaN where missing. */
    @FunctionalInterface
    interface Column {
        double at(int row);
    }

    /** The terms of a predictor: one for a number or two levels, one a level but the reference for more. */
    static List<Term> of(Evidence evidence, Predictor predictor) {
        Field field = evidence.codebook().get(predictor.field());
        return field.type().isNumeric()
                ? List.of(numeric(evidence, predictor, field))
                : levels(evidence, predictor, field);
    }

    private static Term numeric(Evidence evidence, Predictor predictor, Field field) {
        String unit = predictor.unit().isEmpty() ? unitOf(field) : predictor.unit();
        return new Term(
                predictor.name(),
                predictor.label() + ", per " + unit,
                field,
                row -> evidence.cases().number(field, row) / predictor.per(),
                Optional.empty());
    }

    private static String unitOf(Field field) {
        return field.unit().isEmpty() ? "unit" : singular(field.unit());
    }

    private static String singular(String unit) {
        return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }

    private static List<Term> levels(Evidence evidence, Predictor predictor, Field field) {
        Map<String, String> united = united(predictor);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String level : evidence.cases().levels(field)) {
            parts.computeIfAbsent(united.getOrDefault(level, level), name -> new ArrayList<>())
                    .add(level);
        }
        List<String> levels = new ArrayList<>(parts.keySet());
        String reference = reference(predictor, field, levels);
        levels.remove(reference);
        List<Term> terms = new ArrayList<>();
        for (String level : levels) {
            terms.add(new Term(
                    levels.size() == 1 ? predictor.name() : predictor.name() + "=" + level,
                    label(predictor, field, level, reference),
                    field,
                    indicator(evidence, field, united, level),
                    Optional.of(new Contrast(predictor.name(), field, parts, level, reference))));
        }
        return terms;
    }

    private static Column indicator(Evidence evidence, Field field, Map<String, String> united, String level) {
        return row -> evidence.cases()
                .level(field, row)
                .map(found -> united.getOrDefault(found, found).equals(level) ? 1.0 : 0.0)
                .orElse(Double.NaN);
    }

    private static String reference(Predictor predictor, Field field, List<String> levels) {
        if (!predictor.reference().isEmpty()) {
            return predictor.reference();
        }
        return field.levels().equals(List.of(Field.YES, Field.NO)) ? Field.NO : levels.get(0);
    }

    private static String label(Predictor predictor, Field field, String level, String reference) {
        if (level.equals(Field.YES) || level.equals(predictor.label())) {
            return predictor.label();
        }
        return "%s: %s, against %s".formatted(predictor.label(), field.label(level), field.label(reference));
    }

    /** The export's level to the level that unites it with others. */
    private static Map<String, String> united(Predictor predictor) {
        Map<String, String> united = new LinkedHashMap<>();
        predictor.combine().forEach((level, parts) -> parts.forEach(part -> united.put(part, level)));
        return united;
    }

    /** The values of these rows. */
    double[] values(int[] rows) {
        return Arrays.stream(rows).mapToDouble(column::at).toArray();
    }
}
