package org.gainful.stat.synthesis;

import org.gainful.stat.Arguments;

/**
 * What one study found.
 *
 * @param estimate on a scale on which estimates are near normal, for example a log odds ratio
 * @param variance its sampling variance, taken as known
 */
public record Effect(double estimate, double variance) {
    public Effect {
        Arguments.finite("estimate", estimate);
        if (!(variance > 0 && variance <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("variance must be positive and finite, was %s".formatted(variance));
        }
    }

    public double standardError() {
        return Math.sqrt(variance);
    }
}
