package org.gainful.reference;

import java.util.List;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.gainful.stat.groups.CliffsDelta;
import org.gainful.stat.groups.CohensD;
import org.gainful.stat.groups.EqualVariances;
import org.gainful.stat.groups.MannWhitney;
import org.gainful.stat.groups.ShapiroWilk;
import org.gainful.stat.groups.TTest;

/** The part of 04_groups that compares two groups. */
final class TwoGroupsAnswers {
    private static final double LEVEL = 0.95;
    private static final Tolerance SEARCHED = Tolerance.looser(1e-9, "R searches where the steps of ranks pass z");
    private static final Tolerance NONCENTRAL = Tolerance.looser(1e-5, "effectsize searches by optim, R's pt to 1e-12");

    private TwoGroupsAnswers() {}

    static Answers of(double[] first, double[] second, List<Expected> rows) {
        Description one = Description.of(first);
        Description zero = Description.of(second);
        Answers answers = new Answers();
        means(answers, one, zero);
        variances(answers, List.of(first, second), one, zero);
        if (rows.stream().anyMatch(row -> row.term().startsWith("mann_whitney_exact"))) {
            exact(answers, first, second);
        }
        if (rows.stream().anyMatch(row -> row.term().equals("shapiro"))) {
            ShapiroWilk.of(first)
                    .ifPresent(test -> answers.put("shapiro", "W1", test.w()).put("shapiro", "p1", test.pValue()));
            ShapiroWilk.of(second)
                    .ifPresent(test -> answers.put("shapiro", "W0", test.w()).put("shapiro", "p0", test.pValue()));
        }
        CliffsDelta.of(first, second).ifPresent(found -> {
            answers.put("effect", "cliffs_delta", found.delta());
            answers.put("effect", "prob_superiority", found.probabilityOfSuperiority());
        });
        ranks(answers, "mann_whitney correct=TRUE", MannWhitney.corrected(), first, second);
        ranks(answers, "mann_whitney correct=FALSE", MannWhitney.uncorrected(), first, second);
        standardised(answers, one, zero);
        return answers;
    }

    private static void means(Answers answers, Description one, Description zero) {
        answers.put("means", "n1", one.count());
        answers.put("means", "n0", zero.count());
        answers.put("means", "mean1", one.mean());
        answers.put("means", "mean0", zero.mean());
        answers.put("means", "sd1", one.sampleStandardDeviation());
        answers.put("means", "sd0", zero.sampleStandardDeviation());
        TTest.welch().test(one, zero).ifPresent(test -> {
            put(answers, "welch", test);
            answers.put("welch", "diff", test.estimate());
            answers.put("welch", "se", test.standardError());
        });
        TTest.student().test(one, zero).ifPresent(test -> put(answers, "pooled", test));
    }

    private static void put(Answers answers, String term, TTest.Result test) {
        answers.put(term, "t", test.statistic());
        answers.put(term, "df", test.degreesOfFreedom());
        answers.put(term, "p", test.pValue());
        put(answers, term, "ci_", test.interval());
    }

    private static void variances(Answers answers, List<double[]> groups, Description one, Description zero) {
        String term = "variance";
        EqualVariances.ratio(one, zero)
                .ifPresent(f -> answers.put(term, "F", f.statistic()).put(term, "F_p", f.twoSidedPValue()));
        EqualVariances.brownForsythe(groups).ifPresent(f -> answers.put(term, "brown_forsythe_F", f.statistic())
                .put(term, "brown_forsythe_p", f.pValue()));
        EqualVariances.levene(groups).ifPresent(f -> answers.put(term, "levene_mean_F", f.statistic())
                .put(term, "levene_mean_p", f.pValue()));
        EqualVariances.bartlett(List.of(one, zero)).ifPresent(test -> answers.put(term, "bartlett", test.statistic())
                .put(term, "bartlett_p", test.pValue()));
    }

    private static void exact(Answers answers, double[] first, double[] second) {
        MannWhitney.exact(first, second).ifPresent(test -> {
            answers.put("mann_whitney_exact_ties", "U", test.statistic());
            answers.put("mann_whitney_exact_ties", "p", test.pValue());
            answers.put("mann_whitney_exact_coin", "z", test.z());
            answers.put("mann_whitney_exact_coin", "p", test.pValue());
            answers.put("mann_whitney_exact_coin", "p_mid", test.midP());
        });
    }

    private static void ranks(Answers answers, String term, MannWhitney kind, double[] first, double[] second) {
        kind.test(first, second).ifPresent(test -> {
            answers.within(Tolerance.CLOSED_FORM);
            answers.put(term, "U", test.u());
            answers.put(term, "p", test.pValue());
            answers.put("effect", "hodges_lehmann_median", test.shift());
            answers.within(SEARCHED);
            answers.put(term, "location_shift", test.shift());
            put(answers, term, "ci_", test.interval());
        });
    }

    private static void standardised(Answers answers, Description one, Description zero) {
        String term = "standardised";
        answers.within(Tolerance.CLOSED_FORM);
        answers.put(term, "glass_delta", CohensD.glassDelta(one, zero));
        CohensD.of(one, zero).ifPresent(found -> {
            answers.put(term, "cohens_d", found.d());
            answers.put(term, "cohens_d_formula", found.d());
            answers.put(term, "hedges_g", found.hedgesG());
            put(answers, term, "d_normal_", found.normalInterval(LEVEL));
            answers.within(NONCENTRAL);
            double factor = CohensD.hedgesFactor(found.degreesOfFreedom());
            found.noncentralInterval(LEVEL).ifPresent(interval -> {
                put(answers, term, "d_nct_", interval);
                put(answers, term, "g_nct_", interval.map(d -> factor * d));
            });
        });
    }

    private static void put(Answers answers, String term, String before, Interval interval) {
        answers.put(term, before + "low", interval.lower());
        answers.put(term, before + "high", interval.upper());
    }
}
