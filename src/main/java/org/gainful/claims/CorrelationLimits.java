package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.Normal;
import org.gainful.table.Look;

/**
 * A correlation printed with its n alone: what interval it has.
 *
 * <p>Limits tanh(atanh r ± z / √(n − 3)) (Fisher 1921). Printed limits are compared with them.
 */
final class CorrelationLimits implements Check {
    private static final double PERCENT = 100;
    private static final double USUAL_LEVEL = 95;

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> r = claim.value();
        Optional<Long> n = claim.whole(Given.N).filter(units -> units > 3);
        if (claim.kind() != ClaimKind.CORRELATION || r.isEmpty()) {
            return List.of();
        }
        if (Math.abs(r.get().number()) > 1) {
            return List.of(Opinion.impossible(
                    "−1 ≤ r ≤ 1, printed " + r.get().text(), "No correlation is beyond 1.", "the figure is wrong"));
        }
        if (n.isEmpty() || Math.abs(r.get().number()) == 1) {
            return List.of();
        }
        double level = claim.given(Given.LEVEL).map(Printed::number).orElse(USUAL_LEVEL) / PERCENT;
        double margin = Normal.criticalValue(level) / Math.sqrt(n.get() - 3.0);
        double low = Math.tanh(atanh(r.get().number()) - margin);
        double high = Math.tanh(atanh(r.get().number()) + margin);
        String arithmetic = "n = %s: limits %s to %s, p = %s"
                .formatted(
                        n.get(),
                        Look.TWO_DECIMALS.show(low),
                        Look.TWO_DECIMALS.show(high),
                        Look.pValue(PFromStatistic.correlationP(r.get().number(), n.get())));
        if (claim.given(Given.LOW).isPresent() && claim.given(Given.HIGH).isPresent()) {
            return List.of(compare(claim, low, high, arithmetic));
        }
        return claim.given(Given.P).isPresent()
                ? List.of()
                : List.of(Opinion.underDetermined(
                        arithmetic,
                        "Neither p nor interval is printed; this is what the figure and its n give.",
                        "missing: the values"));
    }

    private static double atanh(double r) {
        return (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2;
    }

    /** The rounding of r moves the limits by no more than its own half unit, since tanh has slopes below 1 and atanh is undone. */
    private static Opinion compare(Claim claim, double low, double high, String arithmetic) {
        Printed lower = claim.given(Given.LOW).orElseThrow();
        Printed upper = claim.given(Given.HIGH).orElseThrow();
        double open = 2 * claim.value().orElseThrow().halfUnit().doubleValue()
                + 2 * lower.halfUnit().doubleValue();
        boolean fits = Math.abs(lower.number() - low) <= open && Math.abs(upper.number() - high) <= open;
        return fits
                ? Opinion.withinRounding(arithmetic, "Correlation, n and limits fit each other.")
                : Opinion.notReproduced(
                        arithmetic,
                        "The limits are not those of this correlation and n.",
                        "print %s to %s".formatted(lower.like(low), upper.like(high)));
    }
}
