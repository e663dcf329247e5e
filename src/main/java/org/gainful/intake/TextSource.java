package org.gainful.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that can be read as text, with the encoding that was found to fit all of it.
 *
 * @param charset empty when the file is not text; the report then says why
 * @param skipped bytes of the byte order mark
 * @param guessed whether the encoding is a fallback nobody declared
 * @param lines how many physical lines the file has
 */
record TextSource(Path path, FileHash hash, Optional<Charset> charset, int skipped, boolean guessed, int lines) {
    static final String UTF_8 = "utf-8";
    static final String WINDOWS_1252 = "windows-1252";
    private static final String SAVE_AS = "save it as plain text in UTF-8; a workbook as \"CSV UTF-8\"";

    /**
     * Looks through the whole file.
     *
     * @param declared {@code utf-8}, {@code windows-1252}, or empty for UTF-8 with a fallback
     * @throws IOException when the file cannot be read
     */
    static TextSource survey(Path path, String declared, FileIssues report) throws IOException {
        FileHash hash = FileHash.begin(path);
        ByteSurvey survey;
        try (InputStream in = Files.newInputStream(path)) {
            survey = ByteSurvey.of(in);
        }
        Optional<String> other = survey.isEmpty() ? Optional.empty() : FileSignature.notText(survey);
        other.ifPresent(what -> report.add(
                Problem.NOT_TEXT,
                survey.firstLineWithNul(),
                "",
                "this looks like " + what + ", not like text",
                SAVE_AS));
        boolean mark = FileSignature.hasUtf8Mark(survey);
        Optional<Charset> charset =
                other.isPresent() ? Optional.empty() : charset(survey, declared.isEmpty() && !mark, declared, report);
        boolean guessed = declared.isEmpty() && charset.isPresent() && survey.firstLineNotUtf8() > 0;
        return new TextSource(path, hash, charset, mark ? 3 : 0, guessed, survey.lines());
    }

    private static Optional<Charset> charset(ByteSurvey survey, boolean free, String declared, FileIssues report) {
        if (declared.equals(WINDOWS_1252)) {
            return windows1252(survey, report);
        }
        if (survey.firstLineNotUtf8() == 0) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (free && survey.firstLineNotWindows1252() == 0) {
            report.add(
                    Problem.READ_AS_WINDOWS_1252,
                    survey.firstLineNotUtf8(),
                    "",
                    "not UTF-8 from this line on; read as Windows-1252",
                    "declare encoding: windows-1252 if accented letters look right, or save the file as UTF-8");
            return Optional.of(Charset.forName(WINDOWS_1252));
        }
        String remedy = "save the file as UTF-8; an export may also declare encoding: windows-1252";
        report.add(Problem.WRONG_ENCODING, survey.firstLineNotUtf8(), "", "this line is not UTF-8", remedy);
        return Optional.empty();
    }

    private static Optional<Charset> windows1252(ByteSurvey survey, FileIssues report) {
        boolean mark = FileSignature.hasUtf8Mark(survey);
        if (mark || survey.firstLineNotWindows1252() > 0) {
            String what = mark ? "the file says it is UTF-8" : "this line is not Windows-1252";
            int line = mark ? 1 : survey.firstLineNotWindows1252();
            report.add(Problem.WRONG_ENCODING, line, "", what, "declare encoding: utf-8");
            return Optional.empty();
        }
        return Optional.of(Charset.forName(WINDOWS_1252));
    }

    boolean isText() {
        return charset.isPresent();
    }

    /** A reader that fails, rather than replaces, should the file have changed since it was looked through. */
    Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.skipNBytes(skipped);
        return new BufferedReader(
                new InputStreamReader(in, charset.orElseThrow().newDecoder()), 1 << 16);
    }

    String readAll() throws IOException {
        try (Reader in = open()) {
            StringBuilder text = new StringBuilder();
            char[] chunk = new char[1 << 13];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                text.append(chunk, 0, read);
            }
            return text.toString();
        }
    }
}
