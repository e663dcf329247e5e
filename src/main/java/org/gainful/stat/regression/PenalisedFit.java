package org.gainful.stat.regression;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.Convergence;

/**
 * Coefficients shrunk by a penalty, on the log-odds scale. There are no standard errors: the estimates are biased on
 * purpose, and by how much is not known.
 *
 * @param design with all of its columns: none is redundant beside a penalty
 * @param estimates the intercept, then the terms in the order of the design; empty where nothing was estimated
 */
public record PenalisedFit(PenalisedLogistic method, Design design, Convergence convergence, List<Double> estimates) {
    public PenalisedFit {
        estimates = List.copyOf(estimates);
    }

    public boolean estimated() {
        return !estimates.isEmpty();
    }

    /** Empty where nothing was estimated; a term that is not in the design is refused. */
    public OptionalDouble estimate(String term) {
        int index = design.coefficientNames().indexOf(term);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "term must be one of %s, was %s".formatted(design.coefficientNames(), term));
        }
        return estimated() ? OptionalDouble.of(estimates.get(index)) : OptionalDouble.empty();
    }

    /** The terms whose coefficient is not 0. */
    public List<String> selected() {
        return IntStream.range(1, estimates.size())
                .filter(j -> estimates.get(j) != 0)
                .mapToObj(j -> design.terms().get(j - 1))
                .toList();
    }
}
