package org.gainful.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gainful.stat.describe.Description;
import org.gainful.stat.groups.Anova;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Statistical Reference Datasets of NIST, univariate summaries and analysis of variance, with their certified values
 * (https://www.itl.nist.gov/div898/strd).
 *
 * <p>Digits are those of the relative error. Where they are fewer than 14, decimals of the data do not fit into a double
 * beside the leading digits; exact arithmetic on the doubles gives as many digits and no more. PiDigits is left out:
 * its list is not the digits of π.
 */
class NistTest {
    @ParameterizedTest
    @CsvSource({
        "Lottery, 518.958715596330, 291.699727470969, 14, 14",
        "Lew, -177.435, 277.332168044316, 15, 14",
        "Mavro, 2.001856, 0.000429123454003053, 15, 13",
        "Michelso, 299.8524, 0.0790105478190518, 15, 13",
        "NumAcc1, 10000002, 1, 15, 15",
        "NumAcc2, 1.2, 0.1, 15, 14",
        "NumAcc3, 1000000.2, 0.1, 15, 9",
        "NumAcc4, 10000000.2, 0.1, 15, 8"
    })
    void univariateSummaries(String set, double mean, double deviation, double digitsOfMean, double digitsOfDeviation) {
        Description found = Description.of(univariate(set));
        assertThat(digits(found.mean().orElseThrow(), mean)).isGreaterThanOrEqualTo(digitsOfMean);
        assertThat(digits(found.sampleStandardDeviation().orElseThrow(), deviation))
                .isGreaterThanOrEqualTo(digitsOfDeviation);
    }

    private static double[] univariate(String set) {
        return switch (set) {
            case "NumAcc1" -> new double[] {10000001, 10000003, 10000002};
            case "NumAcc2" -> alternating(1001, 1.2, 1.1, 1.3);
            case "NumAcc3" -> alternating(1001, 1000000.2, 1000000.1, 1000000.3);
            case "NumAcc4" -> alternating(1001, 10000000.2, 10000000.1, 10000000.3);
            default -> lines(set).stream().flatMapToDouble(Arrays::stream).toArray();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "SiRstv, 1.18046237440255, 13",
        "AtmWtAg, 15.9467335677930, 10",
        "SmLs01, 21, 14",
        "SmLs02, 201, 14",
        "SmLs03, 2001, 14",
        "SmLs04, 21, 10",
        "SmLs05, 201, 10",
        "SmLs06, 2001, 10",
        "SmLs07, 21, 4",
        "SmLs08, 201, 4",
        "SmLs09, 2001, 4"
    })
    void analysisOfVariance(String set, double f, double digits) {
        List<double[]> groups = set.startsWith("SmLs") ? simonLesage(set.charAt(5) - '1') : lines(set);
        Anova anova = Anova.ofValues(groups).orElseThrow();
        assertThat(digits(anova.test().statistic(), f)).isGreaterThanOrEqualTo(digits);
    }

    /** Nine treatments of 21, 201 or 2001 values, beside 1, 1e6 and 1e12 (Simon and Lesage 1989). */
    private static List<double[]> simonLesage(int number) {
        int size = new int[] {21, 201, 2001}[number % 3];
        long base = new long[] {1, 1_000_000, 1_000_000_000_000L}[number / 3];
        return IntStream.of(4, 3, 5, 3, 5, 3, 5, 3, 5)
                .mapToObj(tenths ->
                        alternating(size, tenth(base, tenths), tenth(base, tenths + 1), tenth(base, tenths - 1)))
                .toList();
    }

    private static double tenth(long base, int tenths) {
        return Double.parseDouble(base + "." + tenths);
    }

    /** The first value, then the two others by turns. */
    private static double[] alternating(int n, double first, double odd, double even) {
        return IntStream.range(0, n)
                .mapToDouble(i -> i == 0 ? first : i % 2 == 1 ? odd : even)
                .toArray();
    }

    private static double digits(double value, double certified) {
        return value == certified ? 16 : -Math.log10(Math.abs(value - certified) / Math.abs(certified));
    }

    private static List<double[]> lines(String set) {
        try (InputStream in = NistTest.class.getResourceAsStream("/nist/" + set + ".txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> Arrays.stream(line.split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(set, e);
        }
    }
}
