package org.gainful.intake;

import java.util.List;
import java.util.Optional;
import org.gainful.cases.CaseTable;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.FileAccount;
import org.gainful.cases.Issue;
import org.gainful.cases.Jobs;
import org.gainful.cases.Literature;
import org.gainful.cases.Services;
import org.gainful.cases.Severity;
import org.gainful.cases.StudyDeclaration;
import org.gainful.cases.Trials;
import org.gainful.claims.Claims;

/**
 * What reading a study gave: as much of it as was sound, and every problem with the rest.
 *
 * @param study empty when the declaration itself could not be used
 * @param cases empty when the export could not be used
 * @param reviews empty when the study declares none, or they could not be used
 * @param jobs empty when neither the study nor the export has any, or they could not be used
 * @param services empty when the study declares no staffing, or it could not be used
 * @param trials empty when the study declares none, or they could not be used
 * @param claims empty when the study comes with none, or they could not be used
 * @param literature what others printed of fidelity; nothing where the study has no reviews
 * @param files one account for each input file that could be read, in declared order, {@code study.yaml} first
 */
public record Loaded(
        Optional<StudyDeclaration> study,
        Optional<CaseTable> cases,
        Optional<FidelityReviews> reviews,
        Optional<Jobs> jobs,
        Optional<Services> services,
        Optional<Trials> trials,
        Optional<Claims> claims,
        Literature literature,
        List<FileAccount> files,
        List<Issue> issues) {
    public Loaded {
        files = List.copyOf(files);
        issues = issues.stream().sorted(Issue.BY_ADDRESS).toList();
    }

    /** Whether there is a study with cases to analyse. */
    public boolean isUsable() {
        return study.isPresent() && cases.isPresent();
    }

    public long count(Severity severity) {
        return issues.stream().filter(i -> i.severity() == severity).count();
    }
}
