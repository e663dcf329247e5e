package org.gainful.simulation;

import static org.gainful.simulation.Scenario.LEVEL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.gainful.stat.Interval;
import org.gainful.stat.regression.AdjustedRisks;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.HeteroskedasticErrors;
import org.gainful.stat.regression.LinearRegression;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.ProfileInterval;
import org.gainful.stat.regression.RobustCoefficient;

/** Logistic and linear regression of independent people. */
final class RegressionScenarios {
    private static final List<String> TERMS =
            List.of("minority", "months", "obstacles", "fear", "jobcentre", "adverts");

    /** Log odds ratios; that of months is per year. */
    private static final double[] TRUTH = {-0.7, -0.15, -0.1, -0.5, 1.0, 0.5};

    /** Gives 22 events among 88 people on average. */
    private static final double INTERCEPT = -0.68;

    private static final double SLOPE = 0.5;

    /** As the program's rule for a model has it: fewer of the rarer outcome to a term are too few. */
    private static final int ENOUGH = 10;

    private RegressionScenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        double alone = 1.0;
        all.add(new Scenario(
                "log odds ratio, 1 binary term",
                "profile, ML or Firth by rule",
                alone,
                random -> byRule(oneTerm(alone, random), "x")));
        for (int j : new int[] {0, 1, 4}) {
            all.add(sixTerms(j, "profile, ML or Firth by rule", design -> byRule(design, TERMS.get(j))));
        }
        int j = 4;
        all.add(sixTerms(j, "profile, ML", design -> profile(LogisticRegression.maximumLikelihood(), design, j))
                .notDefault());
        all.add(sixTerms(j, "Wald, ML", design -> wald(LogisticRegression.maximumLikelihood(), design, j))
                .notDefault());
        all.add(sixTerms(j, "Wald, Firth", design -> wald(LogisticRegression.firth(), design, j))
                .notDefault());
        all.add(new Scenario(
                "adjusted risk difference of jobcentre, 6 terms",
                "delta method, Firth",
                0,
                random -> adjustedRiskDifference(sixTerms(random), j)));
        all.add(new Scenario(
                "linear slope beside a first score, normal",
                "least squares",
                SLOPE,
                random -> LinearRegression.leastSquares()
                        .fit(linear(random, false))
                        .interval("x")));
        all.add(new Scenario(
                "linear slope beside a first score, spread grows with x",
                "HC3",
                SLOPE,
                random -> HeteroskedasticErrors.HC3
                        .of(LinearRegression.leastSquares().fit(linear(random, true)))
                        .find("x")
                        .flatMap(RegressionScenarios::interval)));
        return all;
    }

    static Optional<Interval> interval(RobustCoefficient coefficient) {
        return coefficient.interval(LEVEL);
    }

    private static Scenario sixTerms(int term, String method, Function<Design, Optional<Interval>> interval) {
        return new Scenario(
                "log odds ratio of %s, 6 terms".formatted(TERMS.get(term)),
                method,
                TRUTH[term],
                random -> interval.apply(sixTerms(random)));
    }

    private static Design oneTerm(double truth, SplittableRandom random) {
        double[] x = Cohort.values(Cohort.PEOPLE, () -> Cohort.yes(random, 0.4));
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Cohort.yes(random, Cohort.probability(-1.55 + truth * x[i]));
        }
        return Design.of(List.of("x"), List.of(x), y);
    }

    private static Design sixTerms(SplittableRandom random) {
        List<double[]> columns = List.of(
                Cohort.values(Cohort.PEOPLE, () -> Cohort.yes(random, 0.3)),
                Cohort.values(Cohort.PEOPLE, () -> Math.floor(48 * random.nextExponential()) / 12),
                Cohort.values(Cohort.PEOPLE, () -> Cohort.binomial(random, 8, 0.45)),
                Cohort.values(Cohort.PEOPLE, () -> Cohort.yes(random, 0.4)),
                Cohort.values(Cohort.PEOPLE, () -> Cohort.yes(random, 0.5)),
                Cohort.values(Cohort.PEOPLE, () -> Cohort.yes(random, 0.35)));
        double[] y = new double[Cohort.PEOPLE];
        for (int i = 0; i < y.length; i++) {
            double logOdds = INTERCEPT;
            for (int j = 0; j < TRUTH.length; j++) {
                logOdds += TRUTH[j] * columns.get(j)[i];
            }
            y[i] = Cohort.yes(random, Cohort.probability(logOdds));
        }
        return Design.of(TERMS, columns, y);
    }

    /** Firth's method where the rarer outcome is rare to a term or the data are separated, else maximum likelihood. */
    private static Optional<Interval> byRule(Design design, String term) {
        int events = 0;
        for (int i = 0; i < design.rows(); i++) {
            events += design.response(i) == 1 ? 1 : 0;
        }
        int rarer = Math.min(events, design.rows() - events);
        if (rarer == 0) {
            return Optional.empty();
        }
        LogisticFit likelihood = LogisticRegression.maximumLikelihood().fit(design);
        boolean firth = rarer < ENOUGH * design.terms().size()
                || likelihood.separation().present();
        LogisticFit fit = firth ? LogisticRegression.firth().fit(design) : likelihood;
        return fit.profileInterval(term).map(RegressionScenarios::openAtInfinity);
    }

    private static Optional<Interval> profile(LogisticRegression method, Design design, int term) {
        return method.fit(design).profileInterval(TERMS.get(term)).map(RegressionScenarios::openAtInfinity);
    }

    private static Optional<Interval> wald(LogisticRegression method, Design design, int term) {
        return method.fit(design).waldInterval(TERMS.get(term));
    }

    /** Less the true one among the same people, so that the truth is 0. */
    private static Optional<Interval> adjustedRiskDifference(Design design, int term) {
        double truth = 0;
        for (int i = 0; i < design.rows(); i++) {
            double logOdds = INTERCEPT;
            for (int j = 0; j < TRUTH.length; j++) {
                logOdds += j == term ? 0 : TRUTH[j] * design.value(i, TERMS.get(j));
            }
            truth += (Cohort.probability(logOdds + TRUTH[term]) - Cohort.probability(logOdds)) / design.rows();
        }
        double shift = truth;
        return AdjustedRisks.of(LogisticRegression.firth().fit(design), TERMS.get(term), 0, 1)
                .map(found -> found.differenceInterval(LEVEL).map(value -> value - shift));
    }

    static Interval openAtInfinity(ProfileInterval interval) {
        return new Interval(
                interval.lower().orElse(Double.NEGATIVE_INFINITY),
                interval.upper().orElse(Double.POSITIVE_INFINITY),
                interval.level());
    }

    private static Design linear(SplittableRandom random, boolean spreadGrows) {
        double[] before = MeanScenarios.normal(random, Cohort.PEOPLE, 0, 1);
        double[] x = new double[before.length];
        double[] after = new double[before.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.3 * before[i] + random.nextGaussian();
            double spread = spreadGrows ? 0.5 + Math.abs(x[i]) : 1;
            after[i] = 0.6 * before[i] + SLOPE * x[i] + spread * random.nextGaussian();
        }
        return Design.of(List.of("before", "x"), List.of(before, x), after);
    }
}
