package org.gainful.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.StudyDeclaration;
import org.gainful.claims.ClaimChecks;
import org.gainful.claims.Claims;
import org.gainful.claims.ClaimsChapter;
import org.gainful.claims.Findings;
import org.gainful.disclosure.Disclosure;
import org.gainful.disclosure.Preset;
import org.gainful.disclosure.Release;
import org.gainful.disclosure.ReleasedFinding;
import org.gainful.fidelity.FidelityAgreement;
import org.gainful.fidelity.FidelityChange;
import org.gainful.fidelity.FidelityFromCases;
import org.gainful.fidelity.FidelityOutcomes;
import org.gainful.fidelity.FidelityScores;
import org.gainful.fidelity.FidelitySteps;
import org.gainful.intake.Loaded;
import org.gainful.outcomes.AtWork;
import org.gainful.outcomes.Caseload;
import org.gainful.outcomes.Change;
import org.gainful.outcomes.FollowUpByWave;
import org.gainful.outcomes.Harms;
import org.gainful.outcomes.JobSpells;
import org.gainful.outcomes.Money;
import org.gainful.outcomes.Rates;
import org.gainful.outcomes.SideBySide;
import org.gainful.outcomes.TimeToWork;
import org.gainful.outcomes.Transitions;
import org.gainful.outcomes.WayIn;
import org.gainful.participants.Flow;
import org.gainful.participants.MissingData;
import org.gainful.participants.TableOne;
import org.gainful.predictors.Predictors;
import org.gainful.report.ReportContent;
import org.gainful.report.ReportContent.Lacking;
import org.gainful.table.Chapter;
import org.gainful.table.Finding;
import org.gainful.table.Kinship;
import org.gainful.trials.Influence;
import org.gainful.trials.PooledEffects;
import org.gainful.trials.TrialTables;

/** Runs every analysis a study has the data for, in the order of the report, and passes the whole through disclosure. */
public final class StudyRun {
    /** Who took part, how they were served, what became of them, and what went with it. */
    private static final List<Analysis> ANALYSES = List.of(
            new Flow(),
            new TableOne(),
            new FidelityScores(),
            new FidelityAgreement(),
            new FidelityFromCases(),
            new FidelityChange(),
            new FidelitySteps(),
            new WayIn(),
            new FollowUpByWave(),
            new Rates(),
            new Harms(),
            new Transitions(),
            new TimeToWork(),
            new JobSpells(),
            AtWork.hours(),
            AtWork.pay(),
            new Change(),
            new Money(),
            new Caseload(),
            new FidelityOutcomes(),
            new Predictors(),
            new MissingData());

    /** What trials found, for a study that has any. */
    private static final List<Analysis> TRIALS = List.of(new TrialTables(), new PooledEffects(), new Influence());

    private final Preset preset;
    private final String version;
    private final int threads;
    private final List<PublishedDefinition> compared;

    /**
     * @param version of this program, for the manifest
     * @param threads how many analyses may run at once; changes no number
     */
    public StudyRun(Preset preset, String version, int threads) {
        this(preset, version, threads, List.of());
    }

    private StudyRun(Preset preset, String version, int threads, List<PublishedDefinition> compared) {
        this.preset = preset;
        this.version = version;
        this.threads = threads;
        this.compared = List.copyOf(compared);
    }

    /** The same run with these definitions side by side on the study's people. */
    public StudyRun comparing(List<PublishedDefinition> definitions) {
        return new StudyRun(preset, version, threads, definitions);
    }

    private List<Analysis> analyses(Evidence evidence, Part part) {
        List<Analysis> analyses = new ArrayList<>(ANALYSES);
        if (evidence.trials().isPresent() || part == Part.TRIALS) {
            analyses.addAll(TRIALS);
        }
        if (!compared.isEmpty()) {
            int after = analyses.stream().map(Analysis::id).toList().indexOf("outcomes/rates");
            analyses.add(after + 1, new SideBySide(compared));
        }
        return analyses;
    }

    /**
     * Runs the study. A part is taken from the release of the whole, so that it withholds what the whole withholds: two
     * reports on the same people would otherwise give away what each of them keeps.
     *
     * @param loaded with a study and its cases
     * @param part what is reported
     * @param options the choices of the run that can change a number
     * @param progress hears of each analysis by its id, or of all together where several run at once; then of disclosure
     */
    public ReportContent run(Loaded loaded, Part part, List<String> options, Progress progress) {
        Evidence evidence = new Evidence(
                        loaded.study().orElseThrow(),
                        loaded.cases().orElseThrow(),
                        loaded.reviews(),
                        loaded.jobs(),
                        loaded.services(),
                        loaded.literature())
                .with(loaded.trials());
        List<Attempt> attempts = attempts(analyses(evidence, part), evidence, progress);
        List<Chapter> chapters =
                attempts.stream().flatMap(attempt -> attempt.chapter().stream()).toList();
        List<Lacking> lacking = lacking(attempts, evidence, part);
        progress.next("disclosure");
        Release release =
                new Disclosure(preset).release(chapters, evidence.register().kinship(chapters, preset.threshold()));
        Optional<Release> print = loaded.claims().map(claims -> inPrint(claims, evidence.study(), release));
        if (print.isEmpty() && part == Part.REPRODUCE) {
            lacking.add(new Lacking(
                    ClaimsChapter.TITLE, List.of("a file claims.yaml or claims.csv that says what was printed")));
        }
        return new ReportContent(
                evidence.study(),
                print.map(release::and).orElse(release).only(part::holds),
                lacking,
                loaded.files(),
                loaded.issues(),
                version,
                options);
    }

    /** Claims are judged by what was released, so that a verdict tells nothing that was withheld. */
    private Release inPrint(Claims claims, StudyDeclaration study, Release release) {
        Map<String, Finding> shown = new HashMap<>();
        Set<String> withheld = new HashSet<>();
        for (ReleasedFinding released : release.findings()) {
            if (released.status() == ReleasedFinding.Status.SHOWN) {
                shown.put(released.finding().address(), released.finding());
            } else {
                withheld.add(released.finding().address());
            }
        }
        Findings findings = new Findings(shown, withheld, study.kind());
        Chapter chapter = ClaimsChapter.of(ClaimChecks.judge(claims, findings), study.kind());
        return new Disclosure(preset).release(List.of(chapter), Kinship.UNKNOWN);
    }

    /**
     * An analysis that was tried.
     *
     * @param lacks what the data lack for it; empty when there is a chapter
     */
    private record Attempt(Analysis analysis, List<String> lacks, Optional<Chapter> chapter) {}

    /** What is missed, but for what follows from something missed anyway. */
    private static List<Lacking> lacking(List<Attempt> attempts, Evidence evidence, Part part) {
        List<Lacking> lacking = new ArrayList<>();
        // A reader of trials or of reviews alone does not miss what only case records could tell.
        if (part == Part.ALL && evidence.codebook().fields().isEmpty()) {
            return lacking;
        }
        Set<String> impossible = new HashSet<>();
        for (Attempt attempt : attempts) {
            Analysis analysis = attempt.analysis();
            if (attempt.chapter().isEmpty()) {
                impossible.add(analysis.id());
                if (part.holds(analysis.id()) && !impossible.contains(analysis.restsOn())) {
                    lacking.add(new Lacking(analysis.title(), attempt.lacks()));
                }
            }
        }
        return lacking;
    }

    private static Attempt attempt(Analysis analysis, Evidence evidence, Progress progress) {
        boolean bare = evidence.codebook().fields().isEmpty();
        List<String> lacks = bare && analysis.needsCases() ? List.of("case records") : analysis.lacks(evidence);
        if (!lacks.isEmpty()) {
            return new Attempt(analysis, lacks, Optional.empty());
        }
        progress.next(analysis.id());
        return new Attempt(analysis, lacks, Optional.of(analysis.analyse(evidence)));
    }

    private List<Attempt> attempts(List<Analysis> analyses, Evidence evidence, Progress progress) {
        if (threads == 1) {
            return analyses.stream()
                    .map(analysis -> attempt(analysis, evidence, progress))
                    .toList();
        }
        progress.next("analyses");
        return atOnce(analyses, evidence);
    }

    /** Analyses read the evidence and share nothing else, so they may run beside one another. */
    private List<Attempt> atOnce(List<Analysis> analyses, Evidence evidence) {
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        try {
            // Those that take longest, models and searches, stand last in the report and are begun first.
            Deque<Future<Attempt>> begun = new ArrayDeque<>();
            for (int i = analyses.size() - 1; i >= 0; i--) {
                Analysis analysis = analyses.get(i);
                begun.addFirst(crew.submit(() -> attempt(analysis, evidence, Progress.UNHEARD)));
            }
            List<Attempt> attempts = new ArrayList<>();
            for (Future<Attempt> attempt : begun) {
                attempts.add(attempt.get());
            }
            return attempts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while analysing", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e.getCause());
        } finally {
            crew.shutdownNow();
        }
    }
}
