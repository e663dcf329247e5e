package org.gainful.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.gainful.stat.Separation.Direction;
import org.gainful.stat.Separation.Kind;

/**
 * Looks for directions d with z'd at least 0 in every row, z being the row of an event or minus the row of another case.
 *
 * <p>One programme maximises the sum of z'd over the rows, each part of d within [-1, 1]. Rows with z'd above 0 are
 * separated for good, since a large enough multiple of d keeps them so, and the search goes on among the others until none
 * can be separated; that finds every row that can be. Two more programmes a term then tell which way it runs.
 *
 * <p>A programme never holds all rows: it starts without any and takes in the rows its answer violates most, until none is
 * left. The answer is that of the whole programme, at a cost of one pass over the data a round, so that a million rows are
 * no trouble.
 */
final class SeparationSearch {
    /** Smaller products cannot be told from rounding; columns have spread 1. */
    private static final double TOLERANCE = 1e-7;

    /** A row may miss its side by this much; far less than what counts as separated. */
    private static final double SLACK = 1e-9;

    private static final int ROWS_A_ROUND = 8;
    private static final int MOST_ROUNDS = 1000;

    /** A bound on the simplex method that it does not meet; without it a cycle would never end. */
    private static final int MOST_PIVOTS = 100_000;

    private final double[][] columns;
    private final boolean[] events;

    /** Rows not separated so far. */
    private final boolean[] open;

    private SeparationSearch(double[][] columns, boolean[] events) {
        this.columns = columns;
        this.events = events;
        this.open = new boolean[events.length];
        Arrays.fill(open, true);
    }

    /** The columns of {@code design} must be independent. */
    static Separation in(Design design) {
        ScaledColumns scaled = ScaledColumns.of(design, ScaledColumns.Origin.MEAN);
        SeparationSearch search = new SeparationSearch(scaled.columns(), design.events());
        boolean any = false;
        while (search.separateMore()) {
            any = true;
        }
        if (!any) {
            return new Separation(Kind.NONE, List.of());
        }
        boolean complete = IntStream.range(0, design.rows()).noneMatch(i -> search.open[i]);
        return new Separation(complete ? Kind.COMPLETE : Kind.QUASI, search.terms(design, scaled));
    }

    private boolean separateMore() {
        double[] direction = maximise(sumOfOpenRows(), false);
        boolean found = false;
        for (int i = 0; i < open.length; i++) {
            if (open[i] && product(i, direction) > TOLERANCE) {
                open[i] = false;
                found = true;
            }
        }
        return found;
    }

    private double[] sumOfOpenRows() {
        double[] sum = new double[columns.length];
        for (int j = 0; j < sum.length; j++) {
            for (int i = 0; i < open.length; i++) {
                if (open[i]) {
                    sum[j] += signed(i, j);
                }
            }
        }
        return sum;
    }

    private List<Separation.Term> terms(Design design, ScaledColumns scaled) {
        List<Separation.Term> terms = new ArrayList<>();
        List<String> names = design.coefficientNames();
        for (int j = 0; j < names.size(); j++) {
            double[] target = new double[columns.length];
            target[j] = 1;
            double[] objective = j == 0 ? unitLength(scaled.interceptWeights()) : target;
            boolean up = reaches(objective, 1);
            boolean down = reaches(objective, -1);
            if (up || down) {
                Direction direction =
                        up && down ? Direction.EITHER : up ? Direction.TO_PLUS_INFINITY : Direction.TO_MINUS_INFINITY;
                terms.add(new Separation.Term(names.get(j), direction));
            }
        }
        return terms;
    }

    /** Whether some direction of rising likelihood moves the linear function to the given side. */
    private boolean reaches(double[] objective, int side) {
        double[] signed = Arrays.stream(objective).map(part -> side * part).toArray();
        return Sums.dot(signed, maximise(signed, true)) > TOLERANCE;
    }

    private static double[] unitLength(double[] vector) {
        double length = Math.sqrt(Sums.dot(vector, vector));
        return Arrays.stream(vector).map(part -> part / length).toArray();
    }

    /**
     * The best direction with z'd at least 0 in the rows that bind. While rows are being separated the open rows bind; in the
     * {@code final} cone all rows do, and the rows still open, which nothing separates, with z'd = 0.
     */
    private double[] maximise(double[] objective, boolean finalCone) {
        List<LinearConstraint> constraints = box();
        double[] direction = solve(objective, constraints);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<LinearConstraint> violated = mostViolated(direction, finalCone);
            if (violated.isEmpty()) {
                return direction;
            }
            constraints.addAll(violated);
            direction = solve(objective, constraints);
        }
        return new double[columns.length];
    }

    private List<LinearConstraint> mostViolated(double[] direction, boolean finalCone) {
        int[] worst = new int[ROWS_A_ROUND];
        double[] depth = new double[ROWS_A_ROUND];
        int found = 0;
        for (int i = 0; i < open.length; i++) {
            if (!open[i] && !finalCone) {
                continue;
            }
            double product = product(i, direction);
            double violation = finalCone && open[i] ? Math.abs(product) : -product;
            if (violation > SLACK && (found < ROWS_A_ROUND || violation > depth[found - 1])) {
                found = insert(i, violation, worst, depth, found);
            }
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int k = 0; k < found; k++) {
            boolean equality = finalCone && open[worst[k]];
            constraints.add(rowConstraint(worst[k], equality, direction));
        }
        return constraints;
    }

    /** Keeps the deepest violations, deepest first; of equal ones, the first in the data. */
    private static int insert(int row, double violation, int[] worst, double[] depth, int found) {
        int size = Math.min(found + 1, worst.length);
        int at = size - 1;
        while (at > 0 && depth[at - 1] < violation) {
            depth[at] = depth[at - 1];
            worst[at] = worst[at - 1];
            at--;
        }
        depth[at] = violation;
        worst[at] = row;
        return size;
    }

    /** The side of the row that {@code direction} violates; for an equality the other side enters when it is violated. */
    private LinearConstraint rowConstraint(int row, boolean equality, double[] direction) {
        int side = equality && product(row, direction) > 0 ? 1 : -1;
        int size = columns.length;
        double[] parts = new double[2 * size];
        for (int j = 0; j < size; j++) {
            parts[j] = side * signed(row, j);
            parts[size + j] = -parts[j];
        }
        return new LinearConstraint(parts, Relationship.LEQ, 0);
    }

    /** d = u - v with u and v in [0, 1]: the origin is feasible, so that no artificial variables are needed. */
    private List<LinearConstraint> box() {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int j = 0; j < 2 * columns.length; j++) {
            double[] parts = new double[2 * columns.length];
            parts[j] = 1;
            constraints.add(new LinearConstraint(parts, Relationship.LEQ, 1));
        }
        return constraints;
    }

    /** The origin, which separates nothing, where the simplex method does not end: the fit will then not converge. */
    private double[] solve(double[] objective, List<LinearConstraint> constraints) {
        int size = columns.length;
        double largest = Arrays.stream(objective).map(Math::abs).max().orElse(0);
        double[] parts = new double[2 * size];
        if (largest == 0) {
            return new double[size];
        }
        for (int j = 0; j < size; j++) {
            parts[j] = objective[j] / largest;
            parts[size + j] = -parts[j];
        }
        try {
            double[] answer = new SimplexSolver(1e-10, 10, 1e-12)
                    .optimize(
                            new MaxIter(MOST_PIVOTS),
                            new LinearObjectiveFunction(parts, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(true),
                            PivotSelectionRule.BLAND)
                    .getPoint();
            return IntStream.range(0, size)
                    .mapToDouble(j -> answer[j] - answer[size + j])
                    .toArray();
        } catch (TooManyIterationsException endless) {
            return new double[size];
        }
    }

    private double product(int row, double[] direction) {
        double sum = 0;
        for (int j = 0; j < direction.length; j++) {
            sum += signed(row, j) * direction[j];
        }
        return sum;
    }

    private double signed(int row, int j) {
        return events[row] ? columns[j][row] : -columns[j][row];
    }
}
