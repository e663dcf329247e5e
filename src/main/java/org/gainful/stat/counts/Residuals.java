package org.gainful.stat.counts;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a table of counts would hold were its rows and columns independent, and how far each cell is from that.
 *
 * <p>Expected r c / n; Pearson (o - e) / sqrt(e), whose squares add up to the chi-squared statistic; standardised (o - e)
 * / sqrt(e (1 - r/n) (1 - c/n)), about standard normal under independence (Haberman 1973).
 */
public final class Residuals {
    private final long[][] table;
    private final long[] rowTotals;
    private final long[] columnTotals;
    private final double total;

    private Residuals(long[][] table) {
        this.table = table;
        this.rowTotals = ChiSquare.totals(table);
        this.columnTotals = ChiSquare.totals(ChiSquare.transposed(table));
        this.total = Arrays.stream(rowTotals).sum();
    }

    /** Empty where the table is. */
    public static Optional<Residuals> of(long[][] table) {
        ChiSquare.checkTable(table);
        Residuals residuals =
                new Residuals(Arrays.stream(table).map(long[]::clone).toArray(long[][]::new));
        return residuals.total == 0 ? Optional.empty() : Optional.of(residuals);
    }

    public double expected(int row, int column) {
        return rowTotals[row] * (columnTotals[column] / total);
    }

    /** 0 in an empty row or column. */
    public double pearson(int row, int column) {
        return divided(row, column, Math.sqrt(expected(row, column)));
    }

    /** 0 where the cell's margins leave nothing open. */
    public double standardised(int row, int column) {
        double open = (1 - rowTotals[row] / total) * (1 - columnTotals[column] / total);
        return divided(row, column, Math.sqrt(expected(row, column) * open));
    }

    private double divided(int row, int column, double error) {
        return error == 0 ? 0 : (table[row][column] - expected(row, column)) / error;
    }
}
