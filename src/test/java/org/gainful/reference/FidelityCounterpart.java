package org.gainful.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.intake.Scales;
import org.gainful.stat.Interval;
import org.gainful.stat.agreement.CategoryWeights;
import org.gainful.stat.agreement.CohenKappa;
import org.gainful.stat.agreement.IntraclassCorrelation;
import org.gainful.stat.agreement.IntraclassCorrelation.Model;
import org.gainful.stat.agreement.IntraclassCorrelation.Unit;
import org.gainful.stat.agreement.ItemScale;
import org.gainful.stat.agreement.RaterTable;
import org.gainful.stat.agreement.Ratings;
import org.gainful.stat.describe.Description;
import org.gainful.stat.groups.Pearson;
import org.gainful.stat.groups.Spearman;
import org.gainful.stat.numeric.MidRanks;
import org.gainful.stat.regression.ClusterErrors;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.RobustCoefficient;
import org.gainful.stat.regression.RobustErrors;

/** Beside 20_fidelity: fidelity reviews. */
final class FidelityCounterpart implements Counterpart {
    private static final String PREFIX = "fidelity";
    private static final String TOTAL = "total";

    private final ReferenceFolder folder;

    FidelityCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return switch (analysis) {
            case "rating" -> eachRating(reviews(dataset));
            case "item" -> eachItem(reviews(dataset));
            case "service mean of two raters" -> eachService(reviews(dataset));
            case "services by band" -> byBand(reviews(dataset));
            case "agreement on totals" -> agreementOnTotals(reviews(dataset));
            case "agreement on bands" -> agreementOnBands(reviews(dataset));
            case "moved ~ fidelity total + M1" -> moved(folder.cases(dataset));
            case "fidelity15 mean total x proportion moved" ->
                totalsAndOutcomes(folder.cases(dataset).atRisk());
            default -> Answers.none("not written yet");
        };
    }

    private Reviews reviews(String dataset) {
        return new Reviews(folder.input(dataset + "_items"), Integer.parseInt(dataset.substring(PREFIX.length())));
    }

    /** One row a service and rater, with the items of the scale. */
    private record Reviews(List<CSVRecord> rows, int items) {
        /** The scale of so many items that comes with the program. */
        FidelityScale scale() {
            return Scales.find("ips-" + items).orElseThrow();
        }

        ItemScale complete() {
            return ItemScale.of(items, 1, 5);
        }

        ItemScale prorated() {
            return complete().withMostMissing(items - 1);
        }

        double rating(CSVRecord row, int item) {
            String text = row.get("item%02d".formatted(item));
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        }

        double[] ratings(CSVRecord row) {
            return IntStream.rangeClosed(1, items)
                    .mapToDouble(item -> rating(row, item))
                    .toArray();
        }

        /** The rows of each service, in the order of its raters. */
        Map<String, List<CSVRecord>> services() {
            Map<String, List<CSVRecord>> services = new LinkedHashMap<>();
            rows.stream()
                    .sorted((a, b) -> a.get("rater").compareTo(b.get("rater")))
                    .forEach(row -> services.computeIfAbsent(row.get("service_id"), key -> new ArrayList<>())
                            .add(row));
            return services;
        }

        /** What two raters say of each service. */
        Ratings byService(ToDoubleFunction<CSVRecord> said) {
            return Ratings.withGaps(services().values().stream()
                    .map(pair -> pair.stream().mapToDouble(said).toArray())
                    .toArray(double[][]::new));
        }

        /** The mean over a service's raters; empty where one of them has no total. */
        Map<String, OptionalDouble> serviceTotals(ItemScale scale) {
            Map<String, OptionalDouble> totals = new LinkedHashMap<>();
            services().forEach((service, pair) -> {
                double[] known = pair.stream()
                        .map(row -> scale.total(ratings(row)))
                        .flatMapToDouble(OptionalDouble::stream)
                        .toArray();
                totals.put(
                        service,
                        known.length == pair.size() ? Description.of(known).mean() : OptionalDouble.empty());
            });
            return totals;
        }
    }

    private static Answers eachRating(Reviews reviews) {
        Answers answers = new Answers();
        for (CSVRecord row : reviews.rows()) {
            String term = row.get("service_id") + " " + row.get("rater");
            double[] ratings = reviews.ratings(row);
            OptionalDouble total = reviews.complete().total(ratings);
            answers.put(term, TOTAL, total)
                    .put(term, "prorated", reviews.prorated().total(ratings))
                    .put(term, "items_missing", reviews.complete().missing(ratings))
                    .put(term, "item_mean", reviews.prorated().itemMean(ratings))
                    .put(term, "band", band(reviews.scale(), total));
        }
        return answers;
    }

    private static String band(FidelityScale scale, OptionalDouble total) {
        return total.isPresent() ? scale.band(total.getAsDouble()).label() : "NA";
    }

    private static Answers eachItem(Reviews reviews) {
        Answers answers = new Answers();
        for (int number = 1; number <= reviews.items(); number++) {
            int item = number;
            String term = "item%02d".formatted(item);
            Description all = Description.of(reviews.rows().stream()
                    .mapToDouble(row -> reviews.rating(row, item))
                    .filter(rating -> !Double.isNaN(rating))
                    .toArray());
            RaterTable table = RaterTable.of(reviews.byService(row -> reviews.rating(row, item)));
            answers.put(term, "mean", all.mean())
                    .put(term, "sd", all.sampleStandardDeviation())
                    .put(term, "pct_exact", percent(table.exactAgreement()))
                    .put(term, "kappa_linear", kappa(table, CategoryWeights.LINEAR))
                    .put(term, "kappa_quadratic", kappa(table, CategoryWeights.QUADRATIC));
        }
        return answers;
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
    }

    private static OptionalDouble kappa(RaterTable table, CategoryWeights weights) {
        return number(CohenKappa.withDefaults().with(weights).fit(table).map(CohenKappa.Result::estimate));
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    private static Answers eachService(Reviews reviews) {
        Answers answers = new Answers();
        reviews.serviceTotals(reviews.complete()).forEach((service, total) -> answers.put(service, TOTAL, total));
        reviews.serviceTotals(reviews.prorated()).forEach((service, total) -> answers.put(service, "prorated", total)
                .put(service, "band", band(reviews.scale(), total)));
        return answers;
    }

    private static Answers byBand(Reviews reviews) {
        Answers answers = new Answers();
        List<String> bands = reviews.serviceTotals(reviews.prorated()).values().stream()
                .map(total -> band(reviews.scale(), total))
                .toList();
        for (Band band : reviews.scale().bands()) {
            answers.put(
                    band.label(),
                    "count",
                    bands.stream().filter(band.label()::equals).count());
        }
        return answers;
    }

    private static Answers agreementOnTotals(Reviews reviews) {
        Answers answers = new Answers();
        Ratings totals = reviews.byService(
                        row -> reviews.complete().total(reviews.ratings(row)).orElse(Double.NaN))
                .complete();
        for (Model model : Model.values()) {
            String term =
                    switch (model) {
                        case ONE_WAY -> "oneway consistency";
                        case AGREEMENT -> "twoway agreement";
                        case CONSISTENCY -> "twoway consistency";
                    };
            Optional<IntraclassCorrelation.Result> icc =
                    IntraclassCorrelation.of(model, Unit.SINGLE).fit(totals);
            Optional<Interval> interval = icc.flatMap(IntraclassCorrelation.Result::interval);
            answers.put(term, "icc", number(icc.map(IntraclassCorrelation.Result::estimate)))
                    .put(term, "low", number(interval.map(Interval::lower)))
                    .put(term, "high", number(interval.map(Interval::upper)))
                    .put(term, "n", totals.subjects());
        }
        return answers;
    }

    /** Bands count from the worst. */
    private static Answers agreementOnBands(Reviews reviews) {
        Answers answers = new Answers();
        RaterTable table = RaterTable.of(reviews.byService(row -> {
            OptionalDouble total = reviews.complete().total(reviews.ratings(row));
            return total.isPresent()
                    ? -reviews.scale().bands().indexOf(reviews.scale().band(total.getAsDouble()))
                    : Double.NaN;
        }));
        Map<String, CategoryWeights> weights = Map.of(
                "unweighted", CategoryWeights.UNWEIGHTED,
                "equal", CategoryWeights.LINEAR,
                "squared", CategoryWeights.QUADRATIC);
        weights.forEach((term, weight) -> {
            Optional<CohenKappa.Result> kappa =
                    CohenKappa.withDefaults().with(weight).fit(table);
            answers.put(term, "kappa", number(kappa.map(CohenKappa.Result::estimate)))
                    .put(term, "z", kappa.map(CohenKappa.Result::statistic).orElse(OptionalDouble.empty()))
                    .put(term, "pct_exact", percent(table.exactAgreement()));
        });
        return answers;
    }

    /** Services of both files: the mean total of two raters and the share of the people at risk who moved. */
    private Answers totalsAndOutcomes(Cases atRisk) {
        List<double[]> services = new ArrayList<>();
        reviews(PREFIX + 15).serviceTotals(ItemScale.of(15, 1, 5)).forEach((service, total) -> {
            double[] moved =
                    atRisk.where(row -> row.get("service_id").equals(service)).known("moved");
            if (total.isPresent() && moved.length > 0) {
                services.add(new double[] {
                    total.getAsDouble(), Description.of(moved).mean().orElseThrow()
                });
            }
        });
        double[] totals = services.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] shares = services.stream().mapToDouble(pair -> pair[1]).toArray();
        Answers answers = new Answers().put("services", "n", totals.length);
        Pearson.of(totals, shares).ifPresent(found -> answers.put("services", "pearson", found.r())
                .put("services", "pearson_p", found.pValue()));
        Spearman.of(totals, shares).ifPresent(found -> answers.put("services", "spearman", found.rho())
                .put("services", "spearman_p", found.pValue()));
        byDefault(totals, shares).ifPresent(p -> answers.put("services", "spearman_p_default", p));
        return answers.leaveOut(
                "services",
                "spearman_p_default",
                "R's Edgeworth series for ten pairs or more without ties: not offered");
    }

    /** What R does when it is not told: exact for few pairs without ties, Student's t with ties. */
    private static OptionalDouble byDefault(double[] x, double[] y) {
        boolean tied = MidRanks.of(x).tieSum() + MidRanks.of(y).tieSum() > 0;
        return tied
                ? Spearman.of(x, y).map(Spearman::pValue).orElse(OptionalDouble.empty())
                : Spearman.exactPValue(x, y);
    }

    /** Complete cases at risk, each with the mean total of its service on the scale of 15 items. */
    private Answers moved(Cases all) {
        Reviews reviews = reviews(PREFIX + 15);
        Map<String, OptionalDouble> totals = reviews.serviceTotals(reviews.complete());
        Cases cases = all.atRisk().completeIn("moved", Cases.M1).where(row -> totals.getOrDefault(
                        row.get("service_id"), OptionalDouble.empty())
                .isPresent());
        double[] total = cases.rows().stream()
                .mapToDouble(row -> totals.get(row.get("service_id")).getAsDouble())
                .toArray();
        Design design = Design.of(cases.values("moved")).with(TOTAL, total);
        for (String term : Cases.M1) {
            design = design.with(term, cases.values(term));
        }
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(design);
        RobustErrors cr0 = ClusterErrors.CR0.of(fit, cases.services());
        RobustErrors cr1 = ClusterErrors.CR1.of(fit, cases.services());
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        for (Coefficient coefficient : fit.coefficients()) {
            String term = coefficient.term();
            answers.put(term, "estimate", coefficient.estimate())
                    .put(term, "se_model", coefficient.standardError())
                    .put(term, "se_cluster_CR0", error(cr0, term))
                    .put(term, "se_cluster_G", error(cr1, term));
        }
        return answers;
    }

    private static OptionalDouble error(RobustErrors errors, String term) {
        return errors.find(term).map(RobustCoefficient::standardError).orElse(OptionalDouble.empty());
    }
}
