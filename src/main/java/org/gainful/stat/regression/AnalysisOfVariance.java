package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gainful.stat.FStatistic;

/**
 * What each term of a linear model explains beside all the others: type II, for a model without interactions.
 *
 * @param rows one a term that could be tested
 * @param residualSumOfSquares empty where it leaves the range of a double
 */
public record AnalysisOfVariance(List<Row> rows, OptionalDouble residualSumOfSquares, int residualDegreesOfFreedom) {

    /**
     * One term.
     *
     * @param sumOfSquares by which the residual one grows without the term; empty where it leaves the range of a double
     */
    public record Row(String term, OptionalDouble sumOfSquares, FStatistic test) {}

    public AnalysisOfVariance {
        rows = List.copyOf(rows);
    }

    /** Each column a term. */
    public static AnalysisOfVariance typeTwo(LinearFit fit) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        fit.design().terms().forEach(term -> columns.put(term, List.of(term)));
        return typeTwo(fit, columns);
    }

    /** The columns of each term, such as those of a factor's levels, tested together, in the order of the map. */
    public static AnalysisOfVariance typeTwo(LinearFit fit, Map<String, List<String>> columnsOfTerms) {
        List<Row> rows = new ArrayList<>();
        double deviation = fit.residualStandardDeviation().orElse(0);
        double variance = deviation * deviation;
        columnsOfTerms.forEach((term, columns) -> fit.test(columns)
                .ifPresent(test -> rows.add(
                        new Row(term, inRange(test.statistic() * test.numeratorDegreesOfFreedom() * variance), test))));
        int freedom = fit.residualDegreesOfFreedom();
        return new AnalysisOfVariance(
                rows,
                fit.residualStandardDeviation().isPresent() ? inRange(variance * freedom) : OptionalDouble.of(0),
                freedom);
    }

    private static OptionalDouble inRange(double value) {
        return value <= Double.MAX_VALUE ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
