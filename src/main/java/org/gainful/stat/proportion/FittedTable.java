package org.gainful.stat.proportion;

/**
 * The 2 x 2 table of expected counts with given margins and odds ratio θ: a d / (b c) = θ.
 *
 * <p>a solves (θ - 1) a² - (θ (r + s) + t - s) a + θ r s = 0, with r and t the rows' totals and s the first column's;
 * written so that nothing cancels.
 */
public record FittedTable(double a, double b, double c, double d) {
    public static FittedTable of(double firstRow, double secondRow, double firstColumn, double oddsRatio) {
        double slope = oddsRatio * (firstRow + firstColumn) + secondRow - firstColumn;
        double product = oddsRatio * firstRow * firstColumn;
        double root = Math.sqrt(Math.max(0, slope * slope - 4 * (oddsRatio - 1) * product));
        double fitted = slope > 0 ? 2 * product / (slope + root) : (slope - root) / (2 * (oddsRatio - 1));
        double lower = Math.max(0, firstColumn - secondRow);
        double a = Math.max(lower, Math.min(Math.min(firstRow, firstColumn), fitted));
        return new FittedTable(a, firstRow - a, firstColumn - a, Math.max(0, secondRow - firstColumn + a));
    }

    /** 1 / (1/a + 1/b + 1/c + 1/d), the large-sample variance of a given the margins; 0 with an empty cell. */
    public double variance() {
        return 1 / (1 / a + 1 / b + 1 / c + 1 / d);
    }
}
