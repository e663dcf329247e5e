package org.gainful.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gainful.disclosure.Preset;
import org.gainful.disclosure.ReleasedFinding;
import org.gainful.intake.Definitions;
import org.gainful.intake.Intake;
import org.gainful.intake.Loaded;
import org.gainful.intake.RowPolicy;
import org.gainful.report.ReportContent;
import org.gainful.report.ReportFolder;
import org.gainful.report.ReportWriter;
import org.gainful.study.Part;
import org.gainful.study.Progress;
import org.gainful.study.StudyRun;
import org.gainful.table.Statistic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A part of what a study's data allow, into a report: the options and steps that all such commands share. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
abstract class StudyCommand implements Callable<Integer> {
    static final String EXIT_CODES = "Exit codes: 0 done; 1 our fault, or the machine's; 2 wrong usage;%n"
            + "3 data refused; 4 done, but a model asked for could not be estimated.";

    /** Set by the start script, which can tell whether standard error is a terminal; Java cannot. */
    private static final String TERMINAL = "gainful.terminal";

    private static final String STUDY_DEFINITIONS = "study";
    private static final String ALL_DEFINITIONS = "all";

    private final Part part;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", description = "The folder that holds study.yaml.")
    private Path study;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where the report goes; unless given, a folder in reports/ named after the study.")
    private Path out;

    @Mixin
    private Strictness strictness;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "The disclosure preset, instead of the study's own: none, datashield, concept-5, manitoba-6,"
                    + " cms-11.")
    private String preset;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many parts are worked on at once (${DEFAULT-VALUE}); changes no byte of the report.")
    private int threads;

    @Option(
            names = "--definitions",
            paramLabel = "WHICH",
            description = "all: also sets every published definition of an outcome side by side on this study's people"
                    + " (gainful definitions lists them); study, the default: only those the study names.")
    private String definitions = STUDY_DEFINITIONS;

    @Option(
            names = {"-q", "--quiet"},
            description = "Prints nothing but problems.")
    private boolean quiet;

    @Option(names = "--timings", description = "Prints on standard error how long each stage took.")
    private boolean timings;

    StudyCommand(Part part) {
        this.part = part;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw Refusal.wrongUsage("--threads must be 1 or more, was %s".formatted(threads));
        }
        if (!isComparing() && !definitions.equals(STUDY_DEFINITIONS)) {
            throw Refusal.wrongUsage("--definitions is all or study, was %s".formatted(definitions));
        }
        Path source = source(study);
        if (out != null && out.toString().isEmpty()) {
            throw Refusal.wrongUsage("--out needs the name of a folder; for this one, give .");
        }
        Path target = out == null ? Path.of("reports", StudyPath.name(source) + part.suffix()) : out;
        Progress progress = progress();
        try (ReportFolder report = claim(target)) {
            ReportWriter writer = ReportWriter.painting(threads);
            progress.next("reading");
            Loaded loaded = read(source, strictness.rowPolicy());
            progress.next("");
            refuseUnusable(loaded);
            ReportContent content = new StudyRun(preset(loaded), Version.number(), threads)
                    .comparing(isComparing() ? Definitions.all() : List.of())
                    .run(loaded, part, options(loaded), progress);
            refuseEmpty(content);
            progress.next("report");
            writer.write(content, report);
            progress.next("");
            if (!quiet) {
                new Summary(spec.commandLine().getOut()).of(content, remarks(content), target);
            }
            Optional<String> reservation = reservation(content);
            reservation.ifPresent(words ->
                    spec.commandLine().getErr().println("gainful: %s: %s".formatted(words, Summary.page(target))));
            return reservation.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_RESERVATION;
        } finally {
            progress.next("");
        }
    }

    private boolean isComparing() {
        return definitions.equals(ALL_DEFINITIONS);
    }

    /** What is read: the folder of a study. */
    Path source(Path given) throws IOException {
        return StudyPath.folder(given);
    }

    Loaded read(Path source, RowPolicy policy) throws IOException {
        return Intake.read(source, policy);
    }

    /** What the terminal is told beside the headlines, a line each. */
    List<String> remarks(ReportContent content) {
        return List.of();
    }

    /** What keeps a report that was made from being all that was asked for; empty where nothing does. */
    Optional<String> reservation(ReportContent content) {
        return isEstimable(content)
                ? Optional.empty()
                : Optional.of("a model that was asked for could not be estimated; the report says which and why");
    }

    private Progress progress() {
        PrintWriter err = spec.commandLine().getErr();
        if (timings) {
            return new Timings(err, System::nanoTime);
        }
        return Boolean.getBoolean(TERMINAL) && !quiet ? TerminalLine.ticking(err) : Progress.UNHEARD;
    }

    private static ReportFolder claim(Path target) {
        try {
            return ReportFolder.claim(target);
        } catch (IOException e) {
            throw Refusal.wrongUsage(e.getMessage());
        }
    }

    private void refuseUnusable(Loaded loaded) {
        PrintWriter err = spec.commandLine().getErr();
        if (!loaded.isUsable()) {
            new IssueListing(err).print(loaded.issues());
            throw Refusal.ofData("the data were refused; no report was written");
        }
        new IssueListing(err).print(loaded.issues());
    }

    /** Says what is needed, once for all chapters that need the same. */
    private static void refuseEmpty(ReportContent content) {
        if (content.release().chapters().isEmpty()) {
            Map<List<String>, List<String>> titles = new LinkedHashMap<>();
            content.lacking().forEach(lacking -> titles.computeIfAbsent(lacking.lacks(), l -> new ArrayList<>())
                    .add(lacking.title()));
            throw Refusal.ofData(titles.entrySet().stream()
                    .map(entry -> "%s: needs %s"
                            .formatted(String.join(", ", entry.getValue()), String.join(", and ", entry.getKey())))
                    .collect(Collectors.joining("; ", "", "; no report was written")));
        }
    }

    private Preset preset(Loaded loaded) {
        String declared = loaded.study().orElseThrow().releasePreset();
        return preset == null ? Presets.declared(declared) : Presets.get(preset);
    }

    private List<String> options(Loaded loaded) {
        List<String> options = new ArrayList<>();
        options.add("preset=" + preset(loaded).word());
        options.add("strict=" + strictness.isStrict());
        if (isComparing()) {
            options.add("definitions=" + definitions);
        }
        if (part != Part.ALL) {
            options.add("part=" + part.word());
        }
        return options;
    }

    private static boolean isEstimable(ReportContent content) {
        return content.release().findings().stream()
                .filter(f -> f.status() == ReleasedFinding.Status.SHOWN)
                .noneMatch(f -> f.finding().statistic() == Statistic.ODDS_RATIO
                        && f.finding().value().isEmpty());
    }
}
