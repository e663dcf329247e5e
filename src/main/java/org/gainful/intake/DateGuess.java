package org.gainful.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The date formats a draft tries. */
final class DateGuess {
    private static final Map<String, DateFormat> FORMATS = formats(
            DateFormat.ISO,
            "%Y-%m-%d %H:%M:%S",
            "%Y-%m-%dT%H:%M:%S",
            "%Y/%m/%d",
            "%d/%m/%Y",
            "%m/%d/%Y",
            "%d-%m-%Y",
            "%m-%d-%Y",
            "%d/%m/%y",
            "%m/%d/%y",
            "%d.%m.%Y",
            "%d %b %Y",
            "%d %B %Y",
            "%d-%b-%Y",
            "%d-%b-%y");

    static final List<String> CANDIDATES = List.copyOf(FORMATS.keySet());

    private DateGuess() {}

    private static Map<String, DateFormat> formats(String... formats) {
        Map<String, DateFormat> compiled = new LinkedHashMap<>();
        for (String format : formats) {
            compiled.put(format, DateFormat.of(format).orElseThrow());
        }
        return compiled;
    }

    static boolean reads(String format, String text) {
        return FORMATS.get(format).parse(text).isPresent();
    }
}
