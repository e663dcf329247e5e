package org.gainful.fidelity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.Field;
import org.gainful.stat.Interval;
import org.gainful.stat.groups.Pearson;
import org.gainful.stat.groups.Spearman;
import org.gainful.stat.mixed.MixedLogisticFit;
import org.gainful.stat.proportion.ProportionInterval;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.LinearCoefficient;
import org.gainful.stat.regression.RobustCoefficient;
import org.gainful.stat.resampling.PermutationTest;
import org.gainful.table.Basis;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Look;
import org.gainful.table.Range;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;

/**
 * Puts the rates of services and their relation with fidelity as findings of a chapter.
 *
 * <p>Whoever knows a correlation of few services and all rates but one knows that one, so each of these numbers goes when a
 * count it was computed from goes.
 */
final class RelationFindings {
    private final ChapterBuilder chapter;
    private final OutcomeGroups groups;
    private final Field service;
    private final Relation relation;
    private final Basis basis;

    RelationFindings(ChapterBuilder chapter, OutcomeGroups groups, Field service, Relation relation) {
        this.chapter = chapter;
        this.groups = groups;
        this.service = service;
        this.relation = relation;
        basis = basis();
    }

    private Basis basis() {
        List<String> names =
                relation.services().stream().map(ScoredService::service).toList();
        OutcomeGroups scored = groups.withinAnyOf(service, names);
        List<OutcomeGroups> parts =
                relation.services().stream().map(ScoredService::clients).toList();
        chapter.sums(scored.sums());
        chapter.sums(scored.sumsOf(parts));
        String[] sets = parts.stream()
                .flatMap(part -> Stream.of(part.happened().name(), part.not().name(), part.knownName()))
                .toArray(String[]::new);
        return Basis.ofPeople(
                        "%s services with a fidelity total".formatted(names.size()),
                        scored.known(),
                        scored.unknown().count(),
                        scored.knownName())
                .leavingOut(scored.unknown().name())
                .comparing(sets);
    }

    private String address(String... parts) {
        return chapter.address(Stream.concat(Stream.of(groups.definition().name()), Stream.of(parts))
                .toArray(String[]::new));
    }

    private List<String> fields() {
        return Stream.concat(groups.fields().stream(), Stream.of(service.name()))
                .toList();
    }

    private Finding named(Finding finding, String method) {
        return finding.by(method, groups.definition().name()).from(fields());
    }

    /** Puts a service's total; returns its address. */
    String putTotal(ScoredService scored, String scale) {
        Finding total = Finding.of(
                address(scored.service(), "fidelity"),
                scored.scaled() ? Statistic.SCALED_SCORE : Statistic.SCORE,
                scored.total(),
                Basis.ofNoPeople(scored.label()));
        return chapter.put(total.by("total of the latest review", scale));
    }

    /** Puts the rate among a service's clients; returns its address. */
    String putRate(OutcomeGroups clients, String key, String label) {
        chapter.sums(clients.sums());
        Basis share = Basis.ofShare(
                        label,
                        clients.happened().count(),
                        clients.known(),
                        clients.unknown().count(),
                        clients.happened().name(),
                        clients.knownName())
                .leavingOut(clients.unknown().name());
        Finding finding = named(Finding.share(address(key, "share"), share), "share");
        if (clients.known() == 0) {
            return chapter.put(finding);
        }
        Interval wilson = ProportionInterval.WILSON.of(clients.happened().count(), clients.known(), Relation.LEVEL);
        return chapter.put(finding.within(range(wilson, "Wilson")));
    }

    private static Range range(Interval interval, String method) {
        return Range.confidence(interval.lower(), interval.upper(), interval.level(), method);
    }

    /** Puts the correlation; returns its address. */
    String putPearson() {
        String address = address("correlation");
        Optional<Pearson> pearson = relation.pearson();
        if (pearson.isEmpty()) {
            return chapter.put(named(unknown(address, Statistic.CORRELATION, constant()), "Pearson's correlation"));
        }
        Finding finding =
                Finding.of(address, Statistic.CORRELATION, pearson.get().r(), basis);
        Optional<Interval> fisher = pearson.get().interval(Relation.LEVEL);
        Finding within = fisher.map(i -> finding.within(range(i, "Fisher's z"))).orElse(finding);
        Optional<PermutationTest.Result> orders = relation.orders();
        Finding tested = orders.map(o -> within.tested(new HypothesisTest(
                        ordersMethod(o), OptionalDouble.empty(), OptionalDouble.empty(), o.pValue())))
                .orElse(within);
        return chapter.put(named(tested, "Pearson's correlation of totals and rates, each service counted once"));
    }

    static String ordersMethod(PermutationTest.Result orders) {
        return orders.exact()
                ? "permutation test, all %s orders".formatted(orders.rearrangements())
                : "permutation test, %s orders at random".formatted(orders.rearrangements());
    }

    private static Sentence constant() {
        return Sentence.of("All services have the same total or the same rate, so nothing can go with it.");
    }

    private Finding unknown(String address, Statistic statistic, Sentence why) {
        return Finding.notAvailable(address, statistic, basis, why);
    }

    /** Puts the rank correlation; returns its address. */
    String putSpearman() {
        String address = address("rank-correlation");
        Optional<Spearman> spearman = relation.spearman();
        if (spearman.isEmpty()) {
            return chapter.put(named(unknown(address, Statistic.CORRELATION, constant()), "Spearman's correlation"));
        }
        Finding finding =
                Finding.of(address, Statistic.CORRELATION, spearman.get().rho(), basis);
        boolean exact = relation.services().size() <= 9;
        OptionalDouble p = relation.spearmanPValue();
        Finding tested = p.isEmpty()
                ? finding
                : finding.tested(new HypothesisTest(
                        exact ? "permutation test, all orders of ranks" : "Student's t",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        p.getAsDouble()));
        return chapter.put(named(tested, "Spearman's rank correlation of totals and rates"));
    }

    /** Puts the slope across services; returns its address. */
    String putSlope() {
        String address = address("difference-for-10-points");
        String method = "least squares across services, each counted once";
        Optional<LinearCoefficient> slope = relation.slope();
        if (slope.isEmpty()) {
            return chapter.put(named(unknown(address, Statistic.SHARE_DIFFERENCE, constant()), method));
        }
        LinearCoefficient found = slope.get();
        Finding finding = Finding.of(address, Statistic.SHARE_DIFFERENCE, found.estimate(), basis);
        if (found.standardError().isPresent()) {
            finding = finding.withStandardError(found.standardError().getAsDouble());
        }
        Optional<Interval> interval = found.interval(Relation.LEVEL);
        if (interval.isPresent()) {
            finding = finding.within(range(interval.get(), "Student's t"));
        }
        OptionalDouble p = found.pValue();
        if (p.isPresent()) {
            finding = finding.tested(new HypothesisTest(
                    "Student's t", found.t(), OptionalDouble.of(found.degreesOfFreedom()), p.getAsDouble()));
        }
        return chapter.put(named(finding, method));
    }

    /** Puts the odds ratio among clients with a random intercept; returns its address. */
    String putRandomIntercept() {
        String address = address("odds-ratio-random-intercept");
        String method = "logistic regression with a random intercept for each service, for ten points more";
        Optional<MixedLogisticFit> fit =
                relation.hasClientModels() ? Optional.of(relation.randomIntercept()) : Optional.empty();
        Optional<Coefficient> found = fit.flatMap(f -> f.find(Relation.term()));
        if (found.isEmpty()) {
            return chapter.put(named(unknown(address, Statistic.ODDS_RATIO, notEstimated()), method));
        }
        Coefficient term = found.get();
        Finding finding = Finding.of(address, Statistic.ODDS_RATIO, term.oddsRatio(), basis)
                .within(range(term.waldInterval(Relation.LEVEL).map(StrictMath::exp), "Wald"))
                .withStandardError(term.standardError())
                .tested(new HypothesisTest(
                        "Wald", OptionalDouble.of(term.z()), OptionalDouble.empty(), term.waldPValue()))
                .warned(Sentence.of("With %s services the interval is too narrow: it counts the services as many."
                        .formatted(relation.services().size())));
        if (fit.get().outcome() == MixedLogisticFit.Outcome.NO_VARIANCE) {
            finding = finding.warned(
                    Sentence.of("Services do not differ beyond chance once fidelity is allowed for, so this is"
                            + " the ordinary model, which takes clients for independent."));
        }
        return chapter.put(named(finding, method));
    }

    /** Puts the odds ratio among clients with an error from services as clusters; returns its address. */
    String putClusterRobust() {
        String address = address("odds-ratio-cluster-robust");
        String method = "logistic regression, cluster-robust (CR2), for ten points more";
        Optional<RobustCoefficient> found = relation.hasClientModels() ? relation.clusterRobust() : Optional.empty();
        Optional<Interval> interval = found.flatMap(c -> c.interval(Relation.LEVEL));
        if (interval.isEmpty()) {
            return chapter.put(named(unknown(address, Statistic.ODDS_RATIO, notEstimated()), method));
        }
        RobustCoefficient term = found.get();
        Finding finding = Finding.of(address, Statistic.ODDS_RATIO, StrictMath.exp(term.estimate()), basis)
                .within(range(interval.get().map(StrictMath::exp), "Student's t"))
                .withStandardError(term.standardError().getAsDouble());
        if (term.pValue().isPresent()) {
            finding = finding.tested(new HypothesisTest(
                    "Student's t, Satterthwaite's degrees of freedom",
                    term.statistic(),
                    term.degreesOfFreedom(),
                    term.pValue().getAsDouble()));
        }
        return chapter.put(named(finding.warned(few(term)), method));
    }

    private Sentence few(RobustCoefficient term) {
        return Sentence.of(
                "The error comes from %s services and is worth %s degrees of freedom; below 4 it cannot be relied on."
                        .formatted(
                                relation.services().size(),
                                Look.ONE_DECIMAL.show(term.degreesOfFreedom()
                                        .orElse(relation.services().size() - 1.0))));
    }

    private Sentence notEstimated() {
        return Sentence.of(
                relation.hasClientModels()
                        ? "The model cannot be estimated from these data."
                        : "Fewer than %s services: how much they differ cannot be told."
                                .formatted(Relation.FEWEST_FOR_CLIENTS));
    }
}
