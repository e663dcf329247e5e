package org.gainful.stat.numeric;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.numeric.Newton.Maximum;

/**
 * Roots of a profile likelihood in one coefficient: where 2 (l(maximum) - l(profile at b)) reaches the square of z.
 *
 * <p>The signed root of that difference is nearly linear in b and its derivative is known, - score / root, because the
 * other coefficients are at their maximum. Newton's method on it, kept inside a bracket, therefore needs three or four
 * refits a side (Venzon and Moolgavkar 1988, doi:10.2307/2347496, solve the same equations jointly).
 *
 * <p>Where a likelihood may have several maxima, refits from different starts may differ. What is known of one place by
 * other means, such as the test of 0, can therefore be given, and limits lie on the side of it that this says.
 *
 * @param <P> what the likelihood says at a point
 */
public final class ProfileSearch<P extends Newton.Point> {
    private static final int MOST_REFITS = 100;
    private static final double TOLERANCE = 1e-12;

    /** Beyond this many standard errors a side counts as open. */
    private static final double FARTHEST = 1e5;

    private final Newton<P> newton;
    private final Maximum<P> maximum;
    private final int held;
    private final double standardError;
    private final boolean[] free;
    private final Optional<Known> known;

    /** The root without its sign at one place. */
    private record Known(double b, double root) {}

    public ProfileSearch(Newton<P> newton, Maximum<P> maximum, int held, double standardError) {
        this(newton, maximum, held, standardError, Optional.empty());
    }

    private ProfileSearch(Newton<P> newton, Maximum<P> maximum, int held, double standardError, Optional<Known> known) {
        this.newton = newton;
        this.maximum = maximum;
        this.held = held;
        this.standardError = standardError;
        this.known = known;
        this.free = new boolean[maximum.coefficients().length];
        Arrays.fill(free, true);
        free[held] = false;
    }

    /** The search that takes the root, without its sign, at {@code b} to be {@code root}. */
    public ProfileSearch<P> knowing(double b, double root) {
        return new ProfileSearch<>(newton, maximum, held, standardError, Optional.of(new Known(b, root)));
    }

    /**
     * sign(b - estimate) sqrt(2 (l(maximum) - l(profile at b))), b on the scale of the scaled column; infinite where b
     * lies so far out that there is no profile.
     */
    public double signedRoot(double b) {
        double root = refit(maximum.coefficients(), b).map(this::root).orElse(Double.POSITIVE_INFINITY);
        return b < maximum.coefficients()[held] ? -root : root;
    }

    /** The limit below (side -1) or above (side +1) the estimate, on the scale of the scaled column. */
    public OptionalDouble limit(int side, double z) {
        double estimate = maximum.coefficients()[held];
        Optional<Known> there = known.filter(place -> side * (place.b - estimate) > 0);
        double inside = there.filter(place -> place.root < z).map(Known::b).orElse(estimate);
        double outside = there.filter(place -> place.root >= z).map(Known::b).orElse(side * Double.POSITIVE_INFINITY);
        double wald = estimate + side * z * standardError;
        boolean isBetween = side * (wald - inside) > 0 && side * (outside - wald) > 0;
        double b = isBetween ? wald : inBracket(wald, inside, outside, estimate, side);
        double[] start = maximum.coefficients();
        for (int refit = 0; refit < MOST_REFITS && Math.abs(b - estimate) < FARTHEST * standardError; refit++) {
            Optional<Maximum<P>> profile = refit(start, b);
            double root = profile.map(this::root).orElse(Double.POSITIVE_INFINITY);
            if (root < z) {
                inside = b;
            } else {
                outside = b;
            }
            double next = inBracket(proposal(profile, root, z, b), inside, outside, estimate, side);
            if (profile.isPresent() && Math.abs(next - b) <= TOLERANCE * (standardError + Math.abs(b))) {
                return OptionalDouble.of(next);
            }
            start = profile.map(Maximum::coefficients).orElse(start);
            b = next;
        }
        return OptionalDouble.empty();
    }

    /** Newton's step on the signed root; NaN, which no bracket takes, where there is no profile to step from. */
    private double proposal(Optional<Maximum<P>> profile, double root, double z, double b) {
        return profile.map(found -> b + (root - z) * root / found.point().score()[held])
                .orElse(Double.NaN);
    }

    private double root(Maximum<P> profile) {
        double fall = maximum.point().objective() - profile.point().objective();
        return Math.sqrt(2 * Math.max(fall, 0));
    }

    /**
     * The proposal where it lies between the ends; else the middle, or twice as far out while the outer end is open.
     */
    private static double inBracket(double proposal, double inside, double outside, double estimate, int side) {
        boolean beyondInside = side * (proposal - inside) > 0;
        if (!Double.isInfinite(outside)) {
            boolean beforeOutside = side * (outside - proposal) > 0;
            return beyondInside && beforeOutside ? proposal : inside + (outside - inside) / 2;
        }
        double farthest = estimate + 2 * (inside - estimate);
        boolean near = beyondInside && side * (farthest - proposal) > 0;
        return near ? proposal : farthest;
    }

    /** From the neighbouring profile, or from 0 where that start lies too far out to climb from. */
    private Optional<Maximum<P>> refit(double[] start, double b) {
        return climb(start.clone(), b).or(() -> climb(new double[start.length], b));
    }

    private Optional<Maximum<P>> climb(double[] from, double b) {
        from[held] = b;
        return newton.maximise(from, free).filter(found -> found.convergence().reached());
    }
}
