package org.gainful.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A study as its {@code study.yaml} declares it.
 *
 * @param notice printed at the head of every output; empty for a case export without one
 * @param until the last day the records cover; empty when nothing depends on it
 * @param releasePreset the name of the disclosure preset; empty for the default
 */
public record StudyDeclaration(
        String id,
        String title,
        DataKind kind,
        String notice,
        String source,
        List<Wave> waves,
        Optional<LocalDate> until,
        CaseFile caseFile,
        Codebook codebook,
        Optional<FidelityFile> fidelity,
        Optional<String> jobsFile,
        Optional<String> servicesFile,
        Optional<TrialsFile> trials,
        Optional<Costs> costs,
        List<OutcomeDefinition> definitions,
        Optional<ModelPlan> model,
        String releasePreset) {
    public StudyDeclaration {
        waves = List.copyOf(waves);
        definitions = List.copyOf(definitions);
    }

    /** A study of which nothing is known but what was printed. */
    public static StudyDeclaration ofPrint(String title, String source) {
        return new StudyDeclaration(
                "print",
                title,
                DataKind.PUBLISHED_FIGURES,
                "Nothing but printed figures: there are no case records behind this report.",
                source,
                List.of(),
                Optional.empty(),
                CaseFile.NONE,
                new Codebook(List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "");
    }

    /** The first wave: baseline. */
    public Optional<Wave> baseline() {
        return waves.stream().findFirst();
    }

    /** The last wave, when there is more than one. */
    public Optional<Wave> followUp() {
        return waves.size() > 1 ? Optional.of(waves.get(waves.size() - 1)) : Optional.empty();
    }

    /** Whether a wave is the last of several. */
    public boolean isLast(Wave wave) {
        return followUp().filter(last -> last.name().equals(wave.name())).isPresent();
    }

    /** Whether the export leaves out the people who had no outcome. */
    public boolean hasOutcomesOnly() {
        return caseFile.people() == CaseFile.People.WITH_OUTCOME;
    }

    /** How fidelity reviews are to be scored. */
    public FidelityPlan fidelityPlan() {
        return fidelity.map(FidelityFile::plan).orElse(FidelityPlan.OF_THE_SCALE);
    }

    public Optional<OutcomeDefinition> definition(String name) {
        return definitions.stream().filter(d -> d.name().equals(name)).findFirst();
    }
}
