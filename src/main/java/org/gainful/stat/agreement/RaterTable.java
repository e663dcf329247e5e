package org.gainful.stat.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;

/** Subjects by the category that each of two raters put them into: rows the first rater, columns the second. */
public final class RaterTable {
    private final double[] categories;
    private final long[][] counts;
    private final long subjects;

    private RaterTable(double[] categories, long[][] counts) {
        this.categories = categories;
        this.counts = counts;
        this.subjects = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /** Categories are numbered from 1. */
    public static RaterTable of(long[][] counts) {
        long[][] copy = new long[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            Arguments.sameLength("each row", counts.length, counts[i].length);
            for (long count : counts[i]) {
                Arguments.notNegative("count", count);
            }
            copy[i] = counts[i].clone();
        }
        return new RaterTable(
                IntStream.rangeClosed(1, copy.length).asDoubleStream().toArray(), copy);
    }

    /** Subjects that both of two raters rated, by the categories that they used between them. */
    public static RaterTable of(Ratings ratings) {
        Ratings complete = ratings.twoRaters().complete();
        return of(complete, complete.categories());
    }

    /** Subjects that both of two raters rated, by the categories of the scale in ascending order, used or not. */
    public static RaterTable of(Ratings ratings, double[] categories) {
        Ratings complete = ratings.twoRaters().complete();
        double[] scale = Ratings.ascending(categories);
        long[][] counts = new long[scale.length][scale.length];
        for (int i = 0; i < complete.subjects(); i++) {
            double[] pair = complete.ofSubject(i);
            counts[Ratings.indexOf(pair[0], scale)][Ratings.indexOf(pair[1], scale)]++;
        }
        return new RaterTable(scale, counts);
    }

    public long subjects() {
        return subjects;
    }

    /** Number of categories. */
    public int size() {
        return counts.length;
    }

    double share(int row, int column) {
        return (double) counts[row][column] / subjects;
    }

    double rowShare(int row) {
        return (double) Arrays.stream(counts[row]).sum() / subjects;
    }

    double columnShare(int column) {
        return (double) Arrays.stream(counts).mapToLong(row -> row[column]).sum() / subjects;
    }

    /** Share of the subjects that both put into the same category; empty for no subjects. */
    public OptionalDouble exactAgreement() {
        return agreementWithin(0);
    }

    /** Share of the subjects whose two ratings differ by no more than {@code distance}; empty for no subjects. */
    public OptionalDouble agreementWithin(double distance) {
        if (!(distance >= 0)) {
            throw new IllegalArgumentException("distance must not be negative, was %s".formatted(distance));
        }
        long within = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                within += Math.abs(categories[i] - categories[j]) <= distance ? counts[i][j] : 0;
            }
        }
        return subjects == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) within / subjects);
    }

    /**
     * The greatest kappa that these margins allow, reached where the raters agree as often as their use of the
     * categories permits. Empty for no subjects and where both use one and the same category only.
     */
    public OptionalDouble greatestKappa() {
        double possible = categoryShares(Math::min);
        double expected = categoryShares((row, column) -> row * column);
        return subjects > 0 && expected < 1
                ? OptionalDouble.of((possible - expected) / (1 - expected))
                : OptionalDouble.empty();
    }

    private double categoryShares(DoubleBinaryOperator ofRowAndColumn) {
        return IntStream.range(0, size())
                .mapToDouble(i -> ofRowAndColumn.applyAsDouble(rowShare(i), columnShare(i)))
                .sum();
    }
}
