package org.gainful.table;

import java.util.Locale;

/** What kind of number a finding is; decides how it is shown and whether a person could be recognised from it. */
public enum Statistic {
    COUNT(Look.WHOLE),
    SHARE(Look.PERCENT),
    MEAN(Look.ONE_DECIMAL),
    STANDARD_DEVIATION(Look.ONE_DECIMAL),
    MEDIAN(Look.ONE_DECIMAL),
    LOWER_QUARTILE(Look.ONE_DECIMAL),
    UPPER_QUARTILE(Look.ONE_DECIMAL),
    MEAN_DIFFERENCE(Look.ONE_DECIMAL),
    SHARE_DIFFERENCE(Look.POINTS),
    STANDARDISED_DIFFERENCE(Look.TWO_DECIMALS),
    ODDS_RATIO(Look.TWO_DECIMALS),
    EVENTS_PER_PARAMETER(Look.ONE_DECIMAL),
    PSEUDO_R_SQUARED(Look.TWO_DECIMALS),
    /** A rating or total on a fidelity scale: about a service, not about people. */
    SCORE(Look.WHOLE);

    private final Look look;

    Statistic(Look look) {
        this.look = look;
    }

    public Look look() {
        return look;
    }

    /** The word in machine-readable files: {@code odds_ratio}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
