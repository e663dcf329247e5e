package org.gainful.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.claims.ClaimsChapter;
import org.gainful.claims.Verdict;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedFinding;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.intake.ClaimsFile;
import org.gainful.intake.Intake;
import org.gainful.intake.Loaded;
import org.gainful.intake.RowPolicy;
import org.gainful.report.ReportContent;
import org.gainful.study.Part;
import org.gainful.table.Row;
import picocli.CommandLine.Command;

/** Printed figures put to the test, with a study's data or by themselves. */
@Command(
        name = "reproduce",
        description = "Says of each printed figure whether it can be reproduced, or cannot be right.",
        footer = {
            "",
            "STUDY is a folder with study.yaml and claims.yaml (or claims.csv); or, without any data, a file of claims or its folder.",
            "",
            "The report of such a file goes to reports/NAME-reproduce below the working folder, NAME being the file's own, or",
            "its folder's where it is called claims.yaml or claims.csv; --out puts it elsewhere.",
            "",
            "Exit codes: 0 done; 1 our fault, or the machine's; 2 wrong usage;",
            "3 data refused; 4 done, but a figure was not reproduced, or is impossible.",
            "",
            "Examples: gainful reproduce datasets/sesami",
            "          gainful reproduce paper.csv --out paper-report"
        })
final class ReproduceCommand extends StudyCommand {
    ReproduceCommand() {
        super(Part.REPRODUCE);
    }

    @Override
    Path source(Path given) throws IOException {
        if (isClaims(given)) {
            return given;
        }
        Optional<Path> claims = StudyPath.isStudy(given) ? Optional.empty() : ClaimsFile.in(given);
        return claims.isPresent() ? claims.get() : super.source(given);
    }

    private static boolean isClaims(Path path) {
        return Files.isRegularFile(path) && ClaimsFile.isCalledSo(path) && !StudyPath.isStudy(path);
    }

    @Override
    Loaded read(Path source, RowPolicy policy) throws IOException {
        return isClaims(source) ? Intake.readClaims(source) : super.read(source, policy);
    }

    @Override
    Optional<String> reservation(ReportContent content) {
        long adverse = Arrays.stream(Verdict.values())
                .filter(Verdict::isAdverse)
                .mapToLong(verdict -> count(content, verdict))
                .sum();
        return adverse == 0
                ? Optional.empty()
                : Optional.of("%s of the published figures %s not hold; the report says which and why"
                        .formatted(adverse, adverse == 1 ? "does" : "do"));
    }

    /** Each figure that does not hold, with the arithmetic. */
    @Override
    List<String> remarks(ReportContent content) {
        List<String> remarks = new ArrayList<>();
        boolean adverse = false;
        for (ReleasedRow row : rows(content)) {
            if (row.kind() == Row.Kind.HEADING) {
                adverse = Arrays.stream(Verdict.values())
                        .anyMatch(verdict ->
                                verdict.isAdverse() && verdict.label().equalsIgnoreCase(row.label()));
            } else if (adverse) {
                remarks.add(remark(
                        row.label(),
                        row.cells().stream().map(ReleasedCell::text).toList()));
            }
        }
        return remarks;
    }

    private static List<ReleasedRow> rows(ReportContent content) {
        return content.release().chapters().stream()
                .filter(chapter -> chapter.id().equals(ClaimsChapter.ID))
                .flatMap(chapter -> chapter.tables().stream())
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static String remark(String label, List<String> cells) {
        String arithmetic = cells.get(2).isEmpty() ? "" : " " + cells.get(2) + ".";
        String correction = cells.get(4).isEmpty() ? "" : " Correction: " + cells.get(4) + ".";
        return "%s [%s]:%s %s%s".formatted(label, cells.get(0), arithmetic, cells.get(3), correction);
    }

    private static long count(ReportContent content, Verdict verdict) {
        return content.release().findings().stream()
                .map(ReleasedFinding::finding)
                .filter(finding -> finding.address().equals(ClaimsChapter.address(verdict)))
                .mapToLong(finding -> (long) finding.value().orElse(0))
                .sum();
    }
}
