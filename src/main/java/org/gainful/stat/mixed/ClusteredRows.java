package org.gainful.stat.mixed;

import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.ScaledColumns;

/** The rows of a design in the order of their clusters, columns scaled to mean 0 and spread 1, ones in front. */
final class ClusteredRows {
    private final ScaledColumns scaled;
    private final double[][] x;
    private final double[] y;

    /** Where each cluster begins; the number of rows at the end. */
    private final int[] starts;

    ClusteredRows(Design design, Clusters clusters) {
        scaled = ScaledColumns.of(design, ScaledColumns.Origin.MEAN);
        starts = new int[clusters.count() + 1];
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            starts[cluster + 1] = starts[cluster] + clusters.sizeOf(cluster);
        }
        double[][] columns = scaled.columns();
        x = new double[columns.length][design.rows()];
        y = new double[design.rows()];
        int[] next = starts.clone();
        for (int row = 0; row < y.length; row++) {
            int place = next[clusters.clusterOf(row)]++;
            y[place] = design.response(row);
            for (int j = 0; j < x.length; j++) {
                x[j][place] = columns[j][row];
            }
        }
    }

    ScaledColumns scaled() {
        return scaled;
    }

    int rows() {
        return y.length;
    }

    int size() {
        return x.length;
    }

    int clusters() {
        return starts.length - 1;
    }

    int start(int cluster) {
        return starts[cluster];
    }

    int end(int cluster) {
        return starts[cluster + 1];
    }

    double[] column(int j) {
        return x[j];
    }

    double[] response() {
        return y;
    }

    /** Whether a cluster has rows of response 0 as well as of response 1. */
    boolean hasBoth(int cluster) {
        double sum = 0;
        for (int i = start(cluster); i < end(cluster); i++) {
            sum += y[i];
        }
        return sum > 0 && sum < end(cluster) - start(cluster);
    }
}
