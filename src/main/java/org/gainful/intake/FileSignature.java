package org.gainful.intake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells by its first bytes what a file is that is not text. */
final class FileSignature {
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
            "PK\u0003\u0004", "an Excel workbook (.xlsx) or another zip file",
            "\u00d0\u00cf\u0011\u00e0", "an old Excel workbook (.xls)",
            "%PDF", "a PDF",
            "\u001f\u008b", "a gzip file",
            "\u00ff\u00fe", "UTF-16 text, Excel's \"Unicode text\"",
            "\u00fe\u00ff", "UTF-16 text"));
    private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";

    private FileSignature() {}

    static boolean hasUtf8Mark(ByteSurvey survey) {
        return head(survey).startsWith(UTF_8_MARK);
    }

    static Optional<String> notText(ByteSurvey survey) {
        String head = head(survey);
        return KNOWN.entrySet().stream()
                .filter(known -> head.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> survey.firstLineWithNul() > 0
                        ? Optional.of("binary data (it has NUL bytes)")
                        : Optional.empty());
    }

    /** Latin-1 gives each byte the character of its own number. */
    private static String head(ByteSurvey survey) {
        return new String(survey.head(), StandardCharsets.ISO_8859_1);
    }
}
