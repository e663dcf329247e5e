package org.gainful.claims;

import java.util.Locale;

/** By which test, or which kind of interval, a source says it came to its figure. */
public enum Procedure {
    Z,
    /** Student's. */
    T,
    /** Student's t without equal variances. */
    WELCH,
    F,
    CHI_SQUARE,
    /** With Yates's correction. */
    CHI_SQUARE_CORRECTED,
    /** One row of counts against the shares of another, taken as known. */
    GOODNESS_OF_FIT,
    FISHER,
    MCNEMAR,
    MCNEMAR_CORRECTED,
    MCNEMAR_EXACT,
    /** One share against a reference. */
    BINOMIAL,
    /** Of a correlation. */
    R,
    /** Symmetric about the estimate, on the log scale for a ratio; what intervals are taken for unless named. */
    WALD,
    /** Symmetric on the log scale, also about something that is no ratio: a geometric mean, a mean with a log link. */
    LOG_WALD,
    /** Of a proportion, by the score test. */
    WILSON,
    WILSON_CORRECTED,
    /** Of a proportion, exact. */
    CLOPPER_PEARSON,
    /** Of a proportion, exact but for half the probability of the count itself. */
    MID_P,
    JEFFREYS,
    AGRESTI_COULL,
    /** Of a ratio of odds or risks: what the score test does not reject. */
    SCORE,
    /** Of a ratio: what the likelihood ratio test does not reject. */
    PROFILE,
    /** Bootstrap, adjusted or any other: no formula ties the limits to the estimate. */
    OTHER_INTERVAL,
    /** The source names none. */
    UNSTATED;

    /** As it is written in a claims file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its interval has no middle on any scale that the estimate lies in. */
    boolean isLopsided() {
        return switch (this) {
            case FISHER,
                    WILSON,
                    WILSON_CORRECTED,
                    CLOPPER_PEARSON,
                    MID_P,
                    JEFFREYS,
                    AGRESTI_COULL,
                    SCORE,
                    PROFILE,
                    OTHER_INTERVAL -> true;
            default -> false;
        };
    }

    /** For a reader. */
    String label() {
        return switch (this) {
            case Z -> "z";
            case T -> "t";
            case WELCH -> "Welch’s t";
            case F -> "F";
            case CHI_SQUARE -> "Pearson’s chi-square";
            case CHI_SQUARE_CORRECTED -> "chi-square with Yates’s correction";
            case GOODNESS_OF_FIT -> "goodness of fit";
            case FISHER -> "Fisher’s exact test";
            case MCNEMAR -> "McNemar’s test";
            case MCNEMAR_CORRECTED -> "McNemar’s test with continuity correction";
            case MCNEMAR_EXACT -> "McNemar’s exact test";
            case BINOMIAL -> "the exact binomial test";
            case R -> "the test of a correlation";
            case WALD -> "a Wald interval";
            case LOG_WALD -> "a Wald interval on the log scale";
            case WILSON -> "Wilson’s interval";
            case WILSON_CORRECTED -> "Wilson’s interval with continuity correction";
            case CLOPPER_PEARSON -> "Clopper’s and Pearson’s exact interval";
            case MID_P -> "the mid-p interval";
            case JEFFREYS -> "Jeffreys’s interval";
            case AGRESTI_COULL -> "Agresti’s and Coull’s interval";
            case SCORE -> "the score interval";
            case PROFILE -> "the profile likelihood interval";
            case OTHER_INTERVAL -> "another interval";
            case UNSTATED -> "an unnamed method";
        };
    }
}
