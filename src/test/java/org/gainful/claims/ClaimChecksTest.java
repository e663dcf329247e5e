package org.gainful.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gainful.claims.Verdict.IMPOSSIBLE;
import static org.gainful.claims.Verdict.NOT_COMPARABLE;
import static org.gainful.claims.Verdict.NOT_REPRODUCED;
import static org.gainful.claims.Verdict.REPRODUCED;
import static org.gainful.claims.Verdict.UNDER_DETERMINED;
import static org.gainful.claims.Verdict.WITHIN_ROUNDING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gainful.cases.DataKind;
import org.gainful.claims.Claim.Direction;
import org.gainful.claims.Claim.Group;
import org.gainful.claims.Claim.Teller;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.gainful.stat.groups.TTest;
import org.gainful.stat.proportion.ProportionInterval;
import org.gainful.table.Basis;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Range;
import org.gainful.table.Statistic;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimChecksTest {

    @Nested
    class Shares {
        @Test
        void aPercentageNoCountGivesIsImpossible() {
            Opinion opinion = Draft.of("x", ClaimKind.SHARE, "88 %")
                    .with(Given.N, "45")
                    .judged()
                    .decisive();
            assertThat(opinion.verdict()).isEqualTo(IMPOSSIBLE);
            assertThat(opinion.arithmetic()).isEqualTo("39/45 = 86.67, 40/45 = 88.89, printed 88 %");
            assertThat(opinion.correction()).startsWith("print 87 % (39 of 45) or 89 % (40 of 45)");
            assertThat(opinion.words()).contains("Cut off instead of rounded it would be 40 of 45");
        }

        @ParameterizedTest
        @CsvSource({
            "73.9, 69, UNDER_DETERMINED",
            "73.9, 68, IMPOSSIBLE",
            "46.5, 239, IMPOSSIBLE",
            "36.6, 227, UNDER_DETERMINED"
        })
        void printedSharesOfTrialsFitTheirArmsOrDoNot(String share, String n, Verdict verdict) {
            assertThat(Draft.of("x", ClaimKind.SHARE, share)
                            .with(Given.N, n)
                            .judged()
                            .verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"60 %, '3/5, 6/10'", "83 %, '5/6, 10/12'", "72 %, '13/18, 18/25'"})
        void withoutABaseTheSmallestIsTold(String share, String examples) {
            Opinion opinion = Draft.of("x", ClaimKind.SHARE, share).judged().decisive();
            assertThat(opinion.verdict()).isEqualTo(UNDER_DETERMINED);
            assertThat(opinion.arithmetic()).startsWith(examples);
        }

        @Test
        void aShareOfItsCountIsReproducedAndOneOfAnotherBaseIsNot() {
            Draft other = Draft.of("n", ClaimKind.COUNT, "10").with(Given.N, "88");
            assertThat(share("42", 65, 155).judged().verdict()).isEqualTo(REPRODUCED);
            assertThat(share("41", 65, 155).judged().verdict()).isEqualTo(WITHIN_ROUNDING);
            assertThat(share("24", 65, 155).judged().decisive().words()).contains("digits");
            assertThat(Draft.judge(Findings.NONE, share("25", 22, 155), other)
                            .get(0)
                            .decisive()
                            .words())
                    .contains("another base: 22 of 88");
            assertThat(share("42", 165, 155).judged().verdict()).isEqualTo(IMPOSSIBLE);
        }

        private Draft share(String printed, int count, int n) {
            return Draft.of("x", ClaimKind.SHARE, printed)
                    .with(Given.COUNT, Integer.toString(count))
                    .with(Given.N, Integer.toString(n));
        }

        @Test
        void threeQuartersFitOnlyBasesOfFourths() {
            Opinion opinion = Draft.of("x", ClaimKind.SHARE, "3/4")
                    .base(228, "who started a job")
                    .base(390, "everyone helped")
                    .judged()
                    .decisive();
            assertThat(opinion.verdict()).isEqualTo(UNDER_DETERMINED);
            assertThat(opinion.words()).contains("171 of 228").contains("not 390");
        }

        @Test
        void sharesOfOneBaseThatLeavePeopleOutAreImpossibleAsAWhole() {
            List<Judgement> judged = Draft.judge(
                    Findings.NONE,
                    Draft.of("all", ClaimKind.SUM, "100").with(Given.N, "155").parts("a", "b", "c", "d"),
                    Draft.of("a", ClaimKind.SHARE, "84").with(Given.N, "155"),
                    Draft.of("b", ClaimKind.SHARE, "9").with(Given.N, "155"),
                    Draft.of("c", ClaimKind.SHARE, "2").with(Given.N, "155"),
                    Draft.of("d", ClaimKind.SHARE, "3").with(Given.N, "155"));
            assertThat(judged.get(0).verdict()).isEqualTo(IMPOSSIBLE);
            assertThat(judged.get(0).decisive().words()).contains("At least 3 people");
        }
    }

    @Nested
    class Means {
        /** Brown and Heathers (2017), table 1: 5.19 is impossible with n = 28, 5.18 and 5.21 are the neighbours. */
        @Test
        void grimFindsMeansWholeNumbersCannotHave() {
            Judgement judged = mean("5.19", 28).judged();
            assertThat(judged.verdict()).isEqualTo(IMPOSSIBLE);
            assertThat(judged.decisive().correction()).isEqualTo("print 5.18 or 5.21");
            assertThat(mean("5.18", 28).judged().verdict()).isEqualTo(UNDER_DETERMINED);
        }

        /** Allard (2018), worked example of the analytic test: n = 18, mean 3.44, SD 2.47 is consistent with GRIM only. */
        @Test
        void grimmerFindsSpreadsWholeNumbersCannotHave() {
            assertThat(sd("2.47", "3.44", 18).judged().verdict()).isEqualTo(IMPOSSIBLE);
            assertThat(sd("2.48", "3.44", 18).judged().verdict()).isNotEqualTo(IMPOSSIBLE);
        }

        @Test
        void everySpreadWholeNumbersDoHaveIsPossible() {
            for (int a = 0; a <= 6; a++) {
                for (int b = a; b <= 6; b++) {
                    for (int c = b; c <= 6; c++) {
                        double mean = (a + b + c) / 3.0;
                        double variance =
                                ((a - mean) * (a - mean) + (b - mean) * (b - mean) + (c - mean) * (c - mean)) / 2;
                        Draft draft = sd(
                                Printed.parse("0.00").orElseThrow().like(Math.sqrt(variance)),
                                Printed.parse("0.00").orElseThrow().like(mean),
                                3);
                        assertThat(draft.judged().verdict())
                                .as("%s %s %s", a, b, c)
                                .isEqualTo(UNDER_DETERMINED);
                    }
                }
            }
        }

        @Test
        void aStandardErrorPrintedAsSpreadIsRecognised() {
            assertThat(sd("0.21", "3.45", 20).judged().decisive().words()).contains("standard error");
            Draft limits = Draft.of("m", ClaimKind.MEAN, "25.0")
                    .with(Given.N, "45")
                    .with(Given.SD, "1.15")
                    .with(Given.LOW, "22.7")
                    .with(Given.HIGH, "27.3");
            assertThat(limits.judged().decisive().words()).contains("is the standard error");
        }

        @Test
        void noSpreadIsWiderThanItsRange() {
            Draft wide = Draft.of("s", ClaimKind.SD, "2.4")
                    .with(Given.MIN, "1")
                    .with(Given.MAX, "5")
                    .with(Given.N, "40");
            assertThat(wide.judged().verdict()).isEqualTo(IMPOSSIBLE);
            assertThat(wide.judged().decisive().correction()).isEqualTo("2.0 or less");
            Draft outside =
                    Draft.of("m", ClaimKind.MEAN, "5.4").with(Given.MIN, "1").with(Given.MAX, "5");
            assertThat(outside.judged().verdict()).isEqualTo(IMPOSSIBLE);
        }

        private Draft mean(String mean, int n) {
            return Draft.of("m", ClaimKind.MEAN, mean)
                    .with(Given.N, Integer.toString(n))
                    .with(Given.ITEMS, "1");
        }

        private Draft sd(String sd, String mean, int n) {
            return Draft.of("s", ClaimKind.SD, sd)
                    .with(Given.MEAN, mean)
                    .with(Given.N, Integer.toString(n))
                    .with(Given.ITEMS, "1");
        }
    }

    @Nested
    class Tests {
        /** R: 2*pt(2.05, 77, lower=FALSE) = 0.04376; chi-square 4.58 on 1 df: 0.03235. */
        @Test
        void pFollowsFromItsStatistic() {
            Draft t = Draft.of("p", ClaimKind.P, "0.044")
                    .with(Given.STATISTIC, "2.05")
                    .with(Given.DF, "77")
                    .by(Procedure.T);
            assertThat(t.judged().verdict()).isEqualTo(REPRODUCED);
            Draft half = Draft.of("p", ClaimKind.P, "0.022")
                    .with(Given.STATISTIC, "2.05")
                    .with(Given.DF, "77")
                    .by(Procedure.T);
            assertThat(half.judged().verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(half.judged().decisive().words()).contains("one-sided");
            Draft chi = Draft.of("x", ClaimKind.TEST, "4.58")
                    .with(Given.DF, "1")
                    .with(Given.P, "0.032")
                    .by(Procedure.CHI_SQUARE);
            assertThat(chi.judged().verdict()).isEqualTo(REPRODUCED);
        }

        /** Kim and others (2015): 79 programmes, r = .27, p = .02; R: cor.test gives .0161. */
        @Test
        void aCorrelationGivesItsP() {
            Draft r = Draft.of("r", ClaimKind.CORRELATION, "0.27")
                    .with(Given.N, "79")
                    .with(Given.P, "0.02");
            assertThat(r.judged().verdict()).isEqualTo(REPRODUCED);
            assertThat(PFromStatistic.correlationP(0.27, 79)).isCloseTo(0.0161, within(5e-5));
        }

        @Test
        void aWrongLabelOfATestIsFound() {
            Draft fit = Draft.of("x", ClaimKind.TEST, "4.58").table(new long[] {15, 7}, new long[] {11, 18});
            assertThat(fit.judged().verdict()).isEqualTo(REPRODUCED);
            Judgement wrong = Draft.of("x", ClaimKind.P, "0.048")
                    .table(new long[] {15, 7}, new long[] {11, 18})
                    .by(Procedure.CHI_SQUARE)
                    .judged();
            assertThat(wrong.verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(wrong.decisive().words()).contains("Fisher’s exact test").contains("label is wrong");
        }

        /** 45 to 64 of 155 in paid work, 25 gained and 6 lost: chi-square 11.645, exact p = .00088. */
        @Test
        void changesOfTheSamePeopleAreMcNemars() {
            long[][] table = {{39, 6}, {25, 85}};
            Draft statistic =
                    Draft.of("x", ClaimKind.TEST, "11.645").table(table).by(Procedure.MCNEMAR);
            Draft p = Draft.of("p", ClaimKind.P, "0.00088").table(table).by(Procedure.MCNEMAR_EXACT);
            assertThat(statistic.judged().verdict()).isEqualTo(REPRODUCED);
            assertThat(p.judged().verdict()).isEqualTo(REPRODUCED);
        }

        @Test
        void fiveServicesCannotShowACorrelation() {
            assertThat(SmallestCorrelation.smallest(5)).isCloseTo(0.878, within(5e-4));
            Draft none = Draft.of("f", ClaimKind.DIRECTION, "")
                    .says(Direction.NO_DIFFERENCE)
                    .with(Given.N, "5");
            assertThat(none.judged().verdict()).isEqualTo(UNDER_DETERMINED);
            assertThat(none.judged().decisive().arithmetic()).contains("0.878");
        }

        @Test
        void theSmallestCountThatCouldShowAGroupDoingWorse() {
            Draft less = Draft.of("g", ClaimKind.DIRECTION, "")
                    .says(Direction.LESS)
                    .with(Given.FIRST, "14")
                    .with(Given.COUNT, "25")
                    .with(Given.N, "102");
            assertThat(less.judged().decisive().arithmetic()).isEqualTo("0 of 14: p = 0.019; 1 of 14: p = 0.18");
        }

        @Test
        void aShareAgainstAHalf() {
            Draft women = Draft.of("w", ClaimKind.DIRECTION, "")
                    .says(Direction.LESS)
                    .with(Given.COUNT, "65")
                    .with(Given.N, "155")
                    .with(Given.AGAINST, "50");
            assertThat(women.judged().verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(women.judged().decisive().arithmetic()).contains("0.054");
        }
    }

    /** Means of two groups; scipy.stats.ttest_ind_from_stats(4.1, 1.2, 62, 3.5, 1.3, 93) for t and p, equal_var=False for Welch. */
    @Nested
    class MeansOfTwoGroups {
        private static Draft two(ClaimKind kind, String value) {
            return Draft.of("x", kind, value).group(62, "4.1", "1.2").group(93, "3.5", "1.3");
        }

        @ParameterizedTest
        @CsvSource({
            "TEST, 2.90, T, REPRODUCED",
            "TEST, -2.90, T, REPRODUCED",
            "TEST, 2.95, WELCH, REPRODUCED",
            "TEST, 2.95, UNSTATED, REPRODUCED",
            "TEST, 8.4209, F, REPRODUCED",
            "TEST, 3.10, T, WITHIN_ROUNDING",
            "TEST, 4.90, T, NOT_REPRODUCED",
            "P, 0.0043, T, REPRODUCED",
            "P, 0.0037, WELCH, REPRODUCED",
            "P, 0.002, T, WITHIN_ROUNDING",
            "P, 0.2, T, NOT_REPRODUCED",
            "MEAN_DIFFERENCE, 0.6, UNSTATED, REPRODUCED",
            "MEAN_DIFFERENCE, 0.4758, UNSTATED, REPRODUCED",
            "MEAN_DIFFERENCE, 0.4734, UNSTATED, REPRODUCED",
            "MEAN_DIFFERENCE, 0.9, UNSTATED, NOT_REPRODUCED"
        })
        void giveStatisticPAndDifference(ClaimKind kind, String value, Procedure by, Verdict verdict) {
            assertThat(two(kind, value).by(by).judged().verdict()).isEqualTo(verdict);
        }

        @Test
        void agreeWithAnotherProgramToTheLastDigit() {
            Group first = new Group(
                    62, Printed.parse("4.1").orElseThrow(), Printed.parse("1.2").orElseThrow());
            Group second = new Group(
                    93, Printed.parse("3.5").orElseThrow(), Printed.parse("1.3").orElseThrow());
            TwoGroups student = new TwoGroups(first, second, true);
            TwoGroups welch = new TwoGroups(first, second, false);
            assertThat(student.t().middle()).isCloseTo(2.9018805514415607, within(1e-13));
            assertThat(student.p().middle()).isCloseTo(0.004257212992789427, within(1e-14));
            assertThat(welch.t().middle()).isCloseTo(2.9489157153272263, within(1e-13));
            assertThat(welch.p().middle()).isCloseTo(0.003747169770831926, within(1e-14));
            assertThat(welch.freedom().middle()).isCloseTo(137.84549461908907, within(1e-10));
        }

        /** By scripts/reference/claims.py, whose grid of roundings spans t from 2.3261 to 3.5252. */
        @Test
        void theSpanOfTHoldsEveryRoundingAndNoMore() {
            TwoGroups student = new TwoGroups(
                    new Group(
                            62,
                            Printed.parse("4.1").orElseThrow(),
                            Printed.parse("1.2").orElseThrow()),
                    new Group(
                            93,
                            Printed.parse("3.5").orElseThrow(),
                            Printed.parse("1.3").orElseThrow()),
                    true);
            assertThat(student.t().least()).isCloseTo(2.3260752744377244, within(1e-12));
            assertThat(student.t().most()).isCloseTo(3.525185924443064, within(1e-12));
        }

        /** The t of the people's figures, its p two-sided 0.004257 and one-sided 0.002129; by scripts/reference/claims.py. */
        @ParameterizedTest
        @CsvSource({
            "TEST, 2.90, 0.004, false",
            "TEST, 2.90, 0.0003, true",
            "TEST, 2.90, 0.10, true",
            "MEAN_DIFFERENCE, 0.6, 0.004, false",
            "MEAN_DIFFERENCE, 0.6, 0.03, true"
        })
        void thePBesideIsTestedToo(ClaimKind kind, String value, String p, boolean adverse) {
            assertThat(two(kind, value).with(Given.P, p).judged().verdict().isAdverse())
                    .isEqualTo(adverse);
        }

        /** Limits by scripts/reference/claims.py: Student 0.4218 to 5.5782, Welch 0.3862 to 5.6138, z 0.8087 to 5.1913. */
        @ParameterizedTest
        @CsvSource({
            "3.0, 0.42, 5.58, T, REPRODUCED",
            "3.0, 0.39, 5.61, WELCH, REPRODUCED",
            "3.0, 0.81, 5.19, UNSTATED, REPRODUCED",
            "-3.0, -5.58, -0.42, UNSTATED, REPRODUCED",
            "3.0, 0.12, 5.88, UNSTATED, NOT_REPRODUCED",
            "3.0, 0.81, 5.19, T, NOT_REPRODUCED"
        })
        void theLimitsOfTheirDifferenceFollow(String value, String low, String high, Procedure by, Verdict verdict) {
            Judgement judged = Draft.of("x", ClaimKind.MEAN_DIFFERENCE, value)
                    .group(5, "12.00", "2.00")
                    .group(5, "9.00", "1.50")
                    .with(Given.LOW, low)
                    .with(Given.HIGH, high)
                    .by(by)
                    .judged();
            assertThat(judged.verdict()).isEqualTo(verdict);
            assertThat(judged.opinions()).extracting(Opinion::arithmetic).anyMatch(text -> text.contains("limits"));
        }

        /** A difference of 2 with standard error 1 on 8 degrees of freedom: limits ±2.306, p 0.0805; by z p would be 0.089. */
        @Test
        void anIntervalByTOnFewDegreesOfFreedomIsNoSlip() {
            Draft open = Draft.of("x", ClaimKind.MEAN_DIFFERENCE, "2.00")
                    .with(Given.LOW, "-0.31")
                    .with(Given.HIGH, "4.31")
                    .with(Given.P, "0.081");
            assertThat(open.judged().verdict()).isEqualTo(UNDER_DETERMINED);
            assertThat(open.judged().decisive().words()).contains("by t on 7 to 10 degrees of freedom");
            assertThat(open.with(Given.DF, "8").judged().verdict()).isEqualTo(REPRODUCED);
            assertThat(open.with(Given.DF, "80").judged().verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(Draft.of("x", ClaimKind.MEAN_DIFFERENCE, "2.00")
                            .with(Given.LOW, "-0.31")
                            .with(Given.HIGH, "4.31")
                            .with(Given.P, "0.40")
                            .judged()
                            .verdict())
                    .isEqualTo(NOT_REPRODUCED);
        }

        /** t of 2.9867 follows from 62 and 93 people whose means err by 0.15 and 0.13. */
        @Test
        void errorsPrintedAsDeviationsAreRecognised() {
            Opinion opinion = Draft.of("x", ClaimKind.TEST, "2.99")
                    .group(62, "4.10", "0.15")
                    .group(93, "3.50", "0.13")
                    .by(Procedure.T)
                    .judged()
                    .decisive();
            assertThat(opinion.verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(opinion.words()).contains("standard errors");
        }

        @Test
        void degreesOfFreedomOfOtherPeopleAreNotTheirs() {
            Judgement judged = two(ClaimKind.TEST, "2.90")
                    .with(Given.DF, "148")
                    .by(Procedure.T)
                    .judged();
            assertThat(judged.verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(judged.decisive().arithmetic()).isEqualTo("62 + 93 − 2 = 153, printed 148");
            assertThat(two(ClaimKind.TEST, "2.90")
                            .with(Given.DF, "153")
                            .judged()
                            .verdict())
                    .isEqualTo(REPRODUCED);
        }
    }

    /** The p and t of people whose means and deviations were then rounded lie in what the rounded figures leave open. */
    @Property(tries = 300)
    void roundedMeansAndDeviationsEncloseTheTestOfThePeople(
            @ForAll @Size(min = 3, max = 40) List<@IntRange(max = 20) Integer> one,
            @ForAll @Size(min = 3, max = 40) List<@IntRange(max = 20) Integer> other,
            @ForAll boolean pooled) {
        Description first = Description.of(one.stream().mapToDouble(x -> x).toArray());
        Description second = Description.of(other.stream().mapToDouble(x -> x).toArray());
        TTest test = pooled ? TTest.student() : TTest.welch();
        Assume.that(first.sampleVariance().getAsDouble() > 0.01
                && second.sampleVariance().getAsDouble() > 0.01);
        TTest.Result truth = test.test(first, second).orElseThrow();
        TwoGroups printed = new TwoGroups(group(first), group(second), pooled);
        assertThat(Math.abs(truth.statistic()))
                .isBetween(printed.t().least() - 1e-9, printed.t().most() + 1e-9);
        assertThat(truth.degreesOfFreedom())
                .isBetween(printed.freedom().least() - 1e-9, printed.freedom().most() + 1e-9);
        assertThat(truth.pValue())
                .isBetween(printed.p().least() - 1e-9, printed.p().most() + 1e-9);
    }

    private static Group group(Description people) {
        return new Group(
                people.count(),
                rounded(people.mean().getAsDouble()),
                rounded(Math.sqrt(people.sampleVariance().getAsDouble())));
    }

    private static Printed rounded(double number) {
        return Printed.parse(
                        new BigDecimal(number).setScale(1, RoundingMode.HALF_UP).toPlainString())
                .orElseThrow();
    }

    @Nested
    class Ratios {
        private final long[][] wong = {{32, 14}, {13, 32}};

        @Test
        void anOddsRatioFollowsFromCountsAndACutOffLimitIsTold() {
            Judgement judged = Draft.of("or", ClaimKind.ODDS_RATIO, "5.63")
                    .with(Given.LOW, "2.28")
                    .with(Given.HIGH, "13.84")
                    .table(wong)
                    .judged();
            assertThat(judged.verdict()).isEqualTo(WITHIN_ROUNDING);
            assertThat(judged.decisive().words()).contains("lower limit was cut off");
        }

        @Test
        void aRiskRatioFromTotalsTakenForPeopleWithoutTheEventIsRecognised() {
            // (32/78)/(13/58) = 1.83
            Judgement judged =
                    Draft.of("rr", ClaimKind.RISK_RATIO, "1.83").table(wong).judged();
            assertThat(judged.verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(judged.decisive().words()).contains("totals taken");
            assertThat(judged.decisive().correction()).isEqualTo("print 2.41");
        }

        @Test
        void limitsOfTheSameNumberAreSymmetricOnTheLogScale() {
            Draft good = Draft.of("hr", ClaimKind.HAZARD_RATIO, "1.63")
                    .with(Given.LOW, "1.46")
                    .with(Given.HIGH, "1.82");
            Draft bad = Draft.of("or", ClaimKind.ODDS_RATIO, "2.26")
                    .with(Given.LOW, "1.97")
                    .with(Given.HIGH, "2.68");
            assertThat(good.judged().verdict()).isEqualTo(WITHIN_ROUNDING);
            assertThat(bad.judged().verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(bad.judged().decisive().words()).contains("not symmetric about the estimate on the log scale");
            assertThat(bad.by(Procedure.OTHER_INTERVAL).judged().verdict()).isEqualTo(UNDER_DETERMINED);
        }

        /**
         * 2 of 20 beside 7 of 20: the log-likelihood of the odds ratio, maximised over the other parameter by bisection, lies
         * 1.9207 below its maximum at 0.02760 and at 1.01796.
         */
        @Test
        void anUnnamedIntervalAsLopsidedAsAProfileIntervalIsLeftOpen() {
            Draft profile = Draft.of("or", ClaimKind.ODDS_RATIO, "0.206")
                    .with(Given.LOW, "0.0276")
                    .with(Given.HIGH, "1.018");
            assertThat(profile.judged().verdict()).isEqualTo(UNDER_DETERMINED);
            assertThat(profile.judged().decisive().words()).contains("A profile interval can be");
            assertThat(profile.by(Procedure.WALD).judged().verdict()).isEqualTo(NOT_REPRODUCED);
        }

        @Test
        void aRatioWithTheIntervalOfADifferenceIsNamed() {
            Draft plain = Draft.of("or", ClaimKind.ODDS_RATIO, "1.60")
                    .with(Given.LOW, "0.20")
                    .with(Given.HIGH, "3.00");
            assertThat(plain.judged().verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(plain.judged().decisive().words()).contains("as if it were a difference");
        }

        @Test
        void anEstimateOutsideItsIntervalIsImpossible() {
            Draft out = Draft.of("or", ClaimKind.ODDS_RATIO, "2.9")
                    .with(Given.LOW, "1.1")
                    .with(Given.HIGH, "2.7");
            assertThat(out.judged().verdict()).isEqualTo(IMPOSSIBLE);
            Draft turned = Draft.of("or", ClaimKind.ODDS_RATIO, "2.0")
                    .with(Given.LOW, "3.1")
                    .with(Given.HIGH, "1.7");
            assertThat(turned.judged().verdict()).isEqualTo(IMPOSSIBLE);
        }
    }

    /** 20, 10 beside 11, 22: chi-square 6.986, p = 0.0082, with correction 5.716, p = 0.0168; by scripts/reference/claims.py. */
    @ParameterizedTest
    @CsvSource({
        "6.99, 0.008, CHI_SQUARE, false",
        "5.72, 0.017, UNSTATED, false",
        "6.99, 0.017, CHI_SQUARE, true",
        "5.72, 0.008, UNSTATED, true"
    })
    void thePBesideAStatisticOfCountsIsTestedToo(String value, String p, Procedure by, boolean adverse) {
        Judgement judged = Draft.of("x", ClaimKind.TEST, value)
                .with(Given.P, p)
                .table(new long[] {20, 10}, new long[] {11, 22})
                .by(by)
                .judged();
        assertThat(judged.verdict().isAdverse()).isEqualTo(adverse);
    }

    @Nested
    class Limits {
        private static Draft share(String value, String low, String high) {
            return Draft.of("x", ClaimKind.SHARE, value)
                    .with(Given.N, "88")
                    .with(Given.LOW, low)
                    .with(Given.HIGH, high);
        }

        /** Limits of 22 of 88 by scripts/reference/claims.py. */
        @ParameterizedTest
        @CsvSource({
            "17.1, 35.0, UNSTATED, Wilson’s interval",
            "17.1, 35.0, WILSON, Wilson’s interval",
            "16.65, 35.57, UNSTATED, with continuity correction",
            "16.4, 35.4, UNSTATED, exact interval",
            "15.95, 34.05, WALD, a Wald interval",
            "17.07, 35.02, UNSTATED, Agresti",
            "16.86, 34.75, UNSTATED, Jeffreys"
        })
        void ofAPercentageTellTheMethod(String low, String high, Procedure by, String words) {
            Opinion opinion = share("25.0 %", low, high)
                    .with(Given.COUNT, "22")
                    .by(by)
                    .judged()
                    .decisive();
            assertThat(opinion.verdict()).isEqualTo(REPRODUCED);
            assertThat(opinion.words()).contains(words);
            assertThat(opinion.arithmetic()).contains("limits", low, high);
        }

        @Test
        void ofAPercentageTellTheCountThatIsNotPrinted() {
            Opinion opinion = share("25 %", "17", "35").judged().decisive();
            assertThat(opinion.verdict()).isEqualTo(WITHIN_ROUNDING);
            assertThat(opinion.words()).contains("22 of 88");
        }

        @Test
        void ofAPercentageByNoMethodAreNotReproduced() {
            assertThat(share("25 %", "19", "31").judged().verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(share("25 %", "19", "31")
                            .by(Procedure.OTHER_INTERVAL)
                            .judged()
                            .verdict())
                    .isEqualTo(UNDER_DETERMINED);
            Opinion wrong =
                    share("25.0 %", "17.1", "35.0").by(Procedure.WALD).judged().decisive();
            assertThat(wrong.words()).contains("the label is wrong");
            assertThat(share("25 %", "35", "17").judged().verdict()).isEqualTo(IMPOSSIBLE);
            assertThat(share("25 %", "27", "35").judged().verdict()).isEqualTo(IMPOSSIBLE);
        }

        /** Wald's interval of 2 of 30 reaches from −2.26 to 15.59 per cent. */
        @ParameterizedTest
        @CsvSource({"-2.3", "0.0"})
        void byWaldMayLieBelowNothing(String low) {
            Opinion opinion = Draft.of("x", ClaimKind.SHARE, "6.7 %")
                    .with(Given.N, "30")
                    .with(Given.COUNT, "2")
                    .with(Given.LOW, low)
                    .with(Given.HIGH, "15.6")
                    .judged()
                    .decisive();
            assertThat(opinion.verdict()).isEqualTo(REPRODUCED);
            assertThat(opinion.words()).contains("Wald");
        }

        /** Of 2 of 20 beside 7 of 20 and of 32 of 46 beside 13 of 45; by scripts/reference/claims.py. */
        @ParameterizedTest
        @CsvSource({
            "5.63, 2.34, 14.28, UNSTATED, profile likelihood",
            "5.63, 2.10, 15.31, UNSTATED, Fisher",
            "5.63, 2.34, 14.28, PROFILE, profile likelihood"
        })
        void ofAnOddsRatioTellTheMethod(String value, String low, String high, Procedure by, String words) {
            Draft draft = Draft.of("or", ClaimKind.ODDS_RATIO, value)
                    .with(Given.LOW, low)
                    .with(Given.HIGH, high)
                    .table(new long[] {32, 14}, new long[] {13, 32});
            assertThat(draft.by(by).judged().verdict()).isEqualTo(REPRODUCED);
            assertThat(draft.judged().decisive().words()).contains(words);
            assertThat(draft.by(Procedure.WALD).judged().verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(draft.judged().decisive().words()).contains("only").contains(words);
        }

        /** exp(2 ± 0.8) about exp(2). */
        @Test
        void ofAMeanOnTheLogScaleAreRecognised() {
            Draft mean = Draft.of("m", ClaimKind.MEAN, "7.39")
                    .with(Given.LOW, "3.32")
                    .with(Given.HIGH, "16.44")
                    .with(Given.N, "40")
                    .with(Given.SD, "20.0");
            assertThat(mean.judged().verdict()).isEqualTo(UNDER_DETERMINED);
            assertThat(mean.judged().decisive().words()).contains("log scale");
            assertThat(mean.by(Procedure.LOG_WALD).judged().verdict()).isEqualTo(WITHIN_ROUNDING);
            assertThat(mean.by(Procedure.WALD).judged().verdict()).isEqualTo(NOT_REPRODUCED);
        }

        /** atanh 0.45 ± 1.96/√47 gives 0.1962 to 0.6473. */
        @Test
        void ofACorrelationTellItsN() {
            Draft r = Draft.of("r", ClaimKind.CORRELATION, "0.450")
                    .with(Given.LOW, "0.196")
                    .with(Given.HIGH, "0.647");
            assertThat(r.judged().verdict()).isEqualTo(WITHIN_ROUNDING);
            assertThat(r.judged().decisive().words()).contains("with n of 50.");
            Draft plain = Draft.of("r", ClaimKind.CORRELATION, "0.45")
                    .with(Given.LOW, "0.25")
                    .with(Given.HIGH, "0.65");
            assertThat(plain.judged().verdict()).isEqualTo(UNDER_DETERMINED);
        }
    }

    /** People counted at random, and the limits of their percentage by a method picked at random, rounded. */
    @Property(tries = 500)
    void noUsualIntervalOfAPercentageRaisesAnAlarm(
            @ForAll @IntRange(min = 5, max = 400) int n,
            @ForAll @IntRange(max = 400) int drawn,
            @ForAll ProportionInterval method,
            @ForAll @IntRange(max = 1) int decimals,
            @ForAll boolean counted) {
        int count = drawn % (n + 1);
        Interval limits = method.of(count, n, 0.95);
        Draft draft = Draft.of("x", ClaimKind.SHARE, PrintedReport.round(100.0 * count / n, decimals))
                .with(Given.N, "" + n)
                .with(Given.LOW, PrintedReport.round(100 * limits.lower(), decimals))
                .with(Given.HIGH, PrintedReport.round(100 * limits.upper(), decimals));
        Judgement judged = (counted ? draft.with(Given.COUNT, "" + count) : draft).judged();
        assertThat(judged.verdict().isAdverse())
                .as(judged.decisive().toString())
                .isFalse();
    }

    @Nested
    class Tables {
        @Test
        void theCellThatFailsInBothMarginsIsNamed() {
            CountTable table = new CountTable(
                    CountTable.of(
                                    new long[] {134, 114, 278},
                                    new long[] {77, 114, 191},
                                    new long[] {64, 63, 127},
                                    new long[] {38, 21, 59},
                                    new long[] {52, 7, 59},
                                    new long[] {365, 349, 714})
                            .rows(),
                    List.of("White", "Asian", "Black", "Mixed", "Other", "All"),
                    List.of("CNWL", "WWT", "All"));
            Judgement judged = Draft.of("t", ClaimKind.TABLE, "").table(table).judged();
            assertThat(judged.verdict()).isEqualTo(IMPOSSIBLE);
            assertThat(judged.decisive().correction()).isEqualTo("“White”, “WWT”: print 144 instead of 114");
        }

        @Test
        void cellsThatWereNotPrintedAreCounted() {
            OptionalLong open = OptionalLong.empty();
            CountTable table = new CountTable(
                    List.of(
                            List.of(OptionalLong.of(22), open, open, OptionalLong.of(88)),
                            List.of(OptionalLong.of(39), open, open, OptionalLong.of(45)),
                            List.of(open, open, open, OptionalLong.of(133))),
                    List.of(),
                    List.of());
            Judgement judged = Draft.of("t", ClaimKind.TABLE, "").table(table).judged();
            assertThat(judged.verdict()).isEqualTo(UNDER_DETERMINED);
            assertThat(judged.decisive().arithmetic()).contains("88 − 22 = 66 people in 2 open cells");
        }
    }

    @Nested
    class Derivations {
        @Test
        void unitArithmeticHasToComeOut() throws FormulaException {
            Draft hours = Draft.of("hours", ClaimKind.COUNT, "2");
            Draft good = Draft.of("cost", ClaimKind.AMOUNT, "£24,000").formula("5 * {hours} * 48 * 50");
            Draft bad = Draft.of("cost", ClaimKind.AMOUNT, "£24,000").formula("{hours} * 52 * 50");
            assertThat(Draft.judge(Findings.NONE, good, hours).get(0).verdict()).isEqualTo(REPRODUCED);
            assertThat(Draft.judge(Findings.NONE, bad, hours).get(0).decisive().correction())
                    .isEqualTo("print 5200");
        }

        @Test
        void aDifferenceIsInPointsOrInPerCent() {
            Draft open = Draft.of("d", ClaimKind.DIFFERENCE, "15").with(Given.SECOND, "58");
            assertThat(open.judged().verdict()).isEqualTo(UNDER_DETERMINED);
            assertThat(open.judged().decisive().words()).contains("43 %").contains("50.4 %");
            Draft afterwards = Draft.of("d", ClaimKind.DIFFERENCE, "36")
                    .with(Given.FIRST, "11")
                    .with(Given.SECOND, "46");
            assertThat(afterwards.judged().verdict()).isEqualTo(WITHIN_ROUNDING);
        }

        @Test
        void aLaterVersionThatSaysSomethingElseIsToldOfTheEarlier() {
            Draft early = Draft.of("early", ClaimKind.SHARE, "88").in("summary");
            Draft late = Draft.of("late", ClaimKind.SHARE, "82").in("paper").insteadOf("early");
            assertThat(Draft.judge(Findings.NONE, early, late))
                    .extracting(Judgement::verdict)
                    .containsExactly(NOT_REPRODUCED, UNDER_DETERMINED);
        }

        @Test
        void partsThatDoNotAddUp() {
            Draft[] parts = {
                Draft.of("all", ClaimKind.SUM, "156").parts("men", "women"),
                Draft.of("men", ClaimKind.COUNT, "90"),
                Draft.of("women", ClaimKind.COUNT, "65")
            };
            Opinion opinion = Draft.judge(Findings.NONE, parts).get(0).decisive();
            assertThat(opinion.verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(opinion.correction()).isEqualTo("print 155, or correct one part by 1");
        }
    }

    @Nested
    class Words {
        @Test
        void aListBeyondTheOneItShouldBeWithinMakesBothIncomparable() {
            Draft aims = Draft.of("aims", ClaimKind.STATEMENT, "").members("", "Stay", "return");
            Draft results = Draft.of("results", ClaimKind.STATEMENT, "").members("aims", "stay", "train");
            assertThat(Draft.judge(Findings.NONE, aims, results)).allSatisfy(judged -> {
                assertThat(judged.verdict()).isEqualTo(NOT_COMPARABLE);
                assertThat(judged.decisive().words()).isEqualTo("Outside it: train.");
                assertThat(judged.decisive().arithmetic()).isEqualTo("1 of the 2 of results are among the 2 of aims");
            });
            Draft within = Draft.of("results", ClaimKind.STATEMENT, "").members("aims", "return");
            assertThat(Draft.judge(Findings.NONE, aims, within))
                    .extracting(Judgement::verdict)
                    .containsExactly(UNDER_DETERMINED, REPRODUCED);
        }

        @Test
        void aCountIsThatOfItsList() {
            assertThat(Draft.of("x", ClaimKind.COUNT, "2")
                            .members("", "a", "b")
                            .judged()
                            .verdict())
                    .isEqualTo(REPRODUCED);
            Opinion wrong = Draft.of("x", ClaimKind.COUNT, "3")
                    .members("", "a", "b")
                    .judged()
                    .decisive();
            assertThat(wrong.verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(wrong.arithmetic()).isEqualTo("members listed = 2, printed 3");
        }

        @ParameterizedTest
        @CsvSource({
            "Individual placement-and-support, Individual Placement and Support, REPRODUCED, its own",
            "Independent Placement Support, Individual Placement and Support, NOT_REPRODUCED, Both shorten to IPS",
            "IPS, Individual Placement and Support, REPRODUCED, its own",
            "Supported Work, Individual Placement and Support, NOT_REPRODUCED, established name"
        })
        void aNameIsTheEstablishedOne(String name, String standard, Verdict verdict, String words) {
            Opinion opinion = Draft.of("x", ClaimKind.STATEMENT, "")
                    .names(standard, name)
                    .judged()
                    .decisive();
            assertThat(opinion.verdict()).isEqualTo(verdict);
            assertThat(opinion.words()).contains(words);
        }

        @Test
        void twoNamesOfOneThingDoNotAgree() {
            Opinion opinion = Draft.of("x", ClaimKind.STATEMENT, "")
                    .names("", "Key worker", "Link worker")
                    .judged()
                    .decisive();
            assertThat(opinion.verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(opinion.correction()).isEqualTo("use one throughout");
        }

        @ParameterizedTest
        @CsvSource({
            "72 %, helped, CLIENTS, NOT_COMPARABLE",
            "72 %, goal met, CLIENTS, NOT_COMPARABLE",
            "72 %, Goal met, RECORDS, REPRODUCED",
            "71 %, goal met, RECORDS, NOT_REPRODUCED",
            "72 %, goal met, , UNDER_DETERMINED"
        })
        void aFigureGivenAgainIsOfTheSameMeasure(String value, String measure, Teller told, Verdict verdict) {
            Draft first = Draft.of("first", ClaimKind.SHARE, "72 %").measures("goal met", Teller.RECORDS, "");
            Draft again = Draft.of("again", ClaimKind.SHARE, value).measures(measure, told, "first");
            assertThat(Draft.judge(Findings.NONE, first, again).get(1).verdict())
                    .isEqualTo(verdict);
        }
    }

    @Nested
    class Data {
        private final Finding share =
                Finding.share("outcomes/share", Basis.ofShare("Unemployed", 22, 88, 0, "moved", "at risk"));
        private final Finding ratio = Finding.of(
                        "model/or", Statistic.ODDS_RATIO, 0.4, Basis.ofPeople("minority", 102, 0, "at risk"))
                .within(Range.confidence(0.1, 1.6, 0.95, "profile"))
                .tested(new HypothesisTest("likelihood ratio", OptionalDouble.of(1.9), OptionalDouble.of(1), 0.17));
        private final Findings findings = new Findings(
                Map.of(share.address(), share, ratio.address(), ratio),
                Set.of("outcomes/hidden"),
                DataKind.CASE_EXPORT);

        @Test
        void aShareIsReproducedAtThePrintedPrecision() {
            Draft good = Draft.of("x", ClaimKind.SHARE, "25 %").findings("outcomes/share");
            Draft bad = Draft.of("x", ClaimKind.SHARE, "27 %").findings("outcomes/share");
            assertThat(good.judged(findings).verdict()).isEqualTo(REPRODUCED);
            assertThat(bad.judged(findings).decisive().correction()).isEqualTo("print 25 %");
            assertThat(Draft.of("x", ClaimKind.COUNT, "22")
                            .findings("outcomes/share")
                            .judged(findings)
                            .verdict())
                    .isEqualTo(REPRODUCED);
        }

        @Test
        void rebuiltRowsDoNotSettleABaseThatIsNotPrinted() {
            Findings rebuilt = new Findings(Map.of(share.address(), share), Set.of(), DataKind.REBUILD);
            Draft open = Draft.of("x", ClaimKind.SHARE, "25 %").findings("outcomes/share");
            Judgement judged = open.judged(rebuilt);
            assertThat(judged.verdict()).isEqualTo(UNDER_DETERMINED);
            assertThat(judged.opinions()).extracting(Opinion::arithmetic).contains("data: 22/88 = 25, printed 25 %");
            assertThat(open.with(Given.N, "88").judged(rebuilt).verdict()).isEqualTo(REPRODUCED);
        }

        @Test
        void anotherBaseIsNotCompared() {
            Draft other =
                    Draft.of("x", ClaimKind.SHARE, "25 %").with(Given.N, "100").findings("outcomes/share");
            assertThat(other.judged(findings).verdict()).isEqualTo(NOT_COMPARABLE);
        }

        @Test
        void whatIsWithheldIsNotShown() {
            Draft hidden = Draft.of("x", ClaimKind.SHARE, "25 %").findings("outcomes/hidden");
            Opinion opinion = hidden.judged(findings).opinions().get(1);
            assertThat(opinion.words()).contains("cannot be shown");
            assertThat(opinion.arithmetic()).isEmpty();
        }

        @Test
        void aDirectionThatCouldBeChanceIsNotReproduced() {
            Draft less =
                    Draft.of("x", ClaimKind.DIRECTION, "").says(Direction.LESS).findings("model/or");
            Draft none = Draft.of("x", ClaimKind.DIRECTION, "")
                    .says(Direction.NO_DIFFERENCE)
                    .findings("model/or");
            assertThat(less.judged(findings).verdict()).isEqualTo(NOT_REPRODUCED);
            assertThat(less.judged(findings).decisive().arithmetic()).contains("0.40 (0.10 to 1.60)");
            assertThat(none.judged(findings).verdict()).isEqualTo(REPRODUCED);
        }
    }
}
