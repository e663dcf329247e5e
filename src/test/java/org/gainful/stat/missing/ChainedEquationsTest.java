package org.gainful.stat.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainful.stat.describe.Description;
import org.junit.jupiter.api.Test;

/** What holds for every imputation, whatever is drawn. */
class ChainedEquationsTest {
    private static final double NA = Double.NaN;
    private static final ChainedEquations FEW =
            ChainedEquations.withDefaults().withImputations(4).withIterations(3);

    private static List<double[]> all(Imputations imputations, String variable) {
        return imputations.completed().stream()
                .map(table -> table.values(variable))
                .toList();
    }

    private static IncompleteTable mixed(long seed, int rows, double missing) {
        Draws random = new Draws(new SplittableRandom(seed));
        double[] x = new double[rows];
        double[] y = new double[rows];
        int[] c = new int[rows];
        double[] b = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i] = random.normal();
            y[i] = x[i] + random.normal();
            c[i] = random.uniform() < missing ? Variable.MISSING : random.index(3);
            b[i] = random.uniform() < missing ? NA : random.uniform() < 1 / (1 + Math.exp(-x[i])) ? 1 : 0;
            x[i] = random.uniform() < missing ? NA : x[i];
            y[i] = random.uniform() < missing ? NA : y[i];
        }
        return IncompleteTable.of(
                Variable.numeric("x", x),
                Variable.numeric("y", y),
                Variable.categorical("c", List.of("low", "middle", "high"), c),
                Variable.binary("b", b));
    }

    @Property(tries = 60)
    void knownValuesStayAndImputedOnesAreValuesThereAre(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int rows) {
        IncompleteTable table = mixed(seed, rows, 0.4);
        Imputations imputations = FEW.impute(table, seed);
        for (IncompleteTable completed : imputations.completed()) {
            for (Variable variable : table.variables()) {
                double[] before = variable.values();
                double[] after = completed.values(variable.name());
                Set<Double> known = Arrays.stream(before)
                        .filter(value -> !Double.isNaN(value))
                        .boxed()
                        .collect(Collectors.toSet());
                for (int i = 0; i < before.length; i++) {
                    if (!Double.isNaN(before[i])) {
                        assertThat(after[i]).isEqualTo(before[i]);
                    } else if (imputations.notImputed().contains(variable.name())) {
                        assertThat(after[i]).isNaN();
                    } else {
                        assertThat(known).contains(after[i]);
                    }
                }
            }
        }
    }

    @Test
    void theSeedAloneDecides() throws ExecutionException, InterruptedException {
        IncompleteTable table = mixed(1, 60, 0.3);
        Imputations here = FEW.impute(table, 5);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool seven = new ForkJoinPool(7);
        for (ForkJoinPool pool : List.of(one, seven)) {
            Imputations there = pool.submit(() -> FEW.impute(table, 5)).get();
            for (String variable : table.names()) {
                assertThat(all(there, variable).toArray(double[][]::new))
                        .isDeepEqualTo(all(here, variable).toArray(double[][]::new));
            }
            pool.shutdown();
        }
        assertThat(all(FEW.impute(table, 6), "x").toArray(double[][]::new)[0])
                .isNotEqualTo(all(here, "x").get(0));
    }

    @Test
    void moreImputationsBeginWithTheFewer() {
        IncompleteTable table = mixed(2, 50, 0.3);
        Imputations more = FEW.withImputations(6).impute(table, 5);
        assertThat(more.completed()).hasSize(6);
        assertThat(all(more, "y").get(3))
                .isEqualTo(all(FEW.impute(table, 5), "y").get(3));
    }

    @Test
    void completeDataAreLeftAlone() {
        IncompleteTable table = IncompleteTable.of(Variable.numeric("x", 1, 2, 3), Variable.binary("b", 0, 1, 1));
        Imputations imputations = FEW.impute(table, 1);
        assertThat(imputations.traces()).isEmpty();
        assertThat(imputations.notImputed()).isEmpty();
        assertThat(all(imputations, "x")).allSatisfy(x -> assertThat(x).containsExactly(1, 2, 3));
    }

    @Test
    void whatIsHardlyKnownIsNamedAndNotUsed() {
        IncompleteTable table = IncompleteTable.of(
                Variable.numeric("gone", NA, NA, NA, NA),
                Variable.numeric("single", NA, 3, NA, NA),
                Variable.numeric("x", 1, 2, NA, 4));
        Imputations imputations = FEW.impute(table, 1);
        assertThat(imputations.notImputed()).containsExactly("gone", "single");
        assertThat(imputations.traces()).containsOnlyKeys("x");
        assertThat(all(imputations, "gone").get(0)).containsOnly(NA);
        assertThat(all(imputations, "x").get(0)[2]).isIn(1.0, 2.0, 4.0);
    }

    @Test
    void oneCompleteCaseIsEnoughToGoOn() {
        IncompleteTable table = IncompleteTable.of(
                Variable.numeric("x", 1, 2, NA, NA, 5),
                Variable.numeric("y", 3, NA, 4, NA, NA),
                Variable.binary("b", 0, NA, NA, 1, NA));
        assertThat(FEW.impute(table, 3).completed())
                .allSatisfy(completed -> assertThat(completed.missing()).isZero());
    }

    @Test
    void constantsAndCopiesOfColumnsDoNoHarm() {
        double[] x =
                IntStream.range(0, 30).mapToDouble(i -> i % 7 == 3 ? NA : i).toArray();
        double[] copy = IntStream.range(0, 30).mapToDouble(i -> 2 * i + 1).toArray();
        double[] constant =
                IntStream.range(0, 30).mapToDouble(i -> i == 4 ? NA : 8).toArray();
        double[] b =
                IntStream.range(0, 30).mapToDouble(i -> i % 5 == 0 ? NA : 1).toArray();
        IncompleteTable table = IncompleteTable.of(
                Variable.numeric("x", x),
                Variable.numeric("copy", copy),
                Variable.numeric("again", copy),
                Variable.numeric("constant", constant),
                Variable.binary("b", b));
        Imputations imputations = FEW.with("x", ImputationMethod.LINEAR).impute(table, 4);
        assertThat(all(imputations, "constant").get(2)[4]).isEqualTo(8);
        assertThat(all(imputations, "b").get(1)[5]).isEqualTo(1);
        // x is a linear function of its copy: nothing is left to chance.
        assertThat(all(imputations, "x"))
                .allSatisfy(values -> assertThat(values[10]).isEqualTo(10, within(1e-9)));
    }

    @Test
    void separatedOutcomesAreImputedWithDoubt() {
        double[] x = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, 40)
                .mapToDouble(i -> i % 4 == 1 ? NA : i < 20 ? 0 : 1)
                .toArray();
        IncompleteTable table = IncompleteTable.of(Variable.numeric("x", x), Variable.binary("y", y));
        Imputations imputations = FEW.withImputations(50).impute(table, 5);
        double[] far =
                all(imputations, "y").stream().mapToDouble(values -> values[1]).toArray();
        double[] near =
                all(imputations, "y").stream().mapToDouble(values -> values[21]).toArray();
        assertThat(Arrays.stream(far).sum()).isLessThan(10);
        assertThat(Arrays.stream(near).sum()).isBetween(10.0, 50.0);
    }

    @Test
    void hugeAndTinyNumbersStayInRange() {
        double[] huge = {1e300, -1e300, NA, 5e299, 3e299, NA, 0, 1.7e308};
        double[] tiny = {1e-300, NA, 3e-300, 2e-300, NA, 0, 4e-300, 5e-300};
        IncompleteTable table = IncompleteTable.of(Variable.numeric("huge", huge), Variable.numeric("tiny", tiny));
        for (ImputationMethod method : List.of(ImputationMethod.LINEAR, ImputationMethod.PREDICTIVE_MEAN_MATCHING)) {
            Imputations imputations =
                    FEW.with("huge", method).with("tiny", method).impute(table, 6);
            assertThat(imputations.completed()).allSatisfy(completed -> {
                assertThat(Arrays.stream(completed.values("huge"))).allMatch(Double::isFinite);
                assertThat(Arrays.stream(completed.values("tiny"))).allMatch(value -> Math.abs(value) < 1e-290);
            });
        }
    }

    @Test
    void moreVariablesThanCasesAreBorne() {
        SplittableRandom random = new SplittableRandom(7);
        List<Variable> variables = IntStream.range(0, 12)
                .mapToObj(j -> Variable.numeric(
                        "x" + j,
                        IntStream.range(0, 8)
                                .mapToDouble(i -> random.nextInt(4) == 0 ? NA : random.nextDouble())
                                .toArray()))
                .toList();
        assertThat(FEW.impute(IncompleteTable.of(variables), 8).completed())
                .allSatisfy(completed -> assertThat(completed.missing()).isZero());
    }

    @Test
    void aLevelNobodyIsKnownToHaveIsNeverImputed() {
        IncompleteTable table = IncompleteTable.of(
                Variable.categorical("c", List.of("a", "b", "c", "d"), 0, 2, -1, 2, 0, -1, 2, 0, -1),
                Variable.numeric("x", 1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThat(all(FEW.impute(table, 9), "c"))
                .allSatisfy(codes -> assertThat(codes).containsOnly(0, 2));
    }

    @Test
    void extremeShiftsAreTheBounds() {
        IncompleteTable table = mixed(10, 80, 0.3);
        for (double shift : new double[] {-1000, 1000}) {
            Imputations imputations = FEW.withShift("b", shift).impute(table, 11);
            double[] before = table.values("b");
            for (double[] after : all(imputations, "b")) {
                for (int i = 0; i < after.length; i++) {
                    assertThat(after[i]).isEqualTo(Double.isNaN(before[i]) ? (shift > 0 ? 1 : 0) : before[i]);
                }
            }
        }
    }

    @Test
    void aShiftOfNumbersIsAddedToEachImputedOne() {
        IncompleteTable table = IncompleteTable.of(Variable.numeric("x", 1, 2, 3, NA, NA));
        double[] plain = all(FEW.withIterations(1).impute(table, 12), "x").get(0);
        double[] shifted = all(FEW.withIterations(1).withShift("x", 10).impute(table, 12), "x")
                .get(0);
        assertThat(shifted).containsExactly(1, 2, 3, plain[3] + 10, plain[4] + 10);
    }

    @Test
    void traceDescribesWhatEachIterationImputed() {
        IncompleteTable table = mixed(13, 60, 0.3);
        Imputations imputations = FEW.withIterations(8).impute(table, 14);
        ChainTrace trace = imputations.trace("y");
        assertThat(trace.iterations()).isEqualTo(8);
        double[] last = Columns.rows(
                imputations.completed().get(2).values("y"), table.variable("y").rows(true));
        assertThat(trace.mean(2, 7)).hasValueCloseTo(Description.of(last).mean().orElseThrow(), within(1e-12));
        assertThat(trace.variance(2, 7))
                .hasValueCloseTo(Description.of(last).sampleVariance().orElseThrow(), within(1e-12));
        assertThat(trace.rHat().orElseThrow()).isBetween(0.5, 2.0);
        assertThat(FEW.impute(table, 14).trace("y").rHat()).isEmpty();
    }

    @Test
    void wrongArgumentsAreNamed() {
        IncompleteTable table = mixed(1, 10, 0.3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEW.with("c", ImputationMethod.LINEAR).impute(table, 1))
                .withMessage("the method of c must suit categories, was LINEAR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEW.with("x", ImputationMethod.LOGISTIC).impute(table, 1))
                .withMessage("the method of x must suit numbers, was LOGISTIC");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEW.withShift("c", 1).impute(table, 1))
                .withMessageContaining("c must have two levels for a shift");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEW.withShift("nobody", 1).impute(table, 1))
                .withMessage("name must be one of [x, y, c, b], was nobody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEW.withShift("x", NA))
                .withMessage("shift must be finite, was NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> FEW.withImputations(0));
        assertThatIllegalArgumentException().isThrownBy(() -> FEW.withIterations(0));
    }
}
