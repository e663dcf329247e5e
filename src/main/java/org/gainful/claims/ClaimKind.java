package org.gainful.claims;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What sort of figure was printed; decides what may stand beside it and how it is checked. */
public enum ClaimKind {
    COUNT(Given.N),
    /** In per cent. */
    SHARE(Given.N, Given.COUNT, Given.LOW, Given.HIGH, Given.LEVEL),
    MEAN(Given.N, Given.SD, Given.ITEMS, Given.MIN, Given.MAX, Given.LOW, Given.HIGH, Given.LEVEL),
    SD(Given.N, Given.MEAN, Given.ITEMS, Given.MIN, Given.MAX),
    /** The statistic of a test. */
    TEST(Given.DF, Given.DF2, Given.P),
    P(Given.STATISTIC, Given.DF, Given.DF2, Given.N, Given.COUNT, Given.AGAINST),
    ODDS_RATIO(Given.LOW, Given.HIGH, Given.LEVEL, Given.P),
    RISK_RATIO(Given.LOW, Given.HIGH, Given.LEVEL, Given.P),
    HAZARD_RATIO(Given.LOW, Given.HIGH, Given.LEVEL, Given.P),
    /** A ratio of two rates or two times. */
    RATE_RATIO(Given.LOW, Given.HIGH, Given.LEVEL, Given.P),
    /** A difference of two means, or a standardised one. */
    MEAN_DIFFERENCE(Given.LOW, Given.HIGH, Given.LEVEL, Given.P, Given.DF),
    /** Two limits, without the estimate they are about as a claim of its own. */
    INTERVAL(Given.ESTIMATE, Given.LOW, Given.HIGH, Given.LEVEL, Given.P),
    CORRELATION(Given.N, Given.P, Given.LOW, Given.HIGH, Given.LEVEL),
    /** A difference of two shares, or one in per cent of the other. */
    DIFFERENCE(Given.FIRST, Given.SECOND),
    /** A sum of parts; shares of one base as well as counts. */
    SUM(Given.N),
    /** Anything else that is computed from other figures: money, hours, ratios. */
    AMOUNT(Given.N),
    /** A table of counts with both margins. */
    TABLE,
    /** Less, more or no difference, without a number. */
    DIRECTION(Given.N, Given.COUNT, Given.AGAINST, Given.FIRST),
    /** Words without a number: most, many. */
    STATEMENT;

    private final Set<Given> beside;

    ClaimKind(Given... beside) {
        this.beside = EnumSet.noneOf(Given.class);
        for (Given given : beside) {
            this.beside.add(given);
        }
    }

    /** As it is written in a claims file: {@code odds-ratio}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean takes(Given given) {
        return beside.contains(given);
    }

    /** Whether it is a number that has to be printed. */
    public boolean needsValue() {
        return this != INTERVAL && this != TABLE && this != DIRECTION && this != STATEMENT;
    }

    /** A ratio of which 1 means no effect and whose intervals are symmetric on the log scale. */
    public boolean isRatio() {
        return this == ODDS_RATIO || this == RISK_RATIO || this == HAZARD_RATIO || this == RATE_RATIO;
    }

    /** Whether it can come from the means of two groups. */
    public boolean comparesMeans() {
        return this == TEST || this == P || this == MEAN_DIFFERENCE;
    }

    /** A number of people or things, printed in full. */
    public boolean isCounted() {
        return this == COUNT;
    }
}
