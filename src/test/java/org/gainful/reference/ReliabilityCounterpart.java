package org.gainful.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.FStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.agreement.AgreementCoefficient;
import org.gainful.stat.agreement.BlandAltman;
import org.gainful.stat.agreement.CategoryWeights;
import org.gainful.stat.agreement.CohenKappa;
import org.gainful.stat.agreement.ConcordanceCorrelation;
import org.gainful.stat.agreement.CronbachAlpha;
import org.gainful.stat.agreement.FleissKappa;
import org.gainful.stat.agreement.IntraclassCorrelation;
import org.gainful.stat.agreement.IntraclassCorrelation.Model;
import org.gainful.stat.agreement.IntraclassCorrelation.Unit;
import org.gainful.stat.agreement.ItemScale;
import org.gainful.stat.agreement.KendallW;
import org.gainful.stat.agreement.KrippendorffAlpha;
import org.gainful.stat.agreement.MeanSquares;
import org.gainful.stat.agreement.MeasurementLevel;
import org.gainful.stat.agreement.RaterTable;
import org.gainful.stat.agreement.Ratings;
import org.gainful.stat.describe.Description;

/** Beside 15_reliability: agreement and reliability. */
final class ReliabilityCounterpart implements Counterpart {
    private static final ItemScale ROSENBERG = ItemScale.of(10, 1, 4).withReversed(Set.of(2, 5, 6, 8, 9));

    private final ReferenceFolder folder;

    ReliabilityCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return switch (analysis) {
            case "anova" -> meanSquares(ratings(dataset));
            case "ICC" -> intraclass(ratings(dataset));
            case "irr::icc" -> intraclassOfIrr(ratings(dataset));
            case "kendall_w" -> concordance(ratings(dataset));
            case "bland_altman" -> limits(dataset, rows);
            case "complete cases" -> alpha();
            case "scoring" -> scoring();
            case "cohen_kappa" -> kappa(RaterTable.of(ratings(dataset)));
            case "agreement" -> agreement(ratings(dataset));
            case "fleiss", "fleiss formula" -> fleiss(dataset);
            case "krippendorff_alpha" -> krippendorff(dataset);
            default -> Answers.none("not written yet");
        };
    }

    /** The rows of a file; some data sets are named without the file's last word. */
    private List<CSVRecord> input(String dataset) {
        for (String ending : List.of("", "_published", "_counts_published")) {
            if (folder.hasInput(dataset + ending)) {
                return folder.input(dataset + ending);
            }
        }
        throw new IllegalArgumentException("dataset must have an input file, was %s".formatted(dataset));
    }

    /** All columns but the first, which names the row; empty fields are gaps. */
    private double[][] matrix(String dataset) {
        return input(dataset).stream()
                .map(row -> row.stream()
                        .skip(1)
                        .mapToDouble(field -> field.isEmpty() ? Double.NaN : Double.parseDouble(field))
                        .toArray())
                .toArray(double[][]::new);
    }

    private Ratings ratings(String dataset) {
        return Ratings.withGaps(matrix(dataset));
    }

    private static Answers meanSquares(Ratings ratings) {
        MeanSquares squares = MeanSquares.of(ratings).orElseThrow();
        return new Answers()
                .put("mean squares", "MSE", squares.residual())
                .put("mean squares", "n", squares.subjects())
                .put("mean squares", "k", squares.raters())
                .leaveOut(
                        "mean squares", "MS[RJW]", "the reference gives no value; ours are tested by printed examples");
    }

    private static Answers intraclass(Ratings ratings) {
        Answers answers = new Answers();
        for (Model model : Model.values()) {
            int number = model.ordinal() + 1;
            put(answers, "ICC(%s,1)".formatted(number), IntraclassCorrelation.of(model, Unit.SINGLE), ratings);
            put(answers, "ICC(%s,k)".formatted(number), IntraclassCorrelation.of(model, Unit.AVERAGE), ratings);
        }
        return answers;
    }

    private static Answers intraclassOfIrr(Ratings ratings) {
        Answers answers = new Answers();
        for (Model model : Model.values()) {
            String name =
                    switch (model) {
                        case ONE_WAY -> "oneway consistency";
                        case AGREEMENT -> "twoway agreement";
                        case CONSISTENCY -> "twoway consistency";
                    };
            for (Unit unit : Unit.values()) {
                String term = name + " " + unit.name().toLowerCase(Locale.ROOT);
                IntraclassCorrelation.Result result =
                        IntraclassCorrelation.of(model, unit).fit(ratings).orElseThrow();
                estimate(answers, term, result);
                if (model != Model.AGREEMENT) {
                    degreesOfFreedom(answers, term, result);
                }
                if (model != Model.AGREEMENT || unit == Unit.SINGLE) {
                    interval(answers, term, "low", "high", result.interval());
                }
            }
        }
        return answers.leaveOut(
                        "twoway agreement .*",
                        "df2|p",
                        "irr takes the degrees of freedom at the estimate; of no correlation they are those psych gives")
                .leaveOut(
                        "twoway agreement average",
                        "low|high",
                        "irr uses the average's correlation where the single rating's belongs; psych's limits are compared");
    }

    private static void put(Answers answers, String term, IntraclassCorrelation method, Ratings ratings) {
        IntraclassCorrelation.Result result = method.fit(ratings).orElseThrow();
        estimate(answers, term, result);
        degreesOfFreedom(answers, term, result);
        interval(answers, term, "low", "high", result.interval());
    }

    private static void estimate(Answers answers, String term, IntraclassCorrelation.Result result) {
        FStatistic test = result.test().orElseThrow();
        answers.put(term, "icc", result.estimate())
                .put(term, "F", test.statistic())
                .put(term, "df1", test.numeratorDegreesOfFreedom());
    }

    private static void degreesOfFreedom(Answers answers, String term, IntraclassCorrelation.Result result) {
        FStatistic test = result.test().orElseThrow();
        answers.put(term, "df2", test.denominatorDegreesOfFreedom()).put(term, "p", test.pValue());
    }

    private static void interval(
            Answers answers, String term, String lower, String upper, Optional<Interval> interval) {
        answers.put(term, lower, number(interval.map(Interval::lower)))
                .put(term, upper, number(interval.map(Interval::upper)));
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    private static Answers concordance(Ratings ratings) {
        KendallW w = KendallW.of(ratings).orElseThrow();
        return new Answers()
                .put("", "W", w.estimate())
                .put("", "chisq", w.test().statistic())
                .put("", "p", w.test().pValue());
    }

    private Answers limits(String dataset, List<Expected> rows) {
        Answers answers = new Answers();
        for (String term : rows.stream().map(Expected::term).distinct().toList()) {
            String[] raters = term.split(" ");
            Ratings pair = Ratings.of(column(dataset, raters[0]), column(dataset, raters[1]));
            BlandAltman limits = BlandAltman.of(pair).orElseThrow();
            answers.put(term, "bias", limits.bias())
                    .put(term, "sd", limits.standardDeviation())
                    .put(term, "loa_low", limits.lowerLimit())
                    .put(term, "loa_high", limits.upperLimit())
                    .put(term, "loa_se", limits.standardErrorOfLimit())
                    .put(term, "sem", limits.measurementError().standardError())
                    .put(term, "ccc", number(ConcordanceCorrelation.of(pair).map(ConcordanceCorrelation::estimate)));
            interval(answers, term, "bias_ci_low", "bias_ci_high", Optional.of(limits.biasInterval(0.95)));
        }
        return answers;
    }

    private double[] column(String dataset, String name) {
        return input(dataset).stream()
                .mapToDouble(row -> Double.parseDouble(row.get(name)))
                .toArray();
    }

    private Answers alpha() {
        double[][] answered = Arrays.stream(matrix("rosenberg_items"))
                .filter(person -> ROSENBERG.missing(person) == 0)
                .map(ROSENBERG::aligned)
                .toArray(double[][]::new);
        CronbachAlpha alpha = CronbachAlpha.of(answered).orElseThrow();
        Answers answers = new Answers();
        answers.put("alpha", "n", alpha.persons())
                .put("alpha", "k", alpha.items().size())
                .put("alpha", "alpha", alpha.estimate())
                .put("alpha", "alpha_psych", alpha.estimate())
                .put("alpha", "std_alpha", alpha.standardised())
                .put("alpha", "mean_r", alpha.meanCorrelation())
                .put("alpha", "guttman_lambda6", alpha.lambda6())
                .put("alpha", "mean_total", alpha.meanOfTotal())
                .put("alpha", "sd_total", alpha.standardDeviationOfTotal())
                .put("alpha", "sem", number(alpha.measurementError().map(e -> e.standardError())));
        interval(answers, "alpha", "feldt_low", "feldt_high", alpha.interval(0.95));
        for (int i = 0; i < alpha.items().size(); i++) {
            CronbachAlpha.Item item = alpha.items().get(i);
            String term = "r%02d".formatted(i + 1);
            answers.put(term, "mean", item.mean())
                    .put(term, "sd", item.standardDeviation())
                    .put(term, "item_rest_r", item.itemRest())
                    .put(term, "item_total_r", item.itemTotal())
                    .put(term, "alpha_if_dropped", item.alphaIfDropped());
        }
        return answers;
    }

    private Answers scoring() {
        Answers answers = new Answers();
        put(answers, "total, no item missing", ROSENBERG);
        put(answers, "prorated, at most 2 missing", ROSENBERG.withMostMissing(2));
        return answers;
    }

    private void put(Answers answers, String term, ItemScale scale) {
        Description totals = Description.of(Arrays.stream(matrix("rosenberg_items"))
                .map(scale::total)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray());
        answers.put(term, "n", totals.count())
                .put(term, "mean", totals.mean())
                .put(term, "sd", totals.sampleStandardDeviation());
    }

    private static Answers kappa(RaterTable table) {
        Answers answers = new Answers();
        for (CategoryWeights weights : CategoryWeights.values()) {
            String term = weights.name().toLowerCase(Locale.ROOT);
            CohenKappa.Result kappa =
                    CohenKappa.withDefaults().with(weights).fit(table).orElseThrow();
            answers.put(term, "kappa", kappa.estimate())
                    .put(term, "po", kappa.observed())
                    .put(term, "pe", kappa.expected())
                    .put(term, "se0_null", kappa.nullStandardError())
                    .put(term, "se1", kappa.standardError())
                    .put(term, "z", kappa.statistic())
                    .put(term, "p", kappa.pValue())
                    .put(term, "irr_kappa", kappa.estimate())
                    .put(term, "irr_z", kappa.statistic())
                    .put(term, "irr_p", kappa.pValue());
            interval(answers, term, "low", "high", kappa.interval());
            if (weights != CategoryWeights.LINEAR) {
                answers.put(term, "psych_kappa", kappa.estimate());
            }
        }
        return answers.leaveOut("linear", "psych_kappa", "psych weights by squares only and gives no value");
    }

    private static Answers agreement(Ratings ratings) {
        RaterTable table = RaterTable.of(ratings);
        return new Answers()
                .put("exact", "pct", percent(table.exactAgreement()))
                .put("exact", "within1", percent(table.agreementWithin(1)))
                .put("exact", "max_kappa", table.greatestKappa())
                .put("exact", "pabak", coefficient(ratings, AgreementCoefficient.Chance.EQUAL_USE))
                .put("exact", "scott_pi", coefficient(ratings, AgreementCoefficient.Chance.COMMON_USE))
                .put("exact", "gwet_ac1", coefficient(ratings, AgreementCoefficient.Chance.DOUBTFUL_SUBJECTS));
    }

    private static double percent(OptionalDouble share) {
        return 100 * share.orElseThrow();
    }

    private static OptionalDouble coefficient(Ratings ratings, AgreementCoefficient.Chance chance) {
        return number(AgreementCoefficient.of(chance).fit(ratings).map(AgreementCoefficient.Result::estimate));
    }

    private Answers fleiss(String dataset) {
        boolean counted = input(dataset).get(0).toMap().containsKey("cat1");
        Ratings ratings = ratings(dataset);
        long[][] counts = counted
                ? Arrays.stream(matrix(dataset))
                        .map(row -> Arrays.stream(row)
                                .mapToLong(count -> (long) count)
                                .toArray())
                        .toArray(long[][]::new)
                : ratings.counts(ratings.categories());
        FleissKappa kappa = FleissKappa.of(counts).orElseThrow();
        Answers answers = new Answers()
                .put("all", "kappa", kappa.estimate())
                .put("all", "z", kappa.statistic())
                .put("all", "p", kappa.pValue())
                .put("all", "se0", kappa.nullStandardError())
                .put("all", "p_bar", kappa.observed())
                .put("all", "pe", kappa.expected());
        for (int i = 0; i < kappa.categories().size(); i++) {
            String term = "category " + (counted ? i + 1 : Integer.toString((int) ratings.categories()[i]));
            answers.put(term, "kappa", kappa.categories().get(i).estimate())
                    .put(term, "se0", kappa.categories().get(i).nullStandardError());
        }
        return answers;
    }

    private Answers krippendorff(String dataset) {
        double[][] byCoder = matrix(dataset);
        double[][] byUnit = new double[byCoder[0].length][byCoder.length];
        for (int coder = 0; coder < byCoder.length; coder++) {
            for (int unit = 0; unit < byUnit.length; unit++) {
                byUnit[unit][coder] = byCoder[coder][unit];
            }
        }
        Answers answers = new Answers();
        for (MeasurementLevel level : MeasurementLevel.values()) {
            answers.put(
                    level.name().toLowerCase(Locale.ROOT),
                    "alpha",
                    number(KrippendorffAlpha.of(level)
                            .fit(Ratings.withGaps(byUnit))
                            .map(a -> a.estimate())));
        }
        return answers;
    }
}
