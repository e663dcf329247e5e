package org.gainful.cases;

import java.util.List;

/**
 * Whom an outcome definition looks at: those whose field has one of these levels. Nobody else is in any of its numbers.
 *
 * @param field the name of a field that forms groups
 * @param levels of the field, at least one
 */
public record Restriction(String field, List<String> levels) {
    public Restriction {
        levels = List.copyOf(levels);
    }
}
