package org.gainful.stat;

/** Checks that return their argument; each is written so that NaN fails. */
public final class Arguments {
    private Arguments() {}

    public static double level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie in (0, 1), was %s".formatted(level));
        }
        return level;
    }

    public static double finite(String name, double value) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("%s must be finite, was %s".formatted(name, value));
        }
        return value;
    }

    public static double positive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("%s must be positive, was %s".formatted(name, value));
        }
        return value;
    }

    public static double[] finiteCopy(String name, double[] values) {
        double[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            if (!(Math.abs(copy[i]) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("%s[%s] must be finite, was %s".formatted(name, i, copy[i]));
            }
        }
        return copy;
    }

    public static long notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("%s must not be negative, was %s".formatted(name, value));
        }
        return value;
    }

    public static void sameLength(String name, int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException("%s must have %s values, was %s".formatted(name, expected, actual));
        }
    }

    public static void successesOfTrials(long successes, long trials) {
        if (!(trials > 0)) {
            throw new IllegalArgumentException("trials must be positive, was %s".formatted(trials));
        }
        if (!(successes >= 0 && successes <= trials)) {
            throw new IllegalArgumentException("successes must lie in [0, %s], was %s".formatted(trials, successes));
        }
    }
}
