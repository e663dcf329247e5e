package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gainful.stat.numeric.ConeProgramme;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.regression.Separation.Direction;
import org.gainful.stat.regression.Separation.Kind;
import org.gainful.stat.regression.Separation.Term;
import org.junit.jupiter.api.Test;

/** Small cases whose separation can be told without a linear programme. */
class SeparationOracleTest {
    /** Directions that touch or cut off corners of the unit square have parts of at most this. */
    private static final int LARGEST_PART = 3;

    /** Each of the four cells of two binary predictors is empty, or holds others, events, or both. */
    @Test
    void twoBinaryPredictorsAreSeparatedAsTheirCellsAre() {
        int compared = 0;
        for (int code = 0; code < 256; code++) {
            List<double[]> rows = rowsOfCells(code);
            if (!rows.isEmpty()) {
                Design design = design(rows);
                if (!Aliasing.of(design).present()) {
                    assertEverywhere(design, byEnumeration(rows));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(4 * 27 + 81);
    }

    private static List<double[]> rowsOfCells(int code) {
        List<double[]> rows = new ArrayList<>();
        for (int cell = 0; cell < 4; cell++) {
            for (int event = 0; event < 2; event++) {
                if ((code >> (2 * cell + event) & 1) == 1) {
                    rows.add(new double[] {event, cell & 1, cell >> 1});
                }
            }
        }
        return rows;
    }

    private static Design design(List<double[]> rows) {
        return Design.of(List.of("x1", "x2"), List.of(column(rows, 1), column(rows, 2)), column(rows, 0));
    }

    private static double[] column(List<double[]> rows, int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    /** Tries all directions of small whole numbers, the extreme ones among them. */
    private static Separation byEnumeration(List<double[]> rows) {
        boolean[] up = new boolean[3];
        boolean[] down = new boolean[3];
        boolean complete = false;
        int base = 2 * LARGEST_PART + 1;
        for (int code = 0; code < base * base * base; code++) {
            int[] d = {code % base - LARGEST_PART, code / base % base - LARGEST_PART, code / base / base - LARGEST_PART
            };
            double least = rows.stream()
                    .mapToDouble(row -> (2 * row[0] - 1) * (d[0] + d[1] * row[1] + d[2] * row[2]))
                    .min()
                    .orElseThrow();
            complete |= least > 0;
            for (int j = 0; j < 3 && least >= 0; j++) {
                up[j] |= d[j] > 0;
                down[j] |= d[j] < 0;
            }
        }
        List<Term> terms = terms(List.of(Design.INTERCEPT, "x1", "x2"), up, down);
        return new Separation(terms.isEmpty() ? Kind.NONE : complete ? Kind.COMPLETE : Kind.QUASI, terms);
    }

    private static List<Term> terms(List<String> names, boolean[] up, boolean[] down) {
        return IntStream.range(0, names.size())
                .filter(j -> up[j] || down[j])
                .mapToObj(j -> new Term(
                        names.get(j),
                        up[j] && down[j]
                                ? Direction.EITHER
                                : up[j] ? Direction.TO_PLUS_INFINITY : Direction.TO_MINUS_INFINITY))
                .toList();
    }

    @Property(tries = 300, seed = "20260101")
    void aTableIsSeparatedWhereACellIsEmpty(
            @ForAll @IntRange(max = 3) int a,
            @ForAll @IntRange(max = 3) int b,
            @ForAll @IntRange(max = 3) int c,
            @ForAll @IntRange(max = 3) int d) {
        Assume.that(a + b > 0 && c + d > 0);
        double[] y = new double[a + b + c + d];
        double[] x = new double[y.length];
        Arrays.fill(y, 0, a, 1);
        Arrays.fill(y, a + b, a + b + c, 1);
        Arrays.fill(x, 0, a + b, 1);
        boolean firstPure = a == 0 || b == 0;
        boolean secondPure = c == 0 || d == 0;
        Kind expected = firstPure && secondPure ? Kind.COMPLETE : firstPure || secondPure ? Kind.QUASI : Kind.NONE;
        assertThat(Separation.of(Design.of(y).with("x", x)).kind()).isEqualTo(expected);
    }

    /**
     * Events lie above the others, or below, where the two ranges share at most an end. A cut t between the ranges is
     * the direction (-t, 1), so that the intercept takes the signs of -t.
     */
    @Property(tries = 500, seed = "20260101")
    void oneNumericPredictorSeparatesWhereTheRangesDoNotOverlap(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -9, max = 9) Integer> events,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -9, max = 9) Integer> others,
            @ForAll @IntRange(min = -12, max = 12) int shift) {
        double[] x = IntStream.concat(
                        events.stream().mapToInt(v -> v + shift),
                        others.stream().mapToInt(v -> v))
                .asDoubleStream()
                .toArray();
        double[] y = new double[x.length];
        Arrays.fill(y, 0, events.size(), 1);
        Assume.that(Arrays.stream(x).distinct().count() > 1);
        double[] above = Arrays.copyOf(x, events.size());
        double[] below = Arrays.copyOfRange(x, events.size(), x.length);
        Separation expected =
                cut(below, above, false).or(() -> cut(above, below, true)).orElse(Separation.none());
        assertEverywhere(Design.of(y).with("x", x), expected);
    }

    private static Optional<Separation> cut(double[] below, double[] above, boolean turned) {
        double low = Arrays.stream(below).max().orElseThrow();
        double high = Arrays.stream(above).min().orElseThrow();
        if (low > high) {
            return Optional.empty();
        }
        boolean[] up = {turned ? high > 0 : low < 0, !turned};
        boolean[] down = {turned ? low < 0 : high > 0, turned};
        return Optional.of(new Separation(
                low < high ? Kind.COMPLETE : Kind.QUASI, terms(List.of(Design.INTERCEPT, "x"), up, down)));
    }

    private static void assertEverywhere(Design design, Separation expected) {
        assertThat(Separation.of(design)).isEqualTo(expected);
        assertThat(LogisticRegression.maximumLikelihood().fit(design).separation())
                .isEqualTo(expected);
        assertThat(LogisticRegression.firth().fit(design).separation()).isEqualTo(expected);
    }

    /** At any point, since the steps of Newton's method under separation come close to proof without reaching it. */
    @Property(tries = 300, seed = "20260101")
    void overlapIsNeverProvenUnderSeparation(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 40) int rows, @ForAll @IntRange(max = 30) int steps) {
        Random random = new Random(seed);
        double[] x1 = random.ints(rows, 0, 5).asDoubleStream().toArray();
        double[] x2 = random.doubles(rows).toArray();
        double[] y = IntStream.range(0, rows)
                .mapToDouble(i -> x1[i] == 4 || x1[i] > 0 && random.nextBoolean() ? 1 : 0)
                .toArray();
        Design design = Design.of(y).with("x1", x1).with("x2", x2);
        Assume.that(!Aliasing.of(design).present() && Separation.of(design).present());
        Trials trials = Trials.of(design);
        ScaledColumns columns = trials.scaled(ScaledColumns.Origin.MEAN);
        for (LogisticLikelihood.Penalty penalty : LogisticLikelihood.Penalty.values()) {
            Newton<LogisticLikelihood.Evaluation> newton =
                    new Newton<>(new LogisticLikelihood(columns, trials, penalty));
            newton.at(new double[3])
                    .map(start -> newton.goOn(start, new boolean[] {true, true, true}, steps))
                    .ifPresent(end -> assertThat(Overlap.isProvenBy(end.point(), columns, trials))
                            .isFalse());
        }
    }

    /** Many rows cut by a plane leave a narrow cone of directions around its normal, which has no part 0. */
    @Property(tries = 5, seed = "20260101")
    void manyRowsCutByAPlaneAreCompletelySeparated(@ForAll long seed) {
        Random random = new Random(seed);
        double[] y = new double[10_000];
        double[][] x = new double[8][y.length];
        for (int i = 0; i < y.length; i++) {
            double side = 0;
            for (int j = 0; j < x.length; j++) {
                x[j][i] = j < 3 ? random.nextInt(2) : random.nextGaussian();
                side += (j % 2 == 0 ? 0.2 : -0.3) * (j + 1) * x[j][i];
            }
            y[i] = side > 0 ? 1 : 0;
        }
        List<String> names = IntStream.range(0, x.length).mapToObj(j -> "x" + j).toList();
        Separation separation = Separation.of(Design.of(names, List.of(x), y));
        assertThat(separation.kind()).isEqualTo(Kind.COMPLETE);
        assertThat(separation.terms()).contains(new Term("x6", Direction.TO_PLUS_INFINITY));
        assertThat(separation.terms()).contains(new Term("x7", Direction.TO_MINUS_INFINITY));
    }

    @Test
    void aProgrammeEndsInTheBestCorner() {
        assertThat(ConeProgramme.maximise(new double[] {3, -2}, List.of())).containsExactly(1, -1);
        assertThat(ConeProgramme.maximise(new double[] {1, 1}, List.of(new double[] {2, -1}, new double[] {-1, 1})))
                .containsExactly(0, 0);
        assertThat(ConeProgramme.maximise(new double[] {1, 1}, List.of(new double[] {2, -1})))
                .containsExactly(0.5, 1);
    }
}
