package org.gainful.intake;

import java.util.List;
import java.util.Optional;
import org.gainful.cases.FieldType;
import org.gainful.cases.Role;

/**
 * What a draft proposes for one column.
 *
 * @param note what the reader should know of the guess; empty for nothing beyond its being one
 */
record ColumnGuess(
        String name,
        NameWords words,
        FieldType type,
        String format,
        List<String> trueValues,
        List<String> falseValues,
        List<String> categories,
        Optional<Role> role,
        boolean personal,
        String note) {

    ColumnGuess withRole(Role wanted) {
        return new ColumnGuess(
                name, words, type, format, trueValues, falseValues, categories, Optional.of(wanted), personal, note);
    }

    boolean isCategorical() {
        return type == FieldType.BOOLEAN || !categories.isEmpty();
    }

    boolean hasRole(Role wanted) {
        return role.isPresent() && role.get() == wanted;
    }
}
