package org.gainful.claims;

import java.math.BigDecimal;

/** Compares a printed p-value with a computed one. */
final class PValues {
    private static final double SIGNIFICANT = 0.05;

    private PValues() {}

    /** @param twoSided whether the computed p is two-sided, so that half of it may have been printed */
    static Opinion compare(Printed p, Span span, boolean twoSided, String arithmetic) {
        if (p.agreement(span.middle()) == Printed.Agreement.ROUNDED) {
            return Opinion.reproduced(arithmetic, "The p-value follows from what stands beside it.");
        }
        if (p.canBe(span.enclosure())) {
            return Opinion.withinRounding(arithmetic, "It agrees as far as the rounded figures beside it can tell.");
        }
        if (p.agreement(span.middle()) == Printed.Agreement.TRUNCATED) {
            return Opinion.withinRounding(arithmetic, "The p-value was cut off, not rounded.");
        }
        boolean half = twoSided && p.canBe(span.half().enclosure());
        return Opinion.notReproduced(
                arithmetic, half ? "It is the one-sided p-value." : words(p, span), "print p = " + shown(p, span));
    }

    private static String words(Printed p, Span span) {
        boolean printed =
                p.number() < SIGNIFICANT || p.relation() == Printed.Relation.BELOW && p.number() <= SIGNIFICANT;
        boolean computed = span.middle() < SIGNIFICANT;
        return printed == computed
                ? "The p-value is another; it stays on the same side of 0.05."
                : "The p-value is another, and lies on the other side of 0.05.";
    }

    private static String shown(Printed p, Span span) {
        String like = p.like(span.middle());
        return new BigDecimal(like).signum() == 0 ? org.gainful.table.Look.pValue(span.middle()) : like;
    }
}
