package org.gainful.cli;

import org.gainful.study.Part;
import picocli.CommandLine.Command;

/** How closely services follow their model, into a report. */
@Command(
        name = "fidelity",
        description = "Scores, compares and reports the fidelity reviews of a study: its part of run alone.",
        footer = {"", StudyCommand.EXIT_CODES, "", "Example: gainful fidelity datasets/sesami --out reports/fidelity"})
final class FidelityCommand extends StudyCommand {
    FidelityCommand() {
        super(Part.FIDELITY);
    }
}
