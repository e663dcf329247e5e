package org.gainful.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Studies;
import org.gainful.disclosure.Preset;
import org.gainful.disclosure.ReleasedChapter;
import org.gainful.intake.Loaded;
import org.gainful.report.ReportContent;
import org.gainful.report.ReportContent.Lacking;
import org.junit.jupiter.api.Test;

class StudyRunTest {
    private static ReportContent run(Loaded loaded) {
        return new StudyRun(Preset.NONE, "1", 1).run(loaded, Part.ALL, List.of("preset=none"), Progress.UNHEARD);
    }

    private static ReportContent run(Cases cases) {
        Evidence evidence = cases.evidence();
        return run(new Loaded(
                Optional.of(evidence.study()),
                Optional.of(evidence.cases()),
                evidence.reviews(),
                evidence.jobs(),
                evidence.services(),
                Optional.empty(),
                Optional.empty(),
                evidence.literature(),
                List.of(),
                List.of()));
    }

    private static List<String> ids(ReportContent content) {
        return content.release().chapters().stream().map(ReleasedChapter::id).toList();
    }

    @Test
    void chaptersStandInTheOrderOfTheReport() {
        assertThat(ids(run(Studies.SESAMI.load())))
                .containsExactly(
                        "participants/flow",
                        "participants/table-one",
                        "fidelity/scores",
                        "fidelity/steps",
                        "outcomes/rates",
                        "outcomes/harms",
                        "outcomes/transitions",
                        "outcomes/hours",
                        "outcomes/change",
                        "fidelity/outcomes",
                        "predictors/model",
                        "participants/missing",
                        "reproduce/claims");
        assertThat(run(Studies.SESAMI.load()).lacking())
                .extracting(Lacking::title)
                .contains("How sure the fidelity scores are", "Fidelity from review to review");
    }

    @Test
    void whatCannotRunIsListedWithWhatItLacks() {
        ReportContent content = run(Studies.PERKINS.load());
        assertThat(ids(content))
                .containsExactly(
                        "participants/flow",
                        "participants/table-one",
                        "outcomes/rates",
                        "outcomes/harms",
                        "predictors/model",
                        "participants/missing",
                        "reproduce/claims");
        assertThat(content.lacking())
                .extracting(Lacking::title)
                .contains(
                        "Fidelity to the model",
                        "Where people were, and where they went",
                        "Hours of work",
                        "Change on scales");
        assertThat(content.lacking())
                .extracting(Lacking::title)
                .describedAs("what says more of something absent")
                .doesNotContain(
                        "How sure the fidelity scores are", "Fidelity and outcomes", "What would raise fidelity");
        assertThat(content.lacking()).allSatisfy(l -> assertThat(l.lacks()).isNotEmpty());
    }

    @Test
    void anExportOfOneNumberStillHasAReport() {
        ReportContent content = run(Cases.made().number("age", "30 40"));
        assertThat(ids(content)).containsExactly("participants/flow", "participants/missing");
        assertThat(content.lacking()).extracting(Lacking::title).contains("Who took part", "Outcomes, by definition");
    }

    @Test
    void anExportWithoutRowsStillHasAReport() {
        ReportContent content = run(Cases.made()
                .statuses("", "")
                .hours("", "")
                .scores("hope", "", "")
                .moved(List.of("out"), List.of("paid"))
                .number("age", "")
                .model("moved", Cases.plain("age")));
        assertThat(ids(content)).contains("outcomes/rates", "outcomes/change", "outcomes/hours");
        assertThat(content.lacking()).extracting(Lacking::title).contains("What goes with the outcome");
    }

    @Test
    void optionsAndVersionAreKept() {
        ReportContent content = run(Studies.PERKINS.load());
        assertThat(content.options()).containsExactly("preset=none");
        assertThat(content.version()).isEqualTo("1");
    }
}
