package org.gainful.intake;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts from a file made fit to stand in a message: short, in quotes, without control characters. */
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String text(String value) {
        return '"' + plain(value) + '"';
    }

    static String list(Collection<String> values) {
        return values.stream().map(Quoted::plain).collect(Collectors.joining(", "));
    }

    /** The text without quotes around it, at most 40 characters long. */
    static String plain(String value) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (int at = 0; at < value.length() && shown < LONGEST; shown++) {
            int c = value.codePointAt(at);
            append(out, c);
            at += Character.charCount(c);
        }
        return value.codePointCount(0, value.length()) > LONGEST ? out + "..." : out.toString();
    }

    /** Format characters (bidirectional marks, zero-width blanks) could make a message read as something else. */
    private static void append(StringBuilder out, int c) {
        int kind = Character.getType(c);
        boolean hidden = Character.isISOControl(c)
                || kind == Character.FORMAT
                || kind == Character.SURROGATE
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
        if (hidden) {
            out.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
            out.appendCodePoint(c);
        }
    }
}
