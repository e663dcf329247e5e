package org.gainful.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.gainful.cases.CaseFile;
import org.gainful.cases.CaseTable;
import org.gainful.cases.FidelityFile;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FileAccount;
import org.gainful.cases.Issue;
import org.gainful.cases.Jobs;
import org.gainful.cases.Literature;
import org.gainful.cases.Services;
import org.gainful.cases.StudyDeclaration;
import org.gainful.cases.Trials;
import org.gainful.claims.Claims;

/**
 * Reads a study: its declaration, its export, its fidelity ratings, what was printed of it. Whatever is wrong with the data becomes an issue; only
 * a file that is there and cannot be read is an {@link IOException}.
 */
public final class Intake {
    private final Path folder;
    private final RowPolicy policy;
    private final List<FileAccount> files = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    private Intake(Path folder, RowPolicy policy) {
        this.folder = folder;
        this.policy = policy;
    }

    /** Reads a study, setting single bad rows aside. */
    public static Loaded read(Path study) throws IOException {
        return read(study, RowPolicy.SET_ASIDE);
    }

    /**
     * Reads a study.
     *
     * @param study a folder that holds a {@code study.yaml}, or such a file of any name
     * @throws IOException when a file is there and cannot be read
     */
    public static Loaded read(Path study, RowPolicy policy) throws IOException {
        Path file = Files.isDirectory(study) ? study.resolve(StudyFile.NAME) : study;
        Path absolute = file.toAbsolutePath();
        return new Intake(absolute.getParent(), policy).load(absolute);
    }

    private Loaded load(Path file) throws IOException {
        Optional<Future<ClaimsFile.Read>> claims = beginClaims();
        Path name = file.getFileName();
        FileIssues report = new FileIssues(name == null ? StudyFile.NAME : name.toString());
        Optional<StudyDeclaration> study = Optional.empty();
        if (Files.isRegularFile(file)) {
            study = declaration(file, report);
        } else {
            report.add(Problem.MISSING_STUDY, 0, "", "there is no such file", "name a folder that holds a study.yaml");
        }
        issues.addAll(report.issues());
        Optional<CaseTable> cases = Optional.empty();
        Optional<FidelityReviews> reviews = Optional.empty();
        Optional<Jobs> jobs = Optional.empty();
        Optional<Services> services = Optional.empty();
        if (study.isPresent()) {
            cases = cases(study.get());
            ServiceNames names = ServiceNames.of(cases);
            reviews = reviews(study.get(), names);
            jobs = jobs(study.get(), cases, names);
            services = services(study.get(), names);
        }
        Optional<Trials> trials = study.isPresent() ? trials(study.get()) : Optional.empty();
        return new Loaded(
                study, cases, reviews, jobs, services, trials, claims(claims), literature(reviews), files, issues);
    }

    private Optional<Trials> trials(StudyDeclaration study) throws IOException {
        return study.trials().isEmpty()
                ? Optional.empty()
                : table(study.trials().get().file(), TextSource.UTF_8, (source, report) -> new TrialReader(
                                study.trials().get(), report)
                        .read(source));
    }

    /** The claims beside the study, which need no mention in it and nothing that it holds. */
    private Optional<Future<ClaimsFile.Read>> beginClaims() {
        return ClaimsFile.in(folder).map(file -> Awaited.begin("read claims", () -> ClaimsFile.read(file)));
    }

    private Optional<Claims> claims(Optional<Future<ClaimsFile.Read>> begun) throws IOException {
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        ClaimsFile.Read read = Awaited.result(begun.get());
        files.add(read.file());
        issues.addAll(read.issues());
        return read.claims();
    }

    /**
     * Reads claims by themselves: a study of nothing but what was printed.
     *
     * @param file of any name
     * @throws IOException when the file cannot be read
     */
    public static Loaded readClaims(Path file) throws IOException {
        ClaimsFile.Read read = ClaimsFile.read(file);
        return new Loaded(
                read.claims().map(claims -> StudyDeclaration.ofPrint(claims.title(), claims.sources())),
                read.claims().map(claims -> CaseTable.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                read.claims(),
                Literature.NONE,
                List.of(read.file()),
                read.issues());
    }

    private static Literature literature(Optional<FidelityReviews> reviews) {
        return reviews.isPresent() ? LiteratureFile.read() : Literature.NONE;
    }

    private Optional<StudyDeclaration> declaration(Path file, FileIssues report) throws IOException {
        TextSource source = TextSource.survey(file, TextSource.UTF_8, report);
        files.add(new FileAccount(report.file(), source.hash().hex(), 0, 0, 0));
        return source.isText() ? StudyFile.parse(source.readAll(), report) : Optional.empty();
    }

    private Optional<CaseTable> cases(StudyDeclaration study) throws IOException {
        CaseFile file = study.caseFile();
        if (file.isNone()) {
            return Optional.of(CaseTable.empty());
        }
        return table(file.file(), file.encoding(), (source, report) -> new CaseReader(study, report).read(source));
    }

    private Optional<FidelityReviews> reviews(StudyDeclaration study, ServiceNames services) throws IOException {
        Optional<FidelityFile> file = study.fidelity();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<FidelityScale> scale = scale(file.get().scale());
        if (scale.isEmpty()) {
            return Optional.empty();
        }
        return table(file.get().file(), "", (source, report) -> new FidelityReader(scale.get(), services, report)
                .read(source));
    }

    /** A scale that comes with the program, or the study's own file of one. */
    private Optional<FidelityScale> scale(String name) throws IOException {
        if (!Scales.isFile(name)) {
            return Scales.find(name);
        }
        FileIssues report = new FileIssues(name);
        Optional<Path> path = InputFile.find(folder, name, report);
        Optional<FidelityScale> scale = Optional.empty();
        if (path.isPresent()) {
            TextSource source = TextSource.survey(path.get(), TextSource.UTF_8, report);
            files.add(new FileAccount(name, source.hash().hex(), 0, 0, 0));
            scale = source.isText() ? Scales.parse(source.readAll(), report) : Optional.empty();
        }
        issues.addAll(report.issues());
        return scale;
    }

    /** The jobs in their own file, or in the export. */
    private Optional<Jobs> jobs(StudyDeclaration study, Optional<CaseTable> cases, ServiceNames services)
            throws IOException {
        if (cases.isEmpty() || study.until().isEmpty()) {
            return Optional.empty();
        }
        CaseTable table = cases.get();
        LocalDate until = study.until().get();
        if (study.jobsFile().isEmpty()) {
            return JobColumns.areIn(study.codebook()) ? JobColumns.read(table, until) : Optional.empty();
        }
        return table(study.jobsFile().get(), "", (source, report) -> new JobReader(table, until, services, report)
                .read(source));
    }

    private Optional<Services> services(StudyDeclaration study, ServiceNames names) throws IOException {
        Optional<String> file = study.servicesFile();
        return file.isEmpty()
                ? Optional.empty()
                : table(file.get(), "", (source, report) -> new StaffingReader(names, report).read(source));
    }

    /** Reads the rows of a text. */
    private interface RowReader<T> {
        TableRead<T> read(TextSource source, FileIssues report) throws IOException;
    }

    private <T> Optional<T> table(String name, String encoding, RowReader<T> reader) throws IOException {
        FileIssues report = new FileIssues(name);
        Optional<Path> path = InputFile.find(folder, name, report);
        Optional<T> content = path.isPresent() ? content(path.get(), encoding, reader, report) : Optional.empty();
        issues.addAll(report.issues());
        return content;
    }

    private <T> Optional<T> content(Path path, String encoding, RowReader<T> reader, FileIssues report)
            throws IOException {
        TextSource source = TextSource.survey(path, encoding, report);
        TableRead<T> read = source.isText() ? reader.read(source, report) : TableRead.nothing();
        if (policy == RowPolicy.REFUSE_FILE && (read.setAside() > 0 || source.guessed())) {
            report.add(
                    Problem.REFUSED_WHOLE,
                    0,
                    "",
                    source.guessed() ? "the encoding had to be guessed" : "rows would be set aside: " + read.setAside(),
                    "correct the issues of this file, or allow rows to be set aside");
            read = read.refused();
        }
        int rows = read.kept() + read.setAside();
        files.add(new FileAccount(report.file(), source.hash().hex(), rows, read.kept(), read.setAside()));
        return read.content();
    }
}
