package org.gainful.stat.counts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.proportion.FittedTable;

/**
 * A 2 x 2 table in each of several strata, such as services: what they say of one common effect, and whether there is one.
 *
 * <p>Sums run over strata with row 1 against row 2 and column 1 as the event. A stratum with an empty row or column says
 * nothing of the odds ratio and is left out; of risks only one with an empty row says nothing.
 */
public record StratifiedTables(List<TwoByTwo> strata) {
    private static final double CORRECTION = 0.5;
    private static final long LARGEST_CONVOLUTION = 200_000_000L;

    public StratifiedTables {
        strata = List.copyOf(strata);
    }

    private interface Part {
        double of(TwoByTwo table);
    }

    /** Mantel and Haenszel's Σ a d / n / Σ b c / n (1959); infinite where only the divisor is 0, empty where both are. */
    public OptionalDouble oddsRatio() {
        return ratio(sum(StratifiedTables::favourable), sum(StratifiedTables::unfavourable));
    }

    /** On the log scale by Robins, Breslow and Greenland (1986, doi:10.2307/2531052); empty at 0 and infinity. */
    public Optional<Interval> oddsRatioInterval(double level) {
        double r = sum(StratifiedTables::favourable);
        double s = sum(StratifiedTables::unfavourable);
        double z = Normal.criticalValue(level);
        if (r == 0 || s == 0) {
            return Optional.empty();
        }
        double variance = sum(t -> agreeing(t) * favourable(t)) / (2 * r * r)
                + sum(t -> agreeing(t) * unfavourable(t) + (1 - agreeing(t)) * favourable(t)) / (2 * r * s)
                + sum(t -> (1 - agreeing(t)) * unfavourable(t)) / (2 * s * s);
        double margin = z * Math.sqrt(variance);
        return Optional.of(new Interval(r / s * StrictMath.exp(-margin), r / s * StrictMath.exp(margin), level));
    }

    /** (Σ a - E a)² / Σ V a, given all margins; empty where no stratum says anything. */
    public Optional<ChiSquareStatistic> test() {
        return test(0);
    }

    /** {@link #test()} with the distance less 1/2 where it is as large. */
    public Optional<ChiSquareStatistic> correctedTest() {
        return test(CORRECTION);
    }

    private Optional<ChiSquareStatistic> test(double correction) {
        double distance = Math.abs(sum(t -> t.a() - expected(t)));
        double kept = distance >= correction ? distance - correction : distance;
        double variance = sum(t -> expected(t) * t.secondRow() / t.total() * t.secondColumn() / (t.total() - 1));
        return variance > 0 ? Optional.of(new ChiSquareStatistic(kept * kept / variance, 1)) : Optional.empty();
    }

    /** Σ a (c + d) / n / Σ c (a + b) / n; infinite where only the divisor is 0, empty where both are. */
    public OptionalDouble riskRatio() {
        return ratio(risk(t -> (double) t.a() * t.secondRow()), risk(t -> (double) t.c() * t.firstRow()));
    }

    /** On the log scale by Greenland and Robins (1985, Biometrics 41, 55); empty at 0 and infinity. */
    public Optional<Interval> riskRatioInterval(double level) {
        double r = risk(t -> (double) t.a() * t.secondRow());
        double s = risk(t -> (double) t.c() * t.firstRow());
        double z = Normal.criticalValue(level);
        if (r == 0 || s == 0) {
            return Optional.empty();
        }
        double variance = risk(t ->
                        ((double) t.firstRow() * t.secondRow() * t.firstColumn() / t.total() - (double) t.a() * t.c()))
                / (r * s);
        double margin = z * Math.sqrt(variance);
        return Optional.of(new Interval(r / s * StrictMath.exp(-margin), r / s * StrictMath.exp(margin), level));
    }

    /** Σ (a (c + d) - c (a + b)) / n / Σ (a + b) (c + d) / n; empty where no stratum has both rows. */
    public OptionalDouble riskDifference() {
        double weight = risk(t -> (double) t.firstRow() * t.secondRow());
        double difference = risk(t -> (double) t.a() * t.secondRow() - (double) t.c() * t.firstRow());
        return weight > 0 ? OptionalDouble.of(difference / weight) : OptionalDouble.empty();
    }

    /**
     * By the variance of Sato, Greenland and Robins (1989, Biometrics 45, 1323), which holds for few large and for many
     * small strata; empty where no stratum has both rows or the variance cannot be told from 0.
     */
    public Optional<Interval> riskDifferenceInterval(double level) {
        double weight = risk(t -> (double) t.firstRow() * t.secondRow());
        double z = Normal.criticalValue(level);
        if (weight == 0) {
            return Optional.empty();
        }
        double difference = riskDifference().getAsDouble();
        double slope = risk(StratifiedTables::satoP);
        double constant = risk(t -> (double) t.a() * t.d() + (double) t.c() * t.b()) / 2;
        double variance = (difference * slope + constant) / (weight * weight);
        double margin = z * Math.sqrt(variance);
        return variance > 0
                ? Optional.of(new Interval(difference - margin, difference + margin, level))
                : Optional.empty();
    }

    /** Sato's P of a stratum, times its total. */
    private static double satoP(TwoByTwo t) {
        double first = t.firstRow();
        double second = t.secondRow();
        double n = t.total();
        return (t.c() * first * first - t.a() * second * second + first * second * (second - first) / 2) / n;
    }

    /** Exact, two-sided by {@link ExactTest#MINLIKE}, given all margins; empty where the tables are too large for it. */
    public OptionalDouble exactPValue() {
        return conditional()
                .map(count -> OptionalDouble.of(ExactTest.MINLIKE.pValue(count, 0)))
                .orElse(OptionalDouble.empty());
    }

    /** The common odds ratio that is likeliest given all margins; empty where unknown or too large for it. */
    public OptionalDouble conditionalOddsRatio() {
        return conditional().map(ConditionalOddsRatio::estimate).orElse(OptionalDouble.empty());
    }

    /** Exact, of the common odds ratio. */
    public Optional<Interval> conditionalInterval(ExactTest method, double level) {
        return conditional().flatMap(count -> method.interval(count, level));
    }

    /**
     * Breslow and Day's test that strata share an odds ratio (1980): Σ (a - fitted)² / variance at {@link #oddsRatio()},
     * on one degree of freedom fewer than strata; empty without two strata or a finite odds ratio.
     */
    public Optional<ChiSquareStatistic> breslowDay() {
        return homogeneity(false);
    }

    /** {@link #breslowDay()} with Tarone's correction (1985), which makes it valid: less (Σ a - fitted)² / Σ variance. */
    public Optional<ChiSquareStatistic> tarone() {
        return homogeneity(true);
    }

    private Optional<ChiSquareStatistic> homogeneity(boolean corrected) {
        OptionalDouble common = oddsRatio();
        List<TwoByTwo> kept = informative();
        if (kept.size() < 2
                || common.isEmpty()
                || common.getAsDouble() == 0
                || Double.isInfinite(common.getAsDouble())) {
            return Optional.empty();
        }
        double statistic = 0;
        double distances = 0;
        double variances = 0;
        for (TwoByTwo table : kept) {
            FittedTable fitted =
                    FittedTable.of(table.firstRow(), table.secondRow(), table.firstColumn(), common.getAsDouble());
            double distance = table.a() - fitted.a();
            statistic += distance * distance / fitted.variance();
            distances += distance;
            variances += fitted.variance();
        }
        double correction = corrected ? distances * distances / variances : 0;
        return Optional.of(new ChiSquareStatistic(Math.max(0, statistic - correction), kept.size() - 1));
    }

    private Optional<ConditionalCount> conditional() {
        ConditionalCount sum = null;
        for (TwoByTwo table : informative()) {
            ConditionalCount count = ConditionalCount.of(table);
            if (sum != null && (long) sum.size() * count.size() > LARGEST_CONVOLUTION) {
                return Optional.empty();
            }
            sum = sum == null ? count : sum.plus(count);
        }
        return Optional.ofNullable(sum);
    }

    private List<TwoByTwo> informative() {
        return strata.stream().filter(table -> !table.hasEmptyMargin()).toList();
    }

    private double sum(Part part) {
        double sum = 0;
        for (TwoByTwo table : informative()) {
            sum += part.of(table);
        }
        return sum;
    }

    private double risk(Part part) {
        double sum = 0;
        for (TwoByTwo table : strata) {
            sum += table.firstRow() == 0 || table.secondRow() == 0 ? 0 : part.of(table) / table.total();
        }
        return sum;
    }

    private static OptionalDouble ratio(double dividend, double divisor) {
        return dividend == 0 && divisor == 0 ? OptionalDouble.empty() : OptionalDouble.of(dividend / divisor);
    }

    private static double favourable(TwoByTwo table) {
        return (double) table.a() * table.d() / table.total();
    }

    private static double unfavourable(TwoByTwo table) {
        return (double) table.b() * table.c() / table.total();
    }

    private static double agreeing(TwoByTwo table) {
        return ((double) table.a() + table.d()) / table.total();
    }

    private static double expected(TwoByTwo table) {
        return (double) table.firstRow() * table.firstColumn() / table.total();
    }
}
