package org.gainful.bench;

import java.util.concurrent.TimeUnit;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
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

/** A million cases with twenty numeric predictors in memory: looking for redundant columns and separation, and the fit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 15)
@Fork(1)
public class LogisticBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int PREDICTORS = 20;

    private Design design;

    @Setup
    public void drawCases() {
        design = InventedCases.of(ROWS, PREDICTORS);
    }

    @Benchmark
    public LogisticFit maximumLikelihood() {
        return LogisticRegression.maximumLikelihood().fit(design);
    }

    @Benchmark
    public LogisticFit firth() {
        return LogisticRegression.firth().fit(design);
    }
}
