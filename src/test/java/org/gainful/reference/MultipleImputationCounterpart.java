package org.gainful.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.Interval;
import org.gainful.stat.missing.PooledEstimate;
import org.gainful.stat.missing.PooledLogistic;
import org.gainful.stat.missing.PooledTest;
import org.gainful.stat.missing.RubinsRules;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;

/** Beside 13_multiple_imputation: completed data sets pooled. */
final class MultipleImputationCounterpart implements Counterpart {
    /** mice takes lambda for at least this in its degrees of freedom. */
    private static final double LEAST_LAMBDA = 1e-4;

    private static final Tolerance LEAST_LAMBDA_TAKEN =
            new Tolerance(1e-4, 1e-7, "mice takes lambda for at least 1e-4 where it is less");

    private final ReferenceFolder folder;
    private final Map<String, List<LogisticFit>> fits = new HashMap<>();

    MultipleImputationCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        if (analysis.equals("pooled mean")) {
            return means(dataset, rows);
        }
        List<LogisticFit> all = fits.computeIfAbsent(dataset, this::fit);
        if (analysis.startsWith("imputation ")) {
            return single(all.get(Integer.parseInt(analysis.substring("imputation ".length())) - 1));
        }
        PooledLogistic pooled = PooledLogistic.of(all);
        if (!pooled.estimated()) {
            return Answers.none("a completed set is separated");
        }
        if (analysis.startsWith("drop ")) {
            return jointTests(
                    pooled, List.of(analysis.substring("drop ".length()).split(", ")));
        }
        return switch (analysis) {
            case "Rubin M1" -> coefficients(pooled);
            case "Rubin M1 infinite dfcom" -> largeSample(pooled);
            default -> Answers.none("not written yet");
        };
    }

    /** The completed sets in their order. */
    private List<List<CSVRecord>> sets(String dataset) {
        Map<String, List<CSVRecord>> sets = new LinkedHashMap<>();
        for (CSVRecord row : folder.input(ReferenceFolder.inputOf(dataset, "imputations"))) {
            sets.computeIfAbsent(row.get(".imp"), set -> new ArrayList<>()).add(row);
        }
        return List.copyOf(sets.values());
    }

    private List<LogisticFit> fit(String dataset) {
        return sets(dataset).stream()
                .map(set -> LogisticRegression.maximumLikelihood()
                        .fit(Design.of(
                                Cases.M1,
                                Cases.M1.stream().map(term -> column(set, term)).toList(),
                                column(set, "moved"))))
                .toList();
    }

    private static double[] column(List<CSVRecord> set, String name) {
        return set.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(name)))
                .toArray();
    }

    /** Nothing where the set is separated. */
    private static Answers single(LogisticFit fit) {
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        for (Coefficient coefficient : fit.coefficients()) {
            answers.put(coefficient.term(), "estimate", coefficient.estimate())
                    .put(coefficient.term(), "se", coefficient.standardError());
        }
        return fit.estimated() ? answers : Answers.none("the completed set is separated");
    }

    private static Answers coefficients(PooledLogistic pooled) {
        Answers answers = new Answers();
        for (String term : pooled.terms()) {
            PooledEstimate one = pooled.coefficient(term).orElseThrow();
            Interval interval = one.interval(0.95).orElseThrow();
            answers.within(Tolerance.ITERATIVE)
                    .put(term, "estimate", one.estimate())
                    .put(term, "se", one.standardError())
                    .put(term, "ubar", one.within())
                    .put(term, "b", one.between())
                    .put(term, "t_total", one.totalVariance())
                    .put(term, "df_com", one.completeDegreesOfFreedom())
                    .put(term, "riv", one.relativeIncrease())
                    .put(term, "lambda", one.missingShare())
                    .put(term, "statistic", one.statistic())
                    .put(term, "or", Math.exp(one.estimate()));
            answers.within(ofFreedom(one, Tolerance.ITERATIVE))
                    .put(term, "df", one.degreesOfFreedom())
                    .put(term, "fmi", one.missingInformation())
                    .put(term, "p", one.pValue())
                    .put(term, "ci_low", interval.lower())
                    .put(term, "ci_high", interval.upper())
                    .put(term, "or_low", Math.exp(interval.lower()))
                    .put(term, "or_high", Math.exp(interval.upper()));
        }
        return answers;
    }

    private static Tolerance ofFreedom(PooledEstimate pooled, Tolerance otherwise) {
        return pooled.missingShare() < LEAST_LAMBDA ? LEAST_LAMBDA_TAKEN : otherwise;
    }

    private static Answers largeSample(PooledLogistic pooled) {
        Answers answers = new Answers();
        for (String term : pooled.terms()) {
            PooledEstimate small = pooled.coefficient(term).orElseThrow();
            PooledEstimate one = small.inLargeSample();
            answers.within(Tolerance.ITERATIVE)
                    .put(term, "estimate", one.estimate())
                    .put(term, "se", one.standardError())
                    .put(term, "df_rubin1987", one.largeSampleDegreesOfFreedom())
                    .put(term, "riv", one.relativeIncrease());
            answers.within(ofFreedom(one, Tolerance.ITERATIVE))
                    .put(term, "df_pool_scalar", one.degreesOfFreedom())
                    .put(term, "fmi", one.missingInformation())
                    .put(term, "p", one.pValue());
        }
        return answers;
    }

    private static Answers jointTests(PooledLogistic pooled, List<String> terms) {
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        test(answers, "D1", pooled.waldTest(terms).orElseThrow());
        test(answers, "D2", pooled.combinedWaldTests(terms).orElseThrow());
        test(answers, "D3", pooled.likelihoodRatioTest(terms).orElseThrow());
        return answers;
    }

    private static void test(Answers answers, String term, PooledTest test) {
        answers.put(term, "statistic", test.statistic())
                .put(term, "df1", test.numeratorDegreesOfFreedom())
                .put(term, "df2", test.denominatorDegreesOfFreedom())
                .put(term, "p", test.pValue())
                .put(term, "riv", test.relativeIncrease());
    }

    private Answers means(String dataset, List<Expected> rows) {
        List<List<CSVRecord>> sets = sets(dataset);
        Answers answers = new Answers();
        rows.stream().map(Expected::term).distinct().forEach(variable -> {
            double[][] columns = sets.stream().map(set -> column(set, variable)).toArray(double[][]::new);
            PooledEstimate one = RubinsRules.ofMeans(columns).orElseThrow();
            answers.within(Tolerance.CLOSED_FORM)
                    .put(variable, "estimate", one.estimate())
                    .put(variable, "se", one.standardError())
                    .put(variable, "riv", one.relativeIncrease());
            answers.within(ofFreedom(one, Tolerance.CLOSED_FORM))
                    .put(variable, "df", one.degreesOfFreedom())
                    .put(variable, "fmi", one.missingInformation());
        });
        return answers;
    }
}
