package org.gainful.stat.counts;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;

/** Cases by their category at two observations, rows the first and columns the second: whether change is one-sided. */
public final class SquareTable {
    private final long[][] counts;

    private SquareTable(long[][] counts) {
        this.counts = counts;
    }

    public static SquareTable of(long[][] counts) {
        ChiSquare.checkTable(counts);
        for (long[] row : counts) {
            Arguments.sameLength("each row", counts.length, row.length);
        }
        return new SquareTable(Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
    }

    /**
     * Bowker's test that as many went from i to j as from j to i (1948): Σ (nij - nji)² / (nij + nji), one degree of
     * freedom for each pair of categories between which anybody moved; empty where nobody did.
     */
    public Optional<ChiSquareStatistic> bowker() {
        double statistic = 0;
        int pairs = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < i; j++) {
                double moved = (double) counts[i][j] + counts[j][i];
                double difference = (double) counts[i][j] - counts[j][i];
                statistic += moved == 0 ? 0 : difference * difference / moved;
                pairs += moved == 0 ? 0 : 1;
            }
        }
        return pairs == 0 ? Optional.empty() : Optional.of(new ChiSquareStatistic(statistic, pairs));
    }

    /**
     * Stuart and Maxwell's test that categories are as frequent at both observations (1955, 1970): d' S⁻¹ d with d the
     * differences of margins and S their covariance, all categories but one. Categories that nobody entered or left do
     * not count (Everitt 1977); empty where fewer than two remain or movement falls into groups without exchange.
     */
    public Optional<ChiSquareStatistic> stuartMaxwell() {
        long[] rows = ChiSquare.totals(counts);
        long[] columns = ChiSquare.totals(ChiSquare.transposed(counts));
        int[] moving = IntStream.range(0, counts.length)
                .filter(i -> rows[i] != counts[i][i] || columns[i] != counts[i][i])
                .toArray();
        if (moving.length < 2) {
            return Optional.empty();
        }
        int free = moving.length - 1;
        double[] difference = new double[free];
        double[][] covariance = new double[free][free];
        for (int i = 0; i < free; i++) {
            int row = moving[i];
            difference[i] = (double) rows[row] - columns[row];
            for (int j = 0; j < i; j++) {
                covariance[i][j] = -((double) counts[row][moving[j]] + counts[moving[j]][row]);
            }
            covariance[i][i] = (double) rows[row] + columns[row] - 2.0 * counts[row][row];
        }
        return Cholesky.of(covariance)
                .map(factor -> Math.max(0, Sums.dot(difference, factor.solve(difference))))
                .map(statistic -> new ChiSquareStatistic(statistic, free));
    }
}
