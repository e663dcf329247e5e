package org.gainful.stat.synthesis;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.counts.TwoByTwo;

/**
 * Two groups of a study compared by the share with the event; the first group over, or less, the second.
 *
 * <p>Continuity rule: where a study has an empty cell, 1/2 is added to all four of its cells, and only in that study. An
 * effect does not exist where a group has no people.
 */
public enum EffectMeasure {
    /** log (a d / b c), variance 1/a + 1/b + 1/c + 1/d (Woolf 1955). */
    LOG_ODDS_RATIO {
        @Override
        Effect of(double a, double b, double c, double d) {
            return new Effect(StrictMath.log(a / b) - StrictMath.log(c / d), 1 / a + 1 / b + 1 / c + 1 / d);
        }
    },

    /** log (p1 / p2), variance 1/a - 1/n1 + 1/c - 1/n2. */
    LOG_RISK_RATIO {
        @Override
        Effect of(double a, double b, double c, double d) {
            double logRatio = StrictMath.log(a / (a + b)) - StrictMath.log(c / (c + d));
            return new Effect(logRatio, 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
        }
    },

    /** p1 - p2, variance p1 (1 - p1) / n1 + p2 (1 - p2) / n2. */
    RISK_DIFFERENCE {
        @Override
        Effect of(double a, double b, double c, double d) {
            double first = a + b;
            double second = c + d;
            double variance = a * b / (first * first * first) + c * d / (second * second * second);
            return new Effect(a / first - c / second, variance);
        }
    };

    private static final double CONTINUITY = 0.5;

    abstract Effect of(double a, double b, double c, double d);

    /** Groups are rows, the event is the first column; empty where a group has no people. */
    public Optional<Effect> of(TwoByTwo study) {
        if (study.firstRow() == 0 || study.secondRow() == 0) {
            return Optional.empty();
        }
        boolean emptyCell = study.a() == 0 || study.b() == 0 || study.c() == 0 || study.d() == 0;
        double add = emptyCell ? CONTINUITY : 0;
        return Optional.of(of(study.a() + add, study.b() + add, study.c() + add, study.d() + add));
    }

    /**
     * The logit of one group's share, log (x / (n - x)), variance 1/x + 1/(n - x), with 1/2 added to both where one is 0;
     * empty for no people.
     */
    public static Optional<Effect> logit(long events, long total) {
        Arguments.notNegative("events", events);
        Arguments.notNegative("total - events", total - events);
        if (total == 0) {
            return Optional.empty();
        }
        double add = events == 0 || events == total ? CONTINUITY : 0;
        double x = events + add;
        double y = total - events + add;
        return Optional.of(new Effect(StrictMath.log(x / y), 1 / x + 1 / y));
    }
}
