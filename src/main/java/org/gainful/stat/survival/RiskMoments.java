package org.gainful.stat.survival;

import java.util.Arrays;

/**
 * Weight, mean and covariance of the columns of people at risk, each person weighing their hazard exp(linear).
 *
 * <p>Both are those of a mixture: with q the newcomers' share of the weight and d how far their mean lies from the old,
 *
 * <pre>  mean = mean + q d,   covariance = (1 - q) covariance + q covariance(newcomers) + q (1 - q) d d'</pre>
 *
 * <p>so that nothing cancels, and a covariance stays positive semidefinite (West 1979). The weight is kept relative to
 * the largest hazard met, and cannot overflow. Only the lower triangle of the covariance is kept.
 */
final class RiskMoments {
    private double shift = Double.NEGATIVE_INFINITY;
    private double weight;
    private final double[] mean;
    private final double[][] covariance;
    private final double[] distance;

    RiskMoments(int columns) {
        mean = new double[columns];
        distance = new double[columns];
        covariance = new double[columns][];
        for (int j = 0; j < columns; j++) {
            covariance[j] = new double[j + 1];
        }
    }

    void clear() {
        shift = Double.NEGATIVE_INFINITY;
        weight = 0;
        Arrays.fill(mean, 0);
    }

    /** Weighs 1 and stands at 0: the only way to choose nobody. */
    void setToNobody() {
        clear();
        shift = 0;
        weight = 1;
    }

    boolean isEmpty() {
        return weight == 0;
    }

    /** Adds a person whose columns stand in {@code x} from {@code offset} on. */
    void add(double[] x, int offset, double linear) {
        double share = grow(linear, 1);
        double kept = 1 - share;
        for (int j = 0; j < mean.length; j++) {
            distance[j] = x[offset + j] - mean[j];
            double step = share * distance[j];
            double[] row = covariance[j];
            for (int k = 0; k <= j; k++) {
                row[k] = kept * (row[k] + step * distance[k]);
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] += share * distance[j];
        }
    }

    /** Adds these people, each with the given part of their weight. */
    void add(RiskMoments others, double part) {
        double share = grow(others.shift, part * others.weight);
        double kept = 1 - share;
        for (int j = 0; j < mean.length; j++) {
            distance[j] = others.mean[j] - mean[j];
        }
        mix(share, kept, others.covariance);
    }

    /** Adds every choice of {@code fewer}, enlarged by the person whose columns start at {@code offset}. */
    void addEnlarged(RiskMoments fewer, double[] x, int offset, double linear) {
        double share = grow(fewer.shift + linear, fewer.weight);
        double kept = 1 - share;
        for (int j = 0; j < mean.length; j++) {
            distance[j] = fewer.mean[j] + x[offset + j] - mean[j];
        }
        mix(share, kept, fewer.covariance);
    }

    private void mix(double share, double kept, double[][] others) {
        for (int j = 0; j < mean.length; j++) {
            double step = share * kept * distance[j];
            for (int k = 0; k <= j; k++) {
                covariance[j][k] = kept * covariance[j][k] + share * others[j][k] + step * distance[k];
            }
            mean[j] += share * distance[j];
        }
    }

    /** Adds exp(linear) times so much to the weight, and tells its share of the new weight. */
    private double grow(double linear, double times) {
        if (linear > shift) {
            weight *= StrictMath.exp(shift - linear);
            shift = linear;
        }
        double added = times * StrictMath.exp(linear - shift);
        weight += added;
        return added / weight;
    }

    /** These people, and the others with the given part of their weight. */
    void set(RiskMoments people, RiskMoments others, double part) {
        shift = people.shift;
        weight = people.weight;
        System.arraycopy(people.mean, 0, mean, 0, mean.length);
        for (int j = 0; j < mean.length; j++) {
            System.arraycopy(people.covariance[j], 0, covariance[j], 0, j + 1);
        }
        add(others, part);
    }

    double logWeight() {
        return shift + StrictMath.log(weight);
    }

    /** Not to be changed. */
    double[] mean() {
        return mean;
    }

    /** The lower triangle; not to be changed. */
    double[][] covariance() {
        return covariance;
    }
}
