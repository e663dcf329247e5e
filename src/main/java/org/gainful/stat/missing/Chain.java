package org.gainful.stat.missing;

import java.util.ArrayList;
import java.util.List;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.Moments;

/** One chain of chained equations: the values of all variables as they stand, and what they were. */
final class Chain {
    private final List<Variable> variables;
    private final Draws random;
    private final double[][] current;
    private final int[][] missing;
    private final int[][] known;
    private final List<List<Description>> history = new ArrayList<>();

    /** Starts from values drawn among the known ones. */
    Chain(List<Variable> variables, Draws random) {
        this.variables = variables;
        this.random = random;
        int size = variables.size();
        current = new double[size][];
        missing = new int[size][];
        known = new int[size][];
        for (int v = 0; v < size; v++) {
            current[v] = variables.get(v).values();
            missing[v] = variables.get(v).rows(true);
            known[v] = variables.get(v).rows(false);
            history.add(new ArrayList<>());
            for (int row : missing[v]) {
                current[v][row] = current[v][known[v][random.index(known[v].length)]];
            }
        }
    }

    /** Visits each incomplete variable once, in their order. */
    void iterate(ChainedEquations method) {
        for (int v = 0; v < current.length; v++) {
            if (missing[v].length > 0) {
                visit(
                        v,
                        method.methodOf(variables.get(v)),
                        method.shiftOf(variables.get(v).name()));
            }
        }
    }

    private void visit(int v, ImputationMethod method, double shift) {
        List<double[]> columns = new ArrayList<>();
        for (int other = 0; other < current.length; other++) {
            if (other != v) {
                columns.addAll(Columns.of(variables.get(other), current[other]));
            }
        }
        double[] drawn = method.draw(
                new ImputationMethod.Given(
                        columns.stream()
                                .map(column -> Columns.rows(column, known[v]))
                                .toList(),
                        Columns.rows(current[v], known[v]),
                        columns.stream()
                                .map(column -> Columns.rows(column, missing[v]))
                                .toList(),
                        missing[v].length,
                        shift),
                random);
        Moments moments = new Moments();
        for (int i = 0; i < drawn.length; i++) {
            current[v][missing[v][i]] = clamped(drawn[i]);
            moments.add(clamped(drawn[i]));
        }
        history.get(v).add(moments.snapshot());
    }

    /** A draw beyond the range of a double is its end. */
    private static double clamped(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }

    /** The imputed values of each iteration described; none for a complete variable. */
    List<Description> history(int v) {
        return history.get(v);
    }

    /** The variables as they stand; those that could not be imputed as they were. */
    IncompleteTable completed(IncompleteTable original) {
        return IncompleteTable.of(original.variables().stream()
                .map(variable ->
                        variables.contains(variable) ? variable.with(current[variables.indexOf(variable)]) : variable)
                .toList());
    }
}
