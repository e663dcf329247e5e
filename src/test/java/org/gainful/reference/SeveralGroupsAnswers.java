package org.gainful.reference;

import java.util.List;
import java.util.OptionalDouble;
import org.gainful.stat.FStatistic;
import org.gainful.stat.describe.Description;
import org.gainful.stat.groups.Anova;
import org.gainful.stat.groups.KruskalWallis;
import org.gainful.stat.groups.PairwiseWelch;
import org.gainful.stat.groups.Tukey;
import org.gainful.stat.groups.WelchAnova;
import org.gainful.stat.multiplicity.Adjustment;

/** The part of 04_groups that compares more than two groups. */
final class SeveralGroupsAnswers {
    private static final double LEVEL = 0.95;
    private static final Tolerance RANGE = new Tolerance(1e-5, 1e-9, "R's ptukey and qtukey carry no more digits");

    private SeveralGroupsAnswers() {}

    static Answers of(List<String> names, List<double[]> groups) {
        List<Description> described = groups.stream().map(Description::of).toList();
        Answers answers = new Answers();
        Anova.ofValues(groups).ifPresent(anova -> {
            put(answers, "anova", anova.test());
            answers.put("anova", "ss_between", anova.between());
            answers.put("anova", "ss_within", anova.within());
            answers.put("anova", "eta2", anova.etaSquared());
            answers.put("anova", "omega2", anova.omegaSquared());
        });
        WelchAnova.test(described).ifPresent(test -> put(answers, "welch_anova", test));
        KruskalWallis.of(groups).ifPresent(found -> ranks(answers, names, found));
        pairs(answers, names, PairwiseWelch.of(described));
        Tukey.of(described, LEVEL)
                .ifPresent(found -> found.forEach(pair -> {
                    String term = "tukey " + names.get(pair.first()) + "-" + names.get(pair.second());
                    answers.within(Tolerance.CLOSED_FORM).put(term, "diff", pair.difference());
                    answers.within(RANGE);
                    answers.put(term, "low", pair.interval().lower());
                    answers.put(term, "high", pair.interval().upper());
                    answers.put(term, "p_adj", pair.pValue());
                }));
        return answers;
    }

    private static void put(Answers answers, String term, FStatistic test) {
        answers.put(term, "F", test.statistic());
        answers.put(term, "df1", test.numeratorDegreesOfFreedom());
        answers.put(term, "df2", test.denominatorDegreesOfFreedom());
        answers.put(term, "p", test.pValue());
    }

    private static void ranks(Answers answers, List<String> names, KruskalWallis found) {
        answers.put("kruskal_wallis", "H", found.test().statistic());
        answers.put("kruskal_wallis", "df", found.test().degreesOfFreedom());
        answers.put("kruskal_wallis", "p", found.test().pValue());
        answers.put("kruskal_wallis", "epsilon2", found.epsilonSquared());
        List<KruskalWallis.Comparison> pairs = found.dunn();
        double[] holm = Adjustment.HOLM.adjust(
                pairs.stream().mapToDouble(KruskalWallis.Comparison::pValue).toArray());
        for (int i = 0; i < holm.length; i++) {
            KruskalWallis.Comparison pair = pairs.get(i);
            String term = "dunn " + names.get(pair.first()) + "-" + names.get(pair.second());
            answers.put(term, "mean_rank_diff", pair.difference()).put(term, "p_holm", holm[i]);
        }
    }

    private static void pairs(Answers answers, List<String> names, PairwiseWelch found) {
        List<OptionalDouble> holm = found.pValues(Adjustment.HOLM);
        List<OptionalDouble> bh = found.pValues(Adjustment.BENJAMINI_HOCHBERG);
        for (int i = 0; i < holm.size(); i++) {
            PairwiseWelch.Comparison pair = found.comparisons().get(i);
            String term = "pairwise welch " + names.get(pair.first()) + " v " + names.get(pair.second());
            answers.put(term, "p_holm", holm.get(i)).put(term, "p_BH", bh.get(i));
        }
    }
}
