package org.gainful.outcomes;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gainful.cases.Costs.WithoutService;
import org.gainful.cases.Costs.WithoutService.Counts;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Quantiles;
import org.gainful.stat.groups.FiellerRatio;
import org.gainful.stat.proportion.DifferenceInterval;
import org.gainful.stat.proportion.ProportionInterval;
import org.gainful.stat.proportion.ProportionPair;
import org.gainful.stat.resampling.Bootstrap;

/**
 * Costs by outcomes, or by the outcomes beyond those there would have been without the service:
 *
 * <pre>  sum of costs / (sum of outcomes - n p0)</pre>
 *
 * <p>n people, p0 the share with the outcome in a comparison, 0 where there is none. No ratio where the divisor is not above 0.
 *
 * <p>Where each client's costs are known, the interval is Fieller's, with p0 (1 - p0) / (m - 1) for the variance of a share seen
 * in m people; beside it stands a bootstrap, which draws the comparison's people again, too. Where only a budget is known, it
 * is taken as fixed, and the interval is that of the share of people with the outcome (Wilson), or of its difference to the
 * comparison's (Newcombe), the other way round. A share without counts is taken as certain in all of them.
 */
final class CostRatio {
    static final double LEVEL = 0.95;
    static final int RESAMPLES = 999;
    static final long SEED = 1;

    private final double[] costs;
    private final double[] outcomes;
    private final boolean isBudget;
    private final Optional<WithoutService> without;

    /**
     * @param costs of each person; equal parts of a budget where only that is known
     * @param outcomes of the same people, 1 or 0
     */
    CostRatio(double[] costs, double[] outcomes, boolean isBudget, Optional<WithoutService> without) {
        this.costs = costs.clone();
        this.outcomes = outcomes.clone();
        this.isBudget = isBudget;
        this.without = without;
    }

    Optional<WithoutService> without() {
        return without;
    }

    private double withoutShare() {
        return without.map(WithoutService::share).orElse(0.0);
    }

    private Optional<Counts> counts() {
        return without.flatMap(WithoutService::counts);
    }

    OptionalDouble estimate() {
        double divisor = DoubleStream.of(outcomes).sum() - outcomes.length * withoutShare();
        return divisor > 0 ? OptionalDouble.of(DoubleStream.of(costs).sum() / divisor) : OptionalDouble.empty();
    }

    String method() {
        if (isBudget) {
            return without.isEmpty()
                    ? "budget / outcomes, Wilson"
                    : counts().isPresent()
                            ? "budget / additional outcomes, Newcombe"
                            : "budget / additional outcomes, Wilson";
        }
        return without.isEmpty() ? "ratio of means, Fieller" : "cost / additional outcomes, Fieller";
    }

    /** Empty where it would have no end. */
    Optional<Interval> interval() {
        return isBudget ? ofBudget() : fieller();
    }

    private Optional<Interval> fieller() {
        return FiellerRatio.of(costs, outcomes).map(this::beyondOthers).flatMap(ratio -> ratio.interval(LEVEL));
    }

    private FiellerRatio beyondOthers(FiellerRatio ratio) {
        double p0 = withoutShare();
        return counts().map(seen -> ratio.less(p0, p0 * (1 - p0) / Math.max(1, seen.people() - 1), seen.people()))
                .orElseGet(() -> ratio.less(p0, 0, Long.MAX_VALUE));
    }

    private Optional<Interval> ofBudget() {
        long n = outcomes.length;
        if (n == 0) {
            return Optional.empty();
        }
        long with = Math.round(DoubleStream.of(outcomes).sum());
        Interval share = counts().map(seen -> DifferenceInterval.NEWCOMBE.of(
                        new ProportionPair(with, n, seen.events(), seen.people()), LEVEL))
                .orElseGet(() -> ProportionInterval.WILSON.of(with, n, LEVEL).map(p -> p - withoutShare()));
        double budget = DoubleStream.of(costs).sum();
        return share.lower() > 0
                ? Optional.of(new Interval(budget / (n * share.upper()), budget / (n * share.lower()), LEVEL))
                : Optional.empty();
    }

    /** Whether there is anything to resample: a budget has no spread. */
    boolean hasBootstrap() {
        return !isBudget && costs.length > 1;
    }

    /**
     * Percentiles of seeded resamples of people. Outcomes by cost are resampled, whose ends turned over are those of cost by
     * outcomes: a resample without more outcomes than the comparison then stands beyond the dearest, where it belongs, and the
     * interval has no end only where more than one in forty are such.
     */
    Optional<Interval> bootstrap() {
        double[] places = IntStream.range(0, costs.length).asDoubleStream().toArray();
        Bootstrap bootstrap = new Bootstrap(RESAMPLES, SEED);
        return counts().map(seen -> bootstrap.ofTwo(
                        places,
                        zerosAndOnes(seen),
                        (drawn, others) ->
                                outcomesByCost(drawn, DoubleStream.of(others).sum() / others.length)))
                .orElseGet(() -> bootstrap.of(places, drawn -> outcomesByCost(drawn, withoutShare())))
                .map(distribution -> distribution.percentile(LEVEL, Quantiles.TYPE_7))
                .filter(inverse -> inverse.lower() > 0)
                .map(inverse -> new Interval(1 / inverse.upper(), 1 / inverse.lower(), LEVEL));
    }

    private static double[] zerosAndOnes(Counts counts) {
        double[] people = new double[counts.people()];
        Arrays.fill(people, 0, counts.events(), 1);
        return people;
    }

    private double outcomesByCost(double[] drawn, double p0) {
        double cost = 0;
        double outcome = 0;
        for (double place : drawn) {
            cost += costs[(int) place];
            outcome += outcomes[(int) place];
        }
        return (outcome - drawn.length * p0) / cost;
    }
}
