package org.gainful.stat.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Tests of counts compared with base R. */
class TablesTest {

    /** R 4.2.2, mcnemar.test on 150 and 86 discordant pairs: 17.35593, corrected 16.81780. */
    @Test
    void mcNemarAgreesOnManyPairs() {
        McNemar test = new McNemar(150, 86);
        assertThat(test.asymptotic().orElseThrow().statistic()).isEqualTo(64.0 * 64 / 236);
        assertThat(test.corrected().orElseThrow().statistic()).isEqualTo(63.0 * 63 / 236);
    }

    @Test
    void noDiscordantPairsGiveNoEvidence() {
        McNemar test = new McNemar(0, 0);
        assertThat(test.exactPValue()).isEqualTo(1);
        assertThat(test.asymptotic()).isEmpty();
        assertThat(test.corrected()).isEmpty();
    }

    @Test
    void emptyRowsAndColumnsAreLeftOut() {
        long[][] padded = {{10, 0, 20}, {0, 0, 0}, {15, 0, 5}};
        assertThat(ChiSquare.PLAIN.test(padded)).isEqualTo(ChiSquare.PLAIN.test(new long[][] {{10, 20}, {15, 5}}));
        assertThat(ChiSquare.PLAIN.test(new long[][] {{3, 4}, {0, 0}})).isEmpty();
        assertThat(ChiSquare.PLAIN.test(new long[0][])).isEmpty();
        assertThat(new FisherExact(0, 0, 0, 0).pValue()).isEqualTo(1);
        assertThat(new FisherExact(3, 0, 4, 0).pValue()).isEqualTo(1);
    }

    /** Fisher's tea: R 4.2.2, fisher.test(matrix(c(3, 1, 1, 3), 2)) gives p = 0.4857143 and prints 6.408. */
    @Test
    void fishersTeaAgrees() {
        FisherExact tea = new FisherExact(3, 1, 1, 3);
        assertThat(tea.pValue()).isCloseTo(34.0 / 70, within(1e-14));
        assertThat(tea.conditionalOddsRatio().orElseThrow()).isCloseTo(6.408, within(5e-4));
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FisherExact(1, 2, -3, 4))
                .withMessage("c must not be negative, was -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquare.PLAIN.test(new long[][] {{1, 2}, {3}}))
                .withMessage("each row must have 2 values, was 1");
    }
}
