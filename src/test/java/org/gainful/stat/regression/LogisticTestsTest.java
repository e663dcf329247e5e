package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainful.stat.ChiSquareStatistic;
import org.junit.jupiter.api.Test;

/** Wald, score and likelihood-ratio tests of one model. */
class LogisticTestsTest {
    private static final LogisticRegression METHOD = LogisticRegression.maximumLikelihood();

    private static LogisticFit invented(long seed) {
        Random random = new Random(seed);
        Design design = Design.of(random.doubles(60).map(Math::round).toArray());
        for (String term : List.of("a", "b", "c")) {
            design = design.with(term, random.doubles(60).toArray());
        }
        return METHOD.fit(design);
    }

    /** Of a 2x2 table: the score test is Pearson's chi-square without correction. */
    @Property(tries = 100, seed = "20260101")
    void theScoreTestOfATableIsPearsons(
            @ForAll @IntRange(min = 1, max = 40) int a,
            @ForAll @IntRange(min = 1, max = 40) int b,
            @ForAll @IntRange(min = 1, max = 40) int c,
            @ForAll @IntRange(min = 1, max = 40) int d) {
        LogisticFit fit = METHOD.fit(Tables.of(a, b, c, d));
        double n = a + b + c + d;
        double cross = (double) a * d - (double) b * c;
        double pearson = n * cross * cross / ((a + b) * (double) (c + d) * (a + c) * (b + d));
        assertThat(fit.scoreTest(List.of("x")).orElseThrow().statistic())
                .isCloseTo(pearson, within(1e-9 * (1 + pearson)));
    }

    @Test
    void ofOneTermTheWaldTestIsTheSquareOfZ() {
        LogisticFit fit = invented(2);
        double z = fit.coefficient("b").z();
        ChiSquareStatistic test = fit.waldTest(List.of("b")).orElseThrow();
        assertThat(test.statistic()).isCloseTo(z * z, within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void aTermNamedTwiceCountsOnce() {
        LogisticFit fit = invented(2);
        assertThat(fit.waldTest(List.of("b", "b"))).isEqualTo(fit.waldTest(List.of("b")));
        assertThat(fit.scoreTest(List.of("b", "b"))).isEqualTo(fit.scoreTest(List.of("b")));
    }

    @Test
    void theOrderOfTermsDoesNotMatter() {
        LogisticFit fit = invented(4);
        double one = fit.waldTest(List.of("a", "c")).orElseThrow().statistic();
        double other = fit.waldTest(List.of("c", "a")).orElseThrow().statistic();
        assertThat(one).isCloseTo(other, within(1e-12));
    }

    @Test
    void theThreeTestsMeetWhereTheEffectIsSmall() {
        LogisticFit fit = invented(6);
        List<String> all = List.of("a", "b", "c");
        double ratio = fit.likelihoodRatioTest(all).orElseThrow().statistic();
        assertThat(fit.scoreTest(all).orElseThrow().statistic()).isCloseTo(ratio, within(0.2 * ratio));
        assertThat(fit.waldTest(all).orElseThrow().statistic()).isCloseTo(ratio, within(0.2 * ratio));
    }

    @Test
    void termsThatAreNotInTheModelHaveNoTest() {
        LogisticFit fit = invented(2);
        assertThat(fit.waldTest(List.of())).isEmpty();
        assertThat(fit.waldTest(List.of("z"))).isEmpty();
        assertThat(fit.scoreTest(List.of("a", "z"))).isEmpty();
        LogisticFit separated = METHOD.fit(Tables.of(5, 0, 0, 5));
        assertThat(separated.waldTest(List.of("x"))).isEmpty();
        assertThat(separated.scoreTest(List.of("x"))).isEmpty();
    }
}
