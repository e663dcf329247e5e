package org.gainful.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gainful.cases.DataKind;
import org.gainful.cases.FileAccount;
import org.gainful.report.ReportContent;
import org.gainful.report.ReportContent.Lacking;

/** What a run says on the terminal: what was read, what was found, what could not be done, where the report is. */
final class Summary {
    private static final int WIDTH = 100;

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    /** The file to open. */
    static Path page(Path report) {
        return report.resolve("report.html");
    }

    void of(ReportContent content, List<String> remarks, Path report) {
        out.println(content.study().title());
        if (content.study().kind() != DataKind.CASE_EXPORT) {
            out.println(content.study().kind().label() + ".");
        }
        out.println();
        List<FileAccount> rows =
                content.files().stream().filter(f -> f.rowsRead() > 0).toList();
        rows.forEach(this::account);
        if (!rows.isEmpty()) {
            out.println();
        }
        content.release().chapters().stream()
                .flatMap(chapter -> chapter.headlines().stream())
                .distinct()
                .forEach(line -> wrapped("- ", line));
        remarks.forEach(line -> wrapped("- ", line));
        out.println();
        if (!content.lacking().isEmpty()) {
            String titles = content.lacking().stream().map(Lacking::title).collect(Collectors.joining("; "));
            wrapped("", "Not analysed: %s. The report says what data each needs.".formatted(titles));
        }
        withheld(content);
        out.println("Report: " + page(report));
    }

    private void account(FileAccount file) {
        out.println("Read %s: %s rows, %s kept, %s set aside"
                .formatted(file.file(), file.rowsRead(), file.rowsKept(), file.rowsSetAside()));
    }

    private void withheld(ReportContent content) {
        int withheld = content.release().withheld().size();
        if (withheld > 0) {
            out.println("Withheld: %s of %s numbers (preset %s: %s)"
                    .formatted(
                            withheld,
                            content.release().findings().size(),
                            content.release().preset().word(),
                            content.release().preset().rule()));
        }
    }

    /** Lines of at most 100 characters, continued under the first word. */
    private void wrapped(String mark, String text) {
        String indent = " ".repeat(mark.length());
        StringBuilder line = new StringBuilder(mark);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > mark.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
