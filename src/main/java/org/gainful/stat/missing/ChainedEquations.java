package org.gainful.stat.missing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;

/**
 * Multiple imputation by chained equations: each incomplete variable in turn is drawn from a model of all others.
 *
 * <p>Each of m chains starts from values drawn among the known ones, visits the incomplete variables in the order of the
 * table, and repeats that; what stands after the last iteration is a completed set. Numbers are imputed by predictive
 * mean matching and categories by (multinomial) logistic regression, unless told otherwise. Values are taken to be
 * missing at random given the variables of the table: include the outcome and what predicts being missing.
 *
 * <p>A shift departs from that for values not missing at random: it is added to each imputed number, or to the log odds
 * of the second of two categories, at each visit (delta adjustment; Van Buuren 2018, section 3.8). With the same seed,
 * the same uniform numbers meet other shifts, so that results differ by the shift and little by chance.
 *
 * <p>A variable of which fewer than two values are known is neither imputed nor used, and named in the result. Where a
 * model has more columns than the known values can bear, or redundant ones, the later of them are left out.
 *
 * <p>The seed alone decides the result, whatever the number of threads: each chain has a generator of its own.
 *
 * <p>Van Buuren and Groothuis-Oudshoorn (2011, doi:10.18637/jss.v045.i03).
 */
public final class ChainedEquations {
    private final int imputations;
    private final int iterations;
    private final Map<String, ImputationMethod> methods;
    private final Map<String, Double> shifts;

    private ChainedEquations(
            int imputations, int iterations, Map<String, ImputationMethod> methods, Map<String, Double> shifts) {
        this.imputations = imputations;
        this.iterations = iterations;
        this.methods = Map.copyOf(methods);
        this.shifts = Map.copyOf(shifts);
    }

    /** Twenty imputations, each after ten iterations. */
    public static ChainedEquations withDefaults() {
        return new ChainedEquations(20, 10, Map.of(), Map.of());
    }

    /** About as many as the percentage of incomplete cases (White, Royston and Wood 2011). */
    public ChainedEquations withImputations(int count) {
        return new ChainedEquations((int) Arguments.positive("count", count), iterations, methods, shifts);
    }

    public ChainedEquations withIterations(int count) {
        return new ChainedEquations(imputations, (int) Arguments.positive("count", count), methods, shifts);
    }

    /** A method of one variable's own, which must suit its values. */
    public ChainedEquations with(String variable, ImputationMethod method) {
        Map<String, ImputationMethod> more = new HashMap<>(methods);
        more.put(variable, method);
        return new ChainedEquations(imputations, iterations, more, shifts);
    }

    /** What is added to the imputed values of a variable; 0 supposes that they are missing at random. */
    public ChainedEquations withShift(String variable, double shift) {
        Map<String, Double> more = new HashMap<>(shifts);
        more.put(variable, Arguments.finite("shift", shift));
        return new ChainedEquations(imputations, iterations, methods, more);
    }

    ImputationMethod methodOf(Variable variable) {
        return methods.getOrDefault(
                variable.name(),
                variable.isCategorical() ? ImputationMethod.LOGISTIC : ImputationMethod.PREDICTIVE_MEAN_MATCHING);
    }

    double shiftOf(String variable) {
        return shifts.getOrDefault(variable, 0.0);
    }

    public Imputations impute(IncompleteTable table, long seed) {
        methods.keySet().forEach(table::variable);
        shifts.keySet().forEach(table::variable);
        table.variables().forEach(this::check);
        List<Variable> usable = table.variables().stream()
                .filter(variable -> variable.missing() == 0 || variable.rows() - variable.missing() >= 2)
                .toList();
        SplittableRandom source = new SplittableRandom(seed);
        SplittableRandom[] generators =
                IntStream.range(0, imputations).mapToObj(i -> source.split()).toArray(SplittableRandom[]::new);
        List<Chain> chains = IntStream.range(0, imputations)
                .parallel()
                .mapToObj(i -> run(new Chain(usable, new Draws(generators[i]))))
                .toList();
        return Imputations.of(table, usable, chains);
    }

    private void check(Variable variable) {
        boolean logistic = methodOf(variable) == ImputationMethod.LOGISTIC;
        if (logistic != variable.isCategorical()) {
            throw new IllegalArgumentException("the method of %s must suit %s, was %s"
                    .formatted(
                            variable.name(), variable.isCategorical() ? "categories" : "numbers", methodOf(variable)));
        }
        if (shiftOf(variable.name()) != 0 && variable.levels().size() > 2) {
            throw new IllegalArgumentException("%s must have two levels for a shift of its log odds, was %s"
                    .formatted(variable.name(), variable.levels()));
        }
    }

    private Chain run(Chain chain) {
        for (int i = 0; i < iterations; i++) {
            chain.iterate(this);
        }
        return chain;
    }
}
