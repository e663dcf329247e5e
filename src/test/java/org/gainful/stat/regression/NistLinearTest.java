package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gainful.stat.regression.LinearRegression.Intercept;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The linear sets of NIST's Statistical Reference Datasets (https://www.itl.nist.gov/div898/strd/), certified to 15
 * digits; Longley stands in {@link LinearRegressionTest}.
 *
 * <p>Estimates and errors are first compared with the exact solution of the problem as it stands in doubles: refined
 * least squares loses two or three digits at most, however large the condition is. The certified values hold for decimal data; what
 * rounding those to doubles, powers included, does to the solution bounds the agreement with them.
 */
class NistLinearTest {
    /** Some forty units in the last place, for the steps from the solution to the units of the data. */
    private static final double REFINED = 1e-14;

    private static final int WAMPLER_ROWS = 21;

    /** Wampler3 less Wampler1; a hundredth and a ten-thousandth of what Wampler4 and Wampler5 add. */
    private static final int[] NOISE = {
        759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 2523,
        -2048, 2048, -2048, 759
    };

    /**
     * A set with its certified values.
     *
     * @param digits to which rounding of the data leaves the certified values
     */
    record Certified(
            String name,
            double[] y,
            double[][] columns,
            Intercept intercept,
            double[] estimates,
            double[] errors,
            double residual,
            double rSquared,
            double digits) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Certified> sets() throws IOException {
        return Stream.of(
                filip(),
                norris(),
                pontius(),
                wampler1(),
                wampler2(),
                wampler(3, 1),
                wampler(4, 100),
                wampler(5, 10_000),
                noIntercept1(),
                noIntercept2());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithTheCertifiedValues(Certified set) {
        LinearRegression method =
                LinearRegression.leastSquares().with(set.intercept).withTolerance(1e-13);
        List<String> terms = new ArrayList<>();
        for (int j = 0; j < set.columns.length; j++) {
            terms.add("x" + j);
        }
        LinearFit fit = method.fit(Design.of(terms, List.of(set.columns), set.y));
        ExactLeastSquares exact = new ExactLeastSquares(withOnes(set), set.y);
        assertThat(fit.coefficients()).hasSize(set.estimates.length);
        double close = Math.pow(10, -set.digits);
        for (int j = 0; j < set.estimates.length; j++) {
            LinearCoefficient c = fit.coefficients().get(j);
            double error = c.standardError().orElseThrow();
            assertClose(c.estimate(), exact.coefficient(j), REFINED);
            assertClose(c.estimate(), set.estimates[j], close);
            assertThat(error)
                    .isCloseTo(exact.standardError(j), within(REFINED * error + 1e-13 * Math.abs(c.estimate())));
            assertThat(error).isCloseTo(set.errors[j], within(close * error + 1e-13 * Math.abs(c.estimate())));
        }
        double spread = Math.sqrt(Arrays.stream(set.y).map(v -> v * v).sum());
        assertThat(fit.residualStandardDeviation().orElseThrow())
                .isCloseTo(set.residual, within(close * set.residual + 1e-15 * spread));
        assertThat(fit.rSquared().orElseThrow()).isCloseTo(set.rSquared, within(1e-14 + close * (1 - set.rSquared)));
    }

    private static void assertClose(double actual, double expected, double relative) {
        assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    private static double[][] withOnes(Certified set) {
        if (set.intercept == Intercept.NONE) {
            return set.columns;
        }
        double[] ones = new double[set.y.length];
        Arrays.fill(ones, 1);
        return Stream.concat(Stream.of(ones), Arrays.stream(set.columns)).toArray(double[][]::new);
    }

    private static double[][] powers(double[] x, int degree) {
        double[][] powers = new double[degree][];
        for (int power = 1; power <= degree; power++) {
            int exponent = power;
            powers[power - 1] = Arrays.stream(x).map(v -> Math.pow(v, exponent)).toArray();
        }
        return powers;
    }

    private static double[][] read(String name) throws IOException {
        List<double[]> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                NistLinearTest.class.getResourceAsStream("/nist/" + name + ".csv"), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
        double[][] columns = new double[2][];
        for (int j = 0; j < 2; j++) {
            int column = j;
            columns[j] = rows.stream().mapToDouble(row -> row[column]).toArray();
        }
        return columns;
    }

    private static Certified filip() throws IOException {
        double[][] data = read("filip");
        return new Certified(
                "Filip",
                data[0],
                powers(data[1], 10),
                Intercept.ESTIMATED,
                new double[] {
                    -1467.48961422980,
                    -2772.17959193342,
                    -2316.37108160893,
                    -1127.97394098372,
                    -354.478233703349,
                    -75.1242017393757,
                    -10.8753180355343,
                    -1.06221498588947,
                    -0.670191154593408E-01,
                    -0.246781078275479E-02,
                    -0.402962525080404E-04
                },
                new double[] {
                    298.084530995537,
                    559.779865474950,
                    466.477572127796,
                    227.204274477751,
                    71.6478660875927,
                    15.2897178747400,
                    2.23691159816033,
                    0.221624321934227,
                    0.142363763154724E-01,
                    0.535617408889821E-03,
                    0.896632837373868E-05
                },
                0.334801051324544E-02,
                0.996727416185620,
                7);
    }

    private static Certified norris() throws IOException {
        double[][] data = read("norris");
        return new Certified(
                "Norris",
                data[0],
                powers(data[1], 1),
                Intercept.ESTIMATED,
                new double[] {-0.262323073774029, 1.00211681802045},
                new double[] {0.232818234301152, 0.429796848199937E-03},
                0.884796396144373,
                0.999993745883712,
                13);
    }

    private static Certified pontius() throws IOException {
        double[][] data = read("pontius");
        return new Certified(
                "Pontius",
                data[0],
                powers(data[1], 2),
                Intercept.ESTIMATED,
                new double[] {0.673565789473684E-03, 0.732059160401003E-06, -0.316081871345029E-14},
                new double[] {0.107938612033077E-03, 0.157817399981659E-09, 0.486652849992036E-16},
                0.205177424076185E-03,
                0.999999900178537,
                12);
    }

    private static double[] whole(int from, int to) {
        double[] numbers = new double[to - from + 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from + i;
        }
        return numbers;
    }

    private static Certified wampler1() {
        return wampler("Wampler1", 0, 1, new double[6], 0, 1);
    }

    /** 1 + x/10 + ... + (x/10)^5, printed to five decimals, which is exact. */
    private static Certified wampler2() {
        double[] y = new double[WAMPLER_ROWS];
        for (int x = 0; x < y.length; x++) {
            long sum = 0;
            for (int power = 0; power <= 5; power++) {
                sum += Math.round(Math.pow(x, power) * Math.pow(10, 5 - power));
            }
            y[x] = sum / 1e5;
        }
        return new Certified(
                "Wampler2",
                y,
                powers(whole(0, WAMPLER_ROWS - 1), 5),
                Intercept.ESTIMATED,
                new double[] {1, 0.1, 0.01, 0.001, 0.0001, 0.00001},
                new double[6],
                0,
                1,
                10);
    }

    private static Certified wampler(int number, double factor) {
        double[] errors = {
            2152.32624678170, 2363.55173469681, 779.343524331583, 101.475507550350, 5.64566512170752, 0.112324854679312
        };
        double[] shares = {0, 0.999995559025820, 0.957478440825662, 0.224668921574940E-02};
        return wampler("Wampler" + number, factor, factor, errors, factor * 2360.14502379268, shares[number - 2]);
    }

    private static Certified wampler(
            String name, double noise, double factor, double[] errors, double residual, double rSquared) {
        double[] y = new double[WAMPLER_ROWS];
        for (int x = 0; x < y.length; x++) {
            y[x] = 1 + x * (1 + x * (1 + x * (1.0 + x * (1.0 + x)))) + noise * NOISE[x];
        }
        double[] ones = new double[6];
        Arrays.fill(ones, 1);
        return new Certified(
                name,
                y,
                powers(whole(0, WAMPLER_ROWS - 1), 5),
                Intercept.ESTIMATED,
                ones,
                Arrays.stream(errors).map(error -> error * factor).toArray(),
                residual,
                rSquared,
                12);
    }

    private static Certified noIntercept1() {
        return new Certified(
                "NoInt1",
                whole(130, 140),
                powers(whole(60, 70), 1),
                Intercept.NONE,
                new double[] {2.07438016528926},
                new double[] {0.165289256198347E-01},
                3.56753034006338,
                0.999365492298663,
                14);
    }

    private static Certified noIntercept2() {
        return new Certified(
                "NoInt2",
                new double[] {3, 4, 4},
                powers(whole(4, 6), 1),
                Intercept.NONE,
                new double[] {0.727272727272727},
                new double[] {0.420827318078432E-01},
                0.369274472937998,
                0.993348115299335,
                14);
    }
}
