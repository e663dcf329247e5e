package org.gainful.stat.survival;

import java.util.Optional;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/**
 * Pointwise confidence intervals of a survival probability from the standard error s of its logarithm.
 *
 * <p>None exists where the estimate is 0 or 1: the standard error says nothing there. Limits are cut at 0 and 1
 * (Kalbfleisch and Prentice 2002, section 1.4).
 */
public enum SurvivalInterval {
    /** S ± z S s. */
    PLAIN {
        @Override
        Interval between(double survival, double margin, double level) {
            return new Interval(
                    Math.max(0, survival - margin * survival), Math.min(1, survival + margin * survival), level);
        }
    },
    /** S exp(± z s). */
    LOG {
        @Override
        Interval between(double survival, double margin, double level) {
            return new Interval(
                    survival * StrictMath.exp(-margin), Math.min(1, survival * StrictMath.exp(margin)), level);
        }
    },
    /** S to the power exp(± z s / log S), which stays between 0 and 1. */
    LOG_LOG {
        @Override
        Interval between(double survival, double margin, double level) {
            double hazard = -StrictMath.log(survival);
            double factor = StrictMath.exp(margin / hazard);
            return new Interval(StrictMath.exp(-hazard * factor), StrictMath.exp(-hazard / factor), level);
        }
    };

    abstract Interval between(double survival, double margin, double level);

    /** The interval of an estimate {@code survival} whose logarithm has the given standard error. */
    public Optional<Interval> of(double survival, double standardErrorOfLog, double level) {
        return survival > 0 && survival < 1
                ? Optional.of(between(survival, Normal.criticalValue(level) * standardErrorOfLog, level))
                : Optional.empty();
    }
}
