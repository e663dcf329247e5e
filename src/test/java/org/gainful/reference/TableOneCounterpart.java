package org.gainful.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.gainful.stat.Interval;
import org.gainful.stat.counts.ChiSquare;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.MeanInterval;
import org.gainful.stat.describe.MedianDeviation;
import org.gainful.stat.describe.Quantiles;
import org.gainful.stat.describe.Shape;
import org.gainful.stat.describe.StandardisedDifference;
import org.gainful.stat.groups.KruskalWallis;
import org.gainful.stat.groups.MannWhitney;
import org.gainful.stat.groups.TTest;

/** Beside 01_table1: characteristics of the participants. */
final class TableOneCounterpart implements Counterpart {
    private static final double LEVEL = 0.95;
    private static final int FEWEST_FOR_SHAPE = 4;
    private static final String MISSING = "(missing)";

    private final ReferenceFolder folder;

    TableOneCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        Cases cases = folder.cases(dataset);
        List<String> terms = rows.stream().map(Expected::term).distinct().toList();
        Answers answers = new Answers();
        if (analysis.equals("counts")) {
            counts(answers, cases);
        } else if (analysis.equals("by_moved")) {
            terms.forEach(variable -> compare(answers, cases.atRisk(), variable));
        } else if (analysis.startsWith("continuous:")) {
            Cases sample = sample(cases, analysis);
            terms.forEach(variable -> describe(answers, sample, variable));
        } else if (analysis.startsWith("categorical:")) {
            Cases sample = sample(cases, analysis);
            terms.stream()
                    .map(term -> term.substring(0, term.indexOf('=')))
                    .distinct()
                    .forEach(variable -> tabulate(answers, sample, variable));
        }
        return answers;
    }

    private static Cases sample(Cases cases, String analysis) {
        return switch (analysis.substring(analysis.indexOf(':') + 1)) {
            case "moved" -> cases.atRisk().where(row -> Cases.value(row, "moved") == 1);
            case "not_moved" -> cases.atRisk().where(row -> Cases.value(row, "moved") == 0);
            case "female" -> cases.where(row -> row.get("sex").equals("female"));
            case "male" -> cases.where(row -> row.get("sex").equals("male"));
            default -> cases;
        };
    }

    private static void counts(Answers answers, Cases cases) {
        Cases atRisk = cases.atRisk();
        answers.put("rows", "n", cases.rows().size());
        answers.put("at_risk", "n", atRisk.rows().size());
        answers.put("at_risk", "moved", Arrays.stream(atRisk.values("moved")).sum());
        answers.put("at_risk", "complete_M1", complete(atRisk, Cases.M1));
        answers.put("at_risk", "complete_M2", complete(atRisk, Cases.M2));
    }

    private static int complete(Cases atRisk, List<String> variables) {
        return atRisk.where(row -> variables.stream().noneMatch(name -> Double.isNaN(Cases.value(row, name))))
                .rows()
                .size();
    }

    private static void describe(Answers answers, Cases sample, String variable) {
        double[] values = sample.known(variable);
        Description known = Description.of(values);
        Optional<Interval> interval = MeanInterval.of(known, LEVEL);
        answers.put(variable, "n", known.count());
        answers.put(variable, "missing", sample.rows().size() - known.count());
        answers.put(variable, "mean", known.mean());
        answers.put(variable, "sd", known.sampleStandardDeviation());
        answers.put(variable, "se", known.standardErrorOfMean());
        answers.put(variable, "mean_ci_low", number(interval, Interval::lower));
        answers.put(variable, "mean_ci_high", number(interval, Interval::upper));
        answers.put(variable, "min", known.minimum());
        answers.put(variable, "max", known.maximum());
        answers.put(variable, "median", Quantiles.TYPE_7.of(values, 0.5));
        for (Quantiles type : Quantiles.values()) {
            String suffix = type.name().toLowerCase(Locale.ROOT).replace("_", "");
            Optional<Quantiles.Quartiles> quartiles = type.quartiles(values);
            answers.put(variable, "q1_" + suffix, number(quartiles, Quantiles.Quartiles::lower));
            answers.put(variable, "q3_" + suffix, number(quartiles, Quantiles.Quartiles::upper));
        }
        answers.put(variable, "mad_1.4826", MedianDeviation.normalConsistent(values));
        shape(answers, variable, known);
    }

    private static void shape(Answers answers, String variable, Description known) {
        if (known.count() < FEWEST_FOR_SHAPE) {
            answers.leaveOut(".*", "(skewness|kurtosis).*", "R was not asked for the shape of so few values");
            return;
        }
        Optional<Shape> shape = known.shape();
        answers.put(variable, "skewness_g1", number(shape, Shape::skewnessType1));
        answers.put(variable, "skewness_G1", shape.map(Shape::skewnessType2).orElse(OptionalDouble.empty()));
        answers.put(
                variable,
                "kurtosis_excess_G2",
                shape.map(Shape::excessKurtosisType2).orElse(OptionalDouble.empty()));
    }

    private static void tabulate(Answers answers, Cases sample, String variable) {
        List<String> values =
                sample.rows().stream().map(row -> row.get(variable)).toList();
        long missing = values.stream().filter(String::isEmpty).count();
        double all = values.size();
        for (String level : values.stream().filter(v -> !v.isEmpty()).distinct().toList()) {
            long count = values.stream().filter(level::equals).count();
            answers.put(variable + "=" + level, "count", count);
            answers.put(variable + "=" + level, "pct_of_known", 100 * count / (all - missing));
            answers.put(variable + "=" + level, "pct_of_all", 100 * count / all);
        }
        answers.put(variable + "=" + MISSING, "count", missing);
        answers.put(variable + "=" + MISSING, "pct_of_all", 100 * missing / all);
    }

    private static void compare(Answers answers, Cases atRisk, String variable) {
        if (isCategorical(variable)) {
            compareCategories(answers, atRisk, variable);
            return;
        }
        double[] stayed = atRisk.where(row -> Cases.value(row, "moved") == 0).known(variable);
        double[] moved = atRisk.where(row -> Cases.value(row, "moved") == 1).known(variable);
        Optional<TTest.Result> welch = TTest.welch().withLevel(LEVEL).test(stayed, moved);
        answers.put(variable, "welch_t", number(welch, TTest.Result::statistic));
        answers.put(variable, "welch_df", number(welch, TTest.Result::degreesOfFreedom));
        answers.put(variable, "welch_p", number(welch, TTest.Result::pValue));
        answers.put(variable, "pooled_p", number(TTest.student().test(stayed, moved), TTest.Result::pValue));
        answers.put(variable, "mw_W", number(MannWhitney.corrected().test(stayed, moved), MannWhitney.Result::u));
        answers.put(
                variable, "mw_p_cc", number(MannWhitney.corrected().test(stayed, moved), MannWhitney.Result::pValue));
        answers.put(
                variable,
                "mw_p_nocc",
                number(MannWhitney.uncorrected().test(stayed, moved), MannWhitney.Result::pValue));
        answers.put(variable, "kruskal_p", number(KruskalWallis.of(List.of(stayed, moved)), ranks -> ranks.test()
                .pValue()));
        answers.put(variable, "smd", StandardisedDifference.ofMeans(Description.of(moved), Description.of(stayed)));
    }

    private static boolean isCategorical(String variable) {
        return List.of(
                        "sex",
                        "ethnicity",
                        "education",
                        "living_alone",
                        "fear_worse_off",
                        "visited_job_centre",
                        "looked_at_adverts",
                        "service_id")
                .contains(variable);
    }

    private static void compareCategories(Answers answers, Cases atRisk, String variable) {
        long[][] table = atRisk.table(variable, atRisk.levels(variable));
        Optional<ChiSquare.Result> test = ChiSquare.PLAIN.test(table);
        answers.put(variable, "chisq", number(test, t -> t.test().statistic()));
        answers.put(variable, "df", number(test, t -> (double) t.test().degreesOfFreedom()));
        answers.put(variable, "p", number(test, ChiSquare.Result::pValue));
        answers.put(variable, "min_expected", number(test, ChiSquare.Result::smallestExpected));
        answers.put(variable, "cramers_v", number(test, ChiSquare.Result::cramersV));
        long[] moved = Arrays.stream(table).mapToLong(row -> row[1]).toArray();
        long[] stayed = Arrays.stream(table).mapToLong(row -> row[0]).toArray();
        answers.put(variable, "smd", StandardisedDifference.ofCategories(moved, stayed));
    }

    private static <T> OptionalDouble number(Optional<T> result, Function<T, Double> value) {
        return result.isPresent() ? OptionalDouble.of(value.apply(result.get())) : OptionalDouble.empty();
    }
}
