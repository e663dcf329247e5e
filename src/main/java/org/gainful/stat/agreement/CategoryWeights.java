package org.gainful.stat.agreement;

/**
 * How much two ratings count as agreement, by the positions of their categories: 1 for the same, down to 0.
 *
 * <p>With k categories in order, of which every one counts that is given, used or not.
 */
public enum CategoryWeights {
    /** Only the same category agrees. */
    UNWEIGHTED {
        @Override
        public double agreement(int first, int second, int categories) {
            return first == second ? 1 : 0;
        }
    },
    /** 1 - |i - j| / (k - 1). Cicchetti and Allison (1971). */
    LINEAR {
        @Override
        public double agreement(int first, int second, int categories) {
            return first == second ? 1 : 1 - Math.abs(first - second) / (categories - 1.0);
        }
    },
    /** 1 - (i - j)² / (k - 1)². Fleiss and Cohen (1973). */
    QUADRATIC {
        @Override
        public double agreement(int first, int second, int categories) {
            double distance = first == second ? 0 : (first - second) / (categories - 1.0);
            return 1 - distance * distance;
        }
    };

    /** Positions counted from 0. */
    public abstract double agreement(int first, int second, int categories);

    double[][] matrix(int categories) {
        double[][] weights = new double[categories][categories];
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                weights[i][j] = agreement(i, j, categories);
            }
        }
        return weights;
    }
}
