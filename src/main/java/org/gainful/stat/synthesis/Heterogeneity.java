package org.gainful.stat.synthesis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.gainful.stat.numeric.Roots;

/**
 * Estimators of tau², the variance of true effects between studies; never below 0, and 0 for a single study.
 *
 * <p>Comparison: Veroniki and others 2016 (Research Synthesis Methods 7, 55). Those that iterate are solved to the last
 * digits; their estimating equations are written in y'Py, y'PPy and traces of P (see {@link WeightedEffects}).
 */
public enum Heterogeneity {
    /** None: every study estimates the same effect. */
    FIXED {
        @Override
        double estimate(List<Effect> effects) {
            return 0;
        }
    },

    /** (Q - (k - 1)) / tr P with weights 1/v (DerSimonian and Laird 1986). */
    DERSIMONIAN_LAIRD {
        @Override
        double estimate(List<Effect> effects) {
            WeightedEffects fixed = new WeightedEffects(effects, 0);
            return (fixed.residualSum() - (effects.size() - 1)) / fixed.trace();
        }
    },

    /** Restricted maximum likelihood: tr P = y'PPy; Fisher's scoring from the estimate of Hedges. */
    REML {
        @Override
        double estimate(List<Effect> effects) {
            return scoring(effects, w -> w.residualSum(2) - w.trace(), WeightedEffects::traceOfSquare);
        }
    },

    /** Maximum likelihood: sum w = y'PPy; Fisher's scoring from the estimate of Hedges. */
    MAXIMUM_LIKELIHOOD {
        @Override
        double estimate(List<Effect> effects) {
            return scoring(effects, w -> w.residualSum(2) - w.weightSum(), w -> w.weightSum(2));
        }
    },

    /**
     * The tau² at which Q equals its k - 1 degrees of freedom (Paule and Mandel 1982); the empirical Bayes estimate of
     * Morris (1983) is the same.
     */
    PAULE_MANDEL {
        @Override
        double estimate(List<Effect> effects) {
            return whereQIs(effects, effects.size() - 1).orElse(0);
        }
    },

    /** Variance of the estimates less the mean sampling variance (Hedges 1983; Hedges and Olkin 1985). */
    HEDGES {
        @Override
        double estimate(List<Effect> effects) {
            return sumOfSquares(effects) / (effects.size() - 1) - meanVariance(effects);
        }
    },

    /** A start of sum (y - mean)² / k, improved by one step (Sidik and Jonkman 2005); positive unless all are equal. */
    SIDIK_JONKMAN {
        @Override
        double estimate(List<Effect> effects) {
            double start = sumOfSquares(effects) / effects.size();
            return start == 0 ? 0 : start * new WeightedEffects(effects, start).residualSum() / (effects.size() - 1);
        }
    },

    /** (Q - k) / sum w (Hunter and Schmidt 1990). */
    HUNTER_SCHMIDT {
        @Override
        double estimate(List<Effect> effects) {
            WeightedEffects fixed = new WeightedEffects(effects, 0);
            return (fixed.residualSum() - effects.size()) / fixed.weightSum();
        }
    };

    private static final int MOST_STEPS = 1_000;
    private static final int MOST_HALVINGS = 60;
    private static final double LAST_STEP = 1e-14;

    abstract double estimate(List<Effect> effects);

    /** The estimate, in the squared unit of the effects. */
    public double tauSquared(List<Effect> effects) {
        return effects.size() < 2 ? 0 : Math.max(0, estimate(effects));
    }

    /**
     * The tau² at which Q(tau²), which falls in tau², equals a value; empty where it lies below the value even at 0.
     */
    static OptionalDouble whereQIs(List<Effect> effects, double value) {
        DoubleUnaryOperator excess = tauSquared -> new WeightedEffects(effects, tauSquared).residualSum() - value;
        return excess.applyAsDouble(0) > 0
                ? Roots.beyond(0, meanVariance(effects), Double.MAX_VALUE, excess)
                : OptionalDouble.empty();
    }

    private interface OfWeights {
        double value(WeightedEffects weighted);
    }

    /** Root of a score by steps of score / information, halved where the score would change its sign twice over. */
    private static double scoring(List<Effect> effects, OfWeights score, OfWeights information) {
        double tauSquared = Math.max(0, HEDGES.estimate(effects));
        for (int step = 0; step < MOST_STEPS; step++) {
            WeightedEffects at = new WeightedEffects(effects, tauSquared);
            double move = score.value(at) / information.value(at);
            for (int halving = 0; halving < MOST_HALVINGS && overshoots(effects, score, tauSquared, move); halving++) {
                move /= 2;
            }
            double next = Math.max(0, tauSquared + move);
            if (Math.abs(next - tauSquared) <= LAST_STEP * next || next == tauSquared) {
                return next;
            }
            tauSquared = next;
        }
        return tauSquared;
    }

    /** A step past the root by more than it had to go. */
    private static boolean overshoots(List<Effect> effects, OfWeights score, double from, double move) {
        double to = Math.max(0, from + move);
        double before = score.value(new WeightedEffects(effects, from));
        double after = score.value(new WeightedEffects(effects, to));
        return before * after < 0 && Math.abs(after) > Math.abs(before);
    }

    private static double sumOfSquares(List<Effect> effects) {
        double mean = effects.stream().mapToDouble(Effect::estimate).average().orElseThrow();
        double sum = 0;
        for (Effect effect : effects) {
            sum += (effect.estimate() - mean) * (effect.estimate() - mean);
        }
        return sum;
    }

    private static double meanVariance(List<Effect> effects) {
        return effects.stream().mapToDouble(Effect::variance).average().orElseThrow();
    }
}
