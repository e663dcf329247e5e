package org.gainful.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.ProfileInterval;

/**
 * Small data sets of all kinds, separated and collinear ones among them: whether a fit was found where there is one, and
 * whether its likelihood-ratio test has p &lt; 0.05 exactly where the profile interval excludes 0.
 */
record FuzzedFits(
        String method, long fits, long estimated, long withoutMaximum, long lost, long compared, long disagree) {
    private static final double ALPHA = 0.05;
    private static final int FEWEST = 6;
    private static final int MOST = 100;
    private static final int MOST_TERMS = 4;

    private enum Outcome {
        /** Maximum likelihood of separated data: there is no estimate. */
        WITHOUT_MAXIMUM,
        /** There is an estimate, but it was not found. */
        LOST,
        /** There is no test of a redundant term. */
        NOT_COMPARED,
        AGREES,
        DISAGREES
    }

    static FuzzedFits of(String name, LogisticRegression method, int fits, SplittableRandom source) {
        SplittableRandom[] generators =
                IntStream.range(0, fits).mapToObj(i -> source.split()).toArray(SplittableRandom[]::new);
        Outcome[] outcomes = IntStream.range(0, fits)
                .parallel()
                .mapToObj(i -> fit(method.withLevel(1 - ALPHA), generators[i]))
                .toArray(Outcome[]::new);
        long without = count(outcomes, Outcome.WITHOUT_MAXIMUM);
        long lost = count(outcomes, Outcome.LOST);
        long disagree = count(outcomes, Outcome.DISAGREES);
        long compared = disagree + count(outcomes, Outcome.AGREES);
        return new FuzzedFits(name, fits, fits - without - lost, without, lost, compared, disagree);
    }

    private static long count(Outcome[] outcomes, Outcome which) {
        return Arrays.stream(outcomes).filter(outcome -> outcome == which).count();
    }

    private static Outcome fit(LogisticRegression method, SplittableRandom random) {
        Design design = design(random);
        LogisticFit fit = method.fit(design);
        if (!fit.estimated()) {
            boolean separated =
                    fit.separation().present() && method.likelihood() == LogisticRegression.Likelihood.MAXIMUM;
            return separated ? Outcome.WITHOUT_MAXIMUM : Outcome.LOST;
        }
        String term = "x" + random.nextInt(design.terms().size());
        return fit.profileInterval(term)
                .flatMap(interval -> fit.likelihoodRatioTest(term).map(test -> agrees(interval, test.pValue())))
                .orElse(fit.find(term).isPresent() ? Outcome.LOST : Outcome.NOT_COMPARED);
    }

    private static Outcome agrees(ProfileInterval interval, double pValue) {
        return pValue < ALPHA != interval.contains(0) ? Outcome.AGREES : Outcome.DISAGREES;
    }

    private static Design design(SplittableRandom random) {
        int rows = random.nextInt(FEWEST, MOST);
        int terms = random.nextInt(1, MOST_TERMS + 1);
        double[] logOdds = new double[rows];
        Arrays.fill(logOdds, 1.5 * random.nextGaussian());
        List<double[]> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int j = 0; j < terms; j++) {
            double[] column = column(rows, random);
            double effect = 1.5 * random.nextGaussian();
            double unit = StrictMath.pow(10, random.nextInt(-6, 7));
            for (int i = 0; i < rows; i++) {
                logOdds[i] += effect * column[i];
                column[i] *= unit;
            }
            columns.add(column);
            names.add("x" + j);
        }
        double[] response = new double[rows];
        for (int i = 0; i < rows; i++) {
            response[i] = Cohort.yes(random, Cohort.probability(logOdds[i]));
        }
        return Design.of(names, columns, response);
    }

    private static double[] column(int rows, SplittableRandom random) {
        double rarity = random.nextDouble();
        return switch (random.nextInt(5)) {
            case 0 -> Cohort.values(rows, () -> Cohort.yes(random, rarity));
            case 1 -> Cohort.values(rows, random::nextGaussian);
            case 2 -> Cohort.values(rows, () -> random.nextInt(4));
            case 3 -> Cohort.values(rows, () -> 100 + random.nextGaussian());
            default -> Cohort.values(rows, () -> StrictMath.exp(random.nextGaussian()));
        };
    }
}
