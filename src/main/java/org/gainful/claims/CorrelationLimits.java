package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.Normal;
import org.gainful.table.Look;

/**
 * A correlation against its interval and n, or with n alone: what interval it has.
 *
 * <p>Limits tanh(atanh r ± z / √(n − 3)) (Fisher 1921). Printed limits are compared with them; without n, atanh r lies midway between
 * atanh of both limits and their distance tells n = 3 + (2 z / distance)². Limits that do not fit are left open then: they may
 * have been made by resampling.
 */
final class CorrelationLimits implements Check {
    private static final double PERCENT = 100;
    private static final double USUAL_LEVEL = 95;
    /** Keeps a limit that rounds to 1 within Fisher's scale. */
    private static final double EDGE = 1e-9;

    private static final double LARGEST_N = 1e9;

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
        if (Math.abs(r.get().number()) == 1 || claim.beside().procedure() == Procedure.OTHER_INTERVAL) {
            return List.of();
        }
        if (n.isEmpty()) {
            return claim.given(Given.N).isEmpty()
                    ? withoutN(claim, r.get()).stream().toList()
                    : List.of();
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

    private static Optional<Opinion> withoutN(Claim claim, Printed r) {
        Optional<Printed> low = claim.given(Given.LOW).filter(limit -> limit.number() > -1);
        Optional<Printed> high = claim.given(Given.HIGH).filter(limit -> limit.number() < 1);
        if (low.isEmpty()
                || high.isEmpty()
                || low.get().value().compareTo(high.get().value()) >= 0) {
            return Optional.empty();
        }
        Span from = onFishersScale(low.get());
        Span to = onFishersScale(high.get());
        Span estimate = onFishersScale(r);
        double level = claim.given(Given.LEVEL).map(Printed::number).orElse(USUAL_LEVEL) / PERCENT;
        double reach = 2 * Normal.criticalValue(level);
        long least = (long) Math.ceil(3 + Math.pow(reach / (to.most() - from.least()), 2));
        double shortest = Math.max(Double.MIN_NORMAL, to.least() - from.most());
        double most = Math.floor(3 + Math.pow(reach / shortest, 2));
        double middle = Math.tanh((from.middle() + to.middle()) / 2);
        String arithmetic = "tanh((atanh %s + atanh %s)/2) = %s, printed %s"
                .formatted(low.get().text(), high.get().text(), r.finer(middle), r.text());
        boolean fits =
                (from.least() + to.least()) / 2 <= estimate.most() && estimate.least() <= (from.most() + to.most()) / 2;
        return Optional.of(
                fits
                        ? Opinion.withinRounding(
                                arithmetic,
                                "Correlation and limits fit each other, by Fisher’s transformation with n of %s."
                                        .formatted(range(least, most)))
                        : Opinion.underDetermined(
                                arithmetic,
                                "The interval is none by Fisher’s transformation.",
                                "missing: how the interval was made, and n"));
    }

    private static String range(long least, double most) {
        return most <= least ? "" + least : most < LARGEST_N ? least + " to " + (long) most : least + " or more";
    }

    private static Span onFishersScale(Printed r) {
        Span span = Span.of(r);
        return new Span(
                atanh(Math.max(-1 + EDGE, span.least())), atanh(span.middle()), atanh(Math.min(1 - EDGE, span.most())));
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
