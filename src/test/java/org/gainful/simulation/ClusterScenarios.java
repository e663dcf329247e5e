package org.gainful.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.mixed.MixedLogisticRegression;
import org.gainful.stat.regression.ClusterErrors;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LinearRegression;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.RobustCoefficient;

/** Regression of people in six services of unequal size whose people resemble one another. */
final class ClusterScenarios {
    /** Of services, where a person's own has standard deviation 1: an intraclass correlation of 0.06. */
    private static final double SERVICE_DEVIATION = 0.25;

    private static final double SERVICE_LOG_ODDS_DEVIATION = 0.5;
    private static final double SLOPE = 0.5;
    private static final double LOG_ODDS_RATIO = 1;
    private static final double LOG_ODDS = -1.6;
    private static final int GRID = 2000;

    private static final Clusters CLUSTERS = Cohort.clusters();

    private ClusterScenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        for (ClusterErrors errors : List.of(ClusterErrors.CR2, ClusterErrors.CR1)) {
            for (boolean ofServices : new boolean[] {false, true}) {
                String predictor = ofServices ? ", predictor of services" : ", predictor of people";
                String method = errors + (errors == ClusterErrors.CR2 ? ", Satterthwaite" : ", normal");
                Scenario linear = new Scenario(
                        "linear slope, six services" + predictor,
                        method,
                        SLOPE,
                        random -> linear(errors, ofServices, random));
                Scenario logistic = new Scenario(
                        "log odds ratio, six services" + predictor,
                        method,
                        marginalLogOddsRatio(),
                        random -> logistic(errors, ofServices, random));
                boolean isDefault = errors == ClusterErrors.CR2;
                all.add(isDefault ? linear : linear.notDefault());
                all.add(isDefault ? logistic : logistic.notDefault());
            }
        }
        for (boolean ofServices : new boolean[] {false, true}) {
            String predictor = ofServices ? "services" : "people";
            Scenario wald = new Scenario(
                    "log odds ratio within a service, predictor of " + predictor,
                    "random intercept, Wald",
                    LOG_ODDS_RATIO,
                    random -> MixedLogisticRegression.withDefaults()
                            .fit(logistic(ofServices, random), CLUSTERS)
                            .waldInterval("x"));
            // Of services themselves CR2 is what the program offers first.
            all.add(ofServices ? wald.notDefault() : wald);
        }
        return all;
    }

    /** Half of the services have a predictor of services. */
    private static double[] predictor(boolean ofServices, SplittableRandom random) {
        int[] service = Cohort.service();
        double[] x = new double[service.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = ofServices ? service[i] % 2 : Cohort.yes(random, 0.5);
        }
        return x;
    }

    private static Optional<Interval> linear(ClusterErrors errors, boolean ofServices, SplittableRandom random) {
        int[] service = Cohort.service();
        double[] effect = MeanScenarios.normal(random, Cohort.services(), 0, SERVICE_DEVIATION);
        double[] x = predictor(ofServices, random);
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = SLOPE * x[i] + effect[service[i]] + random.nextGaussian();
        }
        Design design = Design.of(List.of("x"), List.of(x), y);
        return interval(
                errors,
                errors.of(LinearRegression.leastSquares().fit(design), CLUSTERS).find("x"));
    }

    private static Optional<Interval> logistic(ClusterErrors errors, boolean ofServices, SplittableRandom random) {
        Design design = logistic(ofServices, random);
        return interval(
                errors,
                errors.of(LogisticRegression.maximumLikelihood().fit(design), CLUSTERS)
                        .find("x"));
    }

    private static Design logistic(boolean ofServices, SplittableRandom random) {
        int[] service = Cohort.service();
        double[] effect = MeanScenarios.normal(random, Cohort.services(), 0, SERVICE_LOG_ODDS_DEVIATION);
        double[] x = predictor(ofServices, random);
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Cohort.yes(random, Cohort.probability(LOG_ODDS + LOG_ODDS_RATIO * x[i] + effect[service[i]]));
        }
        return Design.of(List.of("x"), List.of(x), y);
    }

    private static Optional<Interval> interval(ClusterErrors errors, Optional<RobustCoefficient> found) {
        return found.map(c -> errors == ClusterErrors.CR2 ? c : c.withNormal()).flatMap(RegressionScenarios::interval);
    }

    /** That of people drawn from all services: the mean of each probability over services first. */
    private static double marginalLogOddsRatio() {
        return logit(meanProbability(LOG_ODDS + LOG_ODDS_RATIO)) - logit(meanProbability(LOG_ODDS));
    }

    private static double meanProbability(double logOdds) {
        double sum = 0;
        for (int i = 0; i < GRID; i++) {
            double effect = SERVICE_LOG_ODDS_DEVIATION * Normal.quantile((i + 0.5) / GRID);
            sum += Cohort.probability(logOdds + effect);
        }
        return sum / GRID;
    }

    private static double logit(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }
}
