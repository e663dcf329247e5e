package org.gainful.reference;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A line a file, then what was not compared and why, then what missed. */
final class ReferenceReport {
    private static final String LINE = "%-28s %7s %9s %6s %7s  %-10s %s";
    private static final int MISSES_SHOWN = 40;

    private final PrintWriter out;
    private final List<Comparison> all = new ArrayList<>();
    private final Map<String, Map<String, Long>> silences = new TreeMap<>();

    ReferenceReport(PrintWriter out) {
        this.out = out;
        out.println(String.format(
                Locale.ROOT,
                LINE,
                "file",
                "there",
                "compared",
                "none",
                "misses",
                "worst rel",
                "digits: fewest, median"));
    }

    void file(String name, List<Comparison> comparisons) {
        line(name, comparisons);
        all.addAll(comparisons);
        silences.put(
                name,
                comparisons.stream()
                        .filter(c -> !c.made())
                        .collect(Collectors.groupingBy(
                                c -> c.reason().orElseThrow(), TreeMap::new, Collectors.counting())));
    }

    private void line(String name, List<Comparison> comparisons) {
        List<Comparison> made = comparisons.stream().filter(Comparison::made).toList();
        double[] digits = made.stream().mapToDouble(Comparison::digits).sorted().toArray();
        double worst = made.stream()
                .flatMapToDouble(c -> c.relativeError().stream())
                .max()
                .orElse(0);
        out.println(String.format(
                Locale.ROOT,
                LINE,
                name,
                comparisons.size(),
                made.size(),
                comparisons.size() - made.size(),
                made.stream().filter(c -> !c.agrees()).count(),
                made.isEmpty() ? "" : String.format(Locale.ROOT, "%.1e", worst),
                made.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%.0f, %.0f",
                                Math.floor(digits[0]),
                                Math.floor(digits[digits.length / 2]))));
    }

    /** Prints the rest; whether every compared value agrees. */
    boolean finish() {
        line("all", all);
        long made = all.stream().filter(Comparison::made).count();
        out.println(String.format(Locale.ROOT, "%.1f %% compared", all.isEmpty() ? 0 : 100.0 * made / all.size()));
        printSilences();
        printLooser();
        return printMisses();
    }

    private void printSilences() {
        out.println();
        out.println("Not compared:");
        silences.forEach((file, reasons) -> reasons.forEach(
                (reason, count) -> out.println(String.format(Locale.ROOT, "%-28s %6s  %s", file, count, reason))));
    }

    private void printLooser() {
        Map<Tolerance, Long> looser = all.stream()
                .filter(c -> c.made() && c.allowed().relative() > Tolerance.ITERATIVE.relative())
                .collect(Collectors.groupingBy(
                        Comparison::allowed,
                        () -> new TreeMap<>(
                                Comparator.comparing(Tolerance::relative).thenComparing(Tolerance::why)),
                        Collectors.counting()));
        out.println();
        out.println("Compared with a looser tolerance:");
        looser.forEach((tolerance, count) ->
                out.println(String.format(Locale.ROOT, "%8.0e %6s  %s", tolerance.relative(), count, tolerance.why())));
    }

    private boolean printMisses() {
        List<Comparison> misses = all.stream().filter(c -> !c.agrees()).toList();
        out.println();
        out.println(misses.isEmpty() ? "Nothing misses." : "Misses:");
        misses.stream().limit(MISSES_SHOWN).forEach(miss -> out.println(miss.describe()));
        if (misses.size() > MISSES_SHOWN) {
            out.println("and " + (misses.size() - MISSES_SHOWN) + " more");
        }
        return misses.isEmpty();
    }
}
