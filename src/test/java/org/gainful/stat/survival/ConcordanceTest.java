package org.gainful.stat.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConcordanceTest {
    @Test
    void countsThePairsThatCanBeCompared() {
        Random random = new Random(6);
        for (int trial = 0; trial < 500; trial++) {
            int size = 1 + random.nextInt(25);
            double[] times = random.ints(size, 0, 10).asDoubleStream().toArray();
            double[] risk = random.ints(size, 0, 6).asDoubleStream().toArray();
            boolean[] events = new boolean[size];
            for (int i = 0; i < size; i++) {
                events[i] = random.nextBoolean();
            }
            long[] counts = pairByPair(times, events, risk);
            Concordance.of(FollowUp.of(times, events), risk)
                    .ifPresentOrElse(
                            found -> assertThat(new long[] {found.concordant(), found.discordant(), found.tiedRisk()})
                                    .isEqualTo(counts),
                            () -> assertThat(counts).containsOnly(0));
        }
    }

    private static long[] pairByPair(double[] times, boolean[] events, double[] risk) {
        long[] counts = new long[3];
        for (int i = 0; i < times.length; i++) {
            for (int j = 0; j < times.length; j++) {
                boolean iFirst = events[i] && (times[i] < times[j] || times[i] == times[j] && !events[j]);
                if (iFirst) {
                    counts[risk[i] > risk[j] ? 0 : risk[i] < risk[j] ? 1 : 2]++;
                }
            }
        }
        return counts;
    }

    @Test
    void perfectOrderIsOneAndNoOrderAHalf() {
        FollowUp times = FollowUp.of(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true});
        Concordance perfect = Concordance.of(times, 4, 3, 2, 1).orElseThrow();
        assertThat(perfect.estimate()).isEqualTo(1);
        assertThat(perfect.standardError()).isZero();
        assertThat(Concordance.of(times, 7, 7, 7, 7).orElseThrow().estimate()).isEqualTo(0.5);
    }

    /** The share without each person, whose spread is about the standard error (jackknife). */
    @Test
    void theStandardErrorIsNearThatOfLeavingPeopleOut() {
        Random random = new Random(12);
        int size = 200;
        double[] risk = random.doubles(size).toArray();
        double[] times = new double[size];
        boolean[] events = new boolean[size];
        for (int i = 0; i < size; i++) {
            times[i] = -Math.log(random.nextDouble()) * Math.exp(-2 * risk[i]);
            events[i] = random.nextInt(3) > 0;
        }
        FollowUp all = FollowUp.of(times, events);
        double estimate = Concordance.of(all, risk).orElseThrow().estimate();
        double squares = 0;
        for (int out = 0; out < size; out++) {
            int[] rows = new int[size - 1];
            double[] left = new double[size - 1];
            for (int k = 0; k < rows.length; k++) {
                rows[k] = k < out ? k : k + 1;
                left[k] = risk[rows[k]];
            }
            double without =
                    Concordance.of(all.select(rows), left).orElseThrow().estimate();
            squares += (without - estimate) * (without - estimate);
        }
        assertThat(Concordance.of(all, risk).orElseThrow().standardError())
                .isCloseTo(Math.sqrt(squares), within(0.02 * Math.sqrt(squares)));
    }

    @Test
    void withoutPairsThereIsNone() {
        FollowUp none = FollowUp.of(new double[] {1, 2}, new boolean[2]);
        assertThat(Concordance.of(none, 1, 2)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concordance.of(none, 1, Double.NaN))
                .withMessage("risk[1] must be finite, was NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> Concordance.of(none, 1));
    }
}
