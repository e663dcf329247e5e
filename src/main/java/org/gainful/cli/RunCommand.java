package org.gainful.cli;

import org.gainful.study.Part;
import picocli.CommandLine.Command;

/** Everything a study's data allow, into a report. */
@Command(
        name = "run",
        description = "Runs every analysis a study has the data for and writes the report.",
        footer = {"", StudyCommand.EXIT_CODES, "", "Example: gainful run datasets/sesami --out reports/sesami"})
final class RunCommand extends StudyCommand {
    RunCommand() {
        super(Part.ALL);
    }
}
