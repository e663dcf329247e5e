package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.describe.Quantiles;
import org.gainful.stat.numeric.Sums;

/**
 * The mean probability of an event were a term at one value in every row, and were it at another: marginal
 * standardisation, in words people use instead of odds ratios.
 *
 * <p>Other terms stay as they are in each row. Variances by the delta method, the ratio's on the log scale; bootstrap
 * percentile intervals beside them also count the chance of who is in the rows (Muller and MacLehose 2014,
 * doi:10.1093/ije/dyu029).
 *
 * @param reference the mean probability with the term at its first value
 * @param contrast the same with the term at its second value
 * @param referenceVariance by the delta method, as the other two
 */
public record AdjustedRisks(
        double reference, double contrast, double referenceVariance, double contrastVariance, double covariance) {
    private static final double MOST_LOST = 0.1;

    /** Percentile intervals of the difference and the ratio, and how many resamples could be fitted. */
    public record Bootstrap(int usable, Interval difference, Interval ratio) {}

    /** Empty where the term was not estimated, or where a value is so far out that a variance leaves the range. */
    public static Optional<AdjustedRisks> of(LogisticFit fit, String term, double from, double to) {
        Arguments.finite("from", from);
        Arguments.finite("to", to);
        return fit.find(term).flatMap(found -> WorkingModel.of(fit)).flatMap(model -> {
            MeanGradient first = risk(fit, term, from);
            MeanGradient second = risk(fit, term, to);
            double[] reference = model.combination(first.gradient());
            double[] contrast = model.combination(second.gradient());
            AdjustedRisks risks = new AdjustedRisks(
                    first.mean(),
                    second.mean(),
                    Sums.dot(reference, reference),
                    Sums.dot(contrast, contrast),
                    Sums.dot(reference, contrast));
            double variances = risks.referenceVariance + risks.contrastVariance;
            return Double.isFinite(variances) ? Optional.of(risks) : Optional.empty();
        });
    }

    private static MeanGradient risk(LogisticFit fit, String term, double value) {
        double[] column = new double[fit.design().rows()];
        Arrays.fill(column, value);
        Design same = fit.design().without(List.of(term)).with(term, column);
        double[] probabilities = fit.probabilities(same);
        double[] slopes = new double[probabilities.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = probabilities[i] * (1 - probabilities[i]);
        }
        MeanGradient moved = MeanGradient.of(same, probabilities, slopes);
        double[] gradient = new double[moved.gradient().length];
        List<String> order = same.coefficientNames();
        List<String> names = fit.design().coefficientNames();
        for (int j = 0; j < gradient.length; j++) {
            gradient[names.indexOf(order.get(j))] = moved.gradient()[j];
        }
        return new MeanGradient(moved.mean(), gradient);
    }

    /**
     * Percentile intervals over resamples of the rows, in each of which the model is fitted anew; empty where more
     * than a tenth of the resamples cannot be fitted, since those that can are then a selection.
     */
    public static Optional<Bootstrap> bootstrap(
            LogisticFit fit, String term, double from, double to, int resamples, RandomGenerator random) {
        int rows = fit.design().rows();
        List<AdjustedRisks> found = new ArrayList<>();
        for (int resample = 0; resample < resamples; resample++) {
            Design drawn = fit.design().select(random.ints(rows, 0, rows).toArray());
            of(fit.method().fit(drawn), term, from, to).ifPresent(found::add);
        }
        boolean enough = !found.isEmpty() && found.size() >= (1 - MOST_LOST) * resamples;
        double level = fit.method().level();
        return enough
                ? Optional.of(new Bootstrap(
                        found.size(),
                        percentiles(found, AdjustedRisks::difference, level),
                        percentiles(found, risks -> risks.ratio().orElse(1), level)))
                : Optional.empty();
    }

    private static Interval percentiles(
            List<AdjustedRisks> found, Function<AdjustedRisks, Double> value, double level) {
        double[] values = found.stream().mapToDouble(value::apply).toArray();
        double tail = (1 - level) / 2;
        return new Interval(
                Quantiles.TYPE_6.of(values, tail).orElseThrow(),
                Quantiles.TYPE_6.of(values, 1 - tail).orElseThrow(),
                level);
    }

    /** The second probability less the first. */
    public double difference() {
        return contrast - reference;
    }

    public double differenceStandardError() {
        return Math.sqrt(Math.max(0, referenceVariance + contrastVariance - 2 * covariance));
    }

    public Interval differenceInterval(double level) {
        double margin = Normal.criticalValue(level) * differenceStandardError();
        return new Interval(difference() - margin, difference() + margin, level);
    }

    /** The second probability over the first; empty where that is 0. */
    public OptionalDouble ratio() {
        return reference > 0 ? OptionalDouble.of(contrast / reference) : OptionalDouble.empty();
    }

    /** Of the logarithm of the ratio; empty where either probability is 0. */
    public OptionalDouble logRatioStandardError() {
        return reference > 0 && contrast > 0
                ? OptionalDouble.of(Math.sqrt(Math.max(
                        0,
                        referenceVariance / reference / reference
                                + contrastVariance / contrast / contrast
                                - 2 * covariance / reference / contrast)))
                : OptionalDouble.empty();
    }

    public Optional<Interval> ratioInterval(double level) {
        double z = Normal.criticalValue(level);
        return logRatioStandardError().isPresent()
                ? Optional.of(new Interval(
                        ratio().getAsDouble()
                                * StrictMath.exp(-z * logRatioStandardError().getAsDouble()),
                        ratio().getAsDouble()
                                * StrictMath.exp(z * logRatioStandardError().getAsDouble()),
                        level))
                : Optional.empty();
    }
}
