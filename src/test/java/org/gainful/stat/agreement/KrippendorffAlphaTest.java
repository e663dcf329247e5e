package org.gainful.stat.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Quantiles;
import org.gainful.stat.resampling.Bootstrap;
import org.gainful.stat.resampling.BootstrapDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KrippendorffAlphaTest {
    private static final double NA = Double.NaN;

    /** Krippendorff (2011), Computing Krippendorff's alpha-reliability, part C: four observers, twelve units. */
    private static final Ratings FOUR_OBSERVERS = byObserver(new double[][] {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3},
        {NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA}
    });

    /** Wikipedia's example: three coders, fifteen units. */
    private static final Ratings THREE_CODERS = byObserver(new double[][] {
        {NA, NA, NA, NA, NA, 3, 4, 1, 2, 1, 1, 3, 3, NA, 3},
        {1, NA, 2, 1, 3, 3, 4, 3, NA, NA, NA, NA, NA, NA, NA},
        {NA, NA, 2, 1, 3, 4, 4, NA, 2, 1, 1, 3, 3, NA, 4}
    });

    private static Ratings byObserver(double[][] rows) {
        double[][] bySubject = new double[rows[0].length][rows.length];
        for (int observer = 0; observer < rows.length; observer++) {
            for (int unit = 0; unit < bySubject.length; unit++) {
                bySubject[unit][observer] = rows[observer][unit];
            }
        }
        return Ratings.withGaps(bySubject);
    }

    private static double alpha(MeasurementLevel level, Ratings ratings) {
        return KrippendorffAlpha.of(level).fit(ratings).orElseThrow().estimate();
    }

    /** Printed by Krippendorff and by fast-krippendorff: .743, .815, .849, .797. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743421", "ORDINAL, 0.815388", "INTERVAL, 0.849107", "RATIO, 0.797403"})
    void fourObserversAreAsReliableAsPrinted(MeasurementLevel level, double expected) {
        assertThat(alpha(level, FOUR_OBSERVERS)).isCloseTo(expected, within(5e-7));
    }

    /** Printed there: .691 and .811. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.691358", "INTERVAL, 0.810845"})
    void threeCodersAreAsReliableAsPrinted(MeasurementLevel level, double expected) {
        assertThat(alpha(level, THREE_CODERS)).isCloseTo(expected, within(5e-7));
    }

    @Test
    void unitsRatedOnceDoNotCount() {
        KrippendorffAlpha.Result result = KrippendorffAlpha.of(MeasurementLevel.NOMINAL)
                .fit(FOUR_OBSERVERS)
                .orElseThrow();
        assertThat(result.subjects()).isEqualTo(11);
        assertThat(result.ratings()).isEqualTo(40);
    }

    @Test
    void eachLevelKeepsWhatItsTransformationsKeep() {
        Ratings tripled = mapped(x -> 3 * x);
        Ratings shifted = mapped(x -> 3 * x + 7);
        Ratings stretched = mapped(x -> x * x * x - 100);
        Ratings renamed = mapped(x -> (3 * x + 2) % 7);
        for (MeasurementLevel level : MeasurementLevel.values()) {
            assertThat(alpha(level, tripled)).isCloseTo(alpha(level, FOUR_OBSERVERS), within(1e-14));
        }
        assertThat(alpha(MeasurementLevel.INTERVAL, shifted))
                .isCloseTo(alpha(MeasurementLevel.INTERVAL, FOUR_OBSERVERS), within(1e-14));
        assertThat(alpha(MeasurementLevel.ORDINAL, stretched))
                .isEqualTo(alpha(MeasurementLevel.ORDINAL, FOUR_OBSERVERS));
        assertThat(alpha(MeasurementLevel.NOMINAL, renamed)).isEqualTo(alpha(MeasurementLevel.NOMINAL, FOUR_OBSERVERS));
    }

    private static Ratings mapped(DoubleUnaryOperator function) {
        double[][] rows = new double[FOUR_OBSERVERS.subjects()][4];
        for (int i = 0; i < rows.length; i++) {
            double[] known =
                    Arrays.stream(FOUR_OBSERVERS.ofSubject(i)).map(function).toArray();
            Arrays.fill(rows[i], NA);
            System.arraycopy(known, 0, rows[i], 0, known.length);
        }
        return Ratings.withGaps(rows);
    }

    @Test
    void whatTheDataCannotTellIsEmpty() {
        for (MeasurementLevel level : MeasurementLevel.values()) {
            KrippendorffAlpha method = KrippendorffAlpha.of(level);
            assertThat(method.fit(Ratings.of(new double[0][]))).isEmpty();
            assertThat(method.fit(Ratings.withGaps(new double[][] {{NA, NA}, {NA, NA}})))
                    .isEmpty();
            assertThat(method.fit(Ratings.of(new double[][] {{1}, {2}})))
                    .as("one rater")
                    .isEmpty();
            assertThat(method.fit(Ratings.of(new double[][] {{0.1, 0.1}, {0.1, 0.1}})))
                    .as("constant")
                    .isEmpty();
            assertThat(method.bootstrap(Ratings.of(new double[0][]), new Bootstrap(20, 1)))
                    .isEmpty();
        }
        Ratings negative = Ratings.of(new double[][] {{1, -2}, {3, 4}});
        assertThat(KrippendorffAlpha.of(MeasurementLevel.RATIO).fit(negative)).isEmpty();
        Ratings huge = Ratings.of(new double[][] {{1e300, -1e300}, {3, 4}});
        assertThat(KrippendorffAlpha.of(MeasurementLevel.INTERVAL).fit(huge)).isEmpty();
        assertThat(alpha(MeasurementLevel.ORDINAL, huge)).isFinite();
    }

    @Test
    void theLargestRatiosDoNotOverflow() {
        Ratings huge = Ratings.of(new double[][] {{1.5e308, 1.7e308}, {1e308, 0.5e308}, {0, 0}});
        Ratings small = Ratings.of(new double[][] {{1.5, 1.7}, {1, 0.5}, {0, 0}});
        assertThat(alpha(MeasurementLevel.RATIO, huge)).isCloseTo(alpha(MeasurementLevel.RATIO, small), within(1e-14));
    }

    @Test
    void theBootstrapIsTheSameForTheSameSeed() {
        KrippendorffAlpha method = KrippendorffAlpha.of(MeasurementLevel.ORDINAL);
        BootstrapDistribution first =
                method.bootstrap(FOUR_OBSERVERS, new Bootstrap(500, 7)).orElseThrow();
        BootstrapDistribution again =
                method.bootstrap(FOUR_OBSERVERS, new Bootstrap(500, 7)).orElseThrow();
        Interval interval = first.percentile(0.95, Quantiles.TYPE_7);
        assertThat(again.replicates()).isEqualTo(first.replicates());
        assertThat(first.estimate()).isEqualTo(alpha(MeasurementLevel.ORDINAL, FOUR_OBSERVERS));
        assertThat(interval.contains(first.estimate())).isTrue();
        assertThat(interval.upper()).isLessThanOrEqualTo(1);
    }

    @Test
    void aResampleWithoutDisagreementLeavesNoInterval() {
        Ratings rare = Ratings.of(new double[] {1, 1, 1, 1, 2}, new double[] {1, 1, 1, 1, 1});
        assertThat(KrippendorffAlpha.of(MeasurementLevel.NOMINAL).bootstrap(rare, new Bootstrap(200, 3)))
                .isEmpty();
    }
}
