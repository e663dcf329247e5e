package org.gainful.stat.regression;

import java.util.List;

/**
 * Whether a linear combination of columns tells events from non-events, so that maximum likelihood has no finite
 * answer.
 *
 * <p>COMPLETE: some combination puts all events on one side and all others on the other. QUASI: the two touch, with
 * rows of both kinds on the dividing plane. NONE: the maximum-likelihood estimate exists and is unique, if no column
 * is redundant (Albert and Anderson 1984, doi:10.1093/biomet/71.1.1). A response of events only, or of none, is
 * completely separated by the intercept.
 *
 * <p>Found by linear programmes (Konis 2007, PhD thesis, University of Oxford); a fit needs none where its own steps
 * prove that there is no separation. The directions are those in which the likelihood keeps rising (Geyer 2009).
 *
 * @param terms the terms without a finite estimate, in the order of the design; empty where there is no separation
 */
public record Separation(Kind kind, List<Term> terms) {
    /** How far a combination of columns tells events from the others. */
    public enum Kind {
        NONE,
        QUASI,
        COMPLETE
    }

    /** Where the estimate of a term goes as the likelihood rises. */
    public enum Direction {
        TO_PLUS_INFINITY,
        TO_MINUS_INFINITY,
        /** The likelihood rises both ways, in company of other terms. */
        EITHER
    }

    /** A term without a finite estimate. */
    public record Term(String name, Direction direction) {}

    public Separation {
        terms = List.copyOf(terms);
    }

    /** Redundant columns are left out; the response must be 0 or 1. */
    public static Separation of(Design design) {
        Design independent = design.without(Aliasing.of(design).redundantTerms());
        Trials trials = Trials.of(independent);
        return SeparationSearch.in(independent.coefficientNames(), trials.scaled(ScaledColumns.Origin.MEAN), trials);
    }

    static Separation none() {
        return new Separation(Kind.NONE, List.of());
    }

    /** Whether there is any separation. */
    public boolean present() {
        return kind != Kind.NONE;
    }
}
