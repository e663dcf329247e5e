package org.gainful.simulation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.gainful.stat.regression.LogisticRegression;

/** Writes the table of coverage to standard output: {@code Simulate [REPLICATIONS [FITS]]}; 0 leaves a part out. */
public final class Simulate {
    private static final int REPLICATIONS = 10_000;
    private static final int FITS = 100_000;
    private static final long SEED = 88_22_6;

    private static final double LOWEST = 0.93;
    private static final double HIGHEST = 0.97;

    private final PrintStream out;

    private Simulate(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        int replications = arguments.length > 0 ? Integer.parseInt(arguments[0]) : REPLICATIONS;
        int fits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : FITS;
        Simulate simulate = new Simulate(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (replications > 0) {
            simulate.coverage(replications);
        }
        if (fits > 0) {
            simulate.agreement(fits);
        }
    }

    private static List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>();
        all.addAll(CountScenarios.all());
        all.addAll(MeanScenarios.all());
        all.addAll(RegressionScenarios.all());
        all.addAll(ClusterScenarios.all());
        all.addAll(OtherScenarios.all());
        return all;
    }

    private void coverage(int replications) {
        out.printf(Locale.ROOT, "## Intervals, %d studies each%n%n", replications);
        coverage(scenarios().stream().filter(Scenario::isDefault).toList(), replications);
        out.printf(Locale.ROOT, "## Others, for comparison%n%n");
        coverage(scenarios().stream().filter(s -> !s.isDefault()).toList(), replications);
    }

    private void coverage(List<Scenario> scenarios, int replications) {
        out.println("| What | Interval | Covers | Too low | Too high | None | 93–97 % |");
        out.println("|---|---|---:|---:|---:|---:|---|");
        for (Scenario scenario : scenarios) {
            // A generator of its own, by name: a scenario more or less leaves the others' numbers alone.
            long seed = SEED + (scenario.statistic() + scenario.method()).hashCode();
            row(Coverage.of(scenario, replications, new SplittableRandom(seed)));
        }
        out.println();
    }

    private void row(Coverage found) {
        boolean holds = found.share() >= LOWEST && found.share() <= HIGHEST;
        out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %s |%n",
                found.scenario().statistic(),
                found.scenario().method(),
                100 * found.share(),
                found.percent(found.below()),
                found.percent(found.above()),
                found.percent(found.none()),
                holds ? "yes" : "no");
    }

    private void agreement(int fits) {
        out.printf(Locale.ROOT, "## p < 0.05 exactly where the interval excludes 0%n%n");
        out.println("| Likelihood | Data sets | Estimated | Separated, no maximum | Not found | Compared | Disagree |");
        out.println("|---|---:|---:|---:|---:|---:|---:|");
        row(FuzzedFits.of("maximum", LogisticRegression.maximumLikelihood(), fits, new SplittableRandom(SEED)));
        row(FuzzedFits.of("Firth's", LogisticRegression.firth(), fits, new SplittableRandom(SEED)));
    }

    private void row(FuzzedFits found) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d |%n",
                found.method(),
                found.fits(),
                found.estimated(),
                found.withoutMaximum(),
                found.lost(),
                found.compared(),
                found.disagree());
    }
}
