package org.gainful.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.gainful.table.Chart.Zone;
import org.gainful.table.Finding;
import org.gainful.table.Look;
import org.gainful.table.Statistic;

/**
 * A horizontal axis from tick to tick.
 *
 * @param low its left end, as all below in the axis' own unit
 * @param step from tick to tick: 1, 2 or 5 times a power of ten, which are the steps XChart knows
 * @param position from a number to its place
 * @param tick from a place to what is written there
 * @param noEffect where the line of no effect stands, if there is one
 */
record ChartScale(
        double low,
        double high,
        double step,
        DoubleUnaryOperator position,
        DoubleFunction<String> tick,
        OptionalDouble noEffect) {
    private static final int TICKS = 6;
    /** Beyond 1/1000 and 1000 an odds ratio says no more than "very". */
    private static final double FARTHEST = 3;

    private static final double LOG_10_OF_2 = Math.log10(2);

    /** An axis without ticks, for places that are only counted. */
    static ChartScale places(int count) {
        return new ChartScale(0, count, count, x -> x, x -> "", OptionalDouble.empty());
    }

    /** From 0% to 100%. */
    static ChartScale shares() {
        return new ChartScale(0, 1, 0.2, x -> x, ChartScale::percent, OptionalDouble.empty());
    }

    /** From end to end of the zones. */
    static ChartScale zones(ChartData data) {
        double least = data.zones().stream().mapToDouble(Zone::from).min().orElse(0);
        double most = data.zones().stream().mapToDouble(Zone::to).max().orElse(1);
        double step = step(most - least);
        return new ChartScale(down(least, step), up(most, step), step, x -> x, plain(step), OptionalDouble.empty());
    }

    /** From a round number below the least to one above the most, neither too near. */
    static ChartScale spanning(DoubleStream numbers) {
        double[] all = numbers.filter(Double::isFinite).toArray();
        double least = DoubleStream.of(all).min().orElse(0);
        double most = DoubleStream.of(all).max().orElse(1);
        double step = step(most > least ? most - least : Math.max(1, Math.abs(most) / 10));
        double low = down(least - step / 4, step);
        return new ChartScale(
                low,
                Math.max(low + step, up(most + step / 4, step)),
                step,
                x -> x,
                plain(step),
                OptionalDouble.empty());
    }

    /** From 0 to a round number. */
    static ChartScale fromZero(DoubleStream numbers) {
        double most = numbers.filter(Double::isFinite).max().orElse(1);
        double step = step(most > 0 ? most : 1);
        return new ChartScale(0, Math.max(step, up(most, step)), step, x -> x, plain(step), OptionalDouble.empty());
    }

    /** From below the least to above the most, for numbers whose 0 says nothing, such as totals. */
    static ChartScale between(DoubleStream numbers) {
        double[] finite = numbers.filter(Double::isFinite).toArray();
        double least = DoubleStream.of(finite).min().orElse(0);
        double most = DoubleStream.of(finite).max().orElse(least + 1);
        double step = step(most > least ? most - least : 1);
        double low = down(least, step);
        return new ChartScale(
                low, Math.max(low + step, up(most, step)), step, x -> x, plain(step), OptionalDouble.empty());
    }

    /** A log axis for ratios: ticks at doublings or, for a wide one, at powers of ten. */
    static ChartScale ratios(ChartData data) {
        double[] logs = data.findings()
                .flatMapToDouble(ChartScale::numbers)
                .map(Math::log10)
                .filter(log -> Math.abs(log) <= FARTHEST)
                .toArray();
        double least = Math.min(-LOG_10_OF_2, DoubleStream.of(logs).min().orElse(0));
        double most = Math.max(LOG_10_OF_2, DoubleStream.of(logs).max().orElse(0));
        double unit = most - least > 6 * LOG_10_OF_2 ? 1 : LOG_10_OF_2;
        return new ChartScale(
                down(least / unit, 1),
                up(most / unit, 1),
                1,
                ratio -> Math.log10(ratio) / unit,
                place -> ratio(Math.pow(10, place * unit)),
                OptionalDouble.of(0));
    }

    /** A plain axis that takes in 0 where 0 is not far off, and always for shares: a cut axis magnifies a difference. */
    static ChartScale plain(ChartData data) {
        double[] numbers = data.findings()
                .flatMapToDouble(ChartScale::numbers)
                .filter(Double::isFinite)
                .toArray();
        double least = DoubleStream.of(numbers).min().orElse(0);
        double most = DoubleStream.of(numbers).max().orElse(1);
        double span = most > least ? most - least : Math.max(1e-3, Math.abs(most));
        boolean shares = data.findings().anyMatch(f -> f.statistic() == Statistic.SHARE);
        double from = least > 0 && (shares || least <= span) ? 0 : least;
        double to = most < 0 && -most <= span ? 0 : most;
        double step = step(to > from ? to - from : span);
        double low = down(from, step);
        double high = Math.max(low + step, up(to, step));
        OptionalDouble zero = low < 0 && high > 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
        return new ChartScale(low, high, step, x -> x, words(data, step), zero);
    }

    private static DoubleFunction<String> words(ChartData data, double step) {
        boolean shares = data.findings().anyMatch(f -> f.statistic().look() == Look.PERCENT);
        boolean points = data.findings().anyMatch(f -> f.statistic() == Statistic.SHARE_DIFFERENCE);
        DoubleFunction<String> hundredfold = plain(100 * step);
        return shares ? ChartScale::percent : points ? x -> hundredfold.apply(100 * x) : plain(step);
    }

    /** The value and the ends of its interval. */
    private static DoubleStream numbers(Finding finding) {
        DoubleStream value = finding.value().stream();
        return DoubleStream.concat(
                value, finding.range().stream().flatMapToDouble(r -> DoubleStream.of(r.lower(), r.upper())));
    }

    private static double step(double span) {
        double power = Math.pow(10, Math.floor(Math.log10(span / TICKS)));
        double rest = span / TICKS / power;
        return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
    }

    private static double down(double number, double step) {
        return step * Math.floor(number / step + 1e-9);
    }

    private static double up(double number, double step) {
        return step * Math.ceil(number / step - 1e-9);
    }

    private static String percent(double share) {
        return minus(BigDecimal.valueOf(100 * share).setScale(6, RoundingMode.HALF_UP)) + "%";
    }

    private static String ratio(double ratio) {
        return minus(BigDecimal.valueOf(ratio).round(new MathContext(3)));
    }

    private static DoubleFunction<String> plain(double step) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        return x -> minus(BigDecimal.valueOf(x).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** With a real minus sign, no exponent and no idle zeros. */
    private static String minus(BigDecimal number) {
        BigDecimal bare = number.abs().stripTrailingZeros();
        // XChart lifts a label with a comma above its neighbours, so four digits do without.
        String grouped = bare.compareTo(BigDecimal.valueOf(10_000)) < 0 ? "" : ",";
        String digits = String.format(Locale.ROOT, "%" + grouped + "." + Math.max(0, bare.scale()) + "f", bare);
        return number.signum() < 0 ? "−" + digits : digits;
    }
}
