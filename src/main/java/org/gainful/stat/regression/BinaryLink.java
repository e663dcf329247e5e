package org.gainful.stat.regression;

import org.gainful.stat.Normal;

/**
 * How the probability of an event follows from the linear predictor eta, where it is not by its log odds.
 *
 * <p>With s1 and s0 the slopes of an event's and another row's log-likelihood, p s1 + q s0 = 0, whence the row's
 * information is -s1 s0, and its residual (y - p) / sqrt(p q) the root of -s1 / s0, or of -s0 / s1.
 */
public enum BinaryLink {
    /** p = Φ(eta); a step of a hidden normal variable of variance 1. With m = φ / Φ, s1 = m(eta), s0 = -m(-eta). */
    PROBIT {
        @Override
        double logLikelihood(boolean event, double eta) {
            return NormalTail.logProbability(event ? eta : -eta);
        }

        @Override
        double slope(boolean event, double eta) {
            return event ? NormalTail.hazard(eta) : -NormalTail.hazard(-eta);
        }

        @Override
        double curvature(boolean event, double eta) {
            double towards = event ? eta : -eta;
            double hazard = NormalTail.hazard(towards);
            return hazard * (hazard + towards);
        }

        @Override
        double at(double share) {
            return Normal.quantile(share);
        }
    },

    /**
     * p = 1 - exp(-u), u = exp(eta): the chance of an event in some time at a constant rate u. With r = u / (exp(u) - 1),
     * s1 = r, s0 = -u.
     */
    COMPLEMENTARY_LOG_LOG {
        @Override
        double logLikelihood(boolean event, double eta) {
            double u = StrictMath.exp(eta);
            return !event ? -u : u == 0 ? eta : StrictMath.log(-StrictMath.expm1(-u));
        }

        @Override
        double slope(boolean event, double eta) {
            double u = StrictMath.exp(eta);
            return event ? share(u) : -u;
        }

        @Override
        double curvature(boolean event, double eta) {
            double u = StrictMath.exp(eta);
            double r = share(u);
            return !event ? u : r == 0 ? 0 : r * (u + r - 1);
        }

        private double share(double u) {
            return u == 0 ? 1 : u == Double.POSITIVE_INFINITY ? 0 : u / StrictMath.expm1(u);
        }

        @Override
        double at(double share) {
            return StrictMath.log(-StrictMath.log1p(-share));
        }
    },

    /**
     * p = exp(eta), by the likelihood of counts of mean p: y eta - p, slope y - p, information p. Coefficients are logs of
     * risk ratios. The variance p of a count is not that of a yes or no, p q, so that standard errors must be those of a
     * sandwich (Zou 2004, doi:10.1093/aje/kwh090). A fitted p may pass 1.
     */
    MODIFIED_POISSON {
        @Override
        double logLikelihood(boolean event, double eta) {
            return (event ? eta : 0) - StrictMath.exp(eta);
        }

        @Override
        double slope(boolean event, double eta) {
            return (event ? 1 : 0) - StrictMath.exp(eta);
        }

        @Override
        double curvature(boolean event, double eta) {
            return StrictMath.exp(eta);
        }

        @Override
        double information(double eta) {
            return StrictMath.exp(eta);
        }

        @Override
        double residual(boolean event, double eta) {
            return slope(event, eta) / Math.sqrt(information(eta));
        }

        @Override
        double variance(double eta) {
            return StrictMath.exp(eta);
        }

        @Override
        double at(double share) {
            return StrictMath.log(share);
        }
    };

    abstract double logLikelihood(boolean event, double eta);

    /** The derivative of the log-likelihood of one row. */
    abstract double slope(boolean event, double eta);

    /** Minus its second derivative. */
    abstract double curvature(boolean event, double eta);

    /** The linear predictor of a probability inside (0, 1). */
    abstract double at(double share);

    /** The mean of {@link #curvature} over the outcomes. */
    double information(double eta) {
        return -slope(true, eta) * slope(false, eta);
    }

    /** What is missing from the outcome, by its standard deviation in the model. */
    double residual(boolean event, double eta) {
        double ratio = -slope(true, eta) / slope(false, eta);
        return event ? Math.sqrt(ratio) : -Math.sqrt(1 / ratio);
    }

    /** The variance of the outcome in the model: p q, as q / p is -s1 / s0. */
    double variance(double eta) {
        double ratio = Math.sqrt(-slope(true, eta) / slope(false, eta));
        double sum = ratio + 1 / ratio;
        return 1 / (sum * sum);
    }
}
