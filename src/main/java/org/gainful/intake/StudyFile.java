package org.gainful.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainful.cases.CaseFile;
import org.gainful.cases.Codebook;
import org.gainful.cases.DataKind;
import org.gainful.cases.ModelPlan;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.StudyDeclaration;
import org.gainful.cases.TrialsFile;
import org.gainful.cases.Wave;

/**
 * Reads a study's declaration. Strict: a key that is not in the format, a name that leads nowhere or a value of the wrong
 * kind is reported with its line, and a declaration with any error is not used at all.
 */
final class StudyFile {
    static final String NAME = "study.yaml";
    private static final String[] KEYS = {
        "format", "study", "cases", "fidelity", "jobs", "services", "trials", "costs", "definitions", "model", "release"
    };
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    private final FileIssues report;

    private StudyFile(FileIssues report) {
        this.report = report;
    }

    /** The declaration, if the report has no error after it was read. */
    static Optional<StudyDeclaration> parse(String text, FileIssues report) {
        return YamlText.parse(text, report)
                .flatMap(root -> root.map(KEYS))
                .map(root -> new StudyFile(report).read(root))
                .filter(study -> !report.hasErrors());
    }

    private StudyDeclaration read(YamlMap root) {
        root.need("format").ifPresent(format -> format.choice(List.of("1"), word -> word));
        YamlMap study = section(root, "study", "id", "title", "kind", "notice", "source", "waves", "until");
        List<Wave> waves = waves(study);
        CaseFile file = CaseFile.NONE;
        Codebook codebook = new Codebook(List.of());
        if (root.has("cases") || !root.has("trials") && !root.has("fidelity")) {
            YamlMap cases = section(
                    root, "cases", "file", "people", "delimiter", "encoding", "decimalChar", "missingValues", "fields");
            file = CaseFileReader.read(cases);
            codebook = new Codebook(new FieldReader(waves, file.missingValues(), report).readAll(cases.need("fields")));
        }
        DataKind kind = study.need("kind")
                .flatMap(k -> k.choice(Arrays.asList(DataKind.values()), DataKind::word))
                .orElse(DataKind.CASE_EXPORT);
        List<OutcomeDefinition> definitions = new DefinitionReader(codebook, waves).readAll(root.find("definitions"));
        return new StudyDeclaration(
                slug(study, "id"),
                study.needText("title"),
                kind,
                kind == DataKind.CASE_EXPORT ? study.text("notice", "") : study.needText("notice"),
                study.text("source", ""),
                waves,
                until(study, codebook, root.find("jobs")),
                file,
                codebook,
                root.find("fidelity").flatMap(FidelityPlanReader::read),
                root.find("jobs").flatMap(StudyFile::file),
                root.find("services").flatMap(StudyFile::file),
                root.find("trials").flatMap(StudyFile::trials),
                root.find("costs").flatMap(new CostsReader(definitions)::read),
                definitions,
                model(root, codebook, definitions),
                preset(root));
    }

    private static Optional<ModelPlan> model(YamlMap root, Codebook codebook, List<OutcomeDefinition> definitions) {
        return root.find("model").flatMap(m -> new ModelReader(codebook, definitions).read(m));
    }

    private static Optional<TrialsFile> trials(YamlValue value) {
        return value.map("file", "event", "treatment", "control", "sets")
                .map(map -> new TrialsFile(
                        map.needText("file"),
                        map.needText("event"),
                        map.needText("treatment"),
                        map.needText("control"),
                        map.need("sets").map(YamlValue::items).orElse(List.of()).stream()
                                .flatMap(item -> item.map("name", "label").stream())
                                .map(set -> new TrialsFile.Set(slug(set, "name"), set.needText("label")))
                                .toList()));
    }

    /** A section that is absent or no mapping is reported and read as if it were empty, to find more problems at once. */
    private YamlMap section(YamlMap root, String key, String... keys) {
        return root.need(key).flatMap(value -> value.map(keys)).orElseGet(() -> YamlMap.empty(key, new FileIssues("")));
    }

    private static List<Wave> waves(YamlMap study) {
        Set<String> seen = new HashSet<>();
        return study.items("waves").stream()
                .flatMap(item -> item.map("name", "label", "months", "toleranceDays").stream())
                .map(wave -> wave(wave, seen))
                .toList();
    }

    private static Wave wave(YamlMap wave, Set<String> seen) {
        String name = slug(wave, "name");
        if (!seen.add(name)) {
            wave.self().complain(Problem.DUPLICATE_NAME, "there are two waves of this name", "rename one");
        }
        return new Wave(name, wave.text("label", name), whole(wave, "months"), whole(wave, "toleranceDays"));
    }

    private static OptionalInt whole(YamlMap map, String key) {
        return map.has(key) ? OptionalInt.of(map.needWhole(key)) : OptionalInt.empty();
    }

    /** Nobody can tell how long a job without an end has lasted before it is known up to when jobs are known. */
    private static Optional<LocalDate> until(YamlMap study, Codebook codebook, Optional<YamlValue> jobs) {
        boolean inExport = JobColumns.areIn(codebook);
        if (inExport && jobs.isPresent()) {
            jobs.get()
                    .complain(
                            Problem.ROLE_CONFLICT,
                            "the export has jobs too, in the fields with role job-start and job-end",
                            "keep one of the two");
        }
        Optional<YamlValue> until = inExport || jobs.isPresent() ? study.need("until") : study.find("until");
        return until.flatMap(StudyFile::day);
    }

    private static Optional<LocalDate> day(YamlValue value) {
        Optional<LocalDate> day =
                value.text().flatMap(DateFormat.of(DateFormat.ISO).orElseThrow()::parse);
        if (day.isEmpty()) {
            value.complain(Problem.WRONG_TYPE, "a day is expected here", "write it as 2024-03-31");
        }
        return day;
    }

    private static Optional<String> file(YamlValue value) {
        return value.map("file").map(map -> map.needText("file"));
    }

    private static String preset(YamlMap root) {
        return root.find("release")
                .flatMap(release -> release.map("preset"))
                .filter(release -> release.has("preset"))
                .map(release -> slug(release, "preset"))
                .orElse("");
    }

    /** A name that can stand in an address or a file name. */
    static String slug(YamlMap map, String key) {
        String name = map.needText(key);
        map.find(key).ifPresent(value -> checkSlug(name, value));
        return name;
    }

    static void checkSlug(String name, YamlValue where) {
        if (!name.isBlank() && !SLUG.matcher(name).matches()) {
            where.complain(
                    Problem.BAD_VALUE,
                    "%s cannot be part of an address".formatted(Quoted.text(name)),
                    "use letters without accents, digits, hyphens, dots and underscores");
        }
    }
}
