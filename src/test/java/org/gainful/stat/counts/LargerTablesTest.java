package org.gainful.stat.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.gainful.stat.ChiSquareStatistic;
import org.junit.jupiter.api.Test;

class LargerTablesTest {
    private static final Offset<Double> ROUNDING = within(1e-11);

    private static long[][] random(SplittableRandom random, int rows, int columns, int largest) {
        long[][] table = new long[rows][columns];
        for (long[] row : table) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(largest);
            }
        }
        return table;
    }

    @Test
    void twoByTwoIsFishersOwnTest() {
        SplittableRandom random = new SplittableRandom(51);
        for (int round = 0; round < 100; round++) {
            long[][] t = random(random, 2, 2, 15);
            assertThat(FisherTable.withDefaults().pValue(t).orElseThrow())
                    .isCloseTo(new FisherExact(t[0][0], t[0][1], t[1][0], t[1][1]).pValue(), ROUNDING);
        }
    }

    @Test
    void theNetworkFindsWhatListingAllTablesFinds() {
        SplittableRandom random = new SplittableRandom(52);
        for (int round = 0; round < 40; round++) {
            long[][] table = random(random, 3, 3, 4);
            assertThat(FisherTable.withDefaults().pValue(table).orElseThrow()).isCloseTo(listed(table), ROUNDING);
            assertThat(FisherTable.withDefaults()
                            .pValue(ChiSquare.transposed(table))
                            .orElseThrow())
                    .isCloseTo(listed(table), ROUNDING);
        }
    }

    /** All 3 x 3 tables with the margins, from their four free cells. */
    private static double listed(long[][] t) {
        long[] r = ChiSquare.totals(t);
        long[] c = ChiSquare.totals(ChiSquare.transposed(t));
        double observed = weight(t);
        double all = 0;
        double within = 0;
        for (long a = 0; a <= r[0]; a++) {
            for (long b = 0; a + b <= r[0]; b++) {
                for (long d = 0; d <= r[1]; d++) {
                    for (long e = 0; d + e <= r[1]; e++) {
                        long[][] table = {
                            {a, b, r[0] - a - b},
                            {d, e, r[1] - d - e},
                            {c[0] - a - d, c[1] - b - e, r[2] - c[0] + a + d - c[1] + b + e}
                        };
                        double weight = weight(table);
                        all += weight;
                        within += weight <= observed * (1 + 1e-7) ? weight : 0;
                    }
                }
            }
        }
        return all == 0 ? 1 : within / all;
    }

    private static double weight(long[][] table) {
        double weight = 1;
        for (long[] row : table) {
            for (long count : row) {
                if (count < 0) {
                    return 0;
                }
                for (long k = 2; k <= count; k++) {
                    weight /= k;
                }
            }
        }
        return weight;
    }

    @Test
    void tooMuchWorkIsDeclinedAndSimulatedInstead() {
        long[][] table = {{40, 51, 36, 47, 52}, {30, 44, 39, 51, 48}, {61, 50, 42, 33, 39}, {44, 31, 36, 47, 52}};
        assertThat(new FisherTable(100_000).pValue(table)).isEmpty();
        double simulated = FisherTable.simulated(table, 2000, new Random(1));
        double chiSquare = ChiSquare.PLAIN.test(table).orElseThrow().pValue();
        assertThat(simulated)
                .isCloseTo(chiSquare, within(0.04))
                .isEqualTo(FisherTable.simulated(table, 2000, new Random(1)));
    }

    @Test
    void associationCountsPairsOfCases() {
        SplittableRandom random = new SplittableRandom(53);
        for (int round = 0; round < 30; round++) {
            long[][] table = random(random, 3, 4, 4);
            double[] pairs = new double[2];
            for (int i = 0; i < 12; i++) {
                for (int j = 0; j < i; j++) {
                    double weight = (double) table[i / 4][i % 4] * table[j / 4][j % 4];
                    int sign = Integer.signum(i / 4 - j / 4) * Integer.signum(i % 4 - j % 4);
                    pairs[sign > 0 ? 0 : 1] += sign == 0 ? 0 : weight;
                }
            }
            OrdinalAssociation association = OrdinalAssociation.of(table);
            assertThat(association.concordant()).isEqualTo(pairs[0]);
            assertThat(association.discordant()).isEqualTo(pairs[1]);
            association.tauB().ifPresent(tau -> assertThat(tau).isBetween(-1.0, 1.0));
        }
        assertThat(OrdinalAssociation.of(new long[][] {{5, 0}, {0, 7}}).tauB()).hasValue(1);
        assertThat(OrdinalAssociation.of(new long[][] {{5, 4}}).gamma()).isEmpty();
        assertThat(OrdinalAssociation.of(new long[][] {{5, 4}}).tauC()).isEmpty();
        assertThat(OrdinalAssociation.of(new long[0][]).tauB()).isEmpty();
        assertThat(Prediction.symmetricLambda(new long[][] {{5, 0}, {0, 7}})).hasValue(1);
        assertThat(Prediction.symmetricLambda(new long[][] {{5, 0}, {0, 0}})).isEmpty();
    }

    @Test
    void squaresOfTwoCategoriesAreMcNemars() {
        SquareTable square = SquareTable.of(new long[][] {{37, 3}, {29, 80}});
        ChiSquareStatistic mcNemar = new McNemar(3, 29).asymptotic().orElseThrow();
        assertThat(square.bowker()).hasValue(mcNemar);
        assertThat(square.stuartMaxwell().orElseThrow().statistic()).isCloseTo(mcNemar.statistic(), ROUNDING);
        assertThat(SquareTable.of(new long[][] {{3, 0}, {0, 4}}).bowker()).isEmpty();
        assertThat(SquareTable.of(new long[][] {{3, 0}, {0, 4}}).stuartMaxwell())
                .isEmpty();
        long[][] apart = {{1, 2, 0, 0}, {3, 1, 0, 0}, {0, 0, 1, 4}, {0, 0, 2, 1}};
        assertThat(SquareTable.of(apart).stuartMaxwell()).isEmpty();
        assertThat(SquareTable.of(apart).bowker().orElseThrow().degreesOfFreedom())
                .isEqualTo(2);
    }

    @Test
    void residualsAddUpToTheStatistic() {
        long[][] table = {{6, 3, 5}, {9, 0, 7}, {0, 0, 0}};
        Residuals residuals = Residuals.of(table).orElseThrow();
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += residuals.pearson(i, j) * residuals.pearson(i, j);
            }
        }
        assertThat(sum)
                .isCloseTo(ChiSquare.PLAIN.test(table).orElseThrow().test().statistic(), ROUNDING);
        assertThat(residuals.standardised(2, 0)).isZero();
        assertThat(Residuals.of(new long[][] {{0, 0}})).isEmpty();
    }

    @Test
    void oneStratumIsThatTable() {
        TwoByTwo table = new TwoByTwo(12, 5, 6, 9);
        StratifiedTables one = new StratifiedTables(List.of(table, new TwoByTwo(0, 3, 0, 8), new TwoByTwo(0, 0, 0, 0)));
        assertThat(one.oddsRatio().orElseThrow()).isCloseTo(12.0 * 9 / (5 * 6), ROUNDING);
        assertThat(one.exactPValue().orElseThrow()).isCloseTo(new FisherExact(table).pValue(), ROUNDING);
        assertThat(one.breslowDay()).isEmpty();
        double pearson = ChiSquare.PLAIN.test(table.rows()).orElseThrow().test().statistic();
        assertThat(one.test().orElseThrow().statistic()).isCloseTo(pearson * 31 / 32, ROUNDING);
    }

    @Test
    void equalStrataAreHomogeneous() {
        TwoByTwo table = new TwoByTwo(12, 5, 6, 9);
        StratifiedTables same = new StratifiedTables(List.of(table, table, table));
        assertThat(same.breslowDay().orElseThrow().statistic()).isCloseTo(0, ROUNDING);
        assertThat(same.riskDifference().orElseThrow()).isCloseTo(12.0 / 17 - 6.0 / 15, ROUNDING);
        StratifiedTables none = new StratifiedTables(List.of());
        assertThat(none.oddsRatio()).isEmpty();
        assertThat(none.test()).isEmpty();
        assertThat(none.riskRatio()).isEmpty();
        assertThat(none.riskDifference()).isEmpty();
        assertThat(none.exactPValue()).isEmpty();
        StratifiedTables zero = new StratifiedTables(List.of(new TwoByTwo(0, 5, 4, 3), new TwoByTwo(0, 2, 1, 1)));
        assertThat(zero.oddsRatio()).hasValue(0);
        assertThat(zero.oddsRatioInterval(0.95)).isEmpty();
        assertThat(zero.tarone()).isEmpty();
    }

    @Test
    void aTrendTurnsWithItsScores() {
        Trend up = Trend.of(new long[] {1, 4, 8}, new long[] {10, 11, 12}, new double[] {1, 2, 3})
                .orElseThrow();
        Trend down = Trend.of(new long[] {1, 4, 8}, new long[] {10, 11, 12}, new double[] {3, 2, 1})
                .orElseThrow();
        assertThat(up.z()).isPositive().isCloseTo(-down.z(), ROUNDING);
        assertThat(Trend.of(new long[] {0, 0}, new long[] {4, 5}, new double[] {1, 2}))
                .isEmpty();
        assertThat(Trend.of(new long[] {1, 2}, new long[] {4, 5}, new double[] {2, 2}))
                .isEmpty();
        assertThat(Trend.of(new long[] {1, 2}, new long[] {4, 5}, new double[] {-1e300, 1e300}))
                .isEqualTo(Trend.of(new long[] {1, 2}, new long[] {4, 5}, new double[] {-1, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trend.of(new long[] {5}, new long[] {4}, new double[] {1}))
                .withMessage("events[0] must lie in [0, 4], was 5");
    }

    /** Lydersen, Fagerland and Laake 2009: for 7 of 17 against 1 of 16 the exact unconditional test is sharper. */
    @Test
    void unconditionalTestsAreSharperThanFishers() {
        TwoByTwo table = new TwoByTwo(7, 10, 1, 15);
        double central = new FisherExact(table).pValue(ExactTest.CENTRAL);
        for (UnconditionalTest test : UnconditionalTest.values()) {
            assertThat(test.pValue(table).orElseThrow()).isLessThan(central);
            assertThat(test.pValue(new TwoByTwo(0, 0, 3, 4))).isEmpty();
            assertThat(test.pValue(new TwoByTwo(10_000, 1, 3, 10_000))).isEmpty();
            assertThat(test.pValue(new TwoByTwo(0, 5, 0, 6)).orElseThrow()).isEqualTo(1);
        }
    }
}
