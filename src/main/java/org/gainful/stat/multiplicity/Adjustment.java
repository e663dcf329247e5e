package org.gainful.stat.multiplicity;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * P-values adjusted for the number of tests made, so that each may be held against the same level.
 *
 * <p>With p-values sorted as p(1) ≤ ... ≤ p(m), step-down methods take at each rank the largest value up to it,
 * step-up methods the smallest from it on; nothing exceeds 1. All but the last two named of the false discovery rate
 * bound the chance of any false rejection. BONFERRONI, HOLM and BENJAMINI_YEKUTIELI hold whatever the dependence of the
 * tests; HOCHBERG, HOMMEL, BENJAMINI_HOCHBERG, SIDAK and HOLM_SIDAK need independence or positive dependence.
 *
 * <p>A test that was not made has no p-value and does not count. Overview: Wright 1992, doi:10.2307/2532694.
 */
public enum Adjustment {
    /** m p. */
    BONFERRONI {
        @Override
        double[] adjustSorted(double[] p) {
            return each(p, rank -> p.length * p[rank - 1]);
        }
    },

    /** Step-down, (m - i + 1) p(i) (Holm 1979). */
    HOLM {
        @Override
        double[] adjustSorted(double[] p) {
            return stepDown(each(p, rank -> (p.length - rank + 1) * p[rank - 1]));
        }
    },

    /** Step-up, (m - i + 1) p(i) (Hochberg 1988, doi:10.1093/biomet/75.4.800). */
    HOCHBERG {
        @Override
        double[] adjustSorted(double[] p) {
            return stepUp(each(p, rank -> (p.length - rank + 1) * p[rank - 1]));
        }
    },

    /**
     * Simes's test of every set of hypotheses (Hommel 1988, doi:10.1093/biomet/75.2.383).
     *
     * <p>For sets of each size s, the smallest s p(m - s + i) / i bounds what a member of such a set can have.
     */
    HOMMEL {
        @Override
        double[] adjustSorted(double[] p) {
            int m = p.length;
            double[] adjusted = new double[m];
            for (int size = m; size >= 1; size--) {
                double simes = Double.POSITIVE_INFINITY;
                for (int i = 1; i <= size; i++) {
                    simes = Math.min(simes, size * p[m - size + i - 1] / i);
                }
                for (int j = 0; j < m; j++) {
                    boolean amongTheLargest = j >= m - size;
                    double bound = amongTheLargest ? simes : Math.min(simes, size * p[j]);
                    adjusted[j] = Math.max(adjusted[j], Math.max(p[j], bound));
                }
            }
            return adjusted;
        }
    },

    /** False discovery rate, step-up, m p(i) / i (Benjamini and Hochberg 1995). */
    BENJAMINI_HOCHBERG {
        @Override
        double[] adjustSorted(double[] p) {
            return stepUp(each(p, rank -> p.length * p[rank - 1] / rank));
        }
    },

    /** False discovery rate whatever the dependence, step-up, m p(i) / i times 1 + 1/2 + ... + 1/m (2001). */
    BENJAMINI_YEKUTIELI {
        @Override
        double[] adjustSorted(double[] p) {
            double harmonic =
                    IntStream.rangeClosed(1, p.length).mapToDouble(k -> 1.0 / k).sum();
            return stepUp(each(p, rank -> harmonic * p.length * p[rank - 1] / rank));
        }
    },

    /** 1 - (1 - p)^m (Šidák 1967). */
    SIDAK {
        @Override
        double[] adjustSorted(double[] p) {
            return each(p, rank -> oneOrMoreOf(p.length, p[rank - 1]));
        }
    },

    /** Step-down, 1 - (1 - p(i))^(m - i + 1). */
    HOLM_SIDAK {
        @Override
        double[] adjustSorted(double[] p) {
            return stepDown(each(p, rank -> oneOrMoreOf(p.length - rank + 1, p[rank - 1])));
        }
    };

    private interface ByRank {
        double at(int rank);
    }

    /** In the order given; empty where there was no test. */
    public List<OptionalDouble> adjust(List<OptionalDouble> pValues) {
        double[] known = pValues.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double[] adjusted = adjust(known);
        OptionalDouble[] all = new OptionalDouble[pValues.size()];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = pValues.get(i).isPresent() ? OptionalDouble.of(adjusted[next++]) : OptionalDouble.empty();
        }
        return List.of(all);
    }

    /** In the order given. */
    public double[] adjust(double... pValues) {
        for (int i = 0; i < pValues.length; i++) {
            if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
                throw new IllegalArgumentException("pValues[%s] must lie in [0, 1], was %s".formatted(i, pValues[i]));
            }
        }
        int[] order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = IntStream.of(order).mapToDouble(i -> pValues[i]).toArray();
        double[] adjustedSorted = adjustSorted(sorted);
        double[] adjusted = new double[pValues.length];
        for (int rank = 0; rank < order.length; rank++) {
            adjusted[order[rank]] = Math.min(1, adjustedSorted[rank]);
        }
        return adjusted;
    }

    abstract double[] adjustSorted(double[] p);

    private static double[] each(double[] p, ByRank formula) {
        return IntStream.rangeClosed(1, p.length).mapToDouble(formula::at).toArray();
    }

    private static double[] stepDown(double[] values) {
        for (int i = 1; i < values.length; i++) {
            values[i] = Math.max(values[i], values[i - 1]);
        }
        return values;
    }

    private static double[] stepUp(double[] values) {
        for (int i = values.length - 2; i >= 0; i--) {
            values[i] = Math.min(values[i], values[i + 1]);
        }
        return values;
    }

    /** The chance of one or more of {@code tests} independent p-values at or below p, without loss for small p. */
    private static double oneOrMoreOf(int tests, double p) {
        return -StrictMath.expm1(tests * StrictMath.log1p(-p));
    }
}
