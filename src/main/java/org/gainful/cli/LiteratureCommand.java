package org.gainful.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainful.cases.Literature;
import org.gainful.cases.Literature.Relation;
import org.gainful.cases.Literature.Spread;
import org.gainful.fidelity.Demonstrable;
import org.gainful.fidelity.PrintedCheck;
import org.gainful.intake.LiteratureFile;
import org.gainful.stat.Interval;
import org.gainful.table.Look;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What was printed of fidelity and outcomes, computed again; and what a number of services could show of it. */
@Command(
        name = "literature",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints what others found of fidelity and outcomes, with p-value and interval computed again and what cannot"
                    + " be right said so.",
            "With --services, what so many services could show of a relation as strong."
        },
        footer = {
            "",
            "Exit codes: 0 done; 2 wrong usage.",
            "",
            "Example: gainful literature",
            "Example: gainful literature --services 12"
        })
final class LiteratureCommand implements Callable<Integer> {
    private static final int FEWEST = 3;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--services",
            paramLabel = "N",
            description = "What N services, 3 or more, could show; for planning a study.")
    private Integer services;

    @Override
    public Integer call() {
        WrappedText text = new WrappedText(spec.commandLine().getOut());
        Literature literature = LiteratureFile.read();
        if (services != null) {
            plan(text, literature);
            return ExitCode.DONE;
        }
        literature.relations().forEach(relation -> print(text, new PrintedCheck(relation)));
        literature.spreads().forEach(spread -> print(text, spread));
        return ExitCode.DONE;
    }

    private void plan(WrappedText text, Literature literature) {
        if (services < FEWEST) {
            throw Refusal.wrongUsage("--services must be %s or more, was %s".formatted(FEWEST, services));
        }
        Demonstrable planned = new Demonstrable(services);
        text.print(
                "",
                "%s services; two-sided test at the 5%% level. A correlation is significant from %s on; the smallest p-value a test over all orders of the services can give is %s."
                        .formatted(
                                services,
                                Look.TWO_DECIMALS.show(planned.smallestSignificant()),
                                Look.P_VALUE.show(planned.smallestPValue())));
        for (Relation relation : literature.relations()) {
            if (relation.benchmark()) {
                double r = relation.correlation();
                text.print(
                        "- ",
                        "As strong as in %s (r = %s): found with a chance of %s; for 80%% it takes %s services."
                                .formatted(
                                        relation.study(),
                                        Look.TWO_DECIMALS.show(r),
                                        Look.PERCENT.show(planned.power(r)),
                                        Look.WHOLE.show(Demonstrable.needed(r).orElseThrow())));
            }
        }
        text.print("", "Rates of few people are measured with error, so the true chance is smaller.");
    }

    private static void print(WrappedText text, PrintedCheck check) {
        Relation relation = check.relation();
        PrintWriter out = text.out();
        out.println(relation.study());
        text.print("  ", relation.what() + where(relation));
        text.print("  printed:  ", check.printed());
        text.print("  computed: ", computed(check));
        if (!relation.note().isEmpty()) {
            text.print("  ", relation.note());
        }
        text.print("  ", "%s [%s]".formatted(relation.citation(), relation.certainty()));
        out.println();
    }

    private static String where(Relation relation) {
        return relation.services().isPresent()
                ? "; %s %s".formatted(relation.services().getAsInt(), relation.unit())
                : "";
    }

    private static String computed(PrintedCheck check) {
        Optional<Interval> interval = check.interval();
        return interval.isEmpty()
                ? check.agreement().words()
                : "r = %s, p = %s, 95%% interval %s: %s"
                        .formatted(
                                Look.TWO_DECIMALS.show(check.relation().correlation()),
                                Look.P_VALUE.show(check.pValue().orElseThrow()),
                                Look.range(
                                        Look.TWO_DECIMALS.show(interval.get().lower()),
                                        Look.TWO_DECIMALS.show(interval.get().upper())),
                                check.agreement().words());
    }

    private static void print(WrappedText text, Spread spread) {
        text.out().println(spread.study());
        text.print("  ", spread.what());
        text.print(
                "  printed:  ",
                "standard deviation %s, lowest %s, highest %s"
                        .formatted(
                                spread.standardDeviation().text(),
                                Look.WHOLE.show(spread.lowest()),
                                Look.WHOLE.show(spread.highest())));
        text.print(
                "  computed: ",
                "%s values there have a standard deviation of %s at most: %s"
                        .formatted(
                                spread.values(),
                                Look.ONE_DECIMAL.show(PrintedCheck.largest(spread)),
                                PrintedCheck.isPossible(spread) ? "possible" : "cannot be right"));
        text.print("  ", "%s [%s]".formatted(spread.citation(), spread.certainty()));
    }
}
