package org.gainful.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Whether a mean of whole numbers can be what is printed.
 *
 * <p>The sum T of n people's means of m items each is a whole number of 1/m, so the mean is T / (n m) for a whole T. There has
 * to be one in the rounding interval of the figure; with n m of 10 to the power of the decimals or more there always is.
 *
 * <p>Reference: Brown and Heathers (2017), Social Psychological and Personality Science 8, 363 (GRIM).
 */
final class Grim implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> mean = claim.value();
        Optional<Long> n = claim.whole(Given.N).filter(people -> people > 0);
        Optional<Long> items = claim.whole(Given.ITEMS).filter(count -> count > 0);
        if (claim.kind() != ClaimKind.MEAN
                || mean.isEmpty()
                || n.isEmpty()
                || items.isEmpty()
                || mean.get().relation() != Printed.Relation.EQUAL) {
            return List.of();
        }
        Totals totals = new Totals(mean.get(), n.get() * items.get());
        if (!totals.areThere()) {
            return List.of(Opinion.impossible(
                    "%s, printed %s".formatted(totals.neighbours(), mean.get().text()),
                    "No sum of whole numbers divided by %s gives this mean.".formatted(n.get() * items.get()),
                    "print " + totals.nearest()));
        }
        if (totals.alwaysThere()) {
            return List.of();
        }
        return List.of(Opinion.underDetermined(
                "%s/%s = %s"
                        .formatted(totals.least(), totals.parts(), mean.get().finer(totals.mean(totals.least()))),
                "The mean is one that whole numbers can have.",
                "missing: the values"));
    }

    /**
     * The sums that give a printed mean.
     *
     * @param parts people times items
     */
    record Totals(Printed printed, long parts) {

        long least() {
            return limit(printed.rounded().low(), RoundingMode.CEILING);
        }

        long most() {
            return limit(printed.rounded().high(), RoundingMode.FLOOR);
        }

        private long limit(BigDecimal mean, RoundingMode mode) {
            return mean.multiply(BigDecimal.valueOf(parts)).setScale(0, mode).longValue();
        }

        boolean areThere() {
            return least() <= most();
        }

        /** Whether any mean at all would do. */
        boolean alwaysThere() {
            return BigDecimal.valueOf(parts).compareTo(BigDecimal.TEN.pow(printed.decimals())) >= 0;
        }

        BigDecimal mean(long total) {
            return BigDecimal.valueOf(total).divide(BigDecimal.valueOf(parts), MathContext.DECIMAL128);
        }

        private long below() {
            return limit(printed.value(), RoundingMode.FLOOR);
        }

        String neighbours() {
            return "%s/%s = %s, %s/%s = %s"
                    .formatted(
                            below(),
                            parts,
                            printed.finer(mean(below())),
                            below() + 1,
                            parts,
                            printed.finer(mean(below() + 1)));
        }

        String nearest() {
            return printed.like(mean(below())) + " or " + printed.like(mean(below() + 1));
        }
    }
}
