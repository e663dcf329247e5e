package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gainful.stat.numeric.Chunks;
import org.gainful.stat.regression.ScaledColumns.Origin;

/**
 * What a logistic model is fitted to: rows of columns, and at each row how many events there were and how many others.
 *
 * <p>At first a row is a case. Where cases share their columns, as they do when all predictors are yes or no, the
 * likelihood depends on the counts of events and others of each covariate pattern only (McCullagh and Nelder 1989,
 * section 4.5), and a fit costs as much as there are patterns. Counts need not be whole: methods that add a little to
 * each row weigh it so.
 */
final class Trials {
    /** With fewer rows a fit costs less than the search for patterns. */
    private static final int FEWEST_ROWS = 4096;

    /** Patterns must be this many times fewer than rows. */
    private static final int LEAST_GAIN = 4;

    private static final int SAMPLE = 1024;

    private static final int MANY_ROWS = 2 * Chunks.ROWS;

    /** Of many rows, those that are fitted first are one in so many ... */
    static final int SHARE = 8;

    /** ... in runs of so many, which fill the lines of the processor's cache. */
    private static final int RUN = 32;

    private final List<double[]> columns;
    private final double[] events;
    private final double[] others;

    Trials(List<double[]> columns, double[] events, double[] others) {
        this.columns = columns;
        this.events = events;
        this.others = others;
    }

    /** The cases of a design, whose response must be 0 or 1, collapsed to covariate patterns where that pays. */
    static Trials of(Design design) {
        Trials cases = ofCases(design);
        boolean pays = cases.rows() >= FEWEST_ROWS && cases.patternsAmong(SAMPLE) * LEAST_GAIN <= SAMPLE;
        return pays ? cases.collapsed() : cases;
    }

    /** The cases of a design, a row each. */
    static Trials ofCases(Design design) {
        double[] events = design.checkedEvents();
        double[] others = new double[events.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = 1 - events[i];
        }
        return new Trials(design.columns(), events, others);
    }

    private int patternsAmong(int sample) {
        CovariatePatterns patterns = new CovariatePatterns(columns, sample);
        int stride = events.length / sample;
        for (int i = 0; i < sample; i++) {
            patterns.find(i * stride);
        }
        return patterns.count();
    }

    private Trials collapsed() {
        int most = events.length / LEAST_GAIN;
        CovariatePatterns patterns = new CovariatePatterns(columns, most);
        double[] patternEvents = new double[most];
        double[] patternOthers = new double[most];
        for (int i = 0; i < events.length; i++) {
            int pattern = patterns.find(i);
            if (pattern == most) {
                return this;
            }
            patternEvents[pattern] += events[i];
            patternOthers[pattern] += others[i];
        }
        int count = patterns.count();
        List<double[]> collapsed = new ArrayList<>();
        for (double[] column : columns) {
            collapsed.add(patterns.firstOfEach(column));
        }
        return new Trials(collapsed, Arrays.copyOf(patternEvents, count), Arrays.copyOf(patternOthers, count));
    }

    /** Whether a pass over these rows costs more than several over some of them. */
    boolean areMany() {
        return rows() >= MANY_ROWS;
    }

    /** One row in {@value #SHARE}, in runs of neighbours spread over all. */
    Trials some() {
        return new Trials(columns.parallelStream().map(Trials::some).toList(), some(events), some(others));
    }

    private static double[] some(double[] values) {
        double[] some = new double[(values.length / (RUN * SHARE) + 1) * RUN];
        int count = 0;
        for (int start = 0; start < values.length; start += RUN * SHARE) {
            int run = Math.min(RUN, values.length - start);
            System.arraycopy(values, start, some, count, run);
            count += run;
        }
        return Arrays.copyOf(some, count);
    }

    /** These rows, which are some of those that were measured, on the scale of all. */
    ScaledColumns onScaleOf(ScaledColumns all) {
        return all.ofSome(columns, rows());
    }

    ScaledColumns scaled(Origin origin) {
        return ScaledColumns.of(columns, rows(), origin);
    }

    int rows() {
        return events.length;
    }

    /** Not to be changed. */
    double[] events() {
        return events;
    }

    /** Not to be changed. */
    double[] others() {
        return others;
    }
}
