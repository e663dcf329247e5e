package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * Terms taken off one by one while Akaike's criterion falls, each time the one without which it is lowest.
 *
 * <p>For comparison with published models that were made so. Coefficients that survive are too large and their
 * intervals too short, since the same data chose them (Harrell 2015, section 4.3); the model that was planned is the
 * one to report.
 *
 * @param removed in the order of their leaving
 * @param fit the model that is left; not estimated where the first was not
 */
public record BackwardElimination(List<String> removed, LogisticFit fit) {
    public BackwardElimination {
        removed = List.copyOf(removed);
    }

    /** From the model of all terms of the design by maximum likelihood. */
    public static BackwardElimination of(Design design) {
        LogisticRegression method = LogisticRegression.maximumLikelihood();
        LogisticFit best = method.fit(design);
        List<String> removed = new ArrayList<>();
        while (best.estimated()) {
            LogisticFit next = best;
            String leaving = "";
            for (String term : best.design().terms()) {
                LogisticFit without = method.fit(best.design().without(List.of(term)));
                if (without.estimated() && aic(without) < aic(next)) {
                    next = without;
                    leaving = term;
                }
            }
            if (next == best) {
                return new BackwardElimination(removed, best);
            }
            removed.add(leaving);
            best = next;
        }
        return new BackwardElimination(removed, best);
    }

    private static double aic(LogisticFit fit) {
        return fit.summary().aic().orElseThrow();
    }
}
