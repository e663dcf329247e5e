package org.gainful.reference;

import java.util.Arrays;
import java.util.List;
import org.gainful.stat.groups.Kendall;
import org.gainful.stat.groups.Pearson;
import org.gainful.stat.groups.Spearman;

/** Beside 06_correlation: two measures of the same people. */
final class CorrelationCounterpart implements Counterpart {
    private static final double LEVEL = 0.95;

    private final ReferenceFolder folder;

    CorrelationCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        boolean working = analysis.contains("(in work at T2)");
        String[] names = Arrays.stream(analysis.replaceAll(" \\(.*\\)", "").split(" x "))
                .map(String::strip)
                .toArray(String[]::new);
        Cases cases = folder.cases(dataset)
                .where(row -> !working || row.get("status_t2").equals("paid employment"))
                .where(row -> Arrays.stream(names).noneMatch(name -> Double.isNaN(Cases.value(row, name))));
        double[] x = cases.values(names[0]);
        double[] y = cases.values(names[1]);
        Answers answers = new Answers();
        answers.put("pearson", "n", x.length);
        Pearson.of(x, y).ifPresent(found -> {
            answers.put("pearson", "r", found.r());
            answers.put("pearson", "t", found.t());
            answers.put("pearson", "p", found.pValue());
            found.interval(LEVEL).ifPresent(interval -> answers.put("pearson", "ci_low", interval.lower())
                    .put("pearson", "ci_high", interval.upper()));
        });
        Spearman.of(x, y).ifPresent(found -> answers.put("spearman", "rho", found.rho())
                .put("spearman", "S", found.s())
                .put("spearman", "p", found.pValue()));
        Kendall.of(x, y).ifPresent(found -> answers.put("kendall_b", "tau", found.tauB())
                .put("kendall_b", "z", found.z())
                .put("kendall_b", "p", found.pValue()));
        return answers;
    }
}
