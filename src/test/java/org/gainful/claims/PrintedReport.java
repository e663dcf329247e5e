package org.gainful.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.Student;
import org.gainful.stat.counts.TwoByTwo;
import org.gainful.stat.proportion.ProportionInterval;

/**
 * A report as somebody might print it, made from people drawn at random: every figure is right and rounded half up. What stands
 * beside a figure differs from report to report, as it does in print.
 */
final class PrintedReport {
    private static final double T = 0.5;

    private final SplittableRandom random;
    private final List<Draft> figures = new ArrayList<>();
    /** The people, and those of them the report has most to say of. */
    private final int people;

    private final int subgroup;

    PrintedReport(long seed) {
        random = new SplittableRandom(seed);
        people = random.nextInt(40, 400);
        subgroup = random.nextInt(people / 4, 3 * people / 4);
        groups();
        outcome();
        table();
        scale();
        ratio();
        tests();
        money();
        shareWithLimits();
        comparison();
    }

    List<Draft> figures() {
        return figures;
    }

    int people() {
        return people;
    }

    int subgroup() {
        return subgroup;
    }

    SplittableRandom random() {
        return random;
    }

    static String round(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static String p(double value) {
        return value < 0.001 ? "<0.001" : round(value, 3);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private Draft add(Draft draft) {
        figures.add(draft);
        return draft;
    }

    private Draft share(String id, int count, int n, int decimals) {
        Draft draft = Draft.of(id, ClaimKind.SHARE, round(100.0 * count / n, decimals))
                .with(Given.N, "" + n);
        return add(chance(0.6) ? draft.with(Given.COUNT, "" + count) : draft);
    }

    /** Four groups that make up everyone. */
    private void groups() {
        int[] sizes = split(people, 4);
        String[] ids = new String[4];
        int decimals = random.nextInt(0, 2);
        for (int i = 0; i < 4; i++) {
            ids[i] = "group-" + i;
            add(Draft.of(ids[i], ClaimKind.COUNT, "" + sizes[i]).with(Given.N, "" + people));
            share("group-share-" + i, sizes[i], people, decimals);
        }
        add(Draft.of("everyone", ClaimKind.SUM, "" + people).parts(ids));
    }

    private int[] split(int total, int parts) {
        int[] sizes = new int[parts];
        int left = total;
        for (int i = 0; i < parts - 1; i++) {
            sizes[i] = random.nextInt(1, Math.max(2, left - parts + i + 2));
            left -= sizes[i];
        }
        sizes[parts - 1] = left;
        return sizes;
    }

    private void outcome() {
        int events = random.nextInt(1, subgroup);
        share("outcome", events, subgroup, random.nextInt(0, 2));
        add(Draft.of("outcome-count", ClaimKind.COUNT, "" + events).with(Given.N, "" + subgroup));
    }

    private void table() {
        long[][] cells = new long[4][4];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                cells[row][column] = random.nextInt(2, 60);
                cells[row][3] += cells[row][column];
                cells[3][column] += cells[row][column];
                cells[3][3] += cells[row][column];
            }
        }
        add(Draft.of("table", ClaimKind.TABLE, "").table(cells));
    }

    /** A score of whole numbers from 10 to 50. */
    private void scale() {
        int n = random.nextInt(15, 90);
        double centre = 20 + 20 * random.nextDouble();
        double spread = 3 + 5 * random.nextDouble();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double z = Normal.quantile(1e-9 + (1 - 2e-9) * random.nextDouble());
            double value = Math.min(50, Math.max(10, Math.rint(centre + spread * z)));
            sum += value;
            squares += value * value;
        }
        double mean = sum / n;
        double sd = Math.sqrt((squares - n * mean * mean) / (n - 1));
        int decimals = random.nextInt(1, 3);
        Draft m = Draft.of("mean", ClaimKind.MEAN, round(mean, decimals))
                .with(Given.N, "" + n)
                .with(Given.MIN, "10")
                .with(Given.MAX, "50");
        Draft s = Draft.of("sd", ClaimKind.SD, round(sd, decimals))
                .with(Given.N, "" + n)
                .with(Given.MEAN, round(mean, decimals))
                .with(Given.MIN, "10")
                .with(Given.MAX, "50");
        if (chance(0.7)) {
            m.with(Given.ITEMS, "1");
            s.with(Given.ITEMS, "1");
        }
        if (chance(T)) {
            Interval limits = Student.interval(mean, sd / Math.sqrt(n), n - 1.0, 0.95);
            m.with(Given.SD, round(sd, decimals))
                    .with(Given.LOW, round(limits.lower(), decimals))
                    .with(Given.HIGH, round(limits.upper(), decimals));
        }
        add(m);
        add(s);
    }

    private void ratio() {
        TwoByTwo t = new TwoByTwo(
                random.nextInt(3, 60), random.nextInt(3, 60), random.nextInt(3, 60), random.nextInt(3, 60));
        boolean odds = chance(T);
        double ratio = odds ? RatioFromCounts.oddsRatio(t) : RatioFromCounts.riskRatio(t);
        Interval limits = RatioFromCounts.interval(t, odds, 0.95);
        double error = StrictMath.log(limits.upper() / limits.lower()) / (2 * Normal.criticalValue(0.95));
        Draft draft = Draft.of("ratio", odds ? ClaimKind.ODDS_RATIO : ClaimKind.RISK_RATIO, round(ratio, 2))
                .with(Given.LOW, round(limits.lower(), 2))
                .with(Given.HIGH, round(limits.upper(), 2))
                .with(Given.P, p(Normal.twoSidedPValue(StrictMath.log(ratio) / error)));
        add(chance(T) ? draft.table(new long[] {t.a(), t.b()}, new long[] {t.c(), t.d()}) : draft);
    }

    private void tests() {
        int df = random.nextInt(10, 200);
        double t = 3.5 * random.nextDouble();
        Draft p = Draft.of("t-test", ClaimKind.P, p(Student.twoSidedPValue(t, df)));
        add(
                chance(0.8)
                        ? p.with(Given.STATISTIC, round(t, 2))
                                .with(Given.DF, "" + df)
                                .by(Procedure.T)
                        : p);
        double x = 10 * random.nextDouble();
        int freedom = random.nextInt(1, 6);
        Draft chi = Draft.of("chi-square", ClaimKind.TEST, round(x, 2))
                .with(Given.DF, "" + freedom)
                .by(Procedure.CHI_SQUARE);
        add(chance(0.8) ? chi.with(Given.P, p(new ChiSquareStatistic(x, freedom).pValue())) : chi);
        int n = random.nextInt(10, 120);
        double r = 0.9 * random.nextDouble();
        Draft correlation =
                Draft.of("correlation", ClaimKind.CORRELATION, round(r, 2)).with(Given.N, "" + n);
        add(chance(0.8) ? correlation.with(Given.P, p(PFromStatistic.correlationP(r, n))) : correlation);
    }

    /** A percentage with its limits by any usual method, which the report does not name. */
    private void shareWithLimits() {
        ProportionInterval[] methods = ProportionInterval.values();
        int n = random.nextInt(8, 300);
        int count = random.nextInt(0, n + 1);
        Interval limits = methods[random.nextInt(methods.length)].of(count, n, 0.95);
        int decimals = random.nextInt(0, 2);
        Draft draft = Draft.of("share-limits", ClaimKind.SHARE, round(100.0 * count / n, decimals))
                .with(Given.N, "" + n)
                .with(Given.LOW, round(100 * limits.lower(), decimals))
                .with(Given.HIGH, round(100 * limits.upper(), decimals));
        add(chance(T) ? draft.with(Given.COUNT, "" + count) : draft);
    }

    /** The means of two groups compared by t, with or without n, mean and standard deviation of each. */
    private void comparison() {
        int n1 = random.nextInt(4, 60);
        int n2 = random.nextInt(4, 60);
        double m1 = 20 + 10 * random.nextDouble();
        double m2 = m1 + 4 - 8 * random.nextDouble();
        double s1 = 2 + 4 * random.nextDouble();
        double s2 = 2 + 4 * random.nextDouble();
        double df = n1 + n2 - 2.0;
        double error = Math.sqrt(((n1 - 1) * s1 * s1 + (n2 - 1) * s2 * s2) / df * (1.0 / n1 + 1.0 / n2));
        Interval limits = Student.interval(m1 - m2, error, df, 0.95);
        Draft draft = Draft.of("comparison", ClaimKind.MEAN_DIFFERENCE, round(m1 - m2, 2))
                .with(Given.LOW, round(limits.lower(), 2))
                .with(Given.HIGH, round(limits.upper(), 2))
                .with(Given.P, p(Student.twoSidedPValue((m1 - m2) / error, df)));
        add(chance(T) ? draft.group(n1, round(m1, 1), round(s1, 1)).group(n2, round(m2, 1), round(s2, 1)) : draft);
    }

    private void money() {
        int hours = random.nextInt(2, 30);
        int rate = random.nextInt(12, 60);
        try {
            add(Draft.of("cost", ClaimKind.AMOUNT, "" + hours * 48L * rate).formula(hours + " * 48 * " + rate));
        } catch (FormulaException e) {
            throw new IllegalStateException(e);
        }
    }
}
