package org.gainful.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Which counts out of n give a printed percentage.
 *
 * <p>The whole numbers k with 100 k / n in the rounding interval of the figure: from ceil(n low / 100) to floor(n high / 100).
 * There is none where n is small against the decimals printed and the figure is not a rounded k / n. It is the test of Brown
 * and Heathers (2017, Social Psychological and Personality Science 8, 363) for a mean of zeros and ones.
 *
 * @param share in per cent
 */
record Attainable(Printed share, long n) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The smallest count that gives the figure. */
    long least() {
        return Math.max(0, limit(share.rounded().low(), RoundingMode.CEILING));
    }

    /** The largest count that gives the figure; below {@link #least} where none does. */
    long most() {
        return Math.min(n, limit(share.rounded().high(), RoundingMode.FLOOR));
    }

    boolean isPossible() {
        return least() <= most();
    }

    private long limit(BigDecimal percent, RoundingMode mode) {
        return percent.multiply(BigDecimal.valueOf(n))
                .divide(HUNDRED, MathContext.DECIMAL128)
                .setScale(0, mode)
                .longValue();
    }

    /** The count whose percentage is the largest below the figure. */
    long below() {
        return Math.max(0, limit(share.value(), RoundingMode.FLOOR));
    }

    /** A count as a percentage of n. */
    BigDecimal percent(long count) {
        return HUNDRED.multiply(BigDecimal.valueOf(count)).divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
    }

    /** {@code 39/45 = 86.67}. */
    String shown(long count) {
        return "%s/%s = %s".formatted(count, n, share.finer(percent(count)));
    }

    /** The counts on both sides of the figure, as they would be printed: {@code 87 % (39 of 45) or 89 % (40 of 45)}. */
    String neighbours() {
        long below = below();
        String one = neighbour(below);
        return below >= n ? one : one + " or " + neighbour(below + 1);
    }

    private String neighbour(long count) {
        return "%s %% (%s of %s)".formatted(share.like(percent(count)), count, n);
    }

    /** The counts that give the figure, in words: {@code 130 of 155}, {@code 142 or 143 of 155}. */
    String counts() {
        long least = least();
        long most = most();
        String counts =
                most == least ? "" + least : (most == least + 1 ? least + " or " + most : least + " to " + most);
        return counts + " of " + n;
    }

    /** The smallest bases from this one on of which some count gives the figure. */
    static List<Attainable> smallest(Printed share, long from, int wanted) {
        List<Attainable> bases = new ArrayList<>();
        long last = from
                + Math.max(
                        1000,
                        20L * BigDecimal.TEN.pow(Math.max(0, share.decimals())).longValue());
        for (long n = Math.max(1, from); n < last && bases.size() < wanted; n++) {
            Attainable base = new Attainable(share, n);
            if (base.isPossible() && base.most() > 0) {
                bases.add(base);
            }
        }
        return bases;
    }

    /** The nearest base to n of which some count gives the figure; n itself when it is one. */
    static Attainable nearest(Printed share, long n) {
        for (long distance = 0; distance < n; distance++) {
            for (long base : new long[] {n - distance, n + distance}) {
                Attainable attainable = new Attainable(share, base);
                if (attainable.isPossible()) {
                    return attainable;
                }
            }
        }
        return smallest(share, n, 1).get(0);
    }
}
