package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.ProfileSearch;
import org.gainful.stat.regression.LogisticLikelihood.Evaluation;

/**
 * The profile likelihood of one coefficient: what is left of the likelihood when the coefficient is held at a value and
 * the others are at their best.
 */
public final class LogisticProfile {
    private final Coefficient coefficient;
    private final double scale;
    private final ProfileSearch<Evaluation> search;

    private LogisticProfile(Coefficient coefficient, double scale, ProfileSearch<Evaluation> search) {
        this.coefficient = coefficient;
        this.scale = scale;
        this.search = search;
    }

    /** Empty where the term was not estimated. */
    public static Optional<LogisticProfile> of(LogisticFit fit, String term) {
        Optional<Coefficient> coefficient = fit.find(term);
        if (coefficient.isEmpty()) {
            return Optional.empty();
        }
        Trials trials = Trials.of(fit.design());
        ScaledColumns scaled =
                trials.scaled(term.equals(Design.INTERCEPT) ? ScaledColumns.Origin.ZERO : ScaledColumns.Origin.MEAN);
        Newton<Evaluation> newton = fit.method().newton(scaled, trials);
        int held = fit.design().coefficientNames().indexOf(term);
        double error = coefficient.get().standardError() * scaled.scale(held);
        boolean[] all = new boolean[scaled.size()];
        Arrays.fill(all, true);
        double[] estimates =
                fit.coefficients().stream().mapToDouble(Coefficient::estimate).toArray();
        return newton.maximise(scaled.toScaled(estimates), all)
                .filter(found -> found.convergence().reached())
                .map(found -> new ProfileSearch<>(newton, found, held, error))
                .map(search -> new LogisticProfile(coefficient.get(), scaled.scale(held), agreeing(search, fit, term)));
    }

    /** Firth's likelihood may have several maxima with a term held, and interval and test are to tell of one of them. */
    private static ProfileSearch<Evaluation> agreeing(ProfileSearch<Evaluation> search, LogisticFit fit, String term) {
        return fit.method().likelihood() == LogisticRegression.Likelihood.MAXIMUM
                ? search
                : fit.likelihoodRatioTest(term)
                        .map(test -> search.knowing(0, Math.sqrt(test.statistic())))
                        .orElse(search);
    }

    public double estimate() {
        return coefficient.estimate();
    }

    /**
     * sign(b - estimate) sqrt(2 (l(maximum) - l(b))), nearly standard normal; infinite where b lies so far out that the
     * likelihood vanishes.
     */
    public double signedRoot(double b) {
        return search.signedRoot(b * scale);
    }

    /** Where the signed root reaches the critical values of a level. */
    public ProfileInterval interval(double level) {
        double z = Normal.criticalValue(level);
        return new ProfileInterval(unscaled(search.limit(-1, z)), unscaled(search.limit(+1, z)), level);
    }

    private OptionalDouble unscaled(OptionalDouble limit) {
        return limit.isPresent() ? OptionalDouble.of(limit.getAsDouble() / scale) : limit;
    }
}
