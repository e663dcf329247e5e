package org.gainful.stat.missing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticProfile;
import org.gainful.stat.regression.LogisticRegression.Likelihood;

/**
 * The same logistic model fitted to m completed data sets, pooled; estimates are log odds.
 *
 * <p>A term is pooled where every set has it. Where a set was separated, or its fit did not converge, nothing is pooled:
 * leaving the set out would favour the others. Firth's method is finite in all sets.
 */
public final class PooledLogistic {
    private final List<LogisticFit> fits;

    private PooledLogistic(List<LogisticFit> fits) {
        this.fits = fits;
    }

    /** Of fits of one model by one method, one a completed set. */
    public static PooledLogistic of(List<LogisticFit> fits) {
        if (fits.isEmpty()) {
            throw new IllegalArgumentException("fits must be at least one, was empty");
        }
        long methods =
                fits.stream().map(fit -> fit.method().likelihood()).distinct().count();
        if (methods > 1) {
            throw new IllegalArgumentException("fits must be by one method, was %s".formatted(methods));
        }
        return new PooledLogistic(List.copyOf(fits));
    }

    public int imputations() {
        return fits.size();
    }

    /** Whether every set has estimates. */
    public boolean estimated() {
        return fits.stream().allMatch(LogisticFit::estimated);
    }

    /** The intercept and the terms that every set has; none where a set has no estimates. */
    public List<String> terms() {
        return fits.get(0).coefficients().stream()
                .map(Coefficient::term)
                .filter(term -> fits.stream().allMatch(fit -> fit.find(term).isPresent()))
                .toList();
    }

    /** Observations less coefficients, the fewest of any set; not below 1. */
    private double completeDegreesOfFreedom() {
        return Math.max(
                1,
                fits.stream()
                        .mapToInt(fit -> fit.observations() - fit.parameters())
                        .min()
                        .orElseThrow());
    }

    /** A coefficient by {@link RubinsRules}; empty where it was not estimated in every set, or there is one only. */
    public Optional<PooledEstimate> coefficient(String term) {
        if (!terms().contains(term)) {
            return Optional.empty();
        }
        double[] estimates = new double[fits.size()];
        double[] variances = new double[fits.size()];
        for (int i = 0; i < estimates.length; i++) {
            Coefficient coefficient = fits.get(i).coefficient(term);
            estimates[i] = coefficient.estimate();
            variances[i] = coefficient.standardError() * coefficient.standardError();
        }
        return new RubinsRules(completeDegreesOfFreedom()).pool(estimates, variances);
    }

    /** Joint Wald test that coefficients are 0, D1 of {@link PooledTest}. */
    public Optional<PooledTest> waldTest(Collection<String> terms) {
        List<String> tested = distinct(terms);
        if (tested.isEmpty()) {
            return Optional.empty();
        }
        return PooledTest.ofEstimates(
                fits.stream().map(fit -> estimates(fit, tested)).toList(),
                fits.stream().map(fit -> covariance(fit, tested)).toList(),
                completeDegreesOfFreedom());
    }

    /** The sets' own Wald tests combined, D2 of {@link PooledTest}. */
    public Optional<PooledTest> combinedWaldTests(Collection<String> terms) {
        List<String> tested = distinct(terms);
        if (tested.isEmpty()) {
            return Optional.empty();
        }
        List<Double> statistics = new ArrayList<>();
        for (LogisticFit fit : fits) {
            double[] estimates = estimates(fit, tested);
            root(covariance(fit, tested))
                    .ifPresent(root -> statistics.add(Math.max(0, Sums.dot(estimates, root.solve(estimates)))));
        }
        return statistics.size() < fits.size()
                ? Optional.empty()
                : PooledTest.ofChiSquares(
                        statistics.stream().mapToDouble(Double::doubleValue).toArray(), tested.size());
    }

    /**
     * Likelihood-ratio test that coefficients are 0, D3 of {@link PooledTest}. The pooled slopes are held in every
     * set and its intercept fits itself to them, as in mice (Meng and Rubin hold the intercept, too, and find nearly the
     * same). Empty for Firth's method, whose penalty depends on the set.
     */
    public Optional<PooledTest> likelihoodRatioTest(Collection<String> terms) {
        List<String> tested = distinct(terms);
        boolean likelihood = fits.get(0).method().likelihood() == Likelihood.MAXIMUM;
        if (tested.isEmpty() || !likelihood) {
            return Optional.empty();
        }
        PooledLogistic without = new PooledLogistic(fits.stream()
                .map(fit -> fit.method().fit(fit.design().without(tested)))
                .toList());
        if (!without.estimated()) {
            return Optional.empty();
        }
        double[] own = new double[fits.size()];
        double[] pooled = new double[fits.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = 2 * (logLikelihood(fits.get(i)) - logLikelihood(without.fits.get(i)));
            pooled[i] = 2 * (logLikelihoodAtPooled(i) - without.logLikelihoodAtPooled(i));
        }
        return PooledTest.ofLikelihoodRatios(own, pooled, tested.size());
    }

    /** The sets' profiles of a coefficient combined; empty where it was not estimated in every set. */
    public Optional<CombinedProfile> profile(String term) {
        if (!terms().contains(term)) {
            return Optional.empty();
        }
        List<LogisticProfile> profiles = new ArrayList<>();
        fits.forEach(fit -> LogisticProfile.of(fit, term).ifPresent(profiles::add));
        return profiles.size() == fits.size() ? Optional.of(new CombinedProfile(profiles)) : Optional.empty();
    }

    /** The terms once each; none where one of them was not estimated in every set. */
    private List<String> distinct(Collection<String> terms) {
        return terms().containsAll(terms) ? terms.stream().distinct().toList() : List.of();
    }

    private static double[] estimates(LogisticFit fit, List<String> terms) {
        return terms.stream()
                .mapToDouble(term -> fit.coefficient(term).estimate())
                .toArray();
    }

    private static SymmetricMatrix covariance(LogisticFit fit, List<String> terms) {
        double[][] entries = new double[terms.size()][terms.size()];
        for (int j = 0; j < entries.length; j++) {
            for (int k = 0; k <= j; k++) {
                entries[j][k] = fit.covariance().get(terms.get(j), terms.get(k));
            }
        }
        return SymmetricMatrix.ofLower(terms, entries);
    }

    private static Optional<Cholesky> root(SymmetricMatrix matrix) {
        double[][] entries = new double[matrix.size()][matrix.size()];
        for (int j = 0; j < entries.length; j++) {
            for (int k = 0; k < entries.length; k++) {
                entries[j][k] = matrix.get(j, k);
            }
        }
        return Cholesky.of(entries);
    }

    private static double logLikelihood(LogisticFit fit) {
        return fit.logLikelihood().orElseThrow();
    }

    /** Of one set, with its own intercept; a term that not every set has is held at 0. */
    private double logLikelihoodAtPooled(int set) {
        return InterceptLikelihood.at(fits.get(set).design(), this::meanEstimate);
    }

    private OptionalDouble meanEstimate(String term) {
        return terms().contains(term)
                ? OptionalDouble.of(Sums.mean(fits.stream()
                        .mapToDouble(fit -> fit.coefficient(term).estimate())
                        .toArray()))
                : OptionalDouble.empty();
    }
}
