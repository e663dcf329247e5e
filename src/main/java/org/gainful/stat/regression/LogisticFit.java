package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Convergence;
import org.gainful.stat.Interval;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * A fitted logistic model, or the reason why there is none.
 *
 * <p>Where {@link #estimated()} is false the coefficients are empty and every number that needs them is, too; {@link
 * #diagnosis()} and {@link #convergence()} tell why. Estimates and intervals are on the log-odds scale.
 *
 * <p>Profile intervals and likelihood-ratio tests refit the model when they are asked for; both come from the
 * likelihood that was maximised, so that a test at 1 - level rejects exactly where the interval excludes 0. In
 * Firth's method the penalty is that of the full design in every refit (Heinze and Schemper 2002,
 * doi:10.1002/sim.1047).
 *
 * @param design the columns in the model, without the redundant ones
 * @param coefficients the intercept, then the terms in the order of the design; empty where nothing was estimated
 * @param covariance of the coefficients; of size 0 where nothing was estimated
 */
public record LogisticFit(
        LogisticRegression method,
        Design design,
        Diagnosis diagnosis,
        Convergence convergence,
        List<Coefficient> coefficients,
        SymmetricMatrix covariance,
        Optional<Maxima> maxima) {
    /** What was wrong with the data, if anything. */
    public record Diagnosis(Aliasing aliasing, Separation separation) {}

    /**
     * The maxima of the likelihood.
     *
     * @param objective the log-likelihood, in Firth's method with its penalty
     * @param nullObjective the same with all terms but the intercept held at 0
     * @param logLikelihood the log-likelihood without penalty at the estimate
     */
    public record Maxima(double objective, double nullObjective, double logLikelihood) {}

    public LogisticFit {
        coefficients = List.copyOf(coefficients);
    }

    static LogisticFit notEstimated(
            LogisticRegression method, Design design, Diagnosis diagnosis, Convergence convergence) {
        SymmetricMatrix none = SymmetricMatrix.ofLower(List.of(), new double[0][]);
        return new LogisticFit(method, design, diagnosis, convergence, List.of(), none, Optional.empty());
    }

    /** Whether there are coefficients. */
    public boolean estimated() {
        return !coefficients.isEmpty();
    }

    public Aliasing aliasing() {
        return diagnosis.aliasing();
    }

    public Separation separation() {
        return diagnosis.separation();
    }

    /** The coefficient of a term; a term that is not in the model is refused. */
    public Coefficient coefficient(String term) {
        return find(term)
                .orElseThrow(() -> new IllegalArgumentException("term must be one of %s, was %s"
                        .formatted(coefficients.stream().map(Coefficient::term).toList(), term)));
    }

    public Optional<Coefficient> find(String term) {
        return coefficients.stream().filter(c -> c.term().equals(term)).findFirst();
    }

    public int observations() {
        return design.rows();
    }

    public int events() {
        int events = 0;
        for (boolean event : design.events()) {
            events += event ? 1 : 0;
        }
        return events;
    }

    /** Number of coefficients of the model, the intercept among them, estimated or not. */
    public int parameters() {
        return design.terms().size() + 1;
    }

    /**
     * The smaller of events and non-events for each term but the intercept; empty for a model of the intercept alone.
     */
    public OptionalDouble eventsPerParameter() {
        int terms = design.terms().size();
        int rarer = Math.min(events(), observations() - events());
        return terms == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) rarer / terms);
    }

    /** The maximised log-likelihood, in Firth's method with its penalty. */
    public OptionalDouble logLikelihood() {
        return LogisticSummary.value(maxima.map(Maxima::objective));
    }

    /** The same with all terms but the intercept held at 0. */
    public OptionalDouble nullLogLikelihood() {
        return LogisticSummary.value(maxima.map(Maxima::nullObjective));
    }

    /** Fit statistics: AIC, BIC and shares of explained variation. */
    public LogisticSummary summary() {
        return new LogisticSummary(this);
    }

    /** Wald interval at the method's level; empty where the term was not estimated. */
    public Optional<Interval> waldInterval(String term) {
        return find(term).map(c -> c.waldInterval(method.level()));
    }

    /** Profile interval at the method's level; empty where the term was not estimated. */
    public Optional<ProfileInterval> profileInterval(String term) {
        return LogisticProfile.of(this, term).map(profile -> profile.interval(method.level()));
    }

    /** Likelihood-ratio test that one coefficient is 0; empty where the term was not estimated. */
    public Optional<ChiSquareStatistic> likelihoodRatioTest(String term) {
        return likelihoodRatioTest(List.of(term));
    }

    /** Joint likelihood-ratio test that several coefficients are 0, for example the levels of a factor. */
    public Optional<ChiSquareStatistic> likelihoodRatioTest(Collection<String> terms) {
        return LogisticTests.of(this, terms).flatMap(LogisticTests::likelihoodRatio);
    }

    /** Likelihood-ratio test of the whole model against the intercept alone; empty for a model without terms. */
    public Optional<ChiSquareStatistic> likelihoodRatioTest() {
        int terms = design.terms().size();
        return terms == 0
                ? Optional.empty()
                : maxima.map(found -> LogisticTests.twiceTheFall(found.objective(), found.nullObjective(), terms));
    }

    /**
     * Joint Wald test that several coefficients are 0, b' inv(V) b; empty where one was not estimated. Weak where
     * estimates are large, since their errors grow faster than they do (Hauck and Donner 1977); the likelihood-ratio
     * test is not.
     */
    public Optional<ChiSquareStatistic> waldTest(Collection<String> terms) {
        return LogisticTests.of(this, terms).flatMap(LogisticTests::wald);
    }

    /**
     * Rao's score test that one or several coefficients are 0, u' inv(I) u with u the score and I the information
     * where they are held at 0; empty where one was not estimated. In Firth's method the score is the penalised one.
     */
    public Optional<ChiSquareStatistic> scoreTest(Collection<String> terms) {
        return LogisticTests.of(this, terms).flatMap(LogisticTests::score);
    }

    /** What the model says of a case with these values, one for each term; empty where nothing was estimated. */
    public Optional<LinearPredictor> predict(Map<String, Double> values) {
        double[] row = new double[parameters()];
        row[0] = 1;
        for (int j = 1; j < row.length; j++) {
            String term = design.terms().get(j - 1);
            row[j] = Arguments.finite(term, values.getOrDefault(term, Double.NaN));
        }
        return WorkingModel.of(this)
                .map(model ->
                        new LinearPredictor(Sums.dot(row, estimates()), WorkingModel.length(model.combination(row))));
    }

    /**
     * The model's probability of an event in each row of a design that has its terms, in any order and among others;
     * refused where nothing was estimated.
     */
    public double[] probabilities(Design rows) {
        if (!estimated()) {
            throw new IllegalArgumentException("the fit must be estimated to predict, was separated or not converged");
        }
        double[] probabilities = new double[rows.rows()];
        Arrays.fill(probabilities, coefficients.get(0).estimate());
        for (Coefficient coefficient : coefficients.subList(1, coefficients.size())) {
            double[] column = rows.column(coefficient.term());
            for (int i = 0; i < column.length; i++) {
                probabilities[i] += coefficient.estimate() * column[i];
            }
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = LinearPredictor.logistic(probabilities[i]);
        }
        return probabilities;
    }

    /** The fitted probability of each row; empty where nothing was estimated. */
    public List<Double> fittedProbabilities() {
        if (!estimated()) {
            return List.of();
        }
        return Arrays.stream(new AtEstimate(this).probabilities()).boxed().toList();
    }

    /**
     * Firth's estimates with standard errors from X'W(1 + h)X, h the hat diagonals, which count what the penalty adds as
     * if it had been observed; smaller than those of {@link #coefficients} (logistf prints them from version 1.24 on).
     * Empty where nothing was estimated, and for maximum likelihood.
     */
    public List<Coefficient> augmentedCoefficients() {
        if (!estimated() || method.likelihood() != LogisticRegression.Likelihood.FIRTH) {
            return List.of();
        }
        return new AtEstimate(this)
                .augmentedStandardErrors()
                .map(errors -> IntStream.range(0, errors.length)
                        .mapToObj(j -> new Coefficient(
                                coefficients.get(j).term(), coefficients.get(j).estimate(), errors[j]))
                        .toList())
                .orElse(List.of());
    }

    double[] estimates() {
        return coefficients.stream().mapToDouble(Coefficient::estimate).toArray();
    }
}
