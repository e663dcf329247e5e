package org.gainful.stat.synthesis;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.Student;

/**
 * Egger's test for small-study effects: does the estimate change with its standard error?
 *
 * <p>Weighted least squares of y on the standard error with weights 1/v, which is the same as the regression of y/s on
 * 1/s with the roles of slope and intercept exchanged (Egger and others 1997, BMJ 315, 629). A slope away from 0 may mean
 * that small studies without a result were not published, or that small studies differ.
 *
 * @param slope change of the estimate for one unit of standard error ("bias" in the paper)
 * @param limit the estimate at a standard error of 0
 * @param studies their number; degrees of freedom are two fewer
 */
public record EggerTest(double slope, double slopeError, double limit, int studies) {
    /** Empty for fewer than three studies, or where all have the same standard error, or lie on one line. */
    public static Optional<EggerTest> of(List<Effect> effects) {
        int k = effects.size();
        double w = 0;
        double ws = 0;
        double wy = 0;
        for (Effect effect : effects) {
            w += 1 / effect.variance();
            ws += 1 / effect.standardError();
            wy += effect.estimate() / effect.variance();
        }
        double meanError = ws / w;
        double mean = wy / w;
        double sxx = 0;
        double sxy = 0;
        for (Effect effect : effects) {
            double x = effect.standardError() - meanError;
            sxx += x * x / effect.variance();
            sxy += x * (effect.estimate() - mean) / effect.variance();
        }
        if (k < 3 || !(sxx > ROUNDING * k)) {
            return Optional.empty();
        }
        double slope = sxy / sxx;
        double rest = 0;
        for (Effect effect : effects) {
            double residual = effect.estimate() - mean - slope * (effect.standardError() - meanError);
            rest += residual * residual / effect.variance();
        }
        double error = Math.sqrt(rest / (k - 2) / sxx);
        return error > 0 ? Optional.of(new EggerTest(slope, error, mean - slope * meanError, k)) : Optional.empty();
    }

    /** Squared relative differences of the standard errors below this are rounding. */
    private static final double ROUNDING = 1e-24;

    public int degreesOfFreedom() {
        return studies - 2;
    }

    public double statistic() {
        return slope / slopeError;
    }

    public double pValue() {
        return Student.twoSidedPValue(statistic(), degreesOfFreedom());
    }
}
