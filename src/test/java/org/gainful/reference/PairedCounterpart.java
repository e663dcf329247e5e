package org.gainful.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.gainful.stat.groups.Differences;
import org.gainful.stat.groups.ExactRankTest;
import org.gainful.stat.groups.PairedEffect;
import org.gainful.stat.groups.Pearson;
import org.gainful.stat.groups.SignTest;
import org.gainful.stat.groups.SignedRank;
import org.gainful.stat.groups.TTest;

/** Beside 03_paired: the same people at two waves. */
final class PairedCounterpart implements Counterpart {
    private static final Tolerance SEARCHED = new Tolerance(1e-6, 1e-6, "R searches where the steps of ranks pass z");

    private final ReferenceFolder folder;

    PairedCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        String variable = variable(analysis);
        Cases cases = sample(folder.cases(dataset), analysis)
                .where(row -> !row.get(variable + "_t1").isEmpty()
                        && !row.get(variable + "_t2").isEmpty());
        double[] before = cases.values(variable + "_t1");
        double[] after = cases.values(variable + "_t2");
        double[] change = Differences.of(after, before);
        Answers answers = new Answers();
        means(answers, before, after, change);
        signs(answers, change);
        if (rows.stream().anyMatch(row -> row.term().equals("wilcoxon_exact_ties"))) {
            double[] back = Arrays.stream(change).map(difference -> -difference).toArray();
            SignedRank.exact(change, SignedRank.Zeros.WILCOXON)
                    .ifPresent(test -> answers.put("wilcoxon_exact_ties", "V", test.statistic())
                            .put("wilcoxon_exact_ties", "p", test.pValue()));
            exact(answers, "signrank_Pratt", SignedRank.exact(back, SignedRank.Zeros.PRATT));
            exact(answers, "signrank_Wilcoxon", SignedRank.exact(back, SignedRank.Zeros.WILCOXON));
        }
        ranks(answers, "wilcoxon_signed_rank correct=TRUE", SignedRank.corrected(), change);
        ranks(answers, "wilcoxon_signed_rank correct=FALSE", SignedRank.uncorrected(), change);
        return answers;
    }

    private static String variable(String analysis) {
        int end = analysis.indexOf(analysis.contains("(") ? " (" : ",");
        return analysis.substring(0, end).replace(' ', '_').replace('-', '_');
    }

    private static Cases sample(Cases cases, String analysis) {
        if (analysis.contains("in paid work at T1 and T2")) {
            return cases.where(row -> paid(row, "status_t1") && paid(row, "status_t2"));
        }
        return analysis.contains("not in work at T1 and T2")
                ? cases.atRisk().where(row -> !paid(row, "status_t2"))
                : cases;
    }

    private static boolean paid(CSVRecord row, String column) {
        return row.get(column).equals("paid employment");
    }

    private static void means(Answers answers, double[] before, double[] after, double[] change) {
        answers.put("t", "n", change.length);
        answers.put("t", "mean_t1", Description.of(before).mean());
        answers.put("t", "mean_t2", Description.of(after).mean());
        answers.put("t", "sd_diff", Description.of(change).sampleStandardDeviation());
        TTest.paired().test(after, before).ifPresent(test -> {
            answers.put("t", "mean_diff", test.estimate());
            answers.put("t", "t", test.statistic());
            answers.put("t", "df", test.degreesOfFreedom());
            answers.put("t", "p", test.pValue());
            put(answers, "t", test.interval());
        });
        PairedEffect.of(after, before).ifPresent(effect -> {
            answers.put("t", "dz", effect.dz());
            answers.put("t", "d_av", effect.dav());
            answers.put("t", "gz_hedges_exact", effect.hedgesGz());
        });
        Pearson.of(before, after).ifPresent(correlation -> answers.put("t", "r", correlation.r()));
    }

    private static void signs(Answers answers, double[] change) {
        SignTest signs = SignTest.of(change);
        answers.put("sign_test", "positive", signs.positive());
        answers.put("sign_test", "negative", signs.negative());
        answers.put("sign_test", "ties", signs.zeros());
        answers.put("sign_test", "p", signs.pValue());
    }

    private static void exact(Answers answers, String term, Optional<ExactRankTest> found) {
        found.ifPresent(test -> {
            answers.put(term, "z", test.z());
            answers.put(term, "p_exact", test.pValue());
            answers.put(term, "p_asymptotic", test.asymptoticPValue());
        });
    }

    private static void ranks(Answers answers, String term, SignedRank kind, double[] change) {
        kind.test(change).ifPresent(test -> {
            answers.within(Tolerance.CLOSED_FORM);
            answers.put(term, "V", test.v());
            answers.put(term, "p", test.pValue());
            answers.put(term, "nonzero", test.nonzero());
            answers.within(SEARCHED);
            answers.put(term, "pseudomedian", test.pseudomedian());
            test.interval().ifPresent(interval -> put(answers, term, interval));
        });
    }

    private static void put(Answers answers, String term, Interval interval) {
        answers.put(term, "ci_low", interval.lower());
        answers.put(term, "ci_high", interval.upper());
    }
}
