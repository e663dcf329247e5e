package org.gainful.stat.resampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** All ways the data might have come out if nothing but chance were at work, and the statistic of each. */
interface Rearrangements {
    /** Their number, of which one is the data as they are. */
    double count();

    double observed();

    /** Of the rearrangement with this number, from 0 to count - 1; only for counts that are whole in a long. */
    double statistic(long number);

    /** Of one drawn at random, each as likely. */
    double statistic(SplittableRandom random);

    /** Which of all values belong to the first sample. */
    record Splits(double[] values, int first, ToDoubleBiFunction<double[], double[]> of) implements Rearrangements {
        @Override
        public double count() {
            return CombinatoricsUtils.binomialCoefficientDouble(values.length, first);
        }

        @Override
        public double observed() {
            return of.applyAsDouble(Arrays.copyOf(values, first), Arrays.copyOfRange(values, first, values.length));
        }

        /** Subsets in lexicographic order: those with the next value come before those without. */
        @Override
        public double statistic(long number) {
            double[] split = new double[values.length];
            long left = number;
            int taken = 0;
            for (int i = 0; i < values.length; i++) {
                int rest = values.length - 1 - i;
                int missing = first - taken;
                long with = missing == 0 ? 0 : CombinatoricsUtils.binomialCoefficient(rest, missing - 1);
                if (left < with) {
                    split[taken++] = values[i];
                } else {
                    left -= with;
                    split[first + i - taken] = values[i];
                }
            }
            return new Splits(split, first, of).observed();
        }

        @Override
        public double statistic(SplittableRandom random) {
            return new Splits(shuffled(values, random), first, of).observed();
        }
    }

    /** Which differences change their sign. */
    record Signs(double[] differences, ToDoubleFunction<double[]> of) implements Rearrangements {
        @Override
        public double count() {
            return Math.pow(2, differences.length);
        }

        @Override
        public double observed() {
            return of.applyAsDouble(differences);
        }

        @Override
        public double statistic(long number) {
            double[] signed = differences.clone();
            for (int i = 0; i < signed.length; i++) {
                signed[i] = (number >>> i & 1) == 0 ? signed[i] : -signed[i];
            }
            return of.applyAsDouble(signed);
        }

        @Override
        public double statistic(SplittableRandom random) {
            double[] signed = differences.clone();
            for (int i = 0; i < signed.length; i++) {
                signed[i] = random.nextBoolean() ? signed[i] : -signed[i];
            }
            return of.applyAsDouble(signed);
        }
    }

    /** Which y belongs to which x. */
    record Orders(double[] x, double[] y, ToDoubleBiFunction<double[], double[]> of) implements Rearrangements {
        @Override
        public double count() {
            return CombinatoricsUtils.factorialDouble(y.length);
        }

        @Override
        public double observed() {
            return of.applyAsDouble(x, y);
        }

        /** The digits of the number in the factorial system say which of the values that are left comes next. */
        @Override
        public double statistic(long number) {
            double[] order = y.clone();
            long left = number;
            for (int i = 0; i < order.length; i++) {
                int rest = order.length - i;
                swap(order, i, i + (int) (left % rest));
                left /= rest;
            }
            return of.applyAsDouble(x, order);
        }

        @Override
        public double statistic(SplittableRandom random) {
            return of.applyAsDouble(x, shuffled(y, random));
        }
    }

    private static double[] shuffled(double[] values, SplittableRandom random) {
        double[] order = values.clone();
        for (int i = 0; i < order.length; i++) {
            swap(order, i, i + random.nextInt(order.length - i));
        }
        return order;
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
