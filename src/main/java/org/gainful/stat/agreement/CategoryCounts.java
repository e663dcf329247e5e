package org.gainful.stat.agreement;

import java.util.Arrays;
import org.gainful.stat.Arguments;

/** How many raters put each subject into each category; subjects may have any number of ratings. */
final class CategoryCounts {
    private final long[][] counts;
    private final long[] ratings;

    private CategoryCounts(long[][] counts, long[] ratings) {
        this.counts = counts;
        this.ratings = ratings;
    }

    static CategoryCounts of(long[][] counts) {
        long[][] copy = new long[counts.length][];
        long[] ratings = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            Arguments.sameLength("each subject", counts[0].length, counts[i].length);
            copy[i] = counts[i].clone();
            for (long count : copy[i]) {
                ratings[i] += Arguments.notNegative("count", count);
            }
        }
        return new CategoryCounts(copy, ratings);
    }

    int rows() {
        return counts.length;
    }

    int categories() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    long count(int row, int category) {
        return counts[row][category];
    }

    long ratings(int row) {
        return ratings[row];
    }

    /** Rated at least once. */
    int subjects() {
        return (int) Arrays.stream(ratings).filter(r -> r > 0).count();
    }

    /** Rated at least twice. */
    int pairedSubjects() {
        return (int) Arrays.stream(ratings).filter(r -> r > 1).count();
    }

    /** The mean over subjects of the share of their ratings in each category. */
    double[] use() {
        double[] use = new double[categories()];
        double subjects = subjects();
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < use.length && ratings[i] > 0; j++) {
                use[j] += (double) counts[i][j] / ratings[i];
            }
        }
        for (int j = 0; j < use.length; j++) {
            use[j] /= subjects;
        }
        return use;
    }

    /** Share of the pairs of a subject's ratings that agree. */
    double agreement(int row, double[][] weights) {
        double sum = 0;
        for (int j = 0; j < counts[row].length; j++) {
            double agreeing = -1;
            for (int l = 0; l < counts[row].length; l++) {
                agreeing += weights[j][l] * counts[row][l];
            }
            sum += counts[row][j] * agreeing;
        }
        return sum / ((double) ratings[row] * (ratings[row] - 1));
    }

    double pairedAgreement(double[][] weights) {
        double sum = 0;
        for (int i = 0; i < rows(); i++) {
            sum += ratings[i] > 1 ? agreement(i, weights) : 0;
        }
        return sum / pairedSubjects();
    }

    /** The mean of what each category is given, over a subject's ratings. */
    double mean(int row, double[] ofCategories) {
        double sum = 0;
        for (int j = 0; j < ofCategories.length; j++) {
            sum += counts[row][j] * ofCategories[j];
        }
        return sum / ratings[row];
    }
}
