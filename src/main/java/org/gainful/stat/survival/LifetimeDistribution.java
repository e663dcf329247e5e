package org.gainful.stat.survival;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The distribution of time in a model of accelerated failure, by that of z = (log time - x'b) / scale.
 *
 * <p>Of an event the log density of z counts, of a censored time the log of the chance of a longer one; each has two
 * derivatives in z.
 */
public enum LifetimeDistribution {
    /** z has the smallest-extreme-value distribution; hazards are proportional, too. */
    WEIBULL {
        @Override
        void event(double z, double[] value) {
            double e = StrictMath.exp(z);
            set(value, z - e, 1 - e, -e);
        }

        @Override
        void longer(double z, double[] value) {
            double e = StrictMath.exp(z);
            set(value, -e, -e, -e);
        }

        @Override
        double quantile(double share) {
            return StrictMath.log(-StrictMath.log1p(-share));
        }
    },
    /** Weibull with scale 1: the hazard does not change with time. */
    EXPONENTIAL {
        @Override
        void event(double z, double[] value) {
            WEIBULL.event(z, value);
        }

        @Override
        void longer(double z, double[] value) {
            WEIBULL.longer(z, value);
        }

        @Override
        double quantile(double share) {
            return WEIBULL.quantile(share);
        }
    },
    /** z is standard normal. */
    LOG_NORMAL {
        @Override
        void event(double z, double[] value) {
            set(value, -z * z / 2 - LOG_ROOT_TWO_PI, -z, -1);
        }

        @Override
        void longer(double z, double[] value) {
            double hazard;
            if (z < FAR) {
                double survival = STANDARD.survivalProbability(z);
                hazard = STANDARD.density(z) / survival;
                value[0] = StrictMath.log(survival);
            } else {
                double ratio = millsRatio(z);
                hazard = 1 / ratio;
                value[0] = -z * z / 2 - LOG_ROOT_TWO_PI + StrictMath.log(ratio);
            }
            set(value, value[0], -hazard, -hazard * (hazard - z));
        }

        @Override
        double quantile(double share) {
            return STANDARD.inverseCumulativeProbability(share);
        }
    },
    /** z has the logistic distribution; odds are proportional. */
    LOG_LOGISTIC {
        @Override
        void event(double z, double[] value) {
            double p = share(z);
            set(value, z - 2 * logOnePlusExp(z), 1 - 2 * p, -2 * p * (1 - p));
        }

        @Override
        void longer(double z, double[] value) {
            double p = share(z);
            set(value, -logOnePlusExp(z), -p, -p * (1 - p));
        }

        @Override
        double quantile(double share) {
            return StrictMath.log(share) - StrictMath.log1p(-share);
        }
    };

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double LOG_ROOT_TWO_PI = StrictMath.log(2 * Math.PI) / 2;

    /** From here on six terms of the asymptotic series of Mills' ratio are exact to double precision. */
    private static final double FAR = 30;

    /** Log density, first and second derivative. */
    abstract void event(double z, double[] value);

    /** Log of the chance of more than z, first and second derivative. */
    abstract void longer(double z, double[] value);

    /** The z that the given share stays below. */
    abstract double quantile(double share);

    private static void set(double[] value, double zeroth, double first, double second) {
        value[0] = zeroth;
        value[1] = first;
        value[2] = second;
    }

    private static double millsRatio(double z) {
        double square = 1 / (z * z);
        double sum = 1;
        for (int odd = 11; odd > 0; odd -= 2) {
            sum = 1 - odd * square * sum;
        }
        return sum / z;
    }

    private static double share(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    private static double logOnePlusExp(double z) {
        return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }
}
