package org.gainful.stat.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;

/** Two raters, or several, on a continuous scale: limits of agreement, concordance, order. */
class TwoRatersTest {
    /** Bland and Altman (1986), table: peak expiratory flow (l/min) by a Wright and a mini Wright meter, first readings. */
    private static final double[] WRIGHT = {
        494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427
    };

    private static final double[] MINI = {
        512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451
    };

    @Test
    void theLimitsOfBlandAndAltmanAreFound() {
        BlandAltman limits = BlandAltman.of(Ratings.of(WRIGHT, MINI)).orElseThrow();
        // The paper: mean -2.1 and SD 38.8 l/min; bias from -22.0 to 17.8; it takes 2 SD and a standard error of √(3/n)
        // SD.
        assertThat(limits.bias()).isCloseTo(-2.1, within(0.05));
        assertThat(limits.standardDeviation()).isCloseTo(38.8, within(0.05));
        Interval bias = limits.biasInterval(0.95);
        assertThat(bias.lower()).isCloseTo(-22.0, within(0.1));
        assertThat(bias.upper()).isCloseTo(17.8, within(0.1));
        assertThat(limits.lowerLimit()).isCloseTo(-2.1176 - 1.959964 * 38.7651, within(1e-3));
        assertThat(limits.upperLimit()).isCloseTo(-2.1176 + 1.959964 * 38.7651, within(1e-3));
    }

    @Test
    void exchangedRatersTurnTheLimitsRound() {
        BlandAltman limits = BlandAltman.of(Ratings.of(WRIGHT, MINI)).orElseThrow();
        BlandAltman turned = BlandAltman.of(Ratings.of(MINI, WRIGHT)).orElseThrow();
        Interval lower = limits.lowerLimitInterval(0.95);
        Interval upper = turned.upperLimitInterval(0.95);
        assertThat(turned.lowerLimit()).isCloseTo(-limits.upperLimit(), within(1e-12));
        assertThat(upper.upper()).isCloseTo(-lower.lower(), within(1e-12));
    }

    @Test
    void concordanceIsPrecisionTimesAccuracy() {
        ConcordanceCorrelation same =
                ConcordanceCorrelation.of(Ratings.of(WRIGHT, MINI)).orElseThrow();
        assertThat(same.estimate()).isEqualTo(same.precision() * same.accuracy());
        assertThat(same.accuracy()).isBetween(0.99, 1.0);
        double[] shifted = new double[MINI.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = 2 * MINI[i] + 100;
        }
        ConcordanceCorrelation apart =
                ConcordanceCorrelation.of(Ratings.of(WRIGHT, shifted)).orElseThrow();
        assertThat(apart.precision()).isCloseTo(same.precision(), within(1e-14));
        assertThat(apart.accuracy()).isLessThan(0.3);
    }

    @Test
    void theIntervalOfConcordanceFollowsLin() {
        // The formula of Lin (1989, 2000), as epiR 2.0 has it, evaluated in Python with numpy.
        Interval interval = ConcordanceCorrelation.of(Ratings.of(WRIGHT, MINI))
                .orElseThrow()
                .interval(0.95)
                .orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.850491873168561, within(1e-12));
        assertThat(interval.upper()).isCloseTo(0.978726279170123, within(1e-12));
    }

    @Test
    void equalRatingsLeaveNoIntervalOfConcordance() {
        ConcordanceCorrelation equal =
                ConcordanceCorrelation.of(Ratings.of(MINI, MINI)).orElseThrow();
        assertThat(equal.estimate()).isCloseTo(1, within(1e-15));
        assertThat(equal.interval(0.95)).isEmpty();
        BlandAltman limits = BlandAltman.of(Ratings.of(MINI, MINI)).orElseThrow();
        assertThat(limits.upperLimit()).isZero();
        assertThat(limits.measurementError().standardError()).isZero();
    }

    @Test
    void whatTheDataCannotTellIsEmpty() {
        Ratings none = Ratings.of(new double[0][]);
        Ratings one = Ratings.of(new double[][] {{1, 2}});
        Ratings constant = Ratings.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3});
        Ratings huge = Ratings.of(new double[] {1e300, -1e300}, new double[] {-1e300, 1e300});
        Ratings gaps = Ratings.withGaps(new double[][] {{1, Double.NaN}, {Double.NaN, 2}, {Double.NaN, Double.NaN}});
        for (Ratings ratings : new Ratings[] {none, one, huge, gaps}) {
            assertThat(BlandAltman.of(ratings)).isEmpty();
            assertThat(ConcordanceCorrelation.of(ratings)).isEmpty();
        }
        assertThat(ConcordanceCorrelation.of(constant)).isEmpty();
        assertThat(BlandAltman.of(constant)).isPresent();
    }

    @Test
    void ratersOfOneOrderConcurWholly() {
        KendallW w = KendallW.of(Ratings.of(new double[][] {{1, 10, 3}, {2, 20, 4}, {3, 40, 9}, {4, 80, 11}}))
                .orElseThrow();
        assertThat(w.estimate()).isEqualTo(1);
        assertThat(w.test().statistic()).isEqualTo(9);
    }

    @Test
    void tiesAreCorrectedFor() {
        // Two raters with the same ties agree wholly, however many the ties are.
        KendallW tied = KendallW.of(Ratings.of(new double[][] {{1, 5}, {1, 5}, {2, 6}, {2, 6}, {2, 6}}))
                .orElseThrow();
        assertThat(tied.estimate()).isEqualTo(1);
    }

    @Test
    void ratersWhoTellNobodyApartHaveNoConcordance() {
        assertThat(KendallW.of(Ratings.of(new double[][] {{3, 3}, {3, 3}, {3, 3}})))
                .isEmpty();
        assertThat(KendallW.of(Ratings.of(new double[][] {{1, 2, 3}}))).isEmpty();
        assertThat(KendallW.of(Ratings.of(new double[][] {{1}, {2}}))).isEmpty();
        assertThat(KendallW.of(Ratings.of(new double[0][]))).isEmpty();
        assertThat(KendallW.of(Ratings.of(new double[][] {{3, 1}, {3, 2}, {3, 3}}))
                        .orElseThrow()
                        .estimate())
                .isBetween(0.0, 1.0);
    }
}
