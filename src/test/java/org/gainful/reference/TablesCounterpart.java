package org.gainful.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.counts.ChiSquare;
import org.gainful.stat.counts.ExactTest;
import org.gainful.stat.counts.FisherExact;
import org.gainful.stat.counts.FisherTable;
import org.gainful.stat.counts.OrdinalAssociation;
import org.gainful.stat.counts.Prediction;
import org.gainful.stat.counts.Residuals;
import org.gainful.stat.counts.StratifiedTables;
import org.gainful.stat.counts.Trend;
import org.gainful.stat.counts.TwoByTwo;
import org.gainful.stat.counts.UnconditionalTest;
import org.gainful.stat.proportion.DifferenceInterval;
import org.gainful.stat.proportion.NumberNeeded;
import org.gainful.stat.proportion.OddsRatioInterval;
import org.gainful.stat.proportion.ProportionPair;
import org.gainful.stat.proportion.RiskRatioInterval;

/** Beside 05_tables: tables of counts. */
final class TablesCounterpart implements Counterpart {
    private static final double LEVEL = 0.95;
    private static final double UNIROOT_ERROR = 1.2e-4;
    private static final String UNIROOT = "R's uniroot ends within 1.2e-4 of the odds ratio or of its reciprocal";
    private static final Tolerance ROUNDED = new Tolerance(1e-3, 1e-4, "exact2x2 finds these limits to 4 digits");
    private static final int GRID = 100;
    private static final long WORK = 100_000_000;
    private static final List<String> SCHOOLING = List.of(
            "No qualifications",
            "GCSE, O level or equivalent",
            "Technical, vocational or NVQ",
            "A level or equivalent",
            "Degree or higher");

    private final ReferenceFolder folder;

    TablesCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        Answers answers = new Answers();
        Set<String> terms = rows.stream().map(Expected::term).collect(Collectors.toSet());
        if (dataset.equals("tables_2x2")) {
            CSVRecord row = folder.input(dataset).stream()
                    .filter(r -> analysis.equals("id=" + r.get("id")))
                    .findFirst()
                    .orElseThrow();
            twoByTwo(answers, table(row), terms);
        } else if (dataset.equals("tables_rxc")) {
            rectangle(answers, rows.get(0).term(), rectangle(analysis.substring("id=".length())));
        } else if (dataset.equals("tables_stratified")) {
            List<TwoByTwo> strata =
                    folder.input(dataset).stream().map(TablesCounterpart::table).toList();
            stratified(answers, new StratifiedTables(strata));
        } else if (analysis.startsWith("moved by ")) {
            moved(answers, folder.cases(dataset).atRisk(), analysis.substring("moved by ".length()), terms);
        } else {
            StratifiedTables tables =
                    new StratifiedTables(byService(folder.cases(dataset).atRisk()));
            if (analysis.startsWith("breslow_day")) {
                homogeneity(answers, "", "", tables);
            } else {
                common(answers, tables);
                if (terms.contains("exact")) {
                    exact(answers, "exact", "p", "cond_or", tables);
                }
            }
        }
        return answers;
    }

    private static TwoByTwo table(CSVRecord row) {
        return new TwoByTwo(
                Long.parseLong(row.get("a")),
                Long.parseLong(row.get("b")),
                Long.parseLong(row.get("c")),
                Long.parseLong(row.get("d")));
    }

    /** What takes long is computed only where it was asked. */
    private static void twoByTwo(Answers answers, TwoByTwo table, Set<String> terms) {
        chiSquare(answers, table);
        if (!terms.contains("fisher")) {
            answers.put("chisq", "fisher_p", new FisherExact(table).pValue());
            return;
        }
        fisher(answers, table);
        if (table.firstRow() == 0 || table.secondRow() == 0) {
            answers.leaveOut("measures|boschloo", ".*", "a row without people has no share");
            return;
        }
        measures(answers, ProportionPair.ofTable(table.a(), table.b(), table.c(), table.d()));
        if (table.firstRow() == table.secondRow()) {
            answers.leaveOut("boschloo", "p", "with equal groups R leaves ties of mirrored tables to rounding");
        } else {
            answers.put("boschloo", "p", UnconditionalTest.BOSCHLOO.pValueOnGrid(table, GRID));
        }
    }

    private static void chiSquare(Answers answers, TwoByTwo table) {
        Optional<ChiSquare.Result> plain = ChiSquare.PLAIN.test(table.rows());
        Optional<ChiSquare.Result> yates = ChiSquare.YATES.test(table.rows());
        answers.put("chisq", "a", table.a());
        answers.put("chisq", "b", table.b());
        answers.put("chisq", "c", table.c());
        answers.put("chisq", "d", table.d());
        pearson(answers, "chisq", plain);
        answers.put("chisq", "chisq_yates", number(yates, r -> r.test().statistic()));
        answers.put("chisq", "p_yates", number(yates, ChiSquare.Result::pValue));
        answers.put("chisq", "min_expected", number(plain, ChiSquare.Result::smallestExpected));
        likelihoodRatio(answers, table.rows());
        answers.put("chisq", "phi", table.phi());
    }

    private static void pearson(Answers answers, String term, Optional<ChiSquare.Result> test) {
        answers.put(term, "chisq", number(test, r -> r.test().statistic()));
        answers.put(term, "df", number(test, r -> r.test().degreesOfFreedom()));
        answers.put(term, "p", number(test, ChiSquare.Result::pValue));
    }

    private static void likelihoodRatio(Answers answers, long[][] table) {
        Optional<ChiSquare.Result> test = ChiSquare.LIKELIHOOD_RATIO.test(table);
        answers.put("chisq", "G", number(test, r -> r.test().statistic()));
    }

    private static void fisher(Answers answers, TwoByTwo table) {
        FisherExact fisher = new FisherExact(table);
        answers.put("fisher", "p", fisher.pValue());
        answers.put("fisher", "p_less", fisher.pLess());
        answers.put("fisher", "p_greater", fisher.pGreater());
        answers.put("mid_p", "p_two_sided_double", fisher.pValue(ExactTest.MID_P));
        answers.put("mid_p", "p_less", fisher.midPLess());
        answers.put("mid_p", "p_greater", fisher.midPGreater());
        answers.put("exact2x2_central", "p", fisher.pValue(ExactTest.CENTRAL));
        answers.put("exact2x2_minlike", "p", fisher.pValue(ExactTest.MINLIKE));
        answers.put("exact2x2_blaker", "p", fisher.pValue(ExactTest.BLAKER));
        if (table.hasEmptyMargin()) {
            answers.leaveOut("(fisher|exact2x2).*", "cond_or|ci_.*", "nothing is known with an empty margin");
            return;
        }
        Optional<Interval> central = fisher.interval(ExactTest.CENTRAL, LEVEL);
        answers.put("fisher_tight", "cond_or", fisher.conditionalOddsRatio());
        limits(answers, "fisher_tight", "ci_", central);
        root(answers, "fisher", "cond_or", fisher.conditionalOddsRatio());
        for (String term : List.of("fisher", "exact2x2_central")) {
            root(answers, term, "ci_low", number(central, Interval::lower));
            root(answers, term, "ci_high", number(central, Interval::upper));
        }
        answers.within(ROUNDED);
        limits(answers, "exact2x2_minlike", "ci_", fisher.interval(ExactTest.MINLIKE, LEVEL));
        limits(answers, "exact2x2_blaker", "ci_", fisher.interval(ExactTest.BLAKER, LEVEL));
        answers.within(Tolerance.CLOSED_FORM);
    }

    private static void measures(Answers answers, ProportionPair pair) {
        Interval wald = DifferenceInterval.WALD.of(pair, LEVEL);
        answers.put("measures", "p1", pair.share1());
        answers.put("measures", "p0", pair.share2());
        answers.put("measures", "rd", pair.difference());
        answers.leaveOut("measures", "rd_wald_.*", "cut at 1, beyond which no difference lies");
        if (wald.lower() > -1) {
            answers.put("measures", "rd_wald_low", wald.lower());
        }
        if (wald.upper() < 1) {
            answers.put("measures", "rd_wald_high", wald.upper());
        }
        answers.put("measures", "nnt", new NumberNeeded(pair.difference(), wald).estimate());
        answers.put("measures", "or", pair.oddsRatio());
        answers.put("measures", "or_haldane", pair.haldaneOddsRatio());
        answers.put("measures", "rr", pair.riskRatio());
        limits(answers, "measures", "or_haldane_", OddsRatioInterval.HALDANE.of(pair, LEVEL));
        defined(answers, "or_woolf_", OddsRatioInterval.WOOLF.of(pair, LEVEL));
        defined(answers, "rr_log_", RiskRatioInterval.LOG.of(pair, LEVEL));
    }

    /** With an empty cell R's limits are exp(-Inf), exp(Inf) and NaN. */
    private static void defined(Answers answers, String prefix, Optional<Interval> interval) {
        if (interval.isPresent()) {
            limits(answers, "measures", prefix, interval);
        } else {
            answers.leaveOut("measures", prefix + ".*", "the log has no standard error with an empty cell");
        }
    }

    private static void moved(Answers answers, Cases atRisk, String variable, Set<String> terms) {
        if (isBinary(variable)) {
            long[] counts = new long[4];
            for (CSVRecord row : atRisk.rows()) {
                double x = Cases.value(row, variable);
                double y = Cases.value(row, "moved");
                if (!Double.isNaN(x) && !Double.isNaN(y)) {
                    counts[(x == 1 ? 0 : 2) + (y == 1 ? 0 : 1)]++;
                }
            }
            twoByTwo(answers, new TwoByTwo(counts[0], counts[1], counts[2], counts[3]), terms);
            return;
        }
        List<String> levels = atRisk.levels(variable);
        factor(answers, variable, levels, atRisk.table(variable, levels));
        if (terms.contains("fisher_rxc")) {
            exactP(answers, "fisher_rxc", "p", atRisk.table(variable, levels));
        }
    }

    private static boolean isBinary(String variable) {
        return List.of("female", "minority", "fear", "jobcentre", "adverts", "alone", "degree")
                .contains(variable);
    }

    private static void factor(Answers answers, String variable, List<String> levels, long[][] table) {
        Optional<ChiSquare.Result> test = ChiSquare.PLAIN.test(table);
        pearson(answers, "chisq", test);
        answers.put("chisq", "min_expected", number(test, ChiSquare.Result::smallestExpected));
        answers.put("chisq", "cramers_v", number(test, ChiSquare.Result::cramersV));
        answers.put("chisq", "contingency_c", number(test, ChiSquare.Result::contingencyCoefficient));
        likelihoodRatio(answers, table);
        Residuals residuals = Residuals.of(table).orElseThrow();
        for (int k = 0; k < levels.size(); k++) {
            answers.put(levels.get(k), "observed_moved", table[k][1]);
            answers.put(levels.get(k), "expected_moved", residuals.expected(k, 1));
            answers.put(levels.get(k), "stdres_moved", residuals.standardised(k, 1));
            answers.put(levels.get(k), "pearson_res_moved", residuals.pearson(k, 1));
        }
        if (variable.equals("education")) {
            trend(answers, levels, table);
        }
    }

    private static void exactP(Answers answers, String term, String stat, long[][] table) {
        OptionalDouble p = new FisherTable(WORK).pValue(table);
        if (p.isPresent()) {
            answers.put(term, stat, p);
        } else {
            answers.leaveOut(term, stat, "the table is too large to be exact");
        }
    }

    private static void trend(Answers answers, List<String> levels, long[][] table) {
        long[] moved = Arrays.stream(table).mapToLong(row -> row[1]).toArray();
        long[] all = Arrays.stream(table).mapToLong(row -> row[0] + row[1]).toArray();
        double[] scores = levels.stream()
                .mapToDouble(level -> SCHOOLING.indexOf(level) + 1.0)
                .toArray();
        Optional<Trend> trend = Trend.of(moved, all, scores);
        answers.put(
                "cochran_armitage", "chisq", number(trend, t -> t.chiSquare().statistic()));
        answers.put("cochran_armitage", "p", number(trend, Trend::pValue));
        answers.put("cochran_armitage", "z", number(trend, Trend::z));
        answers.put("mantel_linear", "chisq", number(trend, t -> t.mantel().statistic()));
        answers.put("mantel_linear", "p", number(trend, t -> t.mantel().pValue()));
    }

    private long[][] rectangle(String id) {
        List<CSVRecord> cells = folder.input("tables_rxc").stream()
                .filter(row -> row.get("id").equals(id))
                .toList();
        int rows = largest(cells, "row");
        int columns = largest(cells, "col");
        long[][] table = new long[rows][columns];
        for (CSVRecord cell : cells) {
            table[Integer.parseInt(cell.get("row")) - 1][Integer.parseInt(cell.get("col")) - 1] =
                    Long.parseLong(cell.get("count"));
        }
        return table;
    }

    private static int largest(List<CSVRecord> cells, String column) {
        return cells.stream()
                .mapToInt(row -> Integer.parseInt(row.get(column)))
                .max()
                .orElse(0);
    }

    private static void rectangle(Answers answers, String term, long[][] table) {
        pearson(answers, term, ChiSquare.PLAIN.test(table));
        exactP(answers, term, "fisher_p", table);
        OrdinalAssociation association = OrdinalAssociation.of(table);
        answers.put(term, "gamma", association.gamma());
        answers.put(term, "tau_b", association.tauB());
        answers.put(term, "tau_c", association.tauC());
        answers.put(term, "somers_d_row", association.somersDOfRows());
        answers.put(term, "somers_d_col", association.somersDOfColumns());
        answers.put(term, "lambda", Prediction.symmetricLambda(table));
    }

    private static List<TwoByTwo> byService(Cases atRisk) {
        return atRisk.levels("service_id").stream()
                .map(service -> atRisk.where(row -> row.get("service_id").equals(service)))
                .map(cases -> {
                    long[] counts = new long[4];
                    for (CSVRecord row : cases.rows()) {
                        double x = Cases.value(row, "jobcentre");
                        if (!Double.isNaN(x)) {
                            counts[(x == 1 ? 0 : 2) + (Cases.value(row, "moved") == 1 ? 0 : 1)]++;
                        }
                    }
                    return new TwoByTwo(counts[0], counts[1], counts[2], counts[3]);
                })
                .toList();
    }

    private static void stratified(Answers answers, StratifiedTables tables) {
        common(answers, tables);
        exact(answers, "common OR", "exact_p", "exact_cond_or", tables);
        homogeneity(answers, "common OR", "breslow_day", tables);
        answers.put("RR and RD", "rr", tables.riskRatio());
        answers.put("RR and RD", "rd", tables.riskDifference());
    }

    private static void common(Answers answers, StratifiedTables tables) {
        answers.put("common OR", "or", tables.oddsRatio());
        limits(answers, "common OR", "ci_", tables.oddsRatioInterval(LEVEL));
        test(answers, "chisq_cc", "p_cc", tables.correctedTest());
        test(answers, "chisq", "p", tables.test());
    }

    private static void test(Answers answers, String chisq, String p, Optional<ChiSquareStatistic> test) {
        answers.put("common OR", chisq, number(test, ChiSquareStatistic::statistic));
        answers.put("common OR", p, number(test, ChiSquareStatistic::pValue));
    }

    private static void exact(Answers answers, String term, String p, String oddsRatio, StratifiedTables tables) {
        answers.put(term, p, tables.exactPValue());
        root(answers, term, oddsRatio, tables.conditionalOddsRatio());
    }

    private static void root(Answers answers, String term, String stat, OptionalDouble oddsRatio) {
        double value = oddsRatio.orElse(1);
        double relative = Math.pow(10, Math.ceil(Math.log10(UNIROOT_ERROR * Math.max(1, value))));
        Tolerance tolerance = value > 1 && value < Double.POSITIVE_INFINITY
                ? Tolerance.looser(relative, UNIROOT)
                : new Tolerance(0, UNIROOT_ERROR, UNIROOT);
        answers.within(tolerance).put(term, stat, oddsRatio);
        answers.within(Tolerance.CLOSED_FORM);
    }

    private static void homogeneity(Answers answers, String term, String name, StratifiedTables tables) {
        Optional<ChiSquareStatistic> plain = tables.breslowDay();
        Optional<ChiSquareStatistic> tarone = tables.tarone();
        answers.put(term, name.isEmpty() ? "chisq" : name, number(plain, ChiSquareStatistic::statistic));
        answers.put(term, name.isEmpty() ? "p" : name + "_p", number(plain, ChiSquareStatistic::pValue));
        answers.put(term, "df", number(plain, ChiSquareStatistic::degreesOfFreedom));
        answers.put(term, "tarone", number(tarone, ChiSquareStatistic::statistic));
        answers.put(term, "tarone_p", number(tarone, ChiSquareStatistic::pValue));
    }

    private static void limits(Answers answers, String term, String prefix, Optional<Interval> interval) {
        answers.put(term, prefix + "low", number(interval, Interval::lower));
        answers.put(term, prefix + "high", number(interval, Interval::upper));
    }

    private static <T> OptionalDouble number(Optional<T> result, ToDoubleFunction<T> value) {
        return result.isPresent() ? OptionalDouble.of(value.applyAsDouble(result.get())) : OptionalDouble.empty();
    }
}
