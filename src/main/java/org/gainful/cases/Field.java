package org.gainful.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One declared column of the export.
 *
 * @param title what a reader sees; the name when none was declared
 * @param wave the wave's name ({@code T1}), empty for a field without one
 * @param scale the instrument, pairing the waves of one score; empty for other fields
 * @param unit of a number ({@code hours a week}); empty for none
 * @param dateFormat of a date field, strftime style ({@code %d/%m/%Y}); ISO 8601 when not declared
 * @param personal whether its values must never be repeated in a message
 */
public record Field(
        String name,
        String title,
        FieldType type,
        Optional<Role> role,
        String wave,
        String scale,
        String unit,
        String description,
        List<Category> categories,
        List<String> trueValues,
        List<String> falseValues,
        List<String> missingValues,
        String dateFormat,
        boolean personal,
        Constraints constraints) {

    /** The level of a boolean field that is true; booleans are read as these two levels everywhere. */
    public static final String YES = "yes";

    /** The level of a boolean field that is false. */
    public static final String NO = "no";

    public Field {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        categories = List.copyOf(categories);
        trueValues = List.copyOf(trueValues);
        falseValues = List.copyOf(falseValues);
        missingValues = List.copyOf(missingValues);
    }

    public boolean hasRole(Role wanted) {
        return role.isPresent() && role.get() == wanted;
    }

    /** Whether values are one of a few declared levels: a boolean, or a text with categories. */
    public boolean isCategorical() {
        return type == FieldType.BOOLEAN || !categories.isEmpty();
    }

    /** The levels in declared order; yes then no for a boolean. */
    public List<String> levels() {
        return type == FieldType.BOOLEAN
                ? List.of(YES, NO)
                : categories.stream().map(Category::value).toList();
    }

    /** The declared category of this value. */
    public Optional<Category> category(String value) {
        return categories.stream().filter(c -> c.value().equals(value)).findFirst();
    }

    /** What a reader sees for this level. */
    public String label(String level) {
        return category(level).map(Category::label).orElse(level);
    }
}
