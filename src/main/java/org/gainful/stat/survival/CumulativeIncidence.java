package org.gainful.stat.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;

/**
 * The probability to have had one of several competing events by a time, with censored follow-up.
 *
 * <pre>  F(t) = sum over times u ≤ t of S(u-) d / n</pre>
 *
 * <p>with d events of the kind among n people at risk at u, and S the survival without any event. One minus Kaplan-Meier,
 * with the other events as censoring, would be too large: it asks what would happen if the others could not. Variance by
 * Greenwood's formula (Aalen and Johansen 1978; Andersen, Borgan, Gill and Keiding 1993, section IV.4). Nothing is known
 * after the longest time, unless everybody has had an event by then.
 */
public record CumulativeIncidence(int cause, List<Step> steps, double level) {
    /**
     * The curve from one time to the next.
     *
     * @param events of the kind at this time; the risk set counts those of all kinds
     * @param survival without any event
     */
    public record Step(FollowUp.RiskSet riskSet, int events, double incidence, double standardError, double survival) {
        public double time() {
            return riskSet.time();
        }
    }

    public CumulativeIncidence {
        steps = List.copyOf(steps);
        Arguments.level(level);
    }

    /** By and at a time. */
    public OptionalDouble incidence(double time) {
        return isBeyond(time)
                ? OptionalDouble.empty()
                : OptionalDouble.of(last(time).map(Step::incidence).orElse(0.0));
    }

    public OptionalDouble standardError(double time) {
        return isBeyond(time)
                ? OptionalDouble.empty()
                : OptionalDouble.of(last(time).map(Step::standardError).orElse(0.0));
    }

    /** F to the power exp(± z s / (F log F)); empty where the incidence is 0 or 1, where no error can be told. */
    public Optional<Interval> interval(double time) {
        return last(time)
                .filter(step -> !isBeyond(time) && step.standardError() > 0 && step.incidence() < 1)
                .flatMap(step ->
                        SurvivalInterval.LOG_LOG.of(step.incidence(), step.standardError() / step.incidence(), level));
    }

    private Optional<Step> last(double time) {
        Arguments.finite("time", time);
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).time() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(steps.get(low - 1));
    }

    private boolean isBeyond(double time) {
        Step end = steps.get(steps.size() - 1);
        return time > end.time() && end.survival() > 0;
    }
}
