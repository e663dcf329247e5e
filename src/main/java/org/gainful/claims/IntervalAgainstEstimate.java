package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainful.stat.Normal;
import org.gainful.stat.Student;
import org.gainful.table.Look;

/**
 * An estimate against its interval, and both against a p-value.
 *
 * <p>The estimate lies between the limits. A Wald interval is symmetric about it: θ = (l + u) / 2, for a ratio θ = √(l u). Its width
 * gives the standard error (u − l) / 2z, hence p, on the log scale for a ratio; of a difference of means by t in place of z where
 * degrees of freedom are printed. Everything is compared as rounding intervals. The limits of a mean that are symmetric on the
 * log scale are recognised and left open.
 * Where no method is named, a ratio's interval that is no more lopsided than profile intervals are is left open; where counts are printed they decide. Reference: Altman and Bland (2011, BMJ 343, d2304).
 */
final class IntervalAgainstEstimate implements Check {
    private static final double PERCENT = 100;
    private static final double USUAL_LEVEL = 95;
    /**
     * How far the middle of a ratio's interval that is no Wald interval may lie beside the estimate, on the log scale: in parts
     * of its half width, for each unit of that half width. Of some 5,000 two-by-two tables of 10 to 1,000 in a group, with
     * nobody missing from any cell, no profile interval of the odds ratio is more lopsided than 0.1546; those of narrow
     * intervals as of wide ones, since skewness and width fall together.
     */
    private static final double LOPSIDED = 0.155;
    /** With more degrees of freedom t is z at the precision p-values are printed with. */
    private static final int MOST_FREEDOM = 200;

    /** Limits and estimate with what rounding leaves open, on the scale on which the interval is symmetric. */
    private record Scaled(double least, double middle, double most) {
        static Scaled of(Printed printed, boolean log) {
            return of(printed, log, printed.rounded().high().doubleValue());
        }

        /** A limit, which some sources cut off instead of rounding it. */
        static Scaled perhapsCut(Printed printed, boolean log) {
            return of(printed, log, printed.number() + 2 * printed.halfUnit().doubleValue());
        }

        private static Scaled of(Printed printed, boolean log, double high) {
            double low = printed.rounded().low().doubleValue();
            return log
                    ? new Scaled(
                            StrictMath.log(Math.max(low, Double.MIN_NORMAL)),
                            StrictMath.log(printed.number()),
                            StrictMath.log(high))
                    : new Scaled(low, printed.number(), high);
        }

        Scaled middleWith(Scaled other) {
            return new Scaled((least + other.least) / 2, (middle + other.middle) / 2, (most + other.most) / 2);
        }

        boolean overlaps(Scaled other) {
            return least <= other.most && other.least <= most;
        }
    }

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> low = claim.given(Given.LOW);
        Optional<Printed> high = claim.given(Given.HIGH);
        Optional<Printed> estimate = claim.kind() == ClaimKind.INTERVAL ? claim.given(Given.ESTIMATE) : claim.value();
        boolean concerns = claim.kind().isRatio()
                || claim.kind() == ClaimKind.INTERVAL
                || claim.kind() == ClaimKind.MEAN_DIFFERENCE
                || claim.kind() == ClaimKind.MEAN
                || claim.kind() == ClaimKind.CORRELATION;
        if (!concerns || low.isEmpty() || high.isEmpty()) {
            return List.of();
        }
        if (low.get().value().compareTo(high.get().value()) > 0) {
            return List.of(turned(low.get(), high.get()));
        }
        return estimate.map(e -> judge(claim, e, low.get(), high.get())).orElse(List.of());
    }

    static Opinion turned(Printed low, Printed high) {
        return Opinion.impossible(
                "%s > %s".formatted(low.text(), high.text()),
                "The lower limit is above the upper.",
                "exchange the limits, or correct one");
    }

    static Opinion outside(Printed estimate, Printed low, Printed high) {
        return Opinion.impossible(
                "%s is not between %s and %s".formatted(estimate.text(), low.text(), high.text()),
                "An estimate lies within its interval.",
                "one of the three is wrong");
    }

    /** Whether the middle of the limits can be the estimate, as far as they are rounded or cut off. */
    static boolean isSymmetric(Printed estimate, Printed low, Printed high) {
        return isSymmetric(estimate, low, high, false);
    }

    private static boolean isSymmetric(Printed estimate, Printed low, Printed high, boolean log) {
        return Scaled.of(estimate, log).overlaps(Scaled.perhapsCut(low, log).middleWith(Scaled.perhapsCut(high, log)));
    }

    private static List<Opinion> judge(Claim claim, Printed estimate, Printed low, Printed high) {
        Enclosure limits = new Enclosure(low.rounded().low(), high.rounded().high());
        if (!limits.overlaps(estimate.rounded())) {
            return List.of(outside(estimate, low, high));
        }
        boolean log = claim.kind().isRatio() || claim.beside().procedure() == Procedure.LOG_WALD;
        boolean symmetric = claim.beside().table().isEmpty()
                && claim.kind() != ClaimKind.CORRELATION
                && claim.kind() != ClaimKind.INTERVAL
                && !claim.beside().procedure().isLopsided()
                && !(log && (low.value().signum() <= 0 || estimate.value().signum() <= 0));
        if (!symmetric) {
            return List.of();
        }
        Opinion symmetry = symmetry(claim, estimate, low, high);
        if (symmetry.verdict() == Verdict.UNDER_DETERMINED) {
            return List.of(symmetry);
        }
        Optional<Opinion> p = claim.given(Given.P)
                .filter(printed -> claim.beside().groups().isEmpty())
                .map(printed -> pValue(claim, printed, estimate, log));
        boolean open = p.filter(opinion -> opinion.verdict() == Verdict.UNDER_DETERMINED)
                        .isPresent()
                && !symmetry.verdict().isAdverse();
        return open
                ? p.stream().toList()
                : Stream.concat(Stream.of(symmetry), p.stream()).toList();
    }

    private static Opinion symmetry(Claim claim, Printed estimate, Printed low, Printed high) {
        boolean log = claim.kind().isRatio() || claim.beside().procedure() == Procedure.LOG_WALD;
        Scaled from = Scaled.perhapsCut(low, log);
        Scaled to = Scaled.perhapsCut(high, log);
        Scaled middle = from.middleWith(to);
        double centre = log ? StrictMath.exp(middle.middle()) : middle.middle();
        String arithmetic = (log ? "√(%s × %s) = %s, printed %s" : "(%s + %s)/2 = %s, printed %s")
                .formatted(low.text(), high.text(), estimate.finer(centre), estimate.text());
        Scaled e = Scaled.of(estimate, log);
        if (e.overlaps(middle)) {
            return Opinion.withinRounding(arithmetic, "Estimate and interval fit each other.");
        }
        double halfWidth = (to.middle() - from.middle()) / 2;
        double lopsided = Math.abs(middle.middle() - e.middle()) / halfWidth;
        if (log && claim.beside().procedure() == Procedure.UNSTATED && lopsided <= LOPSIDED * halfWidth) {
            return Opinion.underDetermined(
                    arithmetic,
                    "No Wald interval: one side is longer by %s of the half width. A profile interval can be."
                            .formatted(Look.PERCENT.show(lopsided)),
                    "missing: how the interval was made (method)");
        }
        boolean otherScale = (log || low.value().signum() > 0) && isSymmetric(estimate, low, high, !log);
        if (otherScale && claim.kind() == ClaimKind.MEAN && claim.beside().procedure() == Procedure.UNSTATED) {
            return Opinion.underDetermined(
                    arithmetic,
                    "The interval is symmetric about the mean on the log scale, as that of a geometric mean or of a model with a"
                            + " log link is.",
                    "missing: how the interval was made (method: log-wald)");
        }
        return Opinion.notReproduced(
                arithmetic,
                otherScale ? otherScale(log) : noScale(log),
                "the estimate would be %s, or one limit is wrong".formatted(estimate.like(centre)));
    }

    private static String noScale(boolean log) {
        return "The interval is not symmetric about the estimate%s, as a Wald interval is."
                .formatted(log ? " on the log scale" : "");
    }

    private static String otherScale(boolean log) {
        return log
                ? "The interval is symmetric about the ratio itself, as if it were a difference; a Wald interval of a ratio is"
                        + " symmetric on the log scale."
                : "The interval is symmetric on the log scale, as if the difference were a ratio.";
    }

    /**
     * By z; a difference of means by t where its degrees of freedom are printed. Where they are not, they may be few: a p that
     * some number of them gives is left open.
     */
    private static Opinion pValue(Claim claim, Printed p, Printed estimate, boolean log) {
        if (PFromStatistic.outside(p)) {
            return PFromStatistic.noP(p);
        }
        if (log) {
            return pValue(claim, p, estimate, true, Tail.NORMAL);
        }
        Optional<Double> df = claim.given(Given.DF).map(Printed::number).filter(freedom -> freedom > 0);
        if (df.isPresent()) {
            return pValue(claim, p, estimate, false, Tail.student(df.get()));
        }
        Opinion normal = pValue(claim, p, estimate, false, Tail.NORMAL);
        return normal.verdict().isAdverse()
                ? bySomeFreedom(claim, p, estimate, normal).orElse(normal)
                : normal;
    }

    private static Optional<Opinion> bySomeFreedom(Claim claim, Printed p, Printed estimate, Opinion normal) {
        int[] fitting = IntStream.rangeClosed(1, MOST_FREEDOM)
                .filter(df -> !pValue(claim, p, estimate, false, Tail.student(df))
                        .verdict()
                        .isAdverse())
                .toArray();
        if (fitting.length == 0) {
            return Optional.empty();
        }
        int least = fitting[0];
        int most = fitting[fitting.length - 1];
        return Optional.of(Opinion.underDetermined(
                normal.arithmetic(),
                "Estimate and interval fit each other, and the p-value by t on %s degrees of freedom; by z it is another."
                        .formatted(least == most ? least : least + " to " + most),
                "missing: the degrees of freedom (df)"));
    }

    /** The distribution that limits and p-value come from. */
    private record Tail(String name, DoubleUnaryOperator criticalValue, DoubleUnaryOperator twoSidedP) {
        static final Tail NORMAL = new Tail("z", Normal::criticalValue, Normal::twoSidedPValue);

        static Tail student(double df) {
            return new Tail(
                    "t",
                    level -> Student.interval(0, 1, df, level).upper(),
                    statistic -> Student.twoSidedPValue(statistic, df));
        }
    }

    private static Opinion pValue(Claim claim, Printed p, Printed estimate, boolean log, Tail tail) {
        double level = claim.given(Given.LEVEL).map(Printed::number).orElse(USUAL_LEVEL) / PERCENT;
        double z = tail.criticalValue().applyAsDouble(level);
        Scaled low = Scaled.of(claim.given(Given.LOW).orElseThrow(), log);
        Scaled high = Scaled.of(claim.given(Given.HIGH).orElseThrow(), log);
        Scaled e = Scaled.of(estimate, log);
        double width = (high.middle() - low.middle()) / (2 * z);
        double narrow = Math.max(Double.MIN_NORMAL, (high.least() - low.most()) / (2 * z));
        double wide = (high.most() - low.least()) / (2 * z);
        double farthest = Math.max(Math.abs(e.least()), Math.abs(e.most()));
        double nearest = e.least() <= 0 && e.most() >= 0 ? 0 : Math.min(Math.abs(e.least()), Math.abs(e.most()));
        Span span = new Span(
                tail.twoSidedP().applyAsDouble(farthest / narrow),
                tail.twoSidedP().applyAsDouble(e.middle() / width),
                tail.twoSidedP().applyAsDouble(nearest / wide));
        Span sided = claim.beside().oneSided() ? span.half() : span;
        String arithmetic = "standard error %s, %s = %s → p = %s, printed %s"
                .formatted(
                        estimate.finer(width),
                        tail.name(),
                        estimate.finer(e.middle() / width),
                        p.finer(sided.middle()),
                        p.text());
        return PValues.compare(p, sided, !claim.beside().oneSided(), arithmetic);
    }
}
