package org.gainful.cases;

import java.util.Comparator;
import java.util.Objects;

/**
 * A problem with data, with its address and its remedy. The message never repeats a value of a personal field.
 *
 * @param file the file's name as the study declares it
 * @param line the line in the file where the row begins, from 1; 0 when the issue is about the whole file
 * @param column the field's name; empty when the issue is about a whole row or file
 * @param code a short kebab-case name of the rule that was broken, for example {@code unknown-category}
 * @param remedy what the owner of the data can do about it
 */
public record Issue(
        Severity severity, String file, int line, String column, String code, String message, String remedy) {

    /** By file, line, column and code: the order of every listing. */
    public static final Comparator<Issue> BY_ADDRESS = Comparator.comparing(Issue::file)
            .thenComparingInt(Issue::line)
            .thenComparing(Issue::column)
            .thenComparing(Issue::code);

    public Issue {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(file);
        Objects.requireNonNull(column);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }

    /** {@code file:line} or {@code file:line, column}, as a person would look it up. */
    public String address() {
        String place = line > 0 ? file + ":" + line : file;
        return column.isEmpty() ? place : place + ", " + column;
    }
}
