package org.gainful.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainful.cases.Issue;
import org.gainful.cases.Severity;

/** The issues of one file while it is being read; the same one twice counts once. */
final class FileIssues {
    private final String file;
    private final Set<Issue> issues = new LinkedHashSet<>();

    FileIssues(String file) {
        this.file = file;
    }

    void add(Problem problem, int line, String column, String message, String remedy) {
        issues.add(problem.at(file, line, column, message, remedy));
    }

    void add(int line, String column, Complaint complaint) {
        add(complaint.problem(), line, column, complaint.message(), complaint.remedy());
    }

    String file() {
        return file;
    }

    boolean hasErrors() {
        return issues.stream().anyMatch(i -> i.severity() == Severity.ERROR);
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }
}
