package org.gainful.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a client set out to do, fixed at entry: a category of a goal field says so by {@code means}. Leaving a job is a
 * success only for someone whose goal it was.
 */
public enum GoalKind {
    NEW_JOB("start a new job"),
    RETURN("return to a job"),
    KEEP("keep a job"),
    CHANGE("make a job more sustainable"),
    LEAVE_WELL("leave work well"),
    VOLUNTEER("volunteer"),
    TRAIN("start a course");

    private final String words;

    GoalKind(String words) {
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
        return Arrays.stream(values()).map(GoalKind::word).toList();
    }
}
