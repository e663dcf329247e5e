package org.gainful.stat.survival;

import java.util.List;
import org.gainful.stat.regression.Design;

/**
 * The data of a regression of time to event: follow-up and named columns, one value a row, and strata.
 *
 * <p>All values must be finite; missing values are the caller's to settle. The values are immutable.
 */
public final class SurvivalDesign {
    private final FollowUp followUp;
    private final Design covariates;
    private final int[] strata;

    private SurvivalDesign(FollowUp followUp, Design covariates, int[] strata) {
        this.followUp = followUp;
        this.covariates = covariates;
        this.strata = strata;
    }

    public static SurvivalDesign of(FollowUp followUp, List<String> terms, List<double[]> columns) {
        double[] times = new double[followUp.size()];
        for (int row = 0; row < times.length; row++) {
            times[row] = followUp.time(row);
        }
        return new SurvivalDesign(followUp, Design.of(terms, columns, times), new int[times.length]);
    }

    /** The same with strata, numbered from 0, one number a row. */
    public SurvivalDesign withStrata(int... numbers) {
        Numbering.count("strata", numbers, followUp.size());
        return new SurvivalDesign(followUp, covariates, numbers.clone());
    }

    SurvivalDesign without(List<String> terms) {
        return new SurvivalDesign(followUp, covariates.without(terms), strata);
    }

    public FollowUp followUp() {
        return followUp;
    }

    public List<String> terms() {
        return covariates.terms();
    }

    public int rows() {
        return followUp.size();
    }

    public double value(int row, String term) {
        return covariates.value(row, term);
    }

    public int stratum(int row) {
        return strata[row];
    }

    /** The columns beside the times as a response. */
    Design covariates() {
        return covariates;
    }

    /** Rows of each stratum from the shortest time to the longest. */
    int[][] rowsByStratum() {
        return Numbering.rows(followUp.order(), strata, Numbering.count("strata", strata, rows()));
    }
}
