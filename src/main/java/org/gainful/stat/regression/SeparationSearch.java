package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gainful.stat.numeric.ConeProgramme;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.regression.Separation.Direction;
import org.gainful.stat.regression.Separation.Kind;

/**
 * Looks for directions d with z'd at least 0 in every row, z being the row of an event or minus the row of another
 * case.
 *
 * <p>One programme maximises the sum of z'd over the rows, each part of d within [-1, 1]. Rows with z'd above 0 are
 * separated for good, since a large enough multiple of d keeps them so, and the search goes on among the others until
 * none can be separated; that finds every row that can be. Two more programmes a term then tell which way it runs
 * (Konis 2007, PhD thesis, University of Oxford).
 *
 * <p>A programme never holds all rows: it starts without any and takes in the rows its answer violates most, until
 * none is left. The answer is that of the whole programme, at a cost of one pass over the data a round, so that a
 * million rows are no trouble.
 */
final class SeparationSearch {
    /** Smaller products cannot be told from rounding; columns have spread 1. */
    private static final double TOLERANCE = 1e-7;

    /** A row may miss its side by this much; far less than what counts as separated. */
    private static final double SLACK = 1e-9;

    private static final int ROWS_A_ROUND = 8;
    private static final int MOST_ROUNDS = 1000;

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

    /** The columns must be independent, and scaled about their means. */
    static Separation in(List<String> names, ScaledColumns scaled, Trials trials) {
        SeparationSearch search = of(scaled.columns(), trials);
        if (!search.separateAll()) {
            return Separation.none();
        }
        boolean complete = IntStream.range(0, search.open.length).noneMatch(i -> search.open[i]);
        return new Separation(complete ? Kind.COMPLETE : Kind.QUASI, search.terms(names, scaled));
    }

    /** A row of events and others counts as two. */
    private static SeparationSearch of(double[][] columns, Trials trials) {
        int[] rows = IntStream.concat(
                        IntStream.range(0, trials.rows()).filter(i -> trials.events()[i] > 0),
                        IntStream.range(0, trials.rows()).filter(i -> trials.others()[i] > 0))
                .toArray();
        boolean[] events = new boolean[rows.length];
        int eventRows = (int) Arrays.stream(trials.events()).filter(y -> y > 0).count();
        Arrays.fill(events, 0, eventRows, true);
        double[][] chosen = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            chosen[j] = Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
        }
        return new SeparationSearch(chosen, events);
    }

    /** The cases, by number, that no direction separates; columns as for {@link #in}. */
    static int[] casesNotSeparated(ScaledColumns scaled, Trials cases) {
        boolean[] events = new boolean[cases.rows()];
        for (int i = 0; i < events.length; i++) {
            events[i] = cases.events()[i] > 0;
        }
        SeparationSearch search = new SeparationSearch(scaled.columns(), events);
        search.separateAll();
        return IntStream.range(0, events.length).filter(i -> search.open[i]).toArray();
    }

    /** Whether any row could be separated. */
    private boolean separateAll() {
        boolean any = false;
        while (separateMore()) {
            any = true;
        }
        return any;
    }

    private boolean separateMore() {
        double[] direction = maximise(sumOfOpenRows(), new ArrayList<>(), false);
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

    private List<Separation.Term> terms(List<String> names, ScaledColumns scaled) {
        List<Separation.Term> terms = new ArrayList<>();
        List<double[]> cone = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            double[] target = new double[columns.length];
            target[j] = 1;
            double[] objective = j == 0 ? unitLength(scaled.interceptWeights()) : target;
            boolean up = reaches(objective, 1, cone);
            boolean down = reaches(objective, -1, cone);
            if (up || down) {
                Direction direction =
                        up && down ? Direction.EITHER : up ? Direction.TO_PLUS_INFINITY : Direction.TO_MINUS_INFINITY;
                terms.add(new Separation.Term(names.get(j), direction));
            }
        }
        return terms;
    }

    /** Whether some direction of rising likelihood moves the linear function to the given side. */
    private boolean reaches(double[] objective, int side, List<double[]> cone) {
        double[] signed = Arrays.stream(objective).map(part -> side * part).toArray();
        return Sums.dot(signed, maximise(signed, cone, true)) > TOLERANCE;
    }

    private static double[] unitLength(double[] vector) {
        double length = Math.sqrt(Sums.dot(vector, vector));
        return Arrays.stream(vector).map(part -> part / length).toArray();
    }

    /**
     * The best direction with z'd at least 0 in the rows that bind. While rows are being separated the open rows
     * bind; in the {@code final} cone all rows do, and the rows still open, which nothing separates, with z'd = 0.
     * The constraints that were needed are added to {@code constraints}, for the next programme over the same rows to
     * start from.
     */
    private double[] maximise(double[] objective, List<double[]> constraints, boolean finalCone) {
        double[] direction = ConeProgramme.maximise(objective, constraints);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<double[]> violated = mostViolated(direction, finalCone);
            if (violated.isEmpty()) {
                return direction;
            }
            constraints.addAll(violated);
            direction = ConeProgramme.maximise(objective, constraints);
        }
        return new double[columns.length];
    }

    private List<double[]> mostViolated(double[] direction, boolean finalCone) {
        int[] worst = new int[ROWS_A_ROUND];
        double[] depth = new double[worst.length];
        int found = 0;
        for (int i = 0; i < open.length; i++) {
            if (!open[i] && !finalCone) {
                continue;
            }
            double product = product(i, direction);
            double violation = finalCone && open[i] ? Math.abs(product) : -product;
            boolean deepEnough = violation > SLACK && (found < worst.length || violation > depth[found - 1]);
            if (deepEnough && !repeats(i, violation, worst, depth, found)) {
                found = insert(i, violation, worst, depth, found);
            }
        }
        List<double[]> constraints = new ArrayList<>();
        for (int k = 0; k < found; k++) {
            boolean equality = finalCone && open[worst[k]];
            constraints.add(violatedSide(worst[k], equality, direction));
        }
        return constraints;
    }

    /** Whether an equal row is already among the worst; data of factors repeat few rows many times. */
    private boolean repeats(int row, double violation, int[] worst, double[] depth, int found) {
        for (int k = 0; k < found; k++) {
            if (depth[k] == violation && sameRow(row, worst[k])) {
                return true;
            }
        }
        return false;
    }

    private boolean sameRow(int row, int other) {
        for (double[] column : columns) {
            if (column[row] != column[other]) {
                return false;
            }
        }
        return events[row] == events[other];
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

    /**
     * The side of the row that {@code direction} violates; for an equality the other side enters when it is violated.
     */
    private double[] violatedSide(int row, boolean equality, double[] direction) {
        int side = equality && product(row, direction) > 0 ? 1 : -1;
        return IntStream.range(0, columns.length)
                .mapToDouble(j -> side * signed(row, j))
                .toArray();
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
