package org.gainful.stat.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Student;

/**
 * Chance-corrected agreement of two or more raters, each of whom may leave subjects out: (Pa - Pe) / (1 - Pe).
 *
 * <p>Pa is the mean over subjects with two or more ratings of the share of pairs of ratings that agree; {@link Chance}
 * says what agreement Pe is expected by chance. The standard error is of a sample of subjects, linearised, for these
 * raters. At most 1. Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29-48; (2014), Handbook
 * of Inter-Rater Reliability, 4th ed.
 */
public final class AgreementCoefficient {
    /** What raters agree on by chance, with π the mean share of a category over subjects and q categories. */
    public enum Chance {
        /** Σ w π π: raters share one use of the categories. Scott's π (1955) for two raters, Fleiss' κ (1971) for more. */
        COMMON_USE {
            @Override
            double[] ofCategories(double[][] weights, double[] use) {
                double[] chance = new double[use.length];
                for (int i = 0; i < use.length; i++) {
                    for (int j = 0; j < use.length; j++) {
                        chance[i] += weights[i][j] * use[j];
                    }
                }
                return chance;
            }
        },
        /** Σ w Σ π (1 - π) / (q (q - 1)): only doubtful subjects are rated at random. Gwet's AC1; with weights AC2. */
        DOUBTFUL_SUBJECTS {
            @Override
            double[] ofCategories(double[][] weights, double[] use) {
                double q = use.length;
                double[] chance = new double[use.length];
                for (int i = 0; i < use.length; i++) {
                    chance[i] = total(weights) * (1 - use[i]) / (q * (q - 1));
                }
                return chance;
            }
        },
        /**
         * Σ w / q²: every category is as likely. Brennan and Prediger (1981), with two categories the prevalence- and
         * bias-adjusted kappa of Byrt, Bishop and Carlin (1993).
         */
        EQUAL_USE {
            @Override
            double[] ofCategories(double[][] weights, double[] use) {
                double q = use.length;
                double[] chance = new double[use.length];
                Arrays.fill(chance, total(weights) / (q * q));
                return chance;
            }
        };

        /** Chance agreement of a rating in each category; the mean over all ratings is Pe. */
        abstract double[] ofCategories(double[][] weights, double[] use);

        private static double total(double[][] weights) {
            double sum = 0;
            for (double[] row : weights) {
                for (double weight : row) {
                    sum += weight;
                }
            }
            return sum;
        }
    }

    /**
     * The coefficient with its inference.
     *
     * @param subjects rated at least once
     * @param standardError 0 where all subjects are alike in it
     */
    public record Result(int subjects, double observed, double expected, double standardError, double level) {
        public double estimate() {
            return (observed - expected) / (1 - expected);
        }

        /** By Student's t with subjects - 1 degrees of freedom, cut at 1; empty where the standard error is 0. */
        public Optional<Interval> interval() {
            return standardError > 0
                    ? Optional.of(Student.interval(estimate(), standardError, subjects - 1.0, level))
                            .map(i -> new Interval(i.lower(), Math.min(1, i.upper()), level))
                    : Optional.empty();
        }

        /** Of the test that there is no agreement beyond chance, two-sided; empty where the standard error is 0. */
        public Optional<Double> pValue() {
            return standardError > 0
                    ? Optional.of(Student.twoSidedPValue(estimate() / standardError, subjects - 1.0))
                    : Optional.empty();
        }
    }

    /** A standard error below this is rounding: agreement is at most 1. */
    private static final double ROUNDING = 1e-14;

    private final Chance chance;
    private final CategoryWeights weights;
    private final double level;

    private AgreementCoefficient(Chance chance, CategoryWeights weights, double level) {
        this.chance = chance;
        this.weights = weights;
        this.level = level;
    }

    /** Unweighted, 95 % interval. */
    public static AgreementCoefficient of(Chance chance) {
        return new AgreementCoefficient(chance, CategoryWeights.UNWEIGHTED, 0.95);
    }

    public AgreementCoefficient with(CategoryWeights other) {
        return new AgreementCoefficient(chance, other, level);
    }

    public AgreementCoefficient withLevel(double newLevel) {
        return new AgreementCoefficient(chance, weights, Arguments.level(newLevel));
    }

    /** With the categories that somebody used. */
    public Optional<Result> fit(Ratings ratings) {
        return fit(ratings.counts(ratings.categories()));
    }

    /** With the categories of the scale in ascending order, used or not. */
    public Optional<Result> fit(Ratings ratings, double[] categories) {
        return fit(ratings.counts(categories));
    }

    /**
     * How many raters put each subject (row) into each category (column). Empty where no subject was rated twice and
     * where chance alone agrees wholly, as with one category.
     */
    public Optional<Result> fit(long[][] counts) {
        CategoryCounts table = CategoryCounts.of(counts);
        double[][] w = weights.matrix(table.categories());
        double[] use = table.use();
        if (table.pairedSubjects() == 0 || use.length < 2) {
            return Optional.empty();
        }
        double[] byCategory = chance.ofCategories(w, use);
        double expected = 0;
        for (int j = 0; j < use.length; j++) {
            expected += use[j] * byCategory[j];
        }
        double observed = table.pairedAgreement(w);
        if (!(expected < 1 - ROUNDING)) {
            return Optional.empty();
        }
        Result plain = new Result(table.subjects(), observed, expected, 0, level);
        double error = standardError(table, w, byCategory, plain);
        return Optional.of(new Result(table.subjects(), observed, expected, error, level));
    }

    /** The coefficient is a mean of one term a subject, less twice what the subject adds to chance agreement. */
    private static double standardError(CategoryCounts table, double[][] w, double[] byCategory, Result found) {
        double n = table.subjects();
        double beyond = 1 - found.expected();
        double squares = 0;
        for (int i = 0; i < table.rows(); i++) {
            if (table.ratings(i) == 0) {
                continue;
            }
            double own = table.ratings(i) < 2
                    ? 0
                    : n / table.pairedSubjects() * (table.agreement(i, w) - found.expected()) / beyond;
            double byChance = table.mean(i, byCategory);
            double deviation =
                    own - 2 * (1 - found.estimate()) * (byChance - found.expected()) / beyond - found.estimate();
            squares += deviation * deviation;
        }
        double error = n > 1 ? Math.sqrt(squares / (n * (n - 1))) : 0;
        return error > ROUNDING ? error : 0;
    }
}
