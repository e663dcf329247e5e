package org.gainful.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * That no relation was found among few services or other units: how strong it would have had to be to show.
 *
 * <p>|r| = t / √(n − 2 + t²) with t the 0.975 quantile of Student's distribution on n − 2 degrees of freedom.
 */
final class SmallestCorrelation implements Check {
    private static final double HALF_ALPHA = 0.025;
    /** What is called a large correlation (Cohen 1988, Statistical Power Analysis, chapter 3). */
    private static final double LARGE = 0.5;

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Long> n = claim.whole(Given.N).filter(units -> units > 2);
        boolean none =
                claim.says().filter(d -> d == Claim.Direction.NO_DIFFERENCE).isPresent();
        if (claim.kind() != ClaimKind.DIRECTION
                || !none
                || n.isEmpty()
                || claim.given(Given.COUNT).isPresent()) {
            return List.of();
        }
        double smallest = smallest(n.get());
        if (smallest <= LARGE) {
            return List.of();
        }
        return List.of(Opinion.underDetermined(
                "n = %s: |r| ≥ %s for p < 0.05"
                        .formatted(n.get(), BigDecimal.valueOf(smallest).setScale(3, RoundingMode.HALF_UP)),
                "With %s units even a large correlation would not show; no effect was not shown.".formatted(n.get()),
                "missing: more units, or an interval for the correlation"));
    }

    static double smallest(long n) {
        double t = TDistribution.of(n - 2.0).inverseSurvivalProbability(HALF_ALPHA);
        return t / Math.sqrt(n - 2 + t * t);
    }
}
