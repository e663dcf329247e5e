package org.gainful.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainful.claims.Verdict;
import org.gainful.disclosure.Preset;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.intake.Intake;
import org.gainful.intake.Loaded;
import org.gainful.report.ReportContent;
import org.gainful.study.Part;
import org.gainful.study.Progress;
import org.gainful.study.StudyRun;
import org.gainful.table.Row;

/** The verdicts on the claims of a dataset, as its report shows them. */
final class Verdicts {
    private final Map<String, Verdict> byId = new LinkedHashMap<>();
    private final Map<String, ReleasedRow> rows = new LinkedHashMap<>();

    private Verdicts(ReportContent content) {
        Verdict verdict = null;
        for (ReleasedRow row :
                content.release().chapters().get(0).tables().get(0).rows()) {
            if (row.kind() == Row.Kind.HEADING) {
                verdict = of(row.label());
            } else {
                byId.put(row.cells().get(0).text(), verdict);
                rows.put(row.cells().get(0).text(), row);
            }
        }
    }

    private static Verdict of(String label) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.label().equalsIgnoreCase(label)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict is called " + label);
    }

    /** The verdicts of a dataset, with its data where it has any. */
    static Verdicts on(String dataset) throws IOException {
        Path folder = Path.of("datasets", dataset);
        boolean data = Files.exists(folder.resolve("study.yaml"));
        Loaded loaded = data ? Intake.read(folder) : Intake.readClaims(folder.resolve("claims.yaml"));
        Preset preset = dataset.equals("sesami") ? Preset.DATASHIELD : Preset.NONE;
        return new Verdicts(new StudyRun(preset, "1", 1).run(loaded, Part.REPRODUCE, List.of(), Progress.UNHEARD));
    }

    Map<String, Verdict> all() {
        return byId;
    }

    Verdict verdict(String id) {
        return byId.get(id);
    }

    /** A row of the table, every cell one after the other. */
    String row(String id) {
        StringBuilder text = new StringBuilder();
        rows.get(id).cells().forEach(cell -> text.append(cell.text()).append(" | "));
        return text.toString();
    }
}
