package org.gainful.stat.survival;

import org.gainful.stat.survival.RiskWalk.TimeGroup;

/**
 * What each time with events adds to the cumulative hazard of a person of hazard 1, and to its products.
 *
 * <p>Entry 0 of a step is the sum of 1 / W over the events of the time, W the weight of the people at risk; entries 1 and
 * on the sum of m / W, m the mean of their columns. People who have the event at that time bear only a part of it with
 * Efron's ties.
 */
final class HazardSteps {
    private final double[][] whole;
    private final double[][] ofTied;
    private final double[][] means;
    private final double[] squares;

    private HazardSteps(int groups) {
        whole = new double[groups][];
        ofTied = new double[groups][];
        means = new double[groups][];
        squares = new double[groups];
    }

    /** In the order of the walk's groups. */
    static HazardSteps of(RiskWalk walk, double[] linear, Ties ties) {
        HazardSteps steps = new HazardSteps(walk.groups().size());
        int[] at = {0};
        walk.walk(linear, ties, (group, number, atRisk) -> {
            while (walk.groups().get(at[0]) != group) {
                at[0]++;
            }
            steps.add(at[0], group, ties.partAtRisk(number, group.events()), atRisk);
        });
        return steps;
    }

    private void add(int index, TimeGroup group, double part, RiskMoments atRisk) {
        double hazard = StrictMath.exp(-atRisk.logWeight());
        int size = atRisk.mean().length;
        if (whole[index] == null) {
            whole[index] = new double[size + 1];
            ofTied[index] = new double[size + 1];
            means[index] = new double[size];
        }
        whole[index][0] += hazard;
        ofTied[index][0] += part * hazard;
        squares[index] += hazard * hazard;
        for (int j = 0; j < size; j++) {
            double mean = atRisk.mean()[j];
            whole[index][j + 1] += hazard * mean;
            ofTied[index][j + 1] += part * hazard * mean;
            means[index][j] += mean / group.events();
        }
    }

    /** Whether anybody had the event in this group of the walk. */
    boolean hasEvents(int group) {
        return whole[group] != null;
    }

    double[] whole(int group) {
        return whole[group];
    }

    double[] ofTied(int group) {
        return ofTied[group];
    }

    /** The mean of the columns at risk, averaged over the events of the time. */
    double[] mean(int group) {
        return means[group];
    }

    /** The sum of 1 / W². */
    double squares(int group) {
        return squares[group];
    }
}
