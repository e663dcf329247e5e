package org.gainful.reference;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs this library over a folder of data and compares it with what other software says of them. */
public final class ReferenceCheck {
    private static final Map<String, Function<ReferenceFolder, Counterpart>> COUNTERPARTS = Map.ofEntries(
            Map.entry("01_table1", TableOneCounterpart::new),
            Map.entry("02_transitions", TransitionsCounterpart::new),
            Map.entry("03_paired", PairedCounterpart::new),
            Map.entry("04_groups", GroupsCounterpart::new),
            Map.entry("05_tables", TablesCounterpart::new),
            Map.entry("06_correlation", CorrelationCounterpart::new),
            Map.entry("07_logistic_univariable", LogisticUnivariableCounterpart::new),
            Map.entry("08_logistic_multivariable", LogisticMultivariableCounterpart::new),
            Map.entry("09_firth", FirthCounterpart::new),
            Map.entry("10_cluster_robust", ClusterRobustCounterpart::new),
            Map.entry("11_mixed_logistic", MixedLogisticCounterpart::new),
            Map.entry("12_survival", SurvivalCounterpart::new),
            Map.entry("13_multiple_imputation", MultipleImputationCounterpart::new),
            Map.entry("14_proportions_rates", ProportionsRatesCounterpart::new),
            Map.entry("15_reliability", ReliabilityCounterpart::new),
            Map.entry("16_meta_analysis", MetaAnalysisCounterpart::new),
            Map.entry("17_funnel", FunnelCounterpart::new),
            Map.entry("18_multiplicity", MultiplicityCounterpart::new),
            Map.entry("19_linear_models", LinearModelsCounterpart::new),
            Map.entry("20_fidelity", FidelityCounterpart::new),
            Map.entry("21_separation_degenerate", SeparationCounterpart::new),
            Map.entry("22_validation_bootstrap", ValidationBootstrapCounterpart::new),
            Map.entry("23_penalised", PenalisedCounterpart::new));

    private record Analysis(String dataset, String analysis) {}

    private final ReferenceFolder folder;

    public ReferenceCheck(ReferenceFolder folder) {
        this.folder = folder;
    }

    /** Compares every value of a file, in the order of the file. */
    List<Comparison> compare(String file) {
        List<Expected> rows = folder.expected(file);
        Counterpart counterpart =
                COUNTERPARTS.getOrDefault(file, ReferenceCheck::unknownFile).apply(folder);
        Map<Analysis, List<Expected>> byAnalysis =
                rows.stream().collect(Collectors.groupingBy(row -> new Analysis(row.dataset(), row.analysis())));
        Map<Analysis, Answers> answers = new HashMap<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (Expected row : rows) {
            Analysis analysis = new Analysis(row.dataset(), row.analysis());
            comparisons.add(answers.computeIfAbsent(analysis, a -> answers(counterpart, a, byAnalysis.get(a)))
                    .find(row)
                    .compare(row));
        }
        return comparisons;
    }

    /** A counterpart that throws misses every value of the analysis, and the others are still compared. */
    private static Answers answers(Counterpart counterpart, Analysis analysis, List<Expected> rows) {
        try {
            return counterpart.answers(analysis.dataset(), analysis.analysis(), rows);
        } catch (RuntimeException e) {
            return Answers.failed(e);
        }
    }

    private static Counterpart unknownFile(ReferenceFolder folder) {
        return (dataset, analysis, rows) -> Answers.none("a file of a kind that is not known here");
    }

    /** Arguments: the folder, then the names of files to keep to. Exits with 1 where a compared value misses. */
    public static void main(String[] arguments) {
        ReferenceFolder folder = new ReferenceFolder(Path.of(arguments[0]));
        List<String> only = List.of(arguments).subList(1, arguments.length);
        ReferenceCheck check = new ReferenceCheck(folder);
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
        ReferenceReport report = new ReferenceReport(out);
        for (String file : folder.files()) {
            if (only.isEmpty() || only.stream().anyMatch(file::startsWith)) {
                report.file(file, check.compare(file));
            }
        }
        System.exit(report.finish() ? 0 : 1);
    }
}
