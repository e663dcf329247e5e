package org.gainful.cases;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One declared column of the export.
 *
 * @param title what a reader sees; the name when none was declared
 * @param wave the wave's name ({@code T1}), empty for a field without one
 * @param scale the instrument, pairing the waves of one score; empty for other fields
 * @param categories the levels of a text; yes and no of a boolean
 * @param unit of a number ({@code hours a week}); empty for none
 * @param dateFormat of a date field, strftime style ({@code %d/%m/%Y}); ISO 8601 when not declared
 * @param personal whether its values must never be repeated in a message
 * @param use what else the analyses must know of it
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
        Constraints constraints,
        FieldUse use) {

    /** The level of a boolean field that is true; booleans are read as these two levels everywhere. */
    public static final String YES = "yes";

    /** The level of a boolean field that is false. */
    public static final String NO = "no";

    private static final List<Category> YES_AND_NO =
            List.of(new Category(YES, YES, List.of()), new Category(NO, NO, List.of()));

    public Field {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        categories = type == FieldType.BOOLEAN && categories.isEmpty() ? YES_AND_NO : List.copyOf(categories);
        trueValues = List.copyOf(trueValues);
        falseValues = List.copyOf(falseValues);
        missingValues = List.copyOf(missingValues);
    }

    public boolean hasRole(Role wanted) {
        return role.isPresent() && role.get() == wanted;
    }

    /** Whether values are one of a few declared levels: a boolean, or a text with categories. */
    public boolean isCategorical() {
        return !categories.isEmpty();
    }

    /** The levels in declared order; yes then no for a boolean. */
    public List<String> levels() {
        return categories.stream().map(Category::value).toList();
    }

    /** The levels that can only mean one of these; a coarse level among these stands for everything it covers. */
    public List<String> levelsWithin(Collection<String> these) {
        Set<String> meant = meanings(these);
        return levelsWhere(category -> meant.containsAll(category.meanings()));
    }

    /** The levels that may mean one of these, and may mean something else. */
    public List<String> levelsAcross(Collection<String> these) {
        Set<String> meant = meanings(these);
        return levelsWhere(category -> !meant.containsAll(category.meanings())
                && category.meanings().stream().anyMatch(meant::contains));
    }

    /** The precise levels that are declared to mean one of these kinds of work. */
    public List<String> levelsMeaning(Collection<WorkKind> kinds) {
        List<String> words = kinds.stream().map(WorkKind::word).toList();
        return levelsWhere(category -> words.contains(category.means()));
    }

    /** The precise levels that are declared to mean this kind of goal. */
    public List<String> levelsMeaning(GoalKind kind) {
        return levelsWhere(category -> category.means().equals(kind.word()));
    }

    private Set<String> meanings(Collection<String> these) {
        return categories.stream()
                .filter(category -> these.contains(category.value()))
                .flatMap(category -> category.meanings().stream())
                .collect(Collectors.toSet());
    }

    private List<String> levelsWhere(Predicate<Category> test) {
        return categories.stream().filter(test).map(Category::value).toList();
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
