package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.groups.Pearson;
import org.gainful.stat.groups.Spearman;
import org.gainful.stat.mixed.MixedLogisticFit;
import org.gainful.stat.mixed.MixedLogisticRegression;
import org.gainful.stat.regression.ClusterErrors;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LinearCoefficient;
import org.gainful.stat.regression.LinearRegression;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.RobustCoefficient;
import org.gainful.stat.resampling.PermutationTest;

/**
 * How an outcome goes with fidelity, across services and among their clients.
 *
 * <p>Across services each counts once, whatever its number of clients: correlation and least squares. Among clients, logistic
 * models with fidelity as a trait of the service, which allow for clients of one service being alike. Slopes are for ten
 * points of fidelity.
 *
 * @param services those with a score and somebody whose outcome is known, at least {@value #FEWEST} of them
 */
record Relation(List<ScoredService> services) {
    /** Fewer leave nothing to estimate an error from, and nothing to rearrange. */
    static final int FEWEST = 3;

    /** With fewer the standard error of a trait of services is itself hardly known. */
    static final int FEWEST_FOR_CLIENTS = 5;

    static final double LEVEL = 0.95;
    private static final String FIDELITY = "fidelity";
    private static final double POINTS = 10;

    /** All orders of up to nine services; of more, so many at random. */
    private static final PermutationTest ORDERS = new PermutationTest(362_880, 99_999, 1);

    Relation {
        services = List.copyOf(services);
    }

    boolean isPossible() {
        return services.size() >= FEWEST;
    }

    boolean hasClientModels() {
        return services.size() >= FEWEST_FOR_CLIENTS;
    }

    private double[] fidelity() {
        return services.stream().mapToDouble(ScoredService::total).toArray();
    }

    private double[] rates() {
        return services.stream().mapToDouble(ScoredService::rate).toArray();
    }

    /** Empty where all services have the same score, or the same rate. */
    Optional<Pearson> pearson() {
        return Pearson.of(fidelity(), rates());
    }

    /** Of the correlation, over all orders in which the rates could have come. */
    Optional<PermutationTest.Result> orders() {
        return pearson().isEmpty()
                ? Optional.empty()
                : ORDERS.ofPairs(fidelity(), rates(), (x, y) -> Pearson.of(x, y)
                        .orElseThrow()
                        .r());
    }

    Optional<Spearman> spearman() {
        return Spearman.of(fidelity(), rates());
    }

    /** Over all orders of the ranks; by Student's t for ten services or more. */
    OptionalDouble spearmanPValue() {
        OptionalDouble exact = Spearman.exactPValue(fidelity(), rates());
        return exact.isPresent() ? exact : spearman().map(Spearman::pValue).orElse(OptionalDouble.empty());
    }

    /** The difference in rate for ten points more, by least squares. */
    Optional<LinearCoefficient> slope() {
        Design design = Design.of(rates()).with(FIDELITY, tens(fidelity()));
        return LinearRegression.leastSquares().fit(design).find(FIDELITY);
    }

    /** The log odds ratio for ten points more, a normal random intercept for each service. */
    MixedLogisticFit randomIntercept() {
        return MixedLogisticRegression.withDefaults().fit(clients(), clusters());
    }

    /** The same by the ordinary model, its error from the services as clusters (CR2, Satterthwaite's degrees of freedom). */
    Optional<RobustCoefficient> clusterRobust() {
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(clients());
        return ClusterErrors.CR2.of(fit, clusters()).coefficients().stream()
                .filter(c -> c.term().equals(FIDELITY))
                .findFirst();
    }

    static String term() {
        return FIDELITY;
    }

    private Design clients() {
        int clients = services.stream().mapToInt(ScoredService::known).sum();
        double[] totals = new double[clients];
        boolean[] happened = new boolean[clients];
        int row = 0;
        for (ScoredService service : services) {
            for (int client = 0; client < service.known(); client++, row++) {
                totals[row] = service.total();
                happened[row] = client < service.happened();
            }
        }
        return Design.ofEvents(happened).with(FIDELITY, tens(totals));
    }

    private Clusters clusters() {
        List<String> names = new ArrayList<>();
        services.forEach(s -> names.addAll(Collections.nCopies(s.known(), s.service())));
        return Clusters.of(names);
    }

    private static double[] tens(double[] points) {
        return Arrays.stream(points).map(p -> p / POINTS).toArray();
    }
}
