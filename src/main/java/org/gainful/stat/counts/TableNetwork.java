package org.gainful.stat.counts;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;

/**
 * All tables with given margins, walked column by column: a node is what the columns so far have left of the rows, in
 * order of size, since tables that differ by the order of rows are equally likely.
 *
 * <p>A table's log weight is -Σ log(x!) over its cells. Of each node the total, the largest and the smallest weight of
 * ways to the end are known, so that most paths are counted or dropped whole; maps keep the order of insertion, on
 * which sums depend (Mehta and Patel 1983,
 * doi:10.1080/01621459.1983.10477989).
 */
final class TableNetwork {
    /** Weights that agree to this share are walked on as one; far below what decides between tables. */
    private static final double SAME_WEIGHT = 1e9;

    /** Largest and smallest log weight of ways from a node to the end. */
    private record Extremes(double largest, double smallest) {}

    private record Node(int column, List<Integer> left) {}

    /** Paths of one log weight into a node, and how many they are. */
    private static final class Paths {
        private final double logWeight;
        private double number;

        Paths(double logWeight) {
            this.logWeight = logWeight;
        }
    }

    private interface Filling {
        void accept(List<Integer> left, double logWeight);
    }

    private final int[] columns;
    private final double[] logFactorials;
    private final Map<Node, Extremes> extremes = new HashMap<>();
    private long work;

    TableNetwork(int[] columns, int cases, long work) {
        this.columns = columns;
        this.logFactorials = new double[cases + 1];
        for (int k = 1; k <= cases; k++) {
            logFactorials[k] = Gamma.logGamma(k + 1.0);
        }
        this.work = work;
    }

    double logFactorial(long count) {
        return logFactorials[(int) count];
    }

    /** Whether the walk ended for lack of work allowed; its result is then meaningless. */
    boolean isExhausted() {
        return work < 0;
    }

    /** The share of all tables' probability that lies in tables of no larger log weight than {@code limit}. */
    double shareWithin(List<Integer> rows, double limit) {
        double all = total(0, rows);
        Map<List<Integer>, Map<Long, Paths>> stage = new LinkedHashMap<>();
        add(stage, rows, 0, 1);
        double[] share = {0};
        for (int column = 0; column < columns.length && !isExhausted(); column++) {
            Map<List<Integer>, Map<Long, Paths>> next = new LinkedHashMap<>();
            int following = column + 1;
            stage.forEach((node, paths) -> fill(following - 1, node, (left, weight) -> {
                share[0] += walk(paths.values(), left, following, weight, limit, all, next);
            }));
            stage = next;
        }
        return share[0];
    }

    /** The share that is decided when the paths go on to a node; the undecided ones are left there. */
    private double walk(
            Collection<Paths> paths,
            List<Integer> left,
            int column,
            double weight,
            double limit,
            double all,
            Map<List<Integer>, Map<Long, Paths>> next) {
        work -= paths.size();
        Extremes ends = extremes(new Node(column, left));
        double total = total(column, left) - all;
        double share = 0;
        for (Paths path : paths) {
            double logWeight = path.logWeight + weight;
            if (logWeight + ends.largest() <= limit) {
                share += path.number * StrictMath.exp(logWeight + total);
            } else if (logWeight + ends.smallest() <= limit) {
                add(next, left, logWeight, path.number);
            }
        }
        return share;
    }

    private static void add(
            Map<List<Integer>, Map<Long, Paths>> stage, List<Integer> left, double logWeight, double number) {
        stage.computeIfAbsent(left, key -> new LinkedHashMap<>())
                .computeIfAbsent(Math.round(logWeight * SAME_WEIGHT), key -> new Paths(logWeight))
                .number += number;
    }

    /** log of N! / (Π rows! Π columns!), the sum of all weights of ways to the end. */
    private double total(int column, List<Integer> left) {
        int cases = 0;
        double log = 0;
        for (int row : left) {
            cases += row;
            log -= logFactorials[row];
        }
        for (int j = column; j < columns.length; j++) {
            log -= logFactorials[columns[j]];
        }
        return log + logFactorials[cases];
    }

    private Extremes extremes(Node node) {
        Extremes known = extremes.get(node);
        if (known != null) {
            return known;
        }
        double[] ends = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        if (node.column() == columns.length) {
            return new Extremes(0, 0);
        }
        fill(node.column(), node.left(), (left, weight) -> {
            Extremes rest = extremes(new Node(node.column() + 1, left));
            ends[0] = Math.max(ends[0], weight + rest.largest());
            ends[1] = Math.min(ends[1], weight + rest.smallest());
        });
        Extremes found = new Extremes(ends[0], ends[1]);
        extremes.put(node, found);
        return found;
    }

    private void fill(int column, List<Integer> left, Filling filling) {
        int[] cells = new int[left.size()];
        int open = left.stream().mapToInt(Integer::intValue).sum();
        fill(left, cells, 0, columns[column], open, 0, filling);
    }

    private void fill(List<Integer> left, int[] cells, int row, int rest, int open, double logWeight, Filling filling) {
        if (isExhausted()) {
            return;
        }
        if (row == cells.length) {
            work -= cells.length;
            int[] remaining = new int[cells.length];
            for (int i = 0; i < cells.length; i++) {
                remaining[i] = left.get(i) - cells[i];
            }
            Arrays.sort(remaining);
            filling.accept(Arrays.stream(remaining).boxed().toList(), logWeight);
            return;
        }
        int below = open - left.get(row);
        for (int x = Math.max(0, rest - below); x <= Math.min(rest, left.get(row)); x++) {
            cells[row] = x;
            fill(left, cells, row + 1, rest - x, below, logWeight - logFactorials[x], filling);
        }
    }
}
