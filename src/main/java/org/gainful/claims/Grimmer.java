package org.gainful.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Whether whole numbers with the printed mean can have the printed standard deviation.
 *
 * <p>With x = m times a person's value all whole, and T their sum: the sum of squares S = m² (n − 1) sd² + T² / n must be a
 * whole number for some sd in the rounding interval and some T that gives the mean; it is even when T is, since x² is even when
 * x is; and it is no smaller than that of n values as equal as whole numbers can be, r (q + 1)² + (n − r) q² with T = q n + r.
 *
 * <p>References: Anaya (2016), The GRIMMER test, PeerJ Preprints 4:e2400v1; Allard (2018), Analytic-GRIMMER.
 */
final class Grimmer implements Check {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final long MANY = 10_000;

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> sd = claim.value();
        Optional<Printed> mean = claim.given(Given.MEAN);
        Optional<Long> n = claim.whole(Given.N).filter(people -> people > 1 && people <= MANY);
        Optional<Long> items = claim.whole(Given.ITEMS).filter(count -> count > 0);
        if (claim.kind() != ClaimKind.SD || sd.isEmpty() || mean.isEmpty() || n.isEmpty() || items.isEmpty()) {
            return List.of();
        }
        Grim.Totals totals = new Grim.Totals(mean.get(), n.get() * items.get());
        if (!totals.areThere()) {
            return List.of();
        }
        for (long total = totals.least(); total <= totals.most(); total++) {
            if (hasSquares(total, n.get(), items.get(), sd.get())) {
                return List.of();
            }
        }
        return List.of(Opinion.impossible(
                "mean %s, n %s: no whole sum of squares gives an SD of %s"
                        .formatted(mean.get().text(), n.get(), sd.get().text()),
                "Whole numbers with this mean cannot have this standard deviation.%s"
                        .formatted(perhapsError(sd.get(), totals, n.get(), items.get())),
                "the nearest possible is " + nearest(sd.get(), totals, n.get(), items.get())));
    }

    private static boolean hasSquares(long total, long n, long items, Printed sd) {
        Enclosure spread = sd.rounded();
        BigDecimal lowest = squares(spread.low().max(BigDecimal.ZERO), total, n, items);
        BigDecimal highest = squares(spread.high(), total, n, items);
        BigDecimal first = lowest.setScale(0, RoundingMode.CEILING).max(BigDecimal.valueOf(evenest(total, n)));
        if (first.remainder(BigDecimal.valueOf(2)).abs().intValue() != Math.floorMod(total, 2)) {
            first = first.add(BigDecimal.ONE);
        }
        return first.compareTo(highest) <= 0;
    }

    private static BigDecimal squares(BigDecimal sd, long total, long n, long items) {
        BigDecimal scale = BigDecimal.valueOf(items);
        BigDecimal about = sd.multiply(scale).pow(2).multiply(BigDecimal.valueOf(n - 1));
        return about.add(BigDecimal.valueOf(total).pow(2).divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
    }

    /** The least sum of squares of n whole numbers with this sum. */
    private static long evenest(long total, long n) {
        long q = Math.floorDiv(total, n);
        long r = Math.floorMod(total, n);
        return r * (q + 1) * (q + 1) + (n - r) * q * q;
    }

    /** Whether n times as wide a spread would be possible: then the figure may be a standard error. */
    private static String perhapsError(Printed sd, Grim.Totals totals, long n, long items) {
        double smallest = Double.MAX_VALUE;
        for (long total = totals.least(); total <= totals.most(); total++) {
            double about = evenest(total, n) - (double) total * total / n;
            smallest = Math.min(smallest, Math.sqrt(about / (n - 1)) / items);
        }
        return sd.number() < smallest && sd.number() * Math.sqrt(n) >= smallest
                ? " It is smaller than any; it may be the standard error of the mean."
                : "";
    }

    private static String nearest(Printed sd, Grim.Totals totals, long n, long items) {
        BigDecimal step = sd.halfUnit().multiply(BigDecimal.valueOf(2));
        for (int distance = 1; distance < MANY; distance++) {
            for (int side : new int[] {-1, 1}) {
                BigDecimal value = sd.value()
                        .add(step.multiply(BigDecimal.valueOf((long) side * distance)))
                        .setScale(sd.decimals(), RoundingMode.HALF_UP);
                Printed other = new Printed(value.toPlainString(), sd.relation(), value, sd.halfUnit());
                if (value.signum() >= 0 && isPossible(other, totals, n, items)) {
                    return other.text();
                }
            }
        }
        return "far from it";
    }

    private static boolean isPossible(Printed sd, Grim.Totals totals, long n, long items) {
        for (long total = totals.least(); total <= totals.most(); total++) {
            if (hasSquares(total, n, items, sd)) {
                return true;
            }
        }
        return false;
    }
}
