package org.gainful.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainful.table.Basis;
import org.gainful.table.Kinship;
import org.gainful.table.Sum;

/**
 * A reader who wants to know: takes every number of a release, every sum, and the fact that nobody is counted less than
 * zero times, and asks a linear programme how small and how large a withheld count can be. Shares no code with what it
 * attacks.
 */
final class Attacker {
    private final Kinship kinship;
    private final Map<String, Long> shown = new TreeMap<>();
    private final List<String> unknown;
    private final Set<String> known = new HashSet<>();
    private final LinearProgramme.Rows equations = new LinearProgramme.Rows(new ArrayList<>(), new ArrayList<>());
    private final LinearProgramme.Rows inequalities = new LinearProgramme.Rows(new ArrayList<>(), new ArrayList<>());
    private final LinearProgramme programme;

    /** Knows nothing of the people but what the sums say. */
    Attacker(Release release, List<Sum> sums) {
        this(release, sums, Kinship.UNKNOWN);
    }

    /**
     * Knows besides which sets are the same and how they make up one another, and solves every estimate that is as good as
     * its counts.
     */
    Attacker(Release release, List<Sum> sums, Kinship kinship) {
        this.kinship = kinship;
        SortedSet<String> names = new TreeSet<>();
        for (ReleasedFinding released : release.findings()) {
            Basis basis = released.finding().basis();
            learn(names, basis.counted(), basis.numerator());
            learn(names, basis.outOf(), basis.denominator());
            learn(names, basis.leftOut(), basis.missing());
            if (released.status() == ReleasedFinding.Status.SHOWN && basis.bond() == Basis.Bond.TIGHT) {
                basis.compared().forEach(cell -> learn(names, cell, kinship.count(cell)));
            }
        }
        for (Sum sum : sums) {
            names.add(kinship.nameOf(sum.total()));
            sum.parts().forEach(part -> names.add(kinship.nameOf(part)));
        }
        names.removeAll(shown.keySet());
        unknown = List.copyOf(names);
        sums.forEach(this::use);
        release.findings().forEach(f -> use(f.finding().basis()));
        programme = new LinearProgramme(unknown.size(), equations, inequalities);
    }

    private void learn(SortedSet<String> names, String name, OptionalLong count) {
        if (!name.isEmpty()) {
            names.add(kinship.nameOf(name));
            count.ifPresent(n -> shown.put(kinship.nameOf(name), n));
        }
    }

    private void use(Sum sum) {
        Expression expression = new Expression().plus(sum.total(), 1);
        sum.parts().forEach(part -> expression.plus(part, -1));
        zero(equations, "=", expression);
    }

    private void use(Basis basis) {
        if (!basis.counted().isEmpty() && !basis.outOf().isEmpty()) {
            zero(inequalities, "<", new Expression().plus(basis.counted(), 1).plus(basis.outOf(), -1));
        }
    }

    private void zero(LinearProgramme.Rows rows, String kind, Expression expression) {
        if (expression.isOpen() && known.add(kind + expression.constant + Arrays.toString(expression.factors))) {
            rows.rows().add(expression.factors);
            rows.bounds().add(-expression.constant);
        }
    }

    /** Whether anything at all was said of a set. */
    boolean heardOf(String name) {
        return shown.containsKey(name) || unknown.contains(name);
    }

    /** The range of one count: two numbers. */
    double[] range(String name) {
        return range(new Expression().plus(name, 1));
    }

    /** The range of the number of those of {@code outOf} who are not in {@code counted}. */
    double[] rangeOfComplement(String counted, String outOf) {
        return range(new Expression().plus(outOf, 1).plus(counted, -1));
    }

    private double[] range(Expression goal) {
        return new double[] {-maximum(goal.negative()), maximum(goal)};
    }

    private double maximum(Expression goal) {
        return goal.constant + (goal.isOpen() ? programme.maximum(goal.factors) : 0);
    }

    /** A sum of counts, the shown ones gathered into the constant. */
    private final class Expression {
        private final double[] factors = new double[unknown.size()];
        private double constant;

        Expression plus(String anyName, int factor) {
            String name = kinship.nameOf(anyName);
            if (shown.containsKey(name)) {
                constant += factor * shown.get(name);
            } else {
                factors[unknown.indexOf(name)] += factor;
            }
            return this;
        }

        Expression negative() {
            Expression negative = new Expression();
            negative.constant = -constant;
            Arrays.setAll(negative.factors, i -> -factors[i]);
            return negative;
        }

        boolean isOpen() {
            for (double factor : factors) {
                if (factor != 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
