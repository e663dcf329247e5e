package org.gainful.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gainful.stat.mixed.MixedLogisticFit;
import org.gainful.stat.mixed.MixedLogisticRegression;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Design;
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

/** A random intercept for each of sixty services of ten thousand cases, by adaptive quadrature with fifteen points. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 8)
@Fork(1)
public class MixedBenchmark {
    private static final int ROWS = 10_000;
    private static final int SERVICES = 60;
    private static final int TERMS = 6;
    private static final int POINTS = 15;

    private Design design;
    private Clusters services;

    @Setup
    public void drawCases() {
        design = InventedCases.of(ROWS, TERMS);
        List<String> names = IntStream.range(0, ROWS)
                .mapToObj(i -> "service " + i % SERVICES)
                .toList();
        services = Clusters.of(names);
    }

    @Benchmark
    public MixedLogisticFit randomIntercept() {
        return MixedLogisticRegression.withDefaults().withPoints(POINTS).fit(design, services);
    }
}
