package org.gainful.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gainful.report.ChartSamples.bare;
import static org.gainful.report.ChartSamples.count;
import static org.gainful.report.ChartSamples.counted;
import static org.gainful.report.ChartSamples.mean;
import static org.gainful.report.ChartSamples.ratio;
import static org.gainful.report.ChartSamples.rows;
import static org.gainful.report.ChartSamples.score;
import static org.gainful.report.ChartSamples.share;
import static org.gainful.report.ChartSamples.total;
import static org.gainful.report.ChartSamples.withheld;
import static org.gainful.report.ChartSamples.words;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedChart;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.table.Chart.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChartPainterTest {
    private static final int NAVY = 0x12436D;
    private static final int GREEN = 0x28A197;
    private static final int PLUM = 0x801650;
    private static final int ORANGE = 0xF46A25;

    private static ChartPainter painter;

    @BeforeAll
    static void fonts() throws IOException {
        painter = new ChartPainter();
    }

    static List<ReleasedChart> samples() {
        return ChartSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void paintsAtTwiceTheSize(ReleasedChart chart) throws IOException {
        BufferedImage image = paint(chart);
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isBetween(300, 1600);
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void paintsTheSameBytesAnywhere(ReleasedChart chart) throws IOException {
        byte[] here = painter.png(chart, "");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(painter.png(chart, "")).isEqualTo(here);
            assertThat(new ChartPainter().png(chart, "")).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void paintsInSeveralThreads() throws Exception {
        List<byte[]> alone =
                samples().stream().map(chart -> painter.png(chart, "")).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 2; round++) {
                List<Callable<byte[]>> tasks = samples().stream()
                        .map(chart -> (Callable<byte[]>) () -> painter.png(chart, ""))
                        .toList();
                List<Future<byte[]>> together = threads.invokeAll(tasks);
                for (int i = 0; i < alone.size(); i++) {
                    assertThat(together.get(i).get()).isEqualTo(alone.get(i));
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"SCATTER", "AGREEMENT", "LINES", "SURVIVAL"})
    void growsWithTheRows(Kind kind) throws IOException {
        ReleasedCell cell = kind == Kind.STACKED_BARS ? count(7) : ratio(2, 1, 4);
        int one = paint(rows(kind, 1, "Row", cell)).getHeight();
        int two = paint(rows(kind, 2, "Row", cell)).getHeight();
        int sixty = paint(rows(kind, 60, "Row", cell)).getHeight();
        assertThat(two).isGreaterThan(one + 40);
        assertThat(sixty - one).isEqualTo(59 * (two - one));
    }

    @Test
    void aScatterStaysReadableWithManyPoints() throws IOException {
        List<ReleasedRow> rows = IntStream.range(0, 79)
                .mapToObj(i -> ChartSamples.data(
                        "Site " + i, List.of(score(70 + i % 50), share(0.2 + i % 7 / 20.0, 0.1, 0.7))))
                .toList();
        ReleasedChart many = ChartSamples.chart(Kind.SCATTER, "Share", List.of("Fidelity", "Work"), rows);
        assertThat(paint(many).getHeight())
                .isEqualTo(paint(ChartSamples.scatter()).getHeight());
        assertThat(pixels(paint(many), NAVY)).isGreaterThan(79 * 100);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void saysWhereItIsWithheld(Kind kind) throws IOException {
        BufferedImage image = paint(rows(kind, 3, "Row", withheld(), withheld()));
        assertThat(IntStream.of(NAVY, GREEN, PLUM, ORANGE).map(colour -> pixels(image, colour)))
                .describedAs("nothing but the legend's swatch")
                .allMatch(n -> n < 32 * 32);
        assertThat(pixels(image, 0x505A5F)).describedAs("grey words").isPositive();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void paintsEmptyTables(Kind kind) throws IOException {
        assertThat(paint(rows(kind, 0, "", words(""))).getWidth()).isEqualTo(1600);
        assertThat(paint(rows(kind, 2, "")).getWidth()).isEqualTo(1600);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"SCATTER", "AGREEMENT", "LINES", "SURVIVAL"})
    void breaksLongLabels(Kind kind) throws IOException {
        int one = paint(rows(kind, 1, "Row", score(3))).getHeight();
        int words = paint(rows(kind, 1, "a long row ".repeat(20), score(3))).getHeight();
        int word = paint(rows(kind, 1, "x".repeat(200), score(3))).getHeight();
        assertThat(words).isGreaterThan(one + 100);
        assertThat(word).isGreaterThan(one + 100);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void paintsNumbersThatFitNoAxis(Kind kind) throws IOException {
        double infinite = Double.POSITIVE_INFINITY;
        for (ReleasedCell cell : List.of(
                ratio(infinite, 3, infinite),
                ratio(0, 0, 2),
                ratio(2, 0, infinite),
                ratio(1e-9, 1e-12, 1e-6),
                ratio(1e9, 1e6, 1e12),
                bare(1),
                mean(-3, -infinite, -1),
                mean(5, 5, 5),
                mean(1e-12, 0, 1e-11),
                mean(-4e9, -5e9, -3e9),
                share(0, 0, 0),
                total(0, 0))) {
            assertThat(paint(rows(kind, 1, "Row", cell)).getWidth()).isEqualTo(1600);
        }
    }

    @Test
    void shadesHeatMapsFromPaleToDark() throws IOException {
        BufferedImage image = paint(rows(Kind.HEAT_MAP, 1, "Row", score(1), score(3), score(5)));
        int cell = pixels(image, NAVY);
        assertThat(cell).isGreaterThan(10_000);
        assertThat(pixels(image, 0x6BACE6)).isCloseTo(cell, withinPercent(3));
        assertThat(pixels(image, 0xDCE9F5)).isCloseTo(cell, withinPercent(3));
        assertThat(image.getRGB(1590, image.getHeight() - 100) & 0xFFFFFF).isEqualTo(NAVY);
    }

    @Test
    void splitsBarsByTheCounts() throws IOException {
        BufferedImage image = paint(rows(Kind.STACKED_BARS, 1, "Row", count(10), count(20), count(70)));
        int y = 2 * (32 + 19) + 20;
        int tenth = along(image, y, NAVY) + 2;
        // Less the two white pixels between segments.
        assertThat(along(image, y, GREEN)).isBetween(2 * tenth - 5, 2 * tenth + 1);
        assertThat(along(image, y, PLUM)).isBetween(7 * tenth - 15, 7 * tenth + 5);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keepsOneRowInItsPlace(Kind kind) throws IOException {
        ReleasedCell cell = kind == Kind.STACKED_BARS ? count(7) : ratio(2, 1, 4);
        int alone = firstInk(paint(rows(kind, 1, "Row", cell)));
        assertThat(firstInk(paint(rows(kind, 9, "Row", cell)))).isBetween(alone - 6, alone + 6);
    }

    @Test
    void leavesOutABarThatLacksACount() throws IOException {
        BufferedImage image = paint(rows(Kind.STACKED_BARS, 1, "Row", count(10), withheld()));
        assertThat(along(image, 2 * (32 + 19), NAVY)).isZero();
    }

    @Test
    void drawsAShareAsLongAsTheCountItShows() throws IOException {
        byte[] counts = painter.png(rows(Kind.BARS, 1, "Row", count(120)), "");
        assertThat(painter.png(rows(Kind.BARS, 1, "Row", counted(120, 150)), ""))
                .isEqualTo(counts);
    }

    @Test
    void drawsTotalsInProportion() throws IOException {
        BufferedImage full = paint(rows(Kind.BARS, 1, "Row", total(80, 80)));
        BufferedImage part = paint(rows(Kind.BARS, 1, "Row", total(40, 80)));
        int y = 2 * (6 + 18);
        assertThat(along(full, y, NAVY)).isGreaterThan(900);
        // The longer words "40 to 80" take some of the plot.
        assertThat(along(part, y, NAVY)).isBetween(380, along(full, y, NAVY) / 2);
    }

    @Test
    void endsAnEndlessIntervalInAnArrow() throws IOException {
        BufferedImage finite = paint(rows(Kind.FOREST, 1, "Row", ratio(2, 1, 8)));
        BufferedImage endless = paint(rows(Kind.FOREST, 1, "Row", ratio(2, 1, Double.POSITIVE_INFINITY)));
        assertThat(lastColumn(finite, NAVY)).isGreaterThan(12);
        assertThat(lastColumn(endless, NAVY)).isBetween(1, 6);
    }

    @Test
    void tellsSeriesApartByColour() throws IOException {
        BufferedImage image = paint(rows(Kind.FOREST, 2, "Row", ratio(2, 1, 8), ratio(3, 1, 6)));
        assertThat(pixels(image, NAVY)).isGreaterThan(1000);
        assertThat(pixels(image, ORANGE)).isGreaterThan(1000);
    }

    @Test
    void refusesColumnsTheTableLacks() {
        ReleasedChart good = ChartSamples.bars();
        ReleasedChart bad = new ReleasedChart(good.chart(), ChartSamples.dots().table(), "");
        assertThatThrownBy(() -> painter.png(bad, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("draws column total");
    }

    private static BufferedImage paint(ReleasedChart chart) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(painter.png(chart, "")));
    }

    private static org.assertj.core.data.Percentage withinPercent(double percent) {
        return org.assertj.core.data.Percentage.withPercentage(percent);
    }

    private static int pixels(BufferedImage image, int colour) {
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return (int)
                Arrays.stream(all).filter(rgb -> (rgb & 0xFFFFFF) == colour).count();
    }

    /** The first line with ink in the outermost letters of the row labels. */
    private static int firstInk(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .filter(y -> IntStream.range(0, 20).anyMatch(x -> (image.getRGB(x, y) & 0xFF) < 0x60))
                .findFirst()
                .orElse(-1);
    }

    private static int along(BufferedImage image, int y, int colour) {
        return (int) IntStream.range(0, image.getWidth())
                .filter(x -> (image.getRGB(x, y) & 0xFFFFFF) == colour)
                .count();
    }

    /** How many pixels of the colour stand in the last column that has any. */
    private static int lastColumn(BufferedImage image, int colour) {
        for (int x = image.getWidth() - 1; x >= 0; x--) {
            int column = x;
            int count = (int) IntStream.range(0, image.getHeight())
                    .filter(y -> (image.getRGB(column, y) & 0xFFFFFF) == colour)
                    .count();
            if (count > 0) {
                return count;
            }
        }
        return 0;
    }

    @Test
    void aNoticeStandsInALineOfItsOwnBelow() throws IOException {
        ReleasedChart chart = samples().get(0);
        BufferedImage without = ImageIO.read(new ByteArrayInputStream(painter.png(chart, "")));
        BufferedImage with = ImageIO.read(new ByteArrayInputStream(painter.png(chart, "Invented data.")));
        int line = with.getHeight() - without.getHeight();
        assertThat(line).isEqualTo(44);
        int[] pixels = with.getRGB(0, without.getHeight(), 300, line, null, 0, 300);
        assertThat(Arrays.stream(pixels).anyMatch(pixel -> (pixel & 0xFF) < 128))
                .isTrue();
    }
}
