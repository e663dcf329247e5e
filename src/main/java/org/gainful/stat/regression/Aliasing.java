package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.List;
import org.gainful.stat.numeric.Sums;

/**
 * Which columns of a design say nothing that the intercept and the columns before them did not say.
 *
 * <p>A column is redundant where it is constant, or where less than 1e-7 of its length is left after projection on the
 * earlier ones (the tolerance of R's {@code lm}). Models drop redundant columns and name them here.
 *
 * <p>Modified Gram-Schmidt with one repetition on centred columns of spread 1 (Giraud, Langou and Rozloznik 2005,
 * doi:10.1016/j.camwa.2005.08.009).
 *
 * @param rank number of independent columns, the intercept among them
 * @param redundantTerms in the order of the design
 */
public record Aliasing(int rank, List<String> redundantTerms) {
    private static final double TOLERANCE = 1e-7;

    public Aliasing {
        redundantTerms = List.copyOf(redundantTerms);
    }

    public static Aliasing of(Design design) {
        ScaledColumns scaled = ScaledColumns.of(design, ScaledColumns.Origin.MEAN);
        List<double[]> basis = new ArrayList<>();
        List<String> redundant = new ArrayList<>();
        for (int j = 1; j < scaled.size(); j++) {
            double[] rest = scaled.columns()[j];
            double before = Math.sqrt(Sums.dot(rest, rest));
            boolean room = basis.size() + 1 < design.rows();
            if (room) {
                removeProjections(rest, basis);
                removeProjections(rest, basis);
            }
            double after = Math.sqrt(Sums.dot(rest, rest));
            if (room && after > TOLERANCE * before) {
                basis.add(divided(rest, after));
            } else {
                redundant.add(design.terms().get(j - 1));
            }
        }
        return new Aliasing(basis.size() + 1, redundant);
    }

    /** Whether any column is redundant. */
    public boolean present() {
        return !redundantTerms.isEmpty();
    }

    private static void removeProjections(double[] rest, List<double[]> basis) {
        for (double[] direction : basis) {
            double share = Sums.dot(direction, rest);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= share * direction[i];
            }
        }
    }

    private static double[] divided(double[] values, double divisor) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= divisor;
        }
        return values;
    }
}
