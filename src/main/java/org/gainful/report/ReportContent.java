package org.gainful.report;

import java.util.List;
import org.gainful.cases.FileAccount;
import org.gainful.cases.Issue;
import org.gainful.cases.StudyDeclaration;
import org.gainful.disclosure.Release;

/**
 * Everything a report is made from.
 *
 * @param study for its title, kind of data, notice, source and definitions
 * @param lacking the analyses that could not run, in order
 * @param files what became of each input file
 * @param version of this program
 * @param options the choices of the run that can change a number, {@code name=value}, in order
 */
public record ReportContent(
        StudyDeclaration study,
        Release release,
        List<Lacking> lacking,
        List<FileAccount> files,
        List<Issue> issues,
        String version,
        List<String> options) {
    public ReportContent {
        lacking = List.copyOf(lacking);
        files = List.copyOf(files);
        issues = List.copyOf(issues);
        options = List.copyOf(options);
    }

    /** An analysis that could not run, and what its data lack. */
    public record Lacking(String title, List<String> lacks) {
        public Lacking {
            lacks = List.copyOf(lacks);
        }
    }
}
