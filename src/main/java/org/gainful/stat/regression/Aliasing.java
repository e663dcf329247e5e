package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Chunks;
import org.gainful.stat.numeric.CrossProducts;
import org.gainful.stat.numeric.ThinQr;

/**
 * Which columns of a design say nothing that the intercept and the columns before them did not say.
 *
 * <p>A column is redundant where it is constant, or where less than 1e-7 of its length is left after projection on the
 * earlier ones (the tolerance of R's {@code lm}). Models drop redundant columns and name them here.
 *
 * <p>Found by {@link ThinQr} of centred columns of spread 1.
 *
 * @param rank number of independent columns, the intercept among them
 * @param redundantTerms in the order of the design
 */
public record Aliasing(int rank, List<String> redundantTerms) {
    static final double TOLERANCE = 1e-7;

    private static final double PROVEN = 1e-3;

    public Aliasing {
        redundantTerms = List.copyOf(redundantTerms);
    }

    public static Aliasing of(Design design) {
        return of(design, LinearRegression.Intercept.ESTIMATED, TOLERANCE);
    }

    static Aliasing of(Design design, LinearRegression.Intercept intercept, double tolerance) {
        if (intercept == LinearRegression.Intercept.ESTIMATED && tolerance <= PROVEN) {
            ScaledColumns scaled = ScaledColumns.of(design, ScaledColumns.Origin.MEAN);
            if (isIndependent(scaled)) {
                return none(scaled.size());
            }
        }
        return byProjection(design, intercept, tolerance);
    }

    private static Aliasing byProjection(Design design, LinearRegression.Intercept intercept, double tolerance) {
        ThinQr independent = new ThinQr(tolerance);
        List<double[]> columns = columns(design, intercept);
        if (intercept == LinearRegression.Intercept.ESTIMATED) {
            independent.add(columns.get(0));
        }
        List<String> redundant = new ArrayList<>();
        for (int j = 1; j < columns.size(); j++) {
            if (!independent.add(columns.get(j))) {
                redundant.add(design.terms().get(j - 1));
            }
        }
        return new Aliasing(independent.rank(), redundant);
    }

    /** Without an intercept a column that does not vary is like any other. */
    private static List<double[]> columns(Design design, LinearRegression.Intercept intercept) {
        if (intercept == LinearRegression.Intercept.ESTIMATED) {
            return List.of(ScaledColumns.of(design, ScaledColumns.Origin.MEAN).columns());
        }
        List<double[]> columns = new ArrayList<>();
        columns.add(new double[design.rows()]);
        for (int j = 0; j < design.terms().size(); j++) {
            double[] raw = design.column(j);
            columns.add(LeastSquares.scaled(raw, LeastSquares.exponent(raw)));
        }
        return columns;
    }

    /** No redundant one among so many columns. */
    static Aliasing none(int columns) {
        return new Aliasing(columns, List.of());
    }

    /**
     * Whether the cross-products of the columns, all rows weighted alike, prove that none is redundant: what is left of a column's square, when they are factored, is known to about
     * 1e-15, so that a thousandth of the length is far from nothing.
     */
    static boolean isRuledOutBy(double[][] products) {
        return Cholesky.of(products)
                .filter(root -> IntStream.range(0, products.length)
                        .allMatch(j -> root.factor()[j][j] > PROVEN * Math.sqrt(products[j][j])))
                .isPresent();
    }

    private static boolean isIndependent(ScaledColumns scaled) {
        int size = scaled.size();
        double[] sums = Chunks.sum(scaled.rows(), (start, end) -> products(scaled, start, end));
        return isRuledOutBy(CrossProducts.symmetric(sums, 0, size));
    }

    private static double[] products(ScaledColumns scaled, int from, int to) {
        int rows = CrossProducts.blockOf(scaled.rows());
        double[][] x = new double[scaled.size()][rows];
        double[] present = new double[rows];
        CrossProducts products = new CrossProducts(x.length, rows);
        for (int start = from; start < to; start += rows) {
            int end = Math.min(start + rows, to);
            for (int j = 0; j < x.length; j++) {
                scaled.read(j, start, end, x[j]);
            }
            Arrays.fill(present, 0, end - start, 1);
            Arrays.fill(present, end - start, present.length, 0);
            products.addTriangle(x, present);
        }
        double[] sums = new double[CrossProducts.triangleSize(x.length)];
        products.writeTriangle(sums, 0);
        return sums;
    }

    /** Whether any column is redundant. */
    public boolean present() {
        return !redundantTerms.isEmpty();
    }
}
