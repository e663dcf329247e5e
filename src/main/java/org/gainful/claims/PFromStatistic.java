package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.FStatistic;
import org.gainful.stat.Normal;
import org.gainful.stat.Student;

/**
 * A p-value against the statistic and degrees of freedom printed with it.
 *
 * <p>p falls as the statistic grows, so the rounding interval of the statistic gives that of p. Two-sided unless the source
 * says otherwise; half of it is looked for where p does not fit. Reference: Nuijten and others (2016, Behavior Research Methods
 * 48, 1205; statcheck).
 */
final class PFromStatistic implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> p = printedP(claim);
        Optional<Printed> statistic = statistic(claim);
        if (p.isEmpty() || statistic.isEmpty() || outside(p.get())) {
            return p.filter(PFromStatistic::outside).map(PFromStatistic::noP).stream()
                    .toList();
        }
        return tail(claim).map(tail -> compare(claim, p.get(), statistic.get(), tail)).stream()
                .toList();
    }

    private static Optional<Printed> printedP(Claim claim) {
        return switch (claim.kind()) {
            case P -> claim.value();
            case TEST, CORRELATION -> claim.given(Given.P);
            default -> Optional.empty();
        };
    }

    private static Optional<Printed> statistic(Claim claim) {
        return claim.kind() == ClaimKind.P ? claim.given(Given.STATISTIC) : claim.value();
    }

    static boolean outside(Printed p) {
        return p.value().signum() < 0 || p.number() > 1;
    }

    static Opinion noP(Printed p) {
        return Opinion.impossible(
                "0 ≤ p ≤ 1, printed " + p.text(), "A p-value is a probability.", "the p-value is wrong");
    }

    /** p as a function of the statistic's size; empty where the degrees of freedom it needs are not there. */
    private static Optional<DoubleUnaryOperator> tail(Claim claim) {
        Optional<Double> df = claim.given(Given.DF).map(Printed::number).filter(d -> d > 0);
        Optional<Double> df2 = claim.given(Given.DF2).map(Printed::number).filter(d -> d > 0);
        Procedure by = claim.kind() == ClaimKind.CORRELATION
                ? Procedure.R
                : claim.beside().procedure();
        return switch (by) {
            case Z -> Optional.of(Normal::twoSidedPValue);
            case T, WELCH -> df.map(d -> t -> Student.twoSidedPValue(t, d));
            case F -> df.flatMap(d -> df2.map(d2 -> f -> new FStatistic(Math.max(0, f), d, d2).pValue()));
            case CHI_SQUARE, CHI_SQUARE_CORRECTED, GOODNESS_OF_FIT, MCNEMAR, MCNEMAR_CORRECTED ->
                df.map(d -> x -> new ChiSquareStatistic(Math.max(0, x), d.intValue()).pValue());
            case R -> claim.whole(Given.N).filter(n -> n > 2).map(n -> r -> correlationP(r, n));
            default -> Optional.empty();
        };
    }

    /** t = r √((n − 2) / (1 − r²)) on n − 2 degrees of freedom. */
    static double correlationP(double r, long n) {
        double size = Math.min(Math.abs(r), 1);
        return size == 1 ? 0 : Student.twoSidedPValue(size * Math.sqrt((n - 2) / (1 - size * size)), n - 2.0);
    }

    private static Opinion compare(Claim claim, Printed p, Printed statistic, DoubleUnaryOperator tail) {
        double size = Math.abs(statistic.number());
        double half = statistic.halfUnit().doubleValue();
        double middle = tail.applyAsDouble(size);
        double least = tail.applyAsDouble(size + half);
        double most = tail.applyAsDouble(Math.max(0, size - half));
        double sides = claim.beside().oneSided() ? 0.5 : 1;
        String arithmetic =
                "%s → p = %s, printed %s".formatted(shown(claim, statistic), p.finer(middle * sides), p.text());
        return PValues.compare(p, new Span(least * sides, middle * sides, most * sides), sides == 1, arithmetic);
    }

    private static String shown(Claim claim, Printed statistic) {
        String name = claim.kind() == ClaimKind.CORRELATION
                ? "r"
                : claim.beside().procedure().label();
        String freedom = claim.given(Given.DF)
                .map(df -> "(%s%s)"
                        .formatted(
                                df.text(),
                                claim.given(Given.DF2).map(d -> ", " + d.text()).orElse("")))
                .orElse(claim.given(Given.N).map(n -> "(n = " + n.text() + ")").orElse(""));
        return "%s%s = %s".formatted(name, freedom, statistic.text());
    }
}
