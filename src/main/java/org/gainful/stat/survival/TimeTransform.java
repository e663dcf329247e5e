package org.gainful.stat.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.survival.FollowUp.RiskSet;

/** On which scale of time a hazard ratio is tested for a trend. */
public enum TimeTransform {
    IDENTITY,
    /** Natural logarithm; does not exist where an event is at time 0. */
    LOG,
    /** Rank among the times of all people, the middle rank where they tie. */
    RANK,
    /** One minus the Kaplan-Meier estimate just before the event; robust against a few late events. */
    KAPLAN_MEIER;

    /** Values at the times with events, of mean 0 over the events. */
    record Values(double[] times, double[] values) {
        /** At a time with events. */
        double at(double time) {
            return values[Arrays.binarySearch(times, time)];
        }
    }

    Optional<Values> of(FollowUp followUp) {
        List<RiskSet> sets = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        double survival = 1;
        double before = 0;
        for (RiskSet set : followUp.riskSets()) {
            if (set.events() > 0) {
                sets.add(set);
                values.add(
                        switch (this) {
                            case IDENTITY -> set.time();
                            case LOG -> StrictMath.log(set.time());
                            case RANK -> before + (set.events() + set.censored() + 1) / 2.0;
                            case KAPLAN_MEIER -> 1 - survival;
                        });
            }
            survival *= 1 - set.events() / (double) set.atRisk();
            before += set.events() + set.censored();
        }
        return centred(sets, values);
    }

    private static Optional<Values> centred(List<RiskSet> sets, List<Double> values) {
        // The largest times are brought near 1; their sum or square could leave the range.
        double largest = values.stream().mapToDouble(Math::abs).max().orElse(1);
        double unit = largest > 0 ? Math.scalb(1.0, -Math.getExponent(largest)) : 1;
        double sum = 0;
        double events = 0;
        for (int i = 0; i < sets.size(); i++) {
            sum += sets.get(i).events() * (values.get(i) * unit);
            events += sets.get(i).events();
        }
        double mean = sum / events;
        double[] times = sets.stream().mapToDouble(RiskSet::time).toArray();
        double[] centred =
                values.stream().mapToDouble(value -> value * unit - mean).toArray();
        return Double.isFinite(mean) ? Optional.of(new Values(times, centred)) : Optional.empty();
    }
}
