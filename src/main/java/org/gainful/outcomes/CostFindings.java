package org.gainful.outcomes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.analysis.People;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Quantiles;
import org.gainful.stat.groups.FiellerRatio;
import org.gainful.stat.proportion.ProportionInterval;
import org.gainful.stat.resampling.Bootstrap;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.View;

/** What a client, an outcome or an additional outcome cost one payer. */
final class CostFindings {
    private static final double LEVEL = 0.95;
    private static final int RESAMPLES = 999;
    private static final long SEED = 1;

    private final ChapterBuilder chapter;
    private final Payment payment;

    CostFindings(ChapterBuilder chapter, Payment payment) {
        this.chapter = chapter;
        this.payment = payment;
    }

    Row perClient(People clients) {
        People known = payment.knownOf(clients);
        Basis basis = Basis.ofPeople("clients", known.count(), clients.count() - known.count(), known.name());
        return row("A client", "client", "", known, row -> 1, basis);
    }

    Row perOutcome(OutcomeGroups groups) {
        People known = payment.knownOf(groups.settled());
        return row(
                groups.definition().label(),
                groups.definition().name(),
                groups.definition().name(),
                known,
                row -> groups.happened().contains(row) ? 1 : 0,
                basis(groups, known));
    }

    /** Outcomes beyond those that would have come anyway. */
    Row perAdditional(OutcomeGroups groups, double without) {
        People known = payment.knownOf(groups.settled());
        return row(
                groups.definition().label() + ", additional",
                groups.definition().name() + "-additional",
                groups.definition().name(),
                known,
                row -> (groups.happened().contains(row) ? 1 : 0) - without,
                basis(groups, known));
    }

    private static Basis basis(OutcomeGroups groups, People known) {
        return Basis.ofPeople("outcome and costs known", known.count(), 0, known.name())
                .comparing(groups.happened().name());
    }

    private Row row(String label, String key, String definition, People known, IntToDoubleUnary effect, Basis basis) {
        int[] rows = known.rows();
        double[] effects = Arrays.stream(rows).mapToDouble(effect::of).toArray();
        String cost = chapter.address(payment.key(), key, "cost");
        Finding bare = bare(cost, rows, effects, basis);
        Optional<Interval> interval = payment.budget().isPresent() ? fixed(effects) : fieller(rows, effects);
        String method = payment.budget().isPresent() ? "budget / outcomes, Wilson" : "ratio of means, Fieller";
        Finding found = bare.value().isPresent() && interval.isPresent()
                ? bare.within(
                        Range.confidence(interval.get().lower(), interval.get().upper(), LEVEL, method))
                : bare.value().isPresent() && !isConstant(effects)
                        ? bare.warned(Sentence.of("Too few outcomes: the interval has no end."))
                        : bare;
        chapter.put(found.by(method, definition).from(payment.fieldNames()));
        return Row.detail(
                label,
                List.of(
                        Cell.of(View.DENOMINATOR, cost),
                        Cell.of(found.range().isPresent() ? View.ESTIMATE_INTERVAL : View.VALUE, cost),
                        bootstrap(key, definition, rows, effects, basis)));
    }

    /** What a row adds to the divisor. */
    private interface IntToDoubleUnary {
        double of(int row);
    }

    private Finding bare(String address, int[] rows, double[] effects, Basis basis) {
        OptionalDouble ratio = ratio(costs(rows), effects);
        return ratio.isPresent()
                ? Finding.of(address, Statistic.MONEY, ratio.getAsDouble(), basis)
                : Finding.notAvailable(
                        address, Statistic.MONEY, basis, Sentence.of("No outcome to divide the cost by."));
    }

    /** Each client's cost, or the same part of the budget for each. */
    private double[] costs(int[] rows) {
        return payment.budget().isPresent()
                ? IntStream.of(rows)
                        .mapToDouble(row -> payment.budget().getAsDouble() / rows.length)
                        .toArray()
                : IntStream.of(rows).mapToDouble(payment::of).toArray();
    }

    private static OptionalDouble ratio(double[] costs, double[] effects) {
        double effect = Arrays.stream(effects).sum();
        return effect > 0 ? OptionalDouble.of(Arrays.stream(costs).sum() / effect) : OptionalDouble.empty();
    }

    private Optional<Interval> fieller(int[] rows, double[] effects) {
        return FiellerRatio.of(costs(rows), effects).flatMap(ratio -> ratio.interval(LEVEL));
    }

    /** Of a fixed budget by a number of outcomes: the ends of the number's interval, the other way round. */
    private Optional<Interval> fixed(double[] effects) {
        if (effects.length == 0 || isConstant(effects)) {
            return Optional.empty();
        }
        double most = Arrays.stream(effects).max().orElseThrow();
        double shift = 1 - most;
        long outcomes = Math.round(Arrays.stream(effects).map(e -> e + shift).sum());
        Interval share = ProportionInterval.WILSON.of(outcomes, effects.length, LEVEL);
        double low = (share.lower() - shift) * effects.length;
        double high = (share.upper() - shift) * effects.length;
        return low > 0
                ? Optional.of(new Interval(
                        payment.budget().getAsDouble() / high, payment.budget().getAsDouble() / low, LEVEL))
                : Optional.empty();
    }

    private static boolean isConstant(double[] effects) {
        return Arrays.stream(effects).distinct().count() < 2;
    }

    /** Only where people's own costs are known: a budget has no spread to resample. */
    private Cell bootstrap(String key, String definition, int[] rows, double[] effects, Basis basis) {
        if (payment.budget().isPresent() || rows.length < 2) {
            return Cell.notApplicable();
        }
        double[] costs = costs(rows);
        double[] places = IntStream.range(0, rows.length).asDoubleStream().toArray();
        Optional<Interval> interval = new Bootstrap(RESAMPLES, SEED)
                .of(places, drawn -> ratioOf(drawn, costs, effects))
                .map(distribution -> distribution.percentile(LEVEL, Quantiles.TYPE_7));
        if (interval.isEmpty()) {
            return Cell.words("no end");
        }
        String address = chapter.address(payment.key(), key, "cost-bootstrap");
        chapter.put(Finding.of(address, Statistic.MONEY, ratio(costs, effects).orElse(0), basis)
                .within(Range.confidence(
                        interval.get().lower(),
                        interval.get().upper(),
                        LEVEL,
                        "bootstrap percentiles, 999 resamples, seed 1"))
                .by("ratio of means, bootstrap", definition)
                .from(payment.fieldNames()));
        return Cell.of(View.INTERVAL, address);
    }

    /** Not finite where a resample has no outcome; the bootstrap then has no end. */
    private static double ratioOf(double[] drawn, double[] costs, double[] effects) {
        double cost = 0;
        double effect = 0;
        for (double place : drawn) {
            cost += costs[(int) place];
            effect += effects[(int) place];
        }
        return effect > 0 ? cost / effect : Double.POSITIVE_INFINITY;
    }
}
