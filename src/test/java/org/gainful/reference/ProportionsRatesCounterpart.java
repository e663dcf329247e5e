package org.gainful.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.Interval;
import org.gainful.stat.counts.ChiSquare;
import org.gainful.stat.counts.FisherExact;
import org.gainful.stat.power.TwoMeans;
import org.gainful.stat.power.TwoProportions;
import org.gainful.stat.proportion.DifferenceInterval;
import org.gainful.stat.proportion.OddsRatioInterval;
import org.gainful.stat.proportion.ProportionInterval;
import org.gainful.stat.proportion.ProportionPair;
import org.gainful.stat.proportion.RateInterval;
import org.gainful.stat.proportion.RateRatio;
import org.gainful.stat.proportion.RiskRatioInterval;
import org.gainful.stat.proportion.StandardisedRate;
import org.gainful.stat.proportion.StandardisedRatio;

/** Beside 14_proportions_rates: proportions and rates. */
final class ProportionsRatesCounterpart implements Counterpart {
    private static final double LEVEL = 0.95;

    private static final Map<ProportionInterval, String> SINGLE = Map.of(
            ProportionInterval.WILSON, "wilson",
            ProportionInterval.WILSON_CONTINUITY, "wilson_cc",
            ProportionInterval.CLOPPER_PEARSON, "clopper_pearson",
            ProportionInterval.MID_P, "midp",
            ProportionInterval.JEFFREYS, "jeffreys",
            ProportionInterval.JEFFREYS_EQUAL_TAILED, "jeffreys_raw",
            ProportionInterval.AGRESTI_COULL, "agresti_coull",
            ProportionInterval.WALD, "wald");

    private static final Map<DifferenceInterval, String> DIFFERENCES = Map.of(
            DifferenceInterval.NEWCOMBE, "newcombe",
            DifferenceInterval.NEWCOMBE_CONTINUITY, "newcombe_cc",
            DifferenceInterval.AGRESTI_CAFFO, "agresti_caffo",
            DifferenceInterval.WALD, "wald",
            DifferenceInterval.WALD_CONTINUITY, "wald_cc",
            DifferenceInterval.HALDANE, "haldane",
            DifferenceInterval.JEFFREYS_PERKS, "jeffreys_perks",
            DifferenceInterval.MIETTINEN_NURMINEN, "mn",
            DifferenceInterval.MEE, "mee");

    private final ReferenceFolder folder;

    ProportionsRatesCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        Answers answers = new Answers();
        List<String> terms = rows.stream().map(Expected::term).distinct().toList();
        if (dataset.equals("power")) {
            terms.forEach(term -> power(answers, analysis, term));
        } else if (analysis.startsWith("single ")) {
            double level = Double.parseDouble(analysis.substring("single ".length()));
            terms.forEach(term -> single(answers, term, level));
        } else if (analysis.startsWith("phe_proportion")) {
            terms.forEach(term -> percentages(answers, term));
        } else if (dataset.equals("proportion_pairs")) {
            terms.forEach(term -> pair(answers, analysis, term));
        } else if (analysis.equals("rate")) {
            folder.input(dataset).forEach(row -> rate(answers, row));
        } else if (analysis.equals("rate ratio")) {
            terms.forEach(term -> rateRatio(answers, term, folder.input(dataset)));
        } else if (analysis.equals("SMR")) {
            standardiseIndirectly(answers, folder.input(dataset));
        } else if (dataset.equals("standardisation")) {
            standardise(answers, folder.input(dataset));
        }
        return answers;
    }

    private static void single(Answers answers, String term, double level) {
        long[] counts = counts(term);
        SINGLE.forEach((method, name) -> put(answers, term, name, method.of(counts[0], counts[1], level)));
        put(answers, term, "prop_test", ProportionInterval.WILSON.of(counts[0], counts[1], level));
        // R's correction is |x - n/2| where that is less than 1/2.
        ProportionInterval corrected =
                2 * counts[0] == counts[1] ? ProportionInterval.WILSON : ProportionInterval.WILSON_CONTINUITY;
        put(answers, term, "prop_test_cc", corrected.of(counts[0], counts[1], level));
    }

    private static void percentages(Answers answers, String term) {
        long[] counts = counts(term);
        answers.put(term, "value", 100.0 * counts[0] / counts[1]);
        Interval wilson = ProportionInterval.WILSON.of(counts[0], counts[1], LEVEL);
        answers.put(term, "low", 100 * wilson.lower());
        answers.put(term, "high", 100 * wilson.upper());
    }

    private static void pair(Answers answers, String analysis, String term) {
        String[] sides = term.split(" v ");
        long[] first = counts(sides[0]);
        long[] second = counts(sides[1]);
        ProportionPair pair = new ProportionPair(first[0], first[1], second[0], second[1]);
        switch (analysis) {
            case "difference" -> {
                answers.put(term, "difference", pair.difference());
                DIFFERENCES.forEach((method, name) -> put(answers, term, name, method.of(pair, LEVEL)));
            }
            case "ratio score" -> {
                answers.within(Tolerance.looser(1e-3, "PropCIs walks in steps of 1e-3"));
                put(
                        answers,
                        term,
                        "rr_score",
                        RiskRatioInterval.SCORE.of(pair, LEVEL).orElseThrow());
                put(
                        answers,
                        term,
                        "or_score",
                        OddsRatioInterval.SCORE.of(pair, LEVEL).orElseThrow());
            }
            case "test" -> test(answers, term, first[0], first[1] - first[0], second[0], second[1] - second[0]);
            default -> answers.leaveOutTheRest("not offered");
        }
    }

    private static void test(Answers answers, String term, long a, long b, long c, long d) {
        long[][] table = {{a, b}, {c, d}};
        Optional<ChiSquare.Result> plain = ChiSquare.PLAIN.test(table);
        Optional<ChiSquare.Result> corrected = ChiSquare.YATES.test(table);
        answers.put(term, "chisq", number(plain, r -> r.test().statistic()));
        answers.put(term, "p", number(plain, ChiSquare.Result::pValue));
        answers.put(term, "chisq_cc", number(corrected, r -> r.test().statistic()));
        answers.put(term, "p_cc", number(corrected, ChiSquare.Result::pValue));
        answers.put(term, "fisher_p", new FisherExact(a, b, c, d).pValue());
    }

    private static void rate(Answers answers, CSVRecord row) {
        String term = row.get("x") + "/" + row.get("exposure");
        long events = Long.parseLong(row.get("x"));
        double exposure = Double.parseDouble(row.get("exposure"));
        answers.put(term, "rate", events / exposure);
        put(answers, term, "exact", RateInterval.EXACT.of(events, exposure, LEVEL));
        put(answers, term, "byar", RateInterval.BYAR.of(events, exposure, LEVEL));
        Interval normal = RateInterval.NORMAL.of(events, exposure, LEVEL);
        answers.put(term, "normal_high", normal.upper());
        if (events == 0 || normal.lower() > 0) {
            answers.put(term, "normal_low", normal.lower());
        }
        answers.leaveOut(".*", "normal_low", "cut at 0, below which no rate lies");
    }

    private static void rateRatio(Answers answers, String term, List<CSVRecord> rates) {
        String[] numbers = term.split(" v ");
        CSVRecord first = rates.get(Integer.parseInt(numbers[0]) - 1);
        CSVRecord second = rates.get(Integer.parseInt(numbers[1]) - 1);
        RateRatio ratio = new RateRatio(
                Long.parseLong(first.get("x")),
                Double.parseDouble(first.get("exposure")),
                Long.parseLong(second.get("x")),
                Double.parseDouble(second.get("exposure")));
        answers.put(term, "ratio", ratio.estimate());
        answers.put(term, "low", number(ratio.exactInterval(LEVEL), Interval::lower));
        answers.put(term, "high", number(ratio.exactInterval(LEVEL), Interval::upper));
        answers.put(term, "p", ratio.pValue());
    }

    private static void standardise(Answers answers, List<CSVRecord> rows) {
        double scale = 100_000;
        long[] events =
                rows.stream().mapToLong(row -> Long.parseLong(row.get("x"))).toArray();
        double[] population = column(rows, "pop");
        StandardisedRate direct = StandardisedRate.of(events, population, column(rows, "stdpop"));
        Optional<Interval> interval = direct.interval(RateInterval.BYAR, LEVEL);
        for (String term : List.of("phe_dsr", "formula")) {
            answers.put(term, "value", scale * direct.rate());
            answers.put(term, "low", number(interval, i -> scale * i.lower()));
            answers.put(term, "high", number(interval, i -> scale * i.upper()));
        }
        answers.put("phe_dsr", "total_count", direct.events());
        answers.put("formula", "var", direct.variance());
    }

    private static void standardiseIndirectly(Answers answers, List<CSVRecord> rows) {
        long[] events =
                rows.stream().mapToLong(row -> Long.parseLong(row.get("x"))).toArray();
        StandardisedRatio ratio =
                StandardisedRatio.of(events, column(rows, "pop"), column(rows, "x_ref"), column(rows, "n_ref"));
        answers.put("formula", "observed", ratio.observed());
        answers.put("formula", "expected", ratio.expected());
        answers.put("formula", "value", ratio.ratio());
        put(answers, "formula", "", ratio.interval(RateInterval.BYAR, LEVEL));
    }

    private static void power(Answers answers, String analysis, String term) {
        double[] n = numbers(term);
        Tolerance roots = Tolerance.looser(1e-5, "R finds the size by uniroot, to 1e-4 of a person");
        switch (analysis) {
            case "two proportions" ->
                answers.within(roots).put(term, "n_per_group", new TwoProportions(n[0], n[1]).size(n[3], n[2]));
            case "two means d" ->
                answers.within(roots).put(term, "n_per_group", new TwoMeans(n[0]).size(n[1], 1 - LEVEL));
            case "achieved" -> {
                TwoMeans plan = new TwoMeans(n[0]);
                answers.put(term, "power", plan.powerInDirection(n[1], 1 - LEVEL));
                answers.put(term, "power_strict", plan.power(n[1], 1 - LEVEL));
            }
            default -> answers.leaveOutTheRest("not offered");
        }
    }

    /** The numbers in "0.2 0.35" or "d=0.5 n=50". */
    private static double[] numbers(String term) {
        return List.of(term.split(" ")).stream()
                .mapToDouble(word -> Double.parseDouble(word.substring(word.indexOf('=') + 1)))
                .toArray();
    }

    /** "3/14"; R writes a million as 1e+06. */
    private static long[] counts(String term) {
        return List.of(term.split("/")).stream()
                .mapToLong(text -> (long) Double.parseDouble(text))
                .toArray();
    }

    private static double[] column(List<CSVRecord> rows, String name) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(name)))
                .toArray();
    }

    private static void put(Answers answers, String term, String name, Interval interval) {
        String prefix = name.isEmpty() ? "" : name + "_";
        answers.put(term, prefix + "low", interval.lower());
        answers.put(term, prefix + "high", interval.upper());
    }

    private static <T> OptionalDouble number(Optional<T> result, ToDoubleFunction<T> value) {
        return result.isPresent() ? OptionalDouble.of(value.applyAsDouble(result.get())) : OptionalDouble.empty();
    }
}
