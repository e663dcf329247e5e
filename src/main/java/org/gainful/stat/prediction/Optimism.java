package org.gainful.stat.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;

/**
 * How much better a model looks in the rows it was fitted to than it would in others like them, by bootstrap.
 *
 * <p>The model is fitted anew to each resample and tried there and in the original rows; the mean fall is the optimism,
 * to be taken off the apparent value. The mean calibration slope in the original rows is the factor by which
 * coefficients should be shrunk (Harrell, Lee and Mark 1996; Efron 1983, doi:10.1080/01621459.1983.10477973).
 *
 * <p>A resample is left out where the model cannot be estimated in it: one outcome only, separated, or a column
 * redundant. Many of those ({@link #usable} beside {@link #resamples}) say that the data do not carry the model.
 *
 * @param apparent the model in the rows it was fitted to
 * @param trials one a usable resample, in order
 */
public record Optimism(Performance apparent, int resamples, List<Trial> trials) {
    /** Discrimination and error in one set of rows. */
    public record Performance(double area, double brier) {
        static Optional<Performance> of(Predictions predictions) {
            return RocArea.of(predictions)
                    .map(area -> new Performance(
                            area.estimate(), Accuracy.of(predictions).brier()));
        }
    }

    /**
     * One usable resample.
     *
     * @param resample its number, from 0
     * @param model fitted to the resample
     * @param inResample the model there
     * @param inOriginal the model in the original rows
     * @param slope calibration slope of the model in the original rows; empty where that cannot be estimated
     */
    public record Trial(
            int resample, LogisticFit model, Performance inResample, Performance inOriginal, OptionalDouble slope) {}

    public Optimism {
        trials = List.copyOf(trials);
    }

    /** So many resamples of the size of the data, drawn with replacement. */
    public static Optional<Optimism> of(
            LogisticRegression method, Design design, int resamples, RandomGenerator random) {
        List<int[]> drawn = new ArrayList<>();
        for (int resample = 0; resample < resamples; resample++) {
            drawn.add(random.ints(design.rows(), 0, design.rows()).toArray());
        }
        return of(method, design, drawn);
    }

    /** Given resamples, each a list of row numbers from 0; empty where the model itself cannot be estimated. */
    public static Optional<Optimism> of(LogisticRegression method, Design design, List<int[]> resamples) {
        LogisticFit model = method.fit(design);
        return Predictions.of(model).flatMap(Performance::of).map(apparent -> {
            Design independent = model.design();
            List<Trial> trials = new ArrayList<>();
            for (int number = 0; number < resamples.size(); number++) {
                trial(method, independent, number, resamples.get(number)).ifPresent(trials::add);
            }
            return new Optimism(apparent, resamples.size(), trials);
        });
    }

    private static Optional<Trial> trial(LogisticRegression method, Design design, int number, int[] rows) {
        LogisticFit model = method.fit(design.select(rows));
        if (!model.estimated() || model.aliasing().present()) {
            return Optional.empty();
        }
        Optional<Predictions> original = Predictions.of(model, design);
        OptionalDouble slope = original.flatMap(there -> Calibration.of(there).slope())
                .map(found -> OptionalDouble.of(found.estimate()))
                .orElse(OptionalDouble.empty());
        return Predictions.of(model).flatMap(Performance::of).flatMap(here -> original.flatMap(Performance::of)
                .map(there -> new Trial(number, model, here, there, slope)));
    }

    public int usable() {
        return trials.size();
    }

    /** By how much the area is too large; empty without usable resamples. */
    public OptionalDouble areaOptimism() {
        return mean(trial -> trial.inResample().area() - trial.inOriginal().area());
    }

    public OptionalDouble correctedArea() {
        return less(apparent.area(), areaOptimism());
    }

    /** By how much the Brier score is too large: mostly negative. */
    public OptionalDouble brierOptimism() {
        return mean(trial -> trial.inResample().brier() - trial.inOriginal().brier());
    }

    public OptionalDouble correctedBrier() {
        return less(apparent.brier(), brierOptimism());
    }

    /** The mean calibration slope in the original rows, of the resamples where there is one. */
    public OptionalDouble shrinkage() {
        return trials.stream()
                .filter(trial -> trial.slope().isPresent())
                .mapToDouble(trial -> trial.slope().getAsDouble())
                .average();
    }

    private OptionalDouble mean(ToDoubleFunction<Trial> value) {
        return trials.stream().mapToDouble(value).average();
    }

    private static OptionalDouble less(double apparent, OptionalDouble optimism) {
        return optimism.isPresent() ? OptionalDouble.of(apparent - optimism.getAsDouble()) : optimism;
    }
}
