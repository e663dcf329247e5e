package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/**
 * The average marginal effect of a term, in probability a unit of the term.
 *
 * <p>For a term that is 0 or 1 in every row, what the mean probability gains as it goes from 0 to 1 in all of them
 * ({@link AdjustedRisks}); for any other, the mean over the rows of the slope of the probability, b p (1 - p).
 * Standard error by the delta method over the coefficients, the rows being held as they are (Bartus 2005).
 */
public record MarginalEffect(String term, double estimate, double standardError) {
    /** Empty where the term was not estimated. */
    public static Optional<MarginalEffect> of(LogisticFit fit, String term) {
        if (term.equals(Design.INTERCEPT)) {
            throw new IllegalArgumentException("term must not be the intercept, was %s".formatted(term));
        }
        if (fit.find(term).isPresent() && isIndicator(fit.design().column(term))) {
            return AdjustedRisks.of(fit, term, 0, 1)
                    .map(risks -> new MarginalEffect(term, risks.difference(), risks.differenceStandardError()));
        }
        return fit.find(term).flatMap(coefficient -> WorkingModel.of(fit).map(model -> slope(fit, coefficient, model)));
    }

    private static boolean isIndicator(double[] column) {
        return Arrays.stream(column).allMatch(value -> value == 0 || value == 1);
    }

    private static MarginalEffect slope(LogisticFit fit, Coefficient coefficient, WorkingModel model) {
        Design design = fit.design();
        double[] slopes = new double[design.rows()];
        double[] bends = new double[design.rows()];
        int row = 0;
        for (double p : fit.fittedProbabilities()) {
            slopes[row] = p * (1 - p);
            bends[row++] = p * (1 - p) * (1 - 2 * p);
        }
        MeanGradient meanSlope = MeanGradient.of(design, slopes, bends);
        double[] own = new double[fit.parameters()];
        own[design.coefficientNames().indexOf(coefficient.term())] = meanSlope.mean();
        double[] form = model.combination(own);
        double[] ofSlope = model.combination(meanSlope.gradient());
        for (int q = 0; q < form.length; q++) {
            form[q] += coefficient.estimate() * ofSlope[q];
        }
        return new MarginalEffect(
                coefficient.term(), coefficient.estimate() * meanSlope.mean(), WorkingModel.length(form));
    }

    /** Wald interval on the scale of the probability. */
    public Interval interval(double level) {
        double margin = Normal.criticalValue(level) * standardError;
        return new Interval(estimate - margin, estimate + margin, level);
    }
}
