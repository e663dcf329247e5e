package org.gainful.stat.counts;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How rows and columns that both have an order go together, from pairs of cases: concordant where the case higher in rows
 * is higher in columns too, discordant where it is lower, else tied.
 *
 * <p>All lie in [-1, 1] and are empty where their divisor is 0, as when all cases are in one row. Agresti 2010.
 *
 * @param tiedInRowsOnly pairs in the same row but not the same column
 * @param tiedInColumnsOnly pairs in the same column but not the same row
 */
public record OrdinalAssociation(
        double concordant,
        double discordant,
        double tiedInRowsOnly,
        double tiedInColumnsOnly,
        double cases,
        int smallerDimension) {
    public static OrdinalAssociation of(long[][] table) {
        ChiSquare.checkTable(table);
        double concordant = 0;
        double discordant = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                concordant += table[i][j] * later(table, i, j + 1, table[i].length);
                discordant += table[i][j] * later(table, i, 0, j);
            }
        }
        double cases = Arrays.stream(ChiSquare.totals(table)).sum();
        double sameCell =
                pairs(Arrays.stream(table).flatMapToLong(Arrays::stream).toArray());
        double sameRow = pairs(ChiSquare.totals(table)) - sameCell;
        double sameColumn = pairs(ChiSquare.totals(ChiSquare.transposed(table))) - sameCell;
        int dimension = table.length == 0 ? 0 : Math.min(table.length, table[0].length);
        return new OrdinalAssociation(concordant, discordant, sameRow, sameColumn, cases, dimension);
    }

    /** Cases in rows after {@code row} and columns from {@code from} to before {@code to}. */
    private static double later(long[][] table, int row, int from, int to) {
        double sum = 0;
        for (int i = row + 1; i < table.length; i++) {
            for (int j = from; j < to; j++) {
                sum += table[i][j];
            }
        }
        return sum;
    }

    private static double pairs(long[] counts) {
        return Arrays.stream(counts)
                .mapToDouble(count -> count * (count - 1.0) / 2)
                .sum();
    }

    /** Goodman and Kruskal's γ, (C - D) / (C + D). */
    public OptionalDouble gamma() {
        return divided(concordant + discordant);
    }

    /** Kendall's τ-b, (C - D) / sqrt((C + D + Tr) (C + D + Tc)). */
    public OptionalDouble tauB() {
        double ordered = concordant + discordant;
        return divided(Math.sqrt(ordered + tiedInRowsOnly) * Math.sqrt(ordered + tiedInColumnsOnly));
    }

    /** Stuart's τ-c, 2 m (C - D) / (n² (m - 1)), m the smaller of rows and columns. */
    public OptionalDouble tauC() {
        return divided(cases * cases * (smallerDimension - 1) / (2 * smallerDimension));
    }

    /** Somers' d of the rows given the columns, (C - D) / (C + D + Tr). */
    public OptionalDouble somersDOfRows() {
        return divided(concordant + discordant + tiedInRowsOnly);
    }

    /** Somers' d of the columns given the rows, (C - D) / (C + D + Tc). */
    public OptionalDouble somersDOfColumns() {
        return divided(concordant + discordant + tiedInColumnsOnly);
    }

    private OptionalDouble divided(double divisor) {
        return divisor > 0 ? OptionalDouble.of((concordant - discordant) / divisor) : OptionalDouble.empty();
    }
}
