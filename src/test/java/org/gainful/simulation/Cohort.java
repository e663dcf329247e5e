package org.gainful.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gainful.stat.regression.Clusters;

/** The size of the studies drawn: 88 people, 22 of whom are expected to have the event, in six services. */
final class Cohort {
    static final int PEOPLE = 88;
    static final int EVENTS = 22;
    static final double SHARE = (double) EVENTS / PEOPLE;

    private static final int[] SERVICE_SIZES = {24, 19, 15, 12, 10, 8};

    private Cohort() {}

    static int services() {
        return SERVICE_SIZES.length;
    }

    /** The service of each person. */
    static int[] service() {
        return IntStream.range(0, services())
                .flatMap(s -> IntStream.generate(() -> s).limit(SERVICE_SIZES[s]))
                .toArray();
    }

    static Clusters clusters() {
        List<String> names = new ArrayList<>();
        for (int service : service()) {
            names.add("service " + service);
        }
        return Clusters.of(names);
    }

    static double[] values(int count, DoubleSupplier draw) {
        return DoubleStream.generate(draw).limit(count).toArray();
    }

    static int binomial(SplittableRandom random, int trials, double share) {
        int count = 0;
        for (int i = 0; i < trials; i++) {
            count += random.nextDouble() < share ? 1 : 0;
        }
        return count;
    }

    /** Events at this rate within a unit of time. */
    static int poisson(SplittableRandom random, double rate) {
        int count = 0;
        for (double time = random.nextExponential(); time < rate; time += random.nextExponential()) {
            count++;
        }
        return count;
    }

    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    static double yes(SplittableRandom random, double share) {
        return random.nextDouble() < share ? 1 : 0;
    }
}
