package org.gainful.stat.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;

/**
 * Each fold predicted by a model fitted to the other folds.
 *
 * <p>Folds are given, one number a row, so that they can be services (leave one service out: does the model carry over
 * to a service it did not see?), cases (leave one case out), or a random split made by the caller. The models without
 * one fold also show that fold's influence on the coefficients.
 *
 * @param folds by rising number
 */
public record CrossValidation(List<Fold> folds) {
    /**
     * A fold and the model without it.
     *
     * @param number as given
     * @param rows of the fold, in the order of the data
     * @param model fitted to all rows but these; empty where no others are left
     */
    public record Fold(int number, List<Integer> rows, Design design, Optional<LogisticFit> model) {
        public Fold {
            rows = List.copyOf(rows);
        }

        /** Empty where the model without the fold could not be estimated. */
        public Optional<Predictions> predictions() {
            return model.flatMap(fit -> Predictions.of(fit, design));
        }

        /**
         * How far a coefficient moves when the fold is left out, in standard errors of the model of all rows; empty
         * where either model has no estimate of it. One service that moves a coefficient by a standard error carries it.
         */
        public OptionalDouble influenceOn(LogisticFit whole, String term) {
            Optional<Coefficient> with = whole.find(term);
            Optional<Coefficient> without = model.flatMap(fit -> fit.find(term));
            return with.isPresent() && without.isPresent()
                    ? OptionalDouble.of((without.get().estimate() - with.get().estimate())
                            / with.get().standardError())
                    : OptionalDouble.empty();
        }
    }

    public CrossValidation {
        folds = List.copyOf(folds);
    }

    public static CrossValidation of(LogisticRegression method, Design design, int[] foldOfRow) {
        Arguments.sameLength("foldOfRow", design.rows(), foldOfRow.length);
        List<Fold> folds = IntStream.of(foldOfRow)
                .sorted()
                .distinct()
                .mapToObj(number -> fold(method, design, foldOfRow, number))
                .toList();
        return new CrossValidation(folds);
    }

    private static Fold fold(LogisticRegression method, Design design, int[] foldOfRow, int number) {
        int[] inside = IntStream.range(0, foldOfRow.length)
                .filter(i -> foldOfRow[i] == number)
                .toArray();
        int[] outside = IntStream.range(0, foldOfRow.length)
                .filter(i -> foldOfRow[i] != number)
                .toArray();
        return new Fold(
                number,
                IntStream.of(inside).boxed().toList(),
                design.select(inside),
                outside.length == 0 ? Optional.empty() : Optional.of(method.fit(design.select(outside))));
    }

    /** All folds that could be predicted, together, fold after fold; empty where none could. */
    public Optional<Predictions> pooled() {
        List<Predictions> parts =
                folds.stream().flatMap(fold -> fold.predictions().stream()).toList();
        List<Double> probabilities = new ArrayList<>();
        List<Boolean> outcomes = new ArrayList<>();
        for (Predictions part : parts) {
            for (int i = 0; i < part.size(); i++) {
                probabilities.add(part.probability(i));
                outcomes.add(part.outcome(i));
            }
        }
        boolean[] happened = new boolean[outcomes.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = outcomes.get(i);
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Predictions.of(
                        probabilities.stream().mapToDouble(Double::doubleValue).toArray(), happened));
    }
}
