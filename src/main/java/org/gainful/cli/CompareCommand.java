package org.gainful.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainful.disclosure.ReleasedFinding;
import org.gainful.intake.Intake;
import org.gainful.intake.Loaded;
import org.gainful.report.ReportContent;
import org.gainful.stat.Interval;
import org.gainful.stat.proportion.DifferenceInterval;
import org.gainful.stat.proportion.ProportionPair;
import org.gainful.study.Comparison;
import org.gainful.study.Part;
import org.gainful.study.Progress;
import org.gainful.study.StudyRun;
import org.gainful.table.Finding;
import org.gainful.table.Look;
import org.gainful.table.Marker;
import org.gainful.table.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two programmes' rates beside each other, where they count the same. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Sets the released rates of two programmes side by side where both follow one published definition;"
                        + " refuses to where they count different things, and says what differs.",
        footer = {
            "",
            "Exit codes: 0 done; 2 wrong usage; 3 data refused, or nothing that may be compared.",
            "",
            "Example: gainful compare datasets/sesami datasets/solent"
        })
final class CompareCommand implements Callable<Integer> {
    private static final double LEVEL = 0.95;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STUDY", description = "The folder of the one.")
    private Path first;

    @Parameters(index = "1", paramLabel = "OTHER", description = "The folder of the other.")
    private Path second;

    @Mixin
    private Strictness strictness;

    @Override
    public Integer call() throws IOException {
        ReportContent one = run(first);
        ReportContent other = run(second);
        Comparison comparison = Comparison.of(one.study(), other.study());
        if (comparison.shared().isEmpty()) {
            throw Refusal.ofData("%s and %s cannot be compared: they report no outcome by one definition.%n%s"
                    .formatted(one.study().id(), other.study().id(), words(comparison.unlike())));
        }
        PrintWriter out = spec.commandLine().getOut();
        List.of(one, other).forEach(content -> notice(content).ifPresent(out::println));
        for (Comparison.Pair pair : comparison.shared()) {
            out.println("%s (definition %s)"
                    .formatted(
                            pair.first().label(),
                            pair.first().follows().orElseThrow().id()));
            Optional<Finding> rate = rate(one, pair.first().name());
            Optional<Finding> otherRate = rate(other, pair.second().name());
            out.println(line(one.study().id(), rate));
            out.println(line(other.study().id(), otherRate));
            out.println("  difference   " + difference(rate, otherRate));
        }
        out.println(
                "Nobody was allotted to a programme by chance: a difference may be one of people, places or years.");
        return ExitCode.DONE;
    }

    /** Two programmes' definitions, and under them what differs. */
    private static String words(List<Comparison.Unlike> unlike) {
        StringWriter words = new StringWriter();
        WrappedText text = new WrappedText(new PrintWriter(words, true));
        for (Comparison.Unlike pair : unlike) {
            text.print("", "%s and %s:".formatted(pair.first(), pair.second()));
            pair.differences().forEach(difference -> text.print("  ", difference));
        }
        return words.toString().stripTrailing();
    }

    /** Rates of people who do not exist compare as well as any. */
    private static Optional<String> notice(ReportContent content) {
        String notice = content.study().kind().notice();
        return notice.isEmpty()
                ? Optional.empty()
                : Optional.of("%s: %s".formatted(content.study().id(), notice));
    }

    private ReportContent run(Path study) throws IOException {
        Loaded loaded = Intake.read(StudyPath.folder(study), strictness.rowPolicy());
        if (!loaded.isUsable()) {
            new IssueListing(spec.commandLine().getErr()).print(loaded.issues());
            throw Refusal.ofData("the data of %s were refused".formatted(study));
        }
        return new StudyRun(Presets.declared(loaded.study().orElseThrow().releasePreset()), Version.number(), 1)
                .run(loaded, Part.OUTCOMES, List.of(), Progress.UNHEARD);
    }

    private static Optional<Finding> rate(ReportContent content, String definition) {
        return content.release().findings().stream()
                .filter(f -> f.status() == ReleasedFinding.Status.SHOWN)
                .map(ReleasedFinding::finding)
                .filter(f -> f.address().equals("outcomes/rates/%s/all/share".formatted(definition)))
                .filter(f -> f.value().isPresent())
                .findFirst();
    }

    private static String line(String study, Optional<Finding> rate) {
        return "  %-12s %s"
                .formatted(
                        study,
                        rate.map(f -> List.of(f))
                                .map(f -> "%s, %s".formatted(View.OUT_OF.display(f), View.ESTIMATE_INTERVAL.display(f)))
                                .orElse(Marker.CONFIDENTIAL.text() + " or not available"));
    }

    /** Newcombe's interval, from nothing but what was released of both. */
    private static String difference(Optional<Finding> one, Optional<Finding> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Marker.NOT_AVAILABLE.text();
        }
        ProportionPair pair = new ProportionPair(
                one.get().basis().numerator().orElseThrow(),
                one.get().basis().denominator().orElseThrow(),
                other.get().basis().numerator().orElseThrow(),
                other.get().basis().denominator().orElseThrow());
        Interval interval = DifferenceInterval.NEWCOMBE.of(pair, LEVEL);
        return "%s (95%% interval %s)"
                .formatted(
                        Look.POINTS.show(pair.difference()),
                        Look.range(Look.POINTS.limit(interval.lower(), 0), Look.POINTS.limit(interval.upper(), 0)));
    }
}
