package org.gainful.intake;

import java.io.IOException;
import org.apache.commons.csv.CSVRecord;

/** Walks the rows below a header: counts them, passes over blank lines, and sets aside what is no whole row. */
final class CsvBody {
    /** What is done with a whole row. */
    interface Taker {
        /** Uses the row; false when it must be set aside, which was then reported. */
        boolean take(CSVRecord row, int line);
    }

    private final CsvHeader header;
    private final FileIssues report;
    private int kept;
    private int setAside;
    private int blank;
    private int firstBlank;

    CsvBody(CsvHeader header, FileIssues report) {
        this.header = header;
        this.report = report;
    }

    /** @param lines how many physical lines the file has; those that broken quotes make unreadable are set aside */
    void read(CsvRows rows, Taker taker, int lines) throws IOException {
        while (rows.next()) {
            if (rows.isBlank() && header.width() > 1) {
                firstBlank = blank == 0 ? rows.line() : firstBlank;
                blank++;
            } else if (isWhole(rows) && taker.take(rows.record(), rows.line())) {
                kept++;
            } else {
                setAside++;
            }
        }
        if (rows.isBroken()) {
            int unread = Math.max(1, lines - rows.line() + 1);
            complainOfQuotes(rows.line(), "; lines set aside: " + unread, report);
            setAside += unread;
        }
        conclude();
    }

    private void conclude() {
        if (blank > 0) {
            String message = blank == 1 ? "a blank line" : "the first of %s blank lines".formatted(blank);
            report.add(Problem.BLANK_LINE, firstBlank, "", message, "nothing needs to be done");
        }
        if (kept == 0) {
            String message = setAside == 0 ? "a header and no row" : "every row was set aside";
            report.add(Problem.NO_ROWS, 0, "", message, setAside == 0 ? "export it again" : "see the other issues");
        }
    }

    private boolean isWhole(CsvRows rows) {
        int cells = rows.record().size();
        if (cells != header.width()) {
            report.add(
                    Problem.RAGGED_ROW,
                    rows.line(),
                    "",
                    "%s cells, the header has %s".formatted(cells, header.width()),
                    "put texts that hold the delimiter in quotes, or add what is missing");
        }
        return cells == header.width();
    }

    static void complainOfQuotes(int line, String consequence, FileIssues report) {
        report.add(
                Problem.BROKEN_QUOTES,
                line,
                "",
                "a quote that is never closed, or text after a closing one: rows cannot be told apart from here on"
                        + consequence,
                "double each quote inside a quoted cell, and close each that was opened");
    }

    int kept() {
        return kept;
    }

    int setAside() {
        return setAside;
    }
}
