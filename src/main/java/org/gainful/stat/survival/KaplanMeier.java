package org.gainful.stat.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;

/**
 * The share of people who have not had the event by a time, with censored follow-up.
 *
 * <pre>  S(t) = product over times u ≤ t of (1 - d / n),   Var log S(t) = sum of d / (n (n - d))</pre>
 *
 * <p>with d events among n people at risk at u. Beside it the cumulative hazard, the sum of d / n. Where everybody at
 * risk had the event S is 0 and has no standard error (Kaplan and Meier 1958; Greenwood 1926; Nelson 1972; Aalen 1978).
 */
public final class KaplanMeier {
    private final SurvivalInterval transform;
    private final double level;

    private KaplanMeier(SurvivalInterval transform, double level) {
        this.transform = transform;
        this.level = level;
    }

    /** Log-log intervals of level 0.95, which keep their level in small samples. */
    public static KaplanMeier withDefaults() {
        return new KaplanMeier(SurvivalInterval.LOG_LOG, 0.95);
    }

    public KaplanMeier withTransform(SurvivalInterval newTransform) {
        return new KaplanMeier(newTransform, level);
    }

    public KaplanMeier withLevel(double newLevel) {
        return new KaplanMeier(transform, Arguments.level(newLevel));
    }

    public SurvivalCurve fit(FollowUp followUp) {
        List<SurvivalCurve.Step> steps = new ArrayList<>();
        double survival = 1;
        double varianceOfLog = 0;
        double hazard = 0;
        for (FollowUp.RiskSet set : followUp.riskSets()) {
            double atRisk = set.atRisk();
            double left = atRisk - set.events();
            survival *= left / atRisk;
            varianceOfLog += set.events() == 0 ? 0 : set.events() / atRisk / left;
            hazard += set.events() / atRisk;
            double error = Math.sqrt(varianceOfLog);
            steps.add(new SurvivalCurve.Step(
                    set,
                    survival,
                    survival > 0 ? OptionalDouble.of(survival * error) : OptionalDouble.empty(),
                    hazard,
                    transform.of(survival, error, level)));
        }
        return new SurvivalCurve(steps, level);
    }
}
