package org.gainful.stat.missing;

import java.util.List;
import org.gainful.stat.Arguments;

/** Variables of the same rows, some values of which are missing. */
public final class IncompleteTable {
    private final List<Variable> variables;

    private IncompleteTable(List<Variable> variables) {
        this.variables = variables;
    }

    /** Of one or more variables of different names. */
    public static IncompleteTable of(Variable... variables) {
        return of(List.of(variables));
    }

    public static IncompleteTable of(List<Variable> variables) {
        List<String> names = variables.stream().map(Variable::name).toList();
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("variables must be one or more and distinct, was %s".formatted(names));
        }
        variables.forEach(variable ->
                Arguments.sameLength(variable.name(), variables.get(0).rows(), variable.rows()));
        return new IncompleteTable(List.copyOf(variables));
    }

    public List<Variable> variables() {
        return variables;
    }

    public List<String> names() {
        return variables.stream().map(Variable::name).toList();
    }

    /** A variable by its name; one that is not there is refused. */
    public Variable variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("name must be one of %s, was %s".formatted(names(), name)));
    }

    /** A copy of a variable's values, or of the indices of its levels; NaN where missing. */
    public double[] values(String name) {
        return variable(name).values();
    }

    public int rows() {
        return variables.get(0).rows();
    }

    /** Number of missing values of all variables. */
    public long missing() {
        return variables.stream().mapToLong(Variable::missing).sum();
    }

    /** Which variables are missing together, and how often. */
    public MissingPatterns patterns() {
        return MissingPatterns.of(this);
    }
}
