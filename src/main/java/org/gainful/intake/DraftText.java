package org.gainful.intake;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gainful.cases.FieldType;
import org.gainful.cases.Role;

/** Writes a draft as YAML that reads back as exactly what was guessed; every guess is marked. */
final class DraftText {
    private static final String GUESS = "  # guess: confirm";

    private final StringBuilder out = new StringBuilder();

    void line(String text) {
        out.append(text).append('\n');
    }

    void guess(String text) {
        line(text + GUESS);
    }

    /** One field of the codebook. */
    void field(ColumnGuess column) {
        line("    - name: " + quote(column.name()));
        guess("      type: " + column.type().word() + (column.note().isEmpty() ? "" : "  # " + column.note()));
        if (!column.format().isEmpty()) {
            guess("      format: " + quote(column.format()));
        }
        column.role().ifPresent(role -> guess("      role: " + role.word()));
        if (!column.words().wave().isEmpty()) {
            guess("      wave: " + column.words().wave());
        }
        if (column.hasRole(Role.SCORE)) {
            guess("      scale: " + quote(RoleGuesser.scale(column)));
        }
        if (column.personal()) {
            guess("      personal: true");
        }
        if (column.type() == FieldType.BOOLEAN) {
            guess("      trueValues: " + list(column.trueValues()));
            guess("      falseValues: " + list(column.falseValues()));
        }
        if (!column.categories().isEmpty()) {
            guess("      categories: " + list(column.categories()));
        }
    }

    static String list(Collection<String> values) {
        return values.stream().map(DraftText::quote).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A double-quoted YAML text; what is not plainly printable is escaped. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isPlain(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append("\\U").append("%08X".formatted(c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int c) {
        int kind = Character.getType(c);
        return c == ' '
                || !List.of(
                                (int) Character.CONTROL,
                                (int) Character.FORMAT,
                                (int) Character.SURROGATE,
                                (int) Character.UNASSIGNED,
                                (int) Character.PRIVATE_USE,
                                (int) Character.LINE_SEPARATOR,
                                (int) Character.PARAGRAPH_SEPARATOR,
                                (int) Character.SPACE_SEPARATOR)
                        .contains(kind);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
