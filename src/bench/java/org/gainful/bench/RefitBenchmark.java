package org.gainful.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticRegression;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Two thousand bootstrap refits of a model of 155 cases and eight terms; how many had an estimate is returned. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 8)
@Fork(1)
public class RefitBenchmark {
    private static final int ROWS = 155;
    private static final int TERMS = 8;
    private static final int RESAMPLES = 2_000;
    private static final long SEED = 1;

    private List<Design> resamples;

    @Setup
    public void resample() {
        Design cases = InventedCases.of(ROWS, TERMS);
        SplittableRandom random = new SplittableRandom(SEED);
        resamples = IntStream.range(0, RESAMPLES)
                .mapToObj(i -> random.ints(ROWS, 0, ROWS).toArray())
                .map(rows -> drawn(cases, rows))
                .toList();
    }

    private static Design drawn(Design cases, int[] rows) {
        List<double[]> columns = new ArrayList<>();
        for (String term : cases.terms()) {
            columns.add(IntStream.of(rows)
                    .mapToDouble(row -> cases.value(row, term))
                    .toArray());
        }
        double[] response = IntStream.of(rows).mapToDouble(cases::response).toArray();
        return Design.of(cases.terms(), columns, response);
    }

    @Benchmark
    public long maximumLikelihood() {
        return estimated(LogisticRegression.maximumLikelihood());
    }

    @Benchmark
    public long firth() {
        return estimated(LogisticRegression.firth());
    }

    private long estimated(LogisticRegression method) {
        return resamples.parallelStream()
                .filter(design -> method.fit(design).estimated())
                .count();
    }
}
