package org.gainful.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainful.table.Basis;
import org.gainful.table.Sum;

/**
 * A reader who wants to know: takes every number of a release, every sum, and the fact that nobody is counted less than
 * zero times, and asks a linear programme how small and how large a withheld count can be. Shares no code with what it
 * attacks.
 */
final class Attacker {
    private final Map<String, Long> shown = new TreeMap<>();
    private final List<String> unknown;
    private final List<double[]> constraints = new ArrayList<>();
    private final List<Double> bounds = new ArrayList<>();

    Attacker(Release release, List<Sum> sums) {
        SortedSet<String> names = new TreeSet<>();
        for (ReleasedFinding released : release.findings()) {
            Basis basis = released.finding().basis();
            learn(names, basis.counted(), basis.numerator());
            learn(names, basis.outOf(), basis.denominator());
            learn(names, basis.leftOut(), basis.missing());
        }
        for (Sum sum : sums) {
            names.add(sum.total());
            names.addAll(sum.parts());
        }
        names.removeAll(shown.keySet());
        unknown = List.copyOf(names);
        sums.forEach(this::use);
        release.findings().forEach(f -> use(f.finding().basis()));
    }

    private void learn(SortedSet<String> names, String name, OptionalLong count) {
        if (!name.isEmpty()) {
            names.add(name);
            count.ifPresent(n -> shown.put(name, n));
        }
    }

    private void use(Sum sum) {
        Expression expression = new Expression().plus(sum.total(), 1);
        sum.parts().forEach(part -> expression.plus(part, -1));
        atMostZero(expression);
        atMostZero(expression.negative());
    }

    private void use(Basis basis) {
        if (!basis.counted().isEmpty() && !basis.outOf().isEmpty()) {
            atMostZero(new Expression().plus(basis.counted(), 1).plus(basis.outOf(), -1));
        }
    }

    private void atMostZero(Expression expression) {
        if (expression.isOpen()) {
            constraints.add(expression.factors);
            bounds.add(-expression.constant);
        }
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
        double[] limits = bounds.stream().mapToDouble(Double::doubleValue).toArray();
        return goal.constant + (goal.isOpen() ? LinearProgramme.maximum(constraints, limits, goal.factors) : 0);
    }

    /** A sum of counts, the shown ones gathered into the constant. */
    private final class Expression {
        private final double[] factors = new double[unknown.size()];
        private double constant;

        Expression plus(String name, int factor) {
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
