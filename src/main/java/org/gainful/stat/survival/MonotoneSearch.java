package org.gainful.stat.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.ConeProgramme;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.regression.Separation;
import org.gainful.stat.regression.Separation.Direction;
import org.gainful.stat.survival.RiskWalk.TimeGroup;

/**
 * Looks for directions d with (x - y)'d at least 0 for the columns x of each event and y of each person at risk then.
 *
 * <p>With exact ties the other events of the time do not count among those at risk. Two linear programmes a term tell
 * which way it can run. A programme starts without any pair and takes in those that its answer violates most, until none
 * is left, at a cost of one pass over the rows a round. Columns must not be redundant: then no d but 0 leaves all pairs
 * equal.
 */
final class MonotoneSearch {
    /** Smaller parts cannot be told from rounding; columns have spread 1. */
    private static final double TOLERANCE = 1e-7;

    private static final double SLACK = 1e-9;
    private static final int PAIRS_A_ROUND = 8;
    private static final int MOST_ROUNDS = 1000;

    /** Below this range of the next step no direction can be monotone; 1 would do without rounding. */
    private static final double MOST_TAKEN_OFF = 0.5;

    private static final double LARGEST_RANGE = 14;
    private static final double LARGEST_CONDITION = 1e8;

    private final RiskWalk walk;
    private final boolean tiedCount;
    private final List<double[]> pairs = new ArrayList<>();

    private record Violation(double depth, int event, int other) {}

    private MonotoneSearch(RiskWalk walk, Ties ties) {
        this.walk = walk;
        this.tiedCount = ties != Ties.EXACT;
    }

    /**
     * Whether a point of the likelihood proves that none is monotone.
     *
     * <p>The score s is the sum over events of x - m = sum of p (x - y) over people at risk, each weighing p in the mean
     * m. With h = I⁻¹s the Newton step, s - I h = 0 = sum of p (1 + (y - m)'h) (x - y). Where y'h spreads by less than 1
     * all these weights are positive, and a d with all (x - y)'d at least 0 has them all 0. Clear margins keep rounding
     * from passing for proof; failure proves nothing.
     */
    static boolean isExcludedBy(PartialLikelihood.Evaluation point, double[] coefficients, RiskWalk walk) {
        return Cholesky.of(point.information())
                .filter(root -> trace(point.information()) * trace(root.inverse()) < LARGEST_CONDITION)
                .map(root -> root.solve(point.plainScore()))
                .filter(step -> range(walk.linear(step)) < MOST_TAKEN_OFF)
                .filter(step -> range(walk.linear(coefficients)) < LARGEST_RANGE)
                .isPresent();
    }

    private static double trace(double[][] matrix) {
        double trace = 0;
        for (int j = 0; j < matrix.length; j++) {
            trace += matrix[j][j];
        }
        return trace;
    }

    private static double range(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }

    static MonotoneLikelihood in(List<String> names, RiskWalk walk, Ties ties) {
        MonotoneSearch search = new MonotoneSearch(walk, ties);
        List<Separation.Term> terms = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            boolean up = search.reaches(j, 1);
            boolean down = search.reaches(j, -1);
            if (up || down) {
                Direction direction =
                        up && down ? Direction.EITHER : up ? Direction.TO_PLUS_INFINITY : Direction.TO_MINUS_INFINITY;
                terms.add(new Separation.Term(names.get(j), direction));
            }
        }
        return new MonotoneLikelihood(terms);
    }

    private boolean reaches(int column, int side) {
        double[] objective = new double[walk.columns()];
        objective[column] = side;
        double[] direction = ConeProgramme.maximise(objective, pairs);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Violation> violated = mostViolated(walk.linear(direction));
            if (violated.isEmpty() || Sums.dot(objective, direction) <= TOLERANCE) {
                return Sums.dot(objective, direction) > TOLERANCE;
            }
            violated.forEach(pair -> pairs.add(difference(pair)));
            direction = ConeProgramme.maximise(objective, pairs);
        }
        return false;
    }

    /** What must not be positive along a direction: the person at risk less the event. */
    private double[] difference(Violation pair) {
        double[] difference = new double[walk.columns()];
        for (int j = 0; j < difference.length; j++) {
            difference[j] = walk.x(pair.other(), j) - walk.x(pair.event(), j);
        }
        return difference;
    }

    /** For each event the person at risk farthest ahead of them; of these, the pairs farthest apart. */
    private List<Violation> mostViolated(double[] along) {
        List<Violation> worst = new ArrayList<>();
        int ahead = -1;
        for (TimeGroup group : walk.groups()) {
            ahead = farthest(along, group.opens() ? -1 : ahead, group.first(), group.firstEvent());
            int withTied = farthest(along, ahead, group.firstEvent(), group.end());
            int other = tiedCount ? withTied : ahead;
            for (int event = group.firstEvent(); event < group.end() && other >= 0; event++) {
                insert(new Violation(along[other] - along[event], event, other), worst);
            }
            ahead = withTied;
        }
        return worst;
    }

    private static int farthest(double[] along, int before, int from, int to) {
        int farthest = before;
        for (int position = from; position < to; position++) {
            if (farthest < 0 || along[position] > along[farthest]) {
                farthest = position;
            }
        }
        return farthest;
    }

    private static void insert(Violation pair, List<Violation> worst) {
        boolean deepEnough = pair.depth() > SLACK
                && (worst.size() < PAIRS_A_ROUND
                        || pair.depth() > worst.get(worst.size() - 1).depth());
        // Data of factors repeat few pairs many times.
        boolean repeats = worst.stream().anyMatch(other -> other.depth() == pair.depth());
        if (deepEnough && !repeats) {
            int at = worst.size();
            while (at > 0 && worst.get(at - 1).depth() < pair.depth()) {
                at--;
            }
            worst.add(at, pair);
            if (worst.size() > PAIRS_A_ROUND) {
                worst.remove(PAIRS_A_ROUND);
            }
        }
    }
}
