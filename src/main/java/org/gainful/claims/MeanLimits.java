package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.Student;

/**
 * The limits of a mean against its standard deviation and n: mean ± t sd / √n with t on n − 1 degrees of freedom.
 *
 * <p>Limits that are not symmetric about the mean are of another kind, see {@link IntervalAgainstEstimate}. The half-width is compared as a rounding interval. Where it fits with sd in place of sd / √n, the figure called a standard
 * deviation is a standard error.
 */
final class MeanLimits implements Check {
    private static final double PERCENT = 100;
    private static final double USUAL_LEVEL = 95;

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> sd = claim.given(Given.SD);
        Optional<Long> n = claim.whole(Given.N).filter(people -> people > 1);
        Optional<Printed> low = claim.given(Given.LOW);
        Optional<Printed> high = claim.given(Given.HIGH);
        if (claim.kind() != ClaimKind.MEAN || sd.isEmpty() || n.isEmpty() || low.isEmpty() || high.isEmpty()) {
            return List.of();
        }
        if (claim.value()
                .filter(mean -> IntervalAgainstEstimate.isSymmetric(mean, low.get(), high.get()))
                .isEmpty()) {
            return List.of();
        }
        double level = claim.given(Given.LEVEL).map(Printed::number).orElse(USUAL_LEVEL) / PERCENT;
        double t = Student.interval(0, 1, n.get() - 1.0, level).upper();
        double root = Math.sqrt(n.get());
        double half = (high.get().number() - low.get().number()) / 2;
        double open = low.get().halfUnit().doubleValue();
        double spread = sd.get().number();
        double rounding = sd.get().halfUnit().doubleValue();
        String arithmetic = "%s × %s/√%s = ±%s, printed ±%s"
                .formatted(
                        new java.math.BigDecimal(t).setScale(3, java.math.RoundingMode.HALF_UP),
                        sd.get().text(),
                        n.get(),
                        low.get().finer(t * spread / root),
                        low.get().finer(half));
        if (fits(half, open, t * spread / root, t * rounding / root)) {
            return List.of(Opinion.withinRounding(arithmetic, "Standard deviation and interval fit each other."));
        }
        boolean error = fits(half, open, t * spread, t * rounding);
        return List.of(Opinion.notReproduced(
                arithmetic,
                error
                        ? "The figure called a standard deviation is the standard error of the mean."
                        : "Standard deviation and interval do not fit each other.",
                "the standard deviation would be %s".formatted(sd.get().like(half * root / t))));
    }

    private static boolean fits(double half, double open, double computed, double rounding) {
        return Math.abs(half - computed) <= open + rounding + 1e-9;
    }
}
