package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainful.stat.Arguments;

/** Which service, area or person each row belongs to; clusters are numbered in the order in which they appear. */
public final class Clusters {
    private final List<String> names;
    private final int[] clusterOfRow;
    private final int[][] rowsOfCluster;

    private Clusters(List<String> names, int[] clusterOfRow) {
        this.names = List.copyOf(names);
        this.clusterOfRow = clusterOfRow;
        int[] sizes = new int[names.size()];
        for (int cluster : clusterOfRow) {
            sizes[cluster]++;
        }
        rowsOfCluster = new int[names.size()][];
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            rowsOfCluster[cluster] = new int[sizes[cluster]];
        }
        for (int row = clusterOfRow.length - 1; row >= 0; row--) {
            int cluster = clusterOfRow[row];
            rowsOfCluster[cluster][--sizes[cluster]] = row;
        }
    }

    /** From the name of each row's cluster. */
    public static Clusters of(List<String> clusterOfEachRow) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        int[] clusterOfRow = new int[clusterOfEachRow.size()];
        for (int row = 0; row < clusterOfRow.length; row++) {
            String name = clusterOfEachRow.get(row);
            Integer known = numbers.putIfAbsent(name, names.size());
            if (known == null) {
                names.add(name);
            }
            clusterOfRow[row] = numbers.get(name);
        }
        return new Clusters(names, clusterOfRow);
    }

    public int count() {
        return names.size();
    }

    public int rows() {
        return clusterOfRow.length;
    }

    public List<String> names() {
        return names;
    }

    public int sizeOf(int cluster) {
        return rowsOfCluster[cluster].length;
    }

    public int clusterOf(int row) {
        return clusterOfRow[row];
    }

    /** The rows of a cluster in ascending order; not to be changed. */
    int[] rowsOf(int cluster) {
        return rowsOfCluster[cluster];
    }

    /** Refuses another number of rows than the data have. */
    Clusters over(int rows) {
        Arguments.sameLength("clusters", rows, clusterOfRow.length);
        return this;
    }
}
