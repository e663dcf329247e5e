package org.gainful.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainful.report.ChartSamples.mean;
import static org.gainful.report.ChartSamples.ratio;
import static org.gainful.report.ChartSamples.rows;
import static org.gainful.report.ChartSamples.share;
import static org.gainful.report.ChartSamples.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.table.Chart.Kind;
import org.junit.jupiter.api.Test;

class ChartScaleTest {
    @Test
    void ratiosDouble() {
        assertThat(ticks(ratios(ratio(3.85, 1.47, 10.1)))).containsExactly("0.5", "1", "2", "4", "8", "16");
        assertThat(ticks(ratios(ratio(0.4, 0.11, 0.9)))).containsExactly("0.0625", "0.125", "0.25", "0.5", "1", "2");
    }

    @Test
    void wideRatiosGrowTenfold() {
        assertThat(ticks(ratios(ratio(0.2, 0.01, 12)))).containsExactly("0.01", "0.1", "1", "10", "100");
        assertThat(ticks(ratios(ratio(3, 0.01, 900)))).containsExactly("0.01", "0.1", "1", "10", "100", "1000");
    }

    @Test
    void ratiosTakeInNoEffect() {
        ChartScale scale = ratios(ratio(5, 4, 6));
        assertThat(scale.noEffect()).hasValue(0);
        assertThat(scale.position().applyAsDouble(1)).isZero();
        assertThat(scale.low()).isNegative();
    }

    @Test
    void endlessRatiosDoNotStretchTheAxis() {
        assertThat(ratios(ratio(2, 0, Double.POSITIVE_INFINITY)).high())
                .isEqualTo(ratios(ratio(2, 1, 2)).high());
    }

    @Test
    void sharesArePercentages() {
        assertThat(ticks(plain(share(0.25, 0.1, 0.4)))).containsExactly("0%", "10%", "20%", "30%", "40%");
    }

    @Test
    void differencesTakeInZero() {
        ChartScale scale = plain(mean(3.1, -0.6, 6.8));
        assertThat(ticks(scale)).containsExactly("−2", "0", "2", "4", "6", "8");
        assertThat(scale.noEffect()).hasValue(0);
    }

    @Test
    void numbersFarFromZeroDoNot() {
        ChartScale scale = plain(mean(42, 39.5, 44.5));
        assertThat(ticks(scale)).containsExactly("39", "40", "41", "42", "43", "44", "45");
        assertThat(scale.noEffect()).isEmpty();
    }

    @Test
    void nothingToDrawStillHasAnAxis() {
        assertThat(ticks(ratios(words("[c]")))).containsExactly("0.5", "1", "2");
        assertThat(ticks(plain(words("[c]")))).hasSizeGreaterThan(2);
        assertThat(ticks(ChartScale.fromZero(DoubleStream.empty())))
                .startsWith("0")
                .endsWith("1");
    }

    private static ChartScale ratios(ReleasedCell cell) {
        return ChartScale.ratios(ChartData.of(rows(Kind.FOREST, 1, "Row", cell)));
    }

    private static ChartScale plain(ReleasedCell cell) {
        return ChartScale.plain(ChartData.of(rows(Kind.DOTS, 1, "Row", cell)));
    }

    private static List<String> ticks(ChartScale scale) {
        List<String> ticks = new ArrayList<>();
        double first = scale.step() * Math.ceil(scale.low() / scale.step() - 1e-9);
        for (int i = 0; first + i * scale.step() <= scale.high() + 1e-9; i++) {
            ticks.add(scale.tick().apply(first + i * scale.step()));
        }
        return ticks;
    }
}
