package org.gainful.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of a row by name, blanks around them removed. Each reading method gives what the cell holds; what it cannot read
 * it reports, after which the row is not {@link #sound()}. An empty cell, or one of a column that is not there, has no value.
 */
final class Cells {
    private static final DateFormat DATES = DateFormat.of(DateFormat.ISO).orElseThrow();
    private static final String YES = "yes";
    private static final String NO = "no";

    private final CSVRecord row;
    private final CsvHeader header;
    private final int line;
    private final FileIssues report;
    private boolean sound = true;

    Cells(CSVRecord row, CsvHeader header, int line, FileIssues report) {
        this.row = row;
        this.header = header;
        this.line = line;
        this.report = report;
    }

    String get(String name) {
        Integer place = header.places().get(name);
        return place == null ? "" : row.get(place).strip();
    }

    int line() {
        return line;
    }

    /** Whether nothing was reported of this row. */
    boolean sound() {
        return sound;
    }

    void complain(Problem problem, String name, String message, String remedy) {
        report.add(problem, line, name, message, remedy);
        sound = false;
    }

    /** The text of a cell that must not be empty. */
    String need(String name) {
        String text = get(name);
        if (text.isEmpty()) {
            complain(Problem.REQUIRED, name, "the value is missing", "complete it");
        }
        return text;
    }

    Optional<LocalDate> date(String name) {
        String text = get(name);
        Optional<LocalDate> date = DATES.parse(text);
        if (date.isEmpty() && !text.isEmpty()) {
            complain(
                    Problem.NOT_A_DATE,
                    name,
                    Quoted.text(text) + " is no date written as %Y-%m-%d",
                    "write dates as 2023-02-01");
        }
        return date;
    }

    Optional<Boolean> flag(String name) {
        String text = get(name);
        if (!text.isEmpty() && !text.equals(YES) && !text.equals(NO)) {
            complain(
                    Problem.NOT_A_BOOLEAN,
                    name,
                    "the value is neither yes nor no",
                    "write yes or no, or leave it empty");
        }
        return text.equals(YES) ? Optional.of(true) : text.equals(NO) ? Optional.of(false) : Optional.empty();
    }

    /** A number above 0 and up to the highest that can be meant. */
    OptionalDouble amount(String name, double highest) {
        return amount(name, highest, number -> number > 0, "above 0");
    }

    /** A number from 0 up to the highest that can be meant. */
    OptionalDouble amountOrNone(String name, double highest) {
        return amount(name, highest, number -> number >= 0, "0 or more");
    }

    private OptionalDouble amount(String name, double highest, DoublePredicate least, String words) {
        String text = get(name);
        OptionalDouble number = PlainNumber.parse(text, '.');
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (number.isEmpty()) {
            complain(
                    Problem.NOT_A_NUMBER, name, "the value is no number", "write it with a decimal point, such as 2.5");
        } else if (!(least.test(number.getAsDouble()) && number.getAsDouble() <= highest)) {
            complain(
                    Problem.OUT_OF_RANGE,
                    name,
                    "the number is not %s and at most %s".formatted(words, (long) highest),
                    "correct it, or leave it empty");
        }
        return number;
    }

    /** A whole number above 0 and up to the highest that can be meant. */
    OptionalInt count(String name, int highest) {
        return whole(name, amount(name, highest));
    }

    /** A whole number from 0 up to the highest that can be meant. */
    OptionalInt countOrNone(String name, int highest) {
        return whole(name, amountOrNone(name, highest));
    }

    private OptionalInt whole(String name, OptionalDouble number) {
        if (number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())) {
            complain(Problem.NOT_AN_INTEGER, name, "the value is no whole number", "write one, or leave it empty");
        }
        return number.isPresent() ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }

    /** Reports a pair of days in the wrong order; a day that is missing is in order with every other. */
    void checkOrder(String first, Optional<LocalDate> before, String second, Optional<LocalDate> after) {
        if (before.isPresent() && after.isPresent() && after.get().isBefore(before.get())) {
            complain(
                    Problem.DATES_OUT_OF_ORDER,
                    second,
                    "the date is before that of %s".formatted(first),
                    "correct one of the two");
        }
    }

    /** Reports a day after the last that the records cover. */
    void checkCovered(String name, Optional<LocalDate> day, LocalDate until) {
        if (day.isPresent() && day.get().isAfter(until)) {
            complain(
                    Problem.DATE_AFTER_RECORDS,
                    name,
                    "the date is after %s, the last day the records cover".formatted(until),
                    "correct it, or study.until");
        }
    }
}
