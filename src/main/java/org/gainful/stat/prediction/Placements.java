package org.gainful.stat.prediction;

import java.util.Arrays;
import org.gainful.stat.numeric.Sums;

/**
 * Where each row stands among the rows of the other outcome: the share of others an event lies above, and the share
 * of events another lies below, ties counting half.
 *
 * <p>By two sorts and binary search, n log n (as Sun and Xu 2014, doi:10.1109/LSP.2014.2337313, with midranks).
 */
record Placements(double[] ofEvents, double[] ofOthers) {
    static Placements of(Predictions predictions) {
        double[] events = predictions.probabilitiesOf(true);
        double[] others = predictions.probabilitiesOf(false);
        double[] sortedEvents = sorted(events);
        double[] sortedOthers = sorted(others);
        double[] ofEvents = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            ofEvents[i] = midrank(sortedOthers, events[i]) / others.length;
        }
        double[] ofOthers = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            ofOthers[i] = 1 - midrank(sortedEvents, others[i]) / events.length;
        }
        return new Placements(ofEvents, ofOthers);
    }

    double area() {
        return Sums.mean(ofEvents);
    }

    /** DeLong's covariance of two areas of the same rows; both outcomes must have two rows or more. */
    static double covariance(Placements first, Placements second) {
        return covariance(first.ofEvents, second.ofEvents) / first.ofEvents.length
                + covariance(first.ofOthers, second.ofOthers) / first.ofOthers.length;
    }

    private static double covariance(double[] first, double[] second) {
        double firstMean = Sums.mean(first);
        double secondMean = Sums.mean(second);
        double[] products = new double[first.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = (first[i] - firstMean) * (second[i] - secondMean);
        }
        return Sums.mean(products) * products.length / (products.length - 1);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** How many values lie below, and half of those that are equal. */
    private static double midrank(double[] sorted, double value) {
        return (firstNotBelow(sorted, value) + firstNotBelow(sorted, Math.nextUp(value))) / 2.0;
    }

    private static int firstNotBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
