package org.gainful.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Codebook;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.Field;
import org.gainful.cases.Jobs;
import org.gainful.cases.Literature;
import org.gainful.cases.Role;
import org.gainful.cases.Services;
import org.gainful.cases.StudyDeclaration;
import org.gainful.cases.Trials;
import org.gainful.cases.Wave;

/** Everything an analysis may look at, and the sets of people every analysis speaks of. */
public record Evidence(
        StudyDeclaration study,
        CaseTable cases,
        Optional<FidelityReviews> reviews,
        Optional<Jobs> jobs,
        Optional<Services> services,
        Literature literature,
        Optional<Trials> trials,
        Register register,
        Shared shared) {

    /** The evidence of a study, its register still empty. */
    public Evidence(
            StudyDeclaration study,
            CaseTable cases,
            Optional<FidelityReviews> reviews,
            Optional<Jobs> jobs,
            Optional<Services> services,
            Literature literature) {
        this(study, cases, reviews, jobs, services, literature, Optional.empty(), new Register(), new Shared());
    }

    /** The same with trials. */
    public Evidence with(Optional<Trials> found) {
        return new Evidence(study, cases, reviews, jobs, services, literature, found, register, shared);
    }

    /** The evidence of a study without jobs, staffing and what others printed. */
    public Evidence(StudyDeclaration study, CaseTable cases, Optional<FidelityReviews> reviews) {
        this(study, cases, reviews, Optional.empty(), Optional.empty(), Literature.NONE);
    }

    public Codebook codebook() {
        return cases.codebook();
    }

    /** Everyone in the export: the people recruited. */
    public People recruited() {
        return People.everyone(cases, register);
    }

    /** Those seen again at the last wave; everyone recruited when the export does not say. */
    public People participants() {
        return followedUp().map(field -> recruited().with(field, Field.YES)).orElseGet(this::recruited);
    }

    /** Those accepted on the caseload; everyone in the export when it does not say. */
    public People accepted() {
        return codebook()
                .firstWithRole(Role.ACCEPTED)
                .map(step -> recruited().reaching(step))
                .orElseGet(this::recruited);
    }

    /** Whether people were seen again at the last wave. */
    public Optional<Field> followedUp() {
        return study.followUp()
                .flatMap(wave -> codebook().find(Role.FOLLOWED_UP, wave.name()))
                .or(() -> codebook().find(Role.FOLLOWED_UP, ""));
    }

    /** Those seen at a wave: as its field says, else everyone with a day or a status then; empty when nothing says. */
    public Optional<People> seenBy(Wave wave) {
        boolean last = study.isLast(wave);
        Optional<Field> said =
                codebook().find(Role.FOLLOWED_UP, wave.name()).or(() -> last ? followedUp() : Optional.empty());
        return said.map(field -> recruited().with(field, Field.YES))
                .or(() -> codebook().find(Role.DATE, wave.name()).map(recruited()::knowing))
                .or(() -> codebook().find(Role.STATUS, wave.name()).map(recruited()::knowing));
    }

    /** Work status at the first wave. */
    public Optional<Field> statusBefore() {
        return study.baseline().flatMap(wave -> codebook().find(Role.STATUS, wave.name()));
    }

    /** Work status at the last wave. */
    public Optional<Field> statusAfter() {
        return study.followUp().flatMap(wave -> codebook().find(Role.STATUS, wave.name()));
    }

    /** A field with this role at the first and at the last wave; empty unless both are there. */
    public Optional<BeforeAfter> pair(Role role) {
        return pair((Wave wave) -> codebook().find(role, wave.name()));
    }

    /** The scores of an instrument at the first and at the last wave; empty unless both are there. */
    public Optional<BeforeAfter> scorePair(String scale) {
        return pair(wave -> codebook().findScore(scale, wave.name()));
    }

    /** The instruments with a score, in declared order. */
    public List<String> scales() {
        return codebook().withRole(Role.SCORE).stream()
                .map(Field::scale)
                .filter(scale -> !scale.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<BeforeAfter> pair(Function<Wave, Optional<Field>> at) {
        Optional<Field> before = study.baseline().flatMap(at);
        Optional<Field> after = study.followUp().flatMap(at);
        return before.isPresent() && after.isPresent()
                ? Optional.of(new BeforeAfter(before.get(), after.get()))
                : Optional.empty();
    }

    /** The same quantity at two waves. */
    public record BeforeAfter(Field before, Field after) {}
}
