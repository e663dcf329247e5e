package org.gainful.cli;

import org.gainful.study.Part;
import picocli.CommandLine.Command;

/** What became of people, into a report. */
@Command(
        name = "outcomes",
        description = "Reports what became of people, by named definitions: a study's part of run alone.",
        footer = {
            "",
            StudyCommand.EXIT_CODES,
            "",
            "Example: gainful outcomes datasets/sesami --definitions all --out reports/outcomes"
        })
final class OutcomesCommand extends StudyCommand {
    OutcomesCommand() {
        super(Part.OUTCOMES);
    }
}
