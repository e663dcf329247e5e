package org.gainful.stat.agreement;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;

/** Ratings of subjects by raters, one row a subject and one column a rater; a subject need not be rated by everyone. */
public final class Ratings {
    private final double[][] values;
    private final int raters;

    private Ratings(double[][] values, int raters) {
        this.values = values;
        this.raters = raters;
    }

    /** Ratings without gaps. */
    public static Ratings of(double[][] bySubject) {
        for (double[] subject : bySubject) {
            Arguments.finiteCopy("rating", subject);
        }
        return withGaps(bySubject);
    }

    /** Two raters. */
    public static Ratings of(double[] first, double[] second) {
        Arguments.sameLength("second", first.length, second.length);
        return of(IntStream.range(0, first.length)
                .mapToObj(i -> new double[] {first[i], second[i]})
                .toArray(double[][]::new));
    }

    /** Ratings in which NaN stands for a subject that the rater did not rate. */
    public static Ratings withGaps(double[][] bySubject) {
        int raters = bySubject.length == 0 ? 0 : bySubject[0].length;
        double[][] copy = new double[bySubject.length][raters];
        for (int subject = 0; subject < copy.length; subject++) {
            Arguments.sameLength("each subject", raters, bySubject[subject].length);
            for (int rater = 0; rater < raters; rater++) {
                double rating = bySubject[subject][rater];
                // Adding 0 makes -0.0 the same category as 0.0.
                copy[subject][rater] = Double.isNaN(rating) ? rating : Arguments.finite("rating", rating) + 0.0;
            }
        }
        return new Ratings(copy, raters);
    }

    public int subjects() {
        return values.length;
    }

    public int raters() {
        return raters;
    }

    /** The subjects that every rater rated. */
    public Ratings complete() {
        double[][] rated = Arrays.stream(values)
                .filter(subject -> Arrays.stream(subject).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        return new Ratings(rated, raters);
    }

    /** These ratings, which must be of two raters. */
    Ratings twoRaters() {
        if (raters != 2 && values.length > 0) {
            throw new IllegalArgumentException("ratings must be by two raters, was %s".formatted(raters));
        }
        return this;
    }

    /** The ratings that a subject was given, in the order of the raters. */
    public double[] ofSubject(int subject) {
        return known(Arrays.stream(values[subject]));
    }

    /** The ratings that a rater gave, in the order of the subjects. */
    public double[] ofRater(int rater) {
        return known(Arrays.stream(values).mapToDouble(subject -> subject[rater]));
    }

    /** The values that were given, each once, in ascending order. */
    public double[] categories() {
        return known(
                Arrays.stream(values).flatMapToDouble(Arrays::stream).distinct().sorted());
    }

    /** How often each subject was put into each category; one row a subject. Every rating must be in a category. */
    public long[][] counts(double[] categories) {
        double[] sorted = ascending(categories);
        long[][] counts = new long[values.length][sorted.length];
        for (int subject = 0; subject < counts.length; subject++) {
            for (double rating : ofSubject(subject)) {
                counts[subject][indexOf(rating, sorted)]++;
            }
        }
        return counts;
    }

    /** A copy of categories that must be finite and ascend. */
    static double[] ascending(double[] categories) {
        double[] copy = Arguments.finiteCopy("categories", categories);
        for (int i = 0; i < copy.length; i++) {
            copy[i] += 0.0;
            if (i > 0 && !(copy[i - 1] < copy[i])) {
                throw new IllegalArgumentException(
                        "categories must ascend, was %s after %s".formatted(copy[i], copy[i - 1]));
            }
        }
        return copy;
    }

    static int indexOf(double rating, double[] categories) {
        int index = Arrays.binarySearch(categories, rating);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "rating must be one of %s, was %s".formatted(Arrays.toString(categories), rating));
        }
        return index;
    }

    private static double[] known(DoubleStream ratings) {
        return ratings.filter(rating -> !Double.isNaN(rating)).toArray();
    }
}
