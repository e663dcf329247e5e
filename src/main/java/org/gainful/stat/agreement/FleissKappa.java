package org.gainful.stat.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Normal;
import org.gainful.stat.agreement.AgreementCoefficient.Chance;

/**
 * Fleiss' kappa of raters who all rated every subject, with its test and the kappa of each category.
 *
 * <p>κ = (P̄ - Pe) / (1 - Pe), P̄ the share of pairs of ratings that agree, Pe = Σ pj². The standard errors are those
 * under no agreement beyond chance: for N subjects, m ratings each and qj = 1 - pj, √(2 / (N m (m - 1))) √((Σ pj qj)² -
 * Σ pj qj (qj - pj)) / Σ pj qj, and √(2 / (N m (m - 1))) for a category. Intervals, and raters who leave subjects out:
 * {@link AgreementCoefficient} with {@link Chance#COMMON_USE}. Fleiss (1971), Psychological Bulletin 76, 378-382; Fleiss,
 * Nee and Landis (1979), Psychological Bulletin 86, 974-977.
 *
 * @param categories in the order of the columns
 */
public record FleissKappa(double observed, double expected, double nullStandardError, List<Category> categories) {
    /**
     * Agreement on whether a subject is in one category or not.
     *
     * @param estimate empty where none or all of the ratings are in the category
     */
    public record Category(double share, OptionalDouble estimate, double nullStandardError) {}

    public FleissKappa {
        categories = List.copyOf(categories);
    }

    /**
     * How many raters put each subject (row) into each category (column). Empty where subjects have different numbers
     * of ratings or fewer than two, and where all ratings are in one category.
     */
    public static Optional<FleissKappa> of(long[][] counts) {
        CategoryCounts table = CategoryCounts.of(counts);
        long raters = table.rows() == 0 ? 0 : table.ratings(0);
        for (int i = 0; i < table.rows(); i++) {
            if (table.ratings(i) != raters) {
                return Optional.empty();
            }
        }
        return AgreementCoefficient.of(Chance.COMMON_USE).fit(counts).map(all -> of(table, raters, all));
    }

    private static FleissKappa of(CategoryCounts table, double m, AgreementCoefficient.Result all) {
        double n = table.rows();
        double scale = Math.sqrt(2 / (n * m * (m - 1)));
        double[] use = table.use();
        List<Category> categories = new ArrayList<>();
        double unlike = 0;
        double skew = 0;
        for (int j = 0; j < use.length; j++) {
            double p = use[j];
            double spread = p * (1 - p);
            unlike += spread;
            skew += spread * (1 - 2 * p);
            double split = 0;
            for (int i = 0; i < table.rows(); i++) {
                split += table.count(i, j) * (m - table.count(i, j));
            }
            categories.add(new Category(
                    p,
                    spread > 0 ? OptionalDouble.of(1 - split / (n * m * (m - 1) * spread)) : OptionalDouble.empty(),
                    scale));
        }
        double error = scale * Math.sqrt(Math.max(0, unlike * unlike - skew)) / unlike;
        return new FleissKappa(all.observed(), all.expected(), error, categories);
    }

    public double estimate() {
        return (observed - expected) / (1 - expected);
    }

    public double statistic() {
        return estimate() / nullStandardError;
    }

    public double pValue() {
        return Normal.twoSidedPValue(statistic());
    }
}
