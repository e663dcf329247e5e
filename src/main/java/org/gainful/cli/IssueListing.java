package org.gainful.cli;

import java.io.PrintWriter;
import java.util.List;
import org.gainful.cases.Issue;

/** Prints data problems for a person: the first few in full, all of them counted. */
final class IssueListing {
    private static final int SHOWN = 20;

    private final PrintWriter out;

    IssueListing(PrintWriter out) {
        this.out = out;
    }

    void print(List<Issue> issues) {
        issues.stream().limit(SHOWN).forEach(this::print);
        if (issues.size() > SHOWN) {
            out.println("… and %s more, %s in all; a report lists every one in issues.csv"
                    .formatted(issues.size() - SHOWN, issues.size()));
        }
    }

    private void print(Issue issue) {
        out.println(
                "%s: %s [%s] %s".formatted(issue.address(), issue.severity().word(), issue.code(), issue.message()));
        if (!issue.remedy().isEmpty()) {
            out.println("    " + issue.remedy());
        }
    }
}
