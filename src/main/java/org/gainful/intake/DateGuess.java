package org.gainful.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The date formats a draft tries. */
final class DateGuess {
    private static final Map<String, DateFormat> FORMATS = formats(
            DateFormat.ISO,
            "%Y-%m-%s %H:%M:%S",
            "%Y-%m-%sT%H:%M:%S",
            "%Y/%m/%s",
            "%s/%m/%Y",
            "%m/%s/%Y",
            "%s-%m-%Y",
            "%m-%s-%Y",
            "%s/%m/%y",
            "%m/%s/%y",
            "%s.%m.%Y",
            "%s %b %Y",
            "%s %B %Y",
            "%s-%b-%Y",
            "%s-%b-%y");

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
