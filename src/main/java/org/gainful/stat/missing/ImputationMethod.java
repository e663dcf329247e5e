package org.gainful.stat.missing;

import java.util.List;

/** How the missing values of a variable are drawn, given all other variables. */
public enum ImputationMethod {
    /**
     * Predictive mean matching: a missing value becomes the known value of one of the five cases whose predictions by a
     * linear model lie nearest, so that only values occur that do occur. Type 1 matching: the known cases are predicted
     * at the estimate, the missing ones at parameters drawn from their posterior (Little 1988; Morris, White and
     * Royston 2014, doi:10.1186/1471-2288-14-75, for the number of donors).
     */
    PREDICTIVE_MEAN_MATCHING {
        @Override
        double[] draw(Given given, Draws random) {
            LinearDraw model = LinearDraw.of(given.known(), given.values(), random);
            Donors donors = new Donors(given.values(), model.expected(given.known(), given.values().length));
            double[] predictions = model.drawnExpected(given.missing(), given.rows());
            double[] drawn = new double[given.rows()];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = donors.draw(predictions[i], DONORS, random) + given.shift();
            }
            return drawn;
        }
    },

    /** Bayesian linear regression: parameters and residuals drawn from the posterior of a normal model (Rubin 1987). */
    LINEAR {
        @Override
        double[] draw(Given given, Draws random) {
            double[] drawn =
                    LinearDraw.of(given.known(), given.values(), random).values(given.missing(), given.rows(), random);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] += given.shift();
            }
            return drawn;
        }
    },

    /**
     * Logistic regression for two categories, multinomial logistic (polytomous) regression for more, with a few invented
     * cases against separation.
     */
    LOGISTIC {
        @Override
        double[] draw(Given given, Draws random) {
            return CategoryDraw.of(given.known(), given.values(), random)
                    .values(given.missing(), given.rows(), given.shift(), random);
        }
    };

    /** Donors a missing value has. */
    public static final int DONORS = 5;

    /**
     * What a visit to a variable knows.
     *
     * @param known the other variables' columns where it is known
     * @param values its values there
     * @param missing the other variables' columns where it is missing
     * @param rows number of rows where it is missing
     * @param shift what is added to its missing values, or to the log odds of the second of two categories
     */
    record Given(List<double[]> known, double[] values, List<double[]> missing, int rows, double shift) {}

    /** A value for each row where the variable is missing. */
    abstract double[] draw(Given given, Draws random);
}
