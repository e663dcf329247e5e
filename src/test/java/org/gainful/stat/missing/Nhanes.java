package org.gainful.stat.missing;

/** The data set nhanes of Schafer (1997, table 6.14), as mice carries it. */
final class Nhanes {
    private static final double NA = Double.NaN;

    private Nhanes() {}

    static IncompleteTable table() {
        return IncompleteTable.of(
                Variable.numeric("age", 1, 2, 1, 3, 1, 3, 1, 1, 2, 2, 1, 2, 3, 2, 1, 1, 3, 2, 1, 3, 1, 1, 1, 3, 2),
                Variable.numeric(
                        "bmi", NA, 22.7, NA, NA, 20.4, NA, 22.5, 30.1, 22, NA, NA, NA, 21.7, 28.7, 29.6, NA, 27.2, 26.3,
                        35.3, 25.5, NA, 33.2, 27.5, 24.9, 27.4),
                Variable.numeric(
                        "hyp", NA, 1, 1, NA, 1, NA, 1, 1, 1, NA, NA, NA, 1, 2, 1, NA, 2, 2, 1, 2, NA, 1, 1, 1, 1),
                Variable.numeric(
                        "chl", NA, 187, 187, NA, 113, 184, 118, 187, 238, NA, NA, NA, 206, 204, NA, NA, 284, 199, 218,
                        NA, NA, 229, 131, NA, 186));
    }
}
