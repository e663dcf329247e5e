package org.gainful.cli;

import org.gainful.study.Part;
import picocli.CommandLine.Command;

/** What randomised trials found together, into a report. */
@Command(
        name = "trials",
        description = "Pools the two-by-two tables of randomised trials: a study's part of run alone.",
        footer = {"", StudyCommand.EXIT_CODES, "", "Example: gainful trials datasets/ips-trials --out reports/trials"})
final class TrialsCommand extends StudyCommand {
    TrialsCommand() {
        super(Part.TRIALS);
    }
}
