package org.gainful.reference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.counts.McNemar;
import org.gainful.stat.counts.SquareTable;
import org.gainful.stat.proportion.PairedDifferenceInterval;
import org.gainful.stat.proportion.PairedProportions;

/** Beside 02_transitions: status at the start and at the end. */
final class TransitionsCounterpart implements Counterpart {
    private static final double LEVEL = 0.95;
    private static final String PAID = "paid employment";
    private static final String MISSING = "(missing)";

    private final ReferenceFolder folder;

    TransitionsCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        Cases cases = folder.cases(dataset);
        Cases known = cases.where(
                row -> !row.get("status_t1").isEmpty() && !row.get("status_t2").isEmpty());
        Answers answers = new Answers();
        switch (analysis) {
            case "transition" ->
                rows.stream().map(Expected::term).distinct().forEach(term -> transition(answers, cases, known, term));
            case "bowker_symmetry" -> bowkerAsR(answers, rows.get(0).term(), square(known));
            case "bowker_symmetry_empty_pairs_dropped" ->
                put(answers, rows.get(0).term(), SquareTable.of(square(known)).bowker());
            case "stuart_maxwell" ->
                put(answers, rows.get(0).term(), SquareTable.of(square(known)).stuartMaxwell());
            case "mcnemar_paid" -> mcNemar(answers, rows.get(0).term(), paid(known));
            case "paired_difference" -> difference(answers, paid(known));
            case "goal_by_status" ->
                rows.stream().map(Expected::term).distinct().forEach(term -> goal(answers, cases, term));
            default -> answers.leaveOutTheRest("not offered");
        }
        return answers;
    }

    private static void transition(Answers answers, Cases cases, Cases known, String term) {
        String[] status = term.split(" -> ");
        double count = count(cases, status[0], status[1].equals(MISSING) ? "" : status[1]);
        answers.put(term, "count", count);
        answers.put(term, "row_pct_known", 100 * count / count(known, status[0]));
        answers.put(term, "row_pct_all", 100 * count / count(cases, status[0]));
        answers.put(term, "total_pct_known", 100 * count / known.rows().size());
    }

    private static double count(Cases cases, String first, String second) {
        return cases.where(row -> row.get("status_t1").equals(first)
                        && row.get("status_t2").equals(second))
                .rows()
                .size();
    }

    private static double count(Cases cases, String first) {
        return cases.where(row -> row.get("status_t1").equals(first)).rows().size();
    }

    private static long[][] square(Cases known) {
        List<String> levels = known.rows().stream()
                .flatMap(row -> List.of(row.get("status_t1"), row.get("status_t2")).stream())
                .distinct()
                .sorted()
                .toList();
        long[][] table = new long[levels.size()][levels.size()];
        for (CSVRecord row : known.rows()) {
            table[levels.indexOf(row.get("status_t1"))][levels.indexOf(row.get("status_t2"))]++;
        }
        return table;
    }

    private static void bowkerAsR(Answers answers, String term, long[][] table) {
        Optional<ChiSquareStatistic> test = SquareTable.of(table).bowker();
        int pairs = table.length * (table.length - 1) / 2;
        if (test.isPresent() && test.get().degreesOfFreedom() == pairs) {
            put(answers, term, test);
        } else {
            answers.leaveOutTheRest("R does not drop pairs of categories between which nobody moved");
        }
    }

    private static PairedProportions paid(Cases known) {
        long[] counts = new long[4];
        for (CSVRecord row : known.rows()) {
            counts[
                    (row.get("status_t1").equals(PAID) ? 0 : 2)
                            + (row.get("status_t2").equals(PAID) ? 0 : 1)]++;
        }
        return new PairedProportions(counts[0], counts[1], counts[2], counts[3]);
    }

    private static void mcNemar(Answers answers, String term, PairedProportions paid) {
        McNemar test = new McNemar(paid.firstOnly(), paid.secondOnly());
        answers.put(term, "a", paid.both());
        answers.put(term, "b_left", paid.firstOnly());
        answers.put(term, "c_moved", paid.secondOnly());
        answers.put(term, "d", paid.neither());
        answers.put(term, "chisq", number(test.asymptotic(), ChiSquareStatistic::statistic));
        answers.put(term, "p", number(test.asymptotic(), ChiSquareStatistic::pValue));
        answers.put(term, "chisq_cc", number(test.corrected(), ChiSquareStatistic::statistic));
        answers.put(term, "p_cc", number(test.corrected(), ChiSquareStatistic::pValue));
        answers.put(term, "p_exact", test.exactPValue());
        answers.put(term, "p_mid", test.midPValue());
        answers.put(term, "cond_or", test.oddsRatio());
        answers.put(term, "cond_or_low", number(test.oddsRatioInterval(LEVEL), Interval::lower));
        answers.put(term, "cond_or_high", number(test.oddsRatioInterval(LEVEL), Interval::upper));
    }

    private static void difference(Answers answers, PairedProportions paid) {
        String term = "p(T2)-p(T1)";
        answers.put(term, "estimate", paid.difference());
        put(answers, term, "wald_", PairedDifferenceInterval.WALD.of(paid, LEVEL));
        put(answers, term, "agresti_min_", PairedDifferenceInterval.AGRESTI_MIN.of(paid, LEVEL));
        Interval tango = PairedDifferenceInterval.TANGO.of(paid, LEVEL);
        put(answers, "tango score, tight", "", tango);
        answers.within(new Tolerance(1e-4, 1e-5, "PropCIs finds the roots to 1e-5"));
        put(answers, term, "tango_", tango);
    }

    private static void goal(Answers answers, Cases cases, String term) {
        String[] levels = term.split(" \\| ");
        answers.put(
                term,
                "count",
                cases.where(row -> row.get("status_t2").equals(levels[0])
                                && row.get("goal_achieved").equals(levels[1]))
                        .rows()
                        .size());
    }

    private static void put(Answers answers, String term, String prefix, Interval interval) {
        answers.put(term, prefix + "low", interval.lower());
        answers.put(term, prefix + "high", interval.upper());
    }

    private static void put(Answers answers, String term, Optional<ChiSquareStatistic> test) {
        answers.put(term, "chisq", number(test, ChiSquareStatistic::statistic));
        answers.put(term, "df", number(test, ChiSquareStatistic::degreesOfFreedom));
        answers.put(term, "p", number(test, ChiSquareStatistic::pValue));
    }

    private static <T> OptionalDouble number(Optional<T> result, ToDoubleFunction<T> value) {
        return result.isPresent() ? OptionalDouble.of(value.applyAsDouble(result.get())) : OptionalDouble.empty();
    }
}
