package org.gainful.stat.survival;

import java.util.List;
import org.gainful.stat.regression.Separation;

/**
 * Terms whose coefficients have no finite estimate in Cox's model, because the likelihood keeps rising as they grow.
 *
 * <p>That is so where some combination of columns is, for every event, at least as large as for all people at risk with
 * them, and larger than for some; often because a group has no events (Bryson and Johnson
 * 1981; Heinze and Schemper 2001).
 *
 * @param terms in the order of the design; empty where the estimate is finite
 */
public record MonotoneLikelihood(List<Separation.Term> terms) {
    public MonotoneLikelihood {
        terms = List.copyOf(terms);
    }

    static MonotoneLikelihood none() {
        return new MonotoneLikelihood(List.of());
    }

    public boolean present() {
        return !terms.isEmpty();
    }
}
