package org.gainful.study;

import java.util.ArrayList;
import java.util.List;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.disclosure.Disclosure;
import org.gainful.disclosure.Preset;
import org.gainful.disclosure.Release;
import org.gainful.fidelity.FidelityScores;
import org.gainful.intake.Loaded;
import org.gainful.outcomes.Change;
import org.gainful.outcomes.Hours;
import org.gainful.outcomes.Rates;
import org.gainful.outcomes.Transitions;
import org.gainful.participants.Flow;
import org.gainful.participants.MissingData;
import org.gainful.participants.TableOne;
import org.gainful.predictors.Predictors;
import org.gainful.report.ReportContent;
import org.gainful.report.ReportContent.Lacking;
import org.gainful.table.Chapter;

/** Runs every analysis a study has the data for, in the order of the report, and passes the whole through disclosure. */
public final class StudyRun {
    /** Who took part, how they were served, what became of them, and what went with it. */
    private static final List<Analysis> ANALYSES = List.of(
            new Flow(),
            new TableOne(),
            new FidelityScores(),
            new Rates(),
            new Transitions(),
            new Hours(),
            new Change(),
            new Predictors(),
            new MissingData());

    private final Preset preset;
    private final String version;

    /** @param version of this program, for the manifest */
    public StudyRun(Preset preset, String version) {
        this.preset = preset;
        this.version = version;
    }

    /**
     * Runs the study.
     *
     * @param loaded with a study and its cases
     * @param options the choices of the run that can change a number
     * @param progress hears of each analysis by its id, then of disclosure
     */
    public ReportContent run(Loaded loaded, List<String> options, Progress progress) {
        Evidence evidence =
                new Evidence(loaded.study().orElseThrow(), loaded.cases().orElseThrow(), loaded.reviews());
        List<Chapter> chapters = new ArrayList<>();
        List<Lacking> lacking = new ArrayList<>();
        for (Analysis analysis : ANALYSES) {
            progress.next(analysis.id());
            List<String> lacks = analysis.lacks(evidence);
            if (lacks.isEmpty()) {
                chapters.add(analysis.analyse(evidence));
            } else {
                lacking.add(new Lacking(analysis.title(), lacks));
            }
        }
        progress.next("disclosure");
        Release release = new Disclosure(preset).release(chapters);
        return new ReportContent(evidence.study(), release, lacking, loaded.files(), loaded.issues(), version, options);
    }
}
