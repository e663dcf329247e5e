package org.gainful.reference;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.Quantiles;
import org.gainful.stat.resampling.Bootstrap;
import org.gainful.stat.resampling.BootstrapDistribution;

/** Beside "bootstrap of hours" of 22_validation_bootstrap: the change of hours of those in paid work at both times. */
final class BootstrapAnswers {
    private static final double LEVEL = 0.95;

    private BootstrapAnswers() {}

    static Answers of(ReferenceFolder folder, String dataset) {
        Cases cases = folder.cases(dataset)
                .where(row -> paid(row, "status_t1") && paid(row, "status_t2"))
                .where(row ->
                        !row.get("hours_t1").isEmpty() && !row.get("hours_t2").isEmpty());
        double[] before = cases.values("hours_t1");
        double[] change = cases.values("hours_t2");
        Arrays.setAll(change, i -> change[i] - before[i]);
        int[][] rows = folder.resamples(ReferenceFolder.inputOf(dataset, "boot_rows_hours"))
                .toArray(int[][]::new);
        Answers answers = new Answers();
        put(answers, "mean", change, rows, values -> Description.of(values)
                .mean()
                .orElseThrow());
        put(answers, "median", change, rows, values -> Quantiles.TYPE_7
                .of(values, 0.5)
                .orElseThrow());
        return answers;
    }

    private static boolean paid(CSVRecord row, String column) {
        return row.get(column).equals("paid employment");
    }

    private static void put(
            Answers answers, String term, double[] values, int[][] rows, ToDoubleFunction<double[]> statistic) {
        BootstrapDistribution found = Bootstrap.ofRows(values, rows, statistic).orElseThrow();
        answers.put(term, "t0", found.estimate());
        answers.put(term, "bias", found.bias());
        answers.put(term, "se", found.standardError());
        found.normal(LEVEL).ifPresent(interval -> put(answers, term, "normal", interval));
        put(answers, term, "basic", found.basic(LEVEL, Quantiles.TYPE_6));
        put(answers, term, "percentile_type7", found.percentile(LEVEL, Quantiles.TYPE_7));
        put(answers, term, "percentile_type6", found.percentile(LEVEL, Quantiles.TYPE_6));
        answers.put(term, "bca_z0", found.biasCorrection());
        answers.put(term, "bca_a", found.acceleration());
        found.bcaLevels(LEVEL).ifPresent(levels -> answers.put(term, "bca_level_low", levels.lower())
                .put(term, "bca_level_high", levels.upper()));
        found.bca(LEVEL, Quantiles.TYPE_6).ifPresent(interval -> put(answers, term, "bca_type6", interval));
    }

    private static void put(Answers answers, String term, String kind, Interval interval) {
        answers.put(term, kind + "_low", interval.lower());
        answers.put(term, kind + "_high", interval.upper());
    }
}
