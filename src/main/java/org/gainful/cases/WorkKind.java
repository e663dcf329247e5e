package org.gainful.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a work status is, whatever a study calls it: a category of a status field says so by {@code means}. A published
 * definition speaks in these words and so can be applied to any study.
 */
public enum WorkKind {
    /** Paid work in the open labour market, self-employment included. */
    PAID("in paid work"),
    /** Has a paid job and is away from it, sick. */
    SICK_LEAVE("off sick from a paid job"),
    SHELTERED("in sheltered work"),
    PLACEMENT("on a placement"),
    VOLUNTEERING("volunteering"),
    EDUCATION("in education or training"),
    OUT_OF_WORK("out of work");

    private final String words;

    WorkKind(String words) {
        this.words = words;
    }

    /** As it is written in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a reader sees it. */
    public String words() {
        return words;
    }

    public static List<String> allWords() {
        return Arrays.stream(values()).map(WorkKind::word).toList();
    }

    public static Optional<WorkKind> find(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
}
