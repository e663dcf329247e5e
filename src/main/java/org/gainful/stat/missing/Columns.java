package org.gainful.stat.missing;

import java.util.ArrayList;
import java.util.List;
import org.gainful.stat.numeric.Sums;

/** A completed variable as columns of a model: numbers on a common scale, categories one column a level but the first. */
final class Columns {
    private static final double SMALLEST_RELATIVE_SPREAD = 1e-13;

    private Columns() {}

    static List<double[]> of(Variable variable, double[] values) {
        if (!variable.isCategorical()) {
            return List.of(standardised(values));
        }
        List<double[]> columns = new ArrayList<>();
        for (int level = 1; level < variable.levels().size(); level++) {
            double[] column = new double[values.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = values[i] == level ? 1 : 0;
            }
            columns.add(column);
        }
        return columns;
    }

    /** Less the mean and over the standard deviation, by way of a power of two, so that squares stay in range. */
    private static double[] standardised(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.scalb(values[i], -Math.getExponent(largest));
        }
        double mean = Sums.mean(scaled);
        double spread = Math.sqrt(Sums.squaredDeviations(scaled, mean) / scaled.length);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = spread > SMALLEST_RELATIVE_SPREAD ? (scaled[i] - mean) / spread : 0;
        }
        return scaled;
    }

    static double[] rows(double[] column, int[] rows) {
        double[] selected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = column[rows[i]];
        }
        return selected;
    }
}
