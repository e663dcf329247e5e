package org.gainful.stat.agreement;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.FStatistic;
import org.gainful.stat.Interval;

/**
 * The six intraclass correlations: the share of the variance of ratings that lies between subjects.
 *
 * <p>With m = k, the number of raters, for a single rating and m = 1 for the mean of all k, n subjects and mean squares
 * MSR (subjects), MSJ (raters), MSE (residual), MSW (within subjects):
 *
 * <ul>
 *   <li>one-way, ICC(1,·): (MSR - MSW) / (MSR + (m - 1) MSW)
 *   <li>agreement, ICC(2,·): (MSR - MSE) / (MSR + (m - 1) MSE + m (MSJ - MSE) / n)
 *   <li>consistency, ICC(3,·): (MSR - MSE) / (MSR + (m - 1) MSE)
 * </ul>
 *
 * <p>The estimate may be negative. It is empty where the denominator is not positive, as with ratings that are all
 * alike; interval and test are empty where raters leave no residual to measure by. Subjects that not every rater rated
 * are left out.
 *
 * <p>Shrout and Fleiss (1979), Psychological Bulletin 86, 420-428; McGraw and Wong (1996), Psychological Methods 1, 30-46.
 */
public final class IntraclassCorrelation {
    /** Who rates, and whether a rater's severity counts as disagreement. */
    public enum Model {
        /** Each subject has raters of its own. */
        ONE_WAY,
        /** The same raters, a sample of many, rate every subject; their severity counts. */
        AGREEMENT,
        /** The same raters rate every subject; only the order and spacing of subjects counts. */
        CONSISTENCY
    }

    /** What is to be relied on later: one rater's rating or the mean over as many raters as here. */
    public enum Unit {
        SINGLE,
        AVERAGE
    }

    /**
     * The estimate with its inference.
     *
     * @param test of no correlation: F = MSR / MSW in the one-way model, MSR / MSE in the others, where it is exact
     */
    public record Result(double estimate, Optional<Interval> interval, Optional<FStatistic> test) {}

    /** With less than this of a degree of freedom the quantiles of F leave the range of a double. */
    private static final double SMALLEST_DEGREES = 0.1;

    private final Model model;
    private final Unit unit;
    private final double level;

    private IntraclassCorrelation(Model model, Unit unit, double level) {
        this.model = model;
        this.unit = unit;
        this.level = level;
    }

    /** With a 95 % interval. */
    public static IntraclassCorrelation of(Model model, Unit unit) {
        return new IntraclassCorrelation(model, unit, 0.95);
    }

    public IntraclassCorrelation withLevel(double newLevel) {
        return new IntraclassCorrelation(model, unit, Arguments.level(newLevel));
    }

    public Optional<Result> fit(Ratings ratings) {
        return MeanSquares.of(ratings).flatMap(this::fit);
    }

    public Optional<Result> fit(MeanSquares squares) {
        double m = unit == Unit.SINGLE ? squares.raters() : 1;
        double msr = squares.betweenSubjects();
        double error = model == Model.ONE_WAY ? squares.withinSubjects() : squares.residual();
        double severity =
                model == Model.AGREEMENT ? m * (squares.betweenRaters() - squares.residual()) / squares.subjects() : 0;
        double denominator = msr + (m - 1) * error + severity;
        if (!(denominator > 0)) {
            return Optional.empty();
        }
        double estimate = (msr - error) / denominator;
        Optional<Interval> interval = model == Model.AGREEMENT
                ? agreementInterval(squares, m, satterthwaite(squares, estimate, m))
                : interval(squares, m);
        return Optional.of(new Result(estimate, interval, test(squares)));
    }

    private double errorDegrees(MeanSquares squares) {
        double subjects = model == Model.ONE_WAY ? squares.subjects() : squares.subjects() - 1.0;
        return subjects * (squares.raters() - 1.0);
    }

    private Optional<FStatistic> test(MeanSquares squares) {
        double error = model == Model.ONE_WAY ? squares.withinSubjects() : squares.residual();
        return error > 0
                ? Optional.of(new FStatistic(
                        squares.betweenSubjects() / error, squares.subjects() - 1.0, errorDegrees(squares)))
                : Optional.empty();
    }

    /** (F' - 1) / (F' + m - 1) with F' the ends of the interval for the ratio of the variances. */
    private Optional<Interval> interval(MeanSquares squares, double m) {
        double tail = (1 - level) / 2;
        return test(squares).filter(f -> f.statistic() > 0).map(f -> {
            double lower = f.statistic()
                    / FStatistic.criticalValue(tail, f.numeratorDegreesOfFreedom(), f.denominatorDegreesOfFreedom());
            double upper = f.statistic()
                    * FStatistic.criticalValue(tail, f.denominatorDegreesOfFreedom(), f.numeratorDegreesOfFreedom());
            return new Interval((lower - 1) / (lower + m - 1), (upper - 1) / (upper + m - 1), level);
        });
    }

    /** Degrees of freedom of a MSJ + b MSE, with the weights that the estimate gives them. */
    private static double satterthwaite(MeanSquares squares, double estimate, double m) {
        double n = squares.subjects();
        double odds = m * estimate / (n * (1 - estimate));
        double raters = odds * squares.betweenRaters();
        double rest = (1 + odds * (n - 1)) * squares.residual();
        double k1 = squares.raters() - 1.0;
        return (raters + rest) * (raters + rest) / (raters * raters / k1 + rest * rest / ((n - 1) * k1));
    }

    private Optional<Interval> agreementInterval(MeanSquares squares, double m, double degrees) {
        if (!(degrees >= SMALLEST_DEGREES && degrees <= Double.MAX_VALUE)) {
            return Optional.empty();
        }
        double tail = (1 - level) / 2;
        double free = squares.subjects() - 1.0;
        double lower = bound(squares, m, FStatistic.criticalValue(tail, free, degrees));
        double upper = bound(squares, m, 1 / FStatistic.criticalValue(tail, degrees, free));
        return lower <= upper ? Optional.of(new Interval(lower, upper, level)) : Optional.empty();
    }

    /** n (MSR - F MSE) / (F (m MSJ + (m n - m - n) MSE) + n MSR); not a number where that is not below 1. */
    private static double bound(MeanSquares squares, double m, double f) {
        double n = squares.subjects();
        double msr = squares.betweenSubjects();
        double mse = squares.residual();
        double denominator = f * (m * squares.betweenRaters() + (m * n - m - n) * mse) + n * msr;
        return denominator > 0 ? n * (msr - f * mse) / denominator : Double.NaN;
    }
}
