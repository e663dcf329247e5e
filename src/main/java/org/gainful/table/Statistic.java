package org.gainful.table;

import java.util.Locale;
import java.util.OptionalDouble;

/** What kind of number a finding is; decides how it is shown and whether a person could be recognised from it. */
public enum Statistic {
    COUNT(Look.WHOLE),
    SHARE(Look.PERCENT),
    MEAN(Look.ONE_DECIMAL),
    STANDARD_DEVIATION(Look.ONE_DECIMAL),
    MEDIAN(Look.ONE_DECIMAL),
    LOWER_QUARTILE(Look.ONE_DECIMAL),
    UPPER_QUARTILE(Look.ONE_DECIMAL),
    MEAN_DIFFERENCE(Look.ONE_DECIMAL, 0),
    DAYS(Look.WHOLE),
    /** Full-time equivalents of a service's staff. */
    STAFF(Look.TWO_DECIMALS),
    /** An amount in a currency, in the prices of a year that the table names. */
    MONEY(Look.WHOLE),
    /** A share of people by a time, estimated where not everybody was followed for so long. */
    INCIDENCE(Look.PERCENT),
    /** A difference of means in standard deviations. */
    EFFECT_SIZE(Look.TWO_DECIMALS, 0),
    SHARE_DIFFERENCE(Look.POINTS, 0),
    ODDS_RATIO(Look.TWO_DECIMALS, 1),
    RISK_RATIO(Look.TWO_DECIMALS, 1),
    /** The standard deviation of true effects between studies, on the log scale. */
    TAU(Look.TWO_DECIMALS),
    /** The share of the variance of estimates that lies between studies. */
    VARIANCE_SHARE(Look.PERCENT),
    CHI_SQUARE(Look.TWO_DECIMALS),
    /** Change of an effect for one unit of its standard error. */
    SLOPE(Look.TWO_DECIMALS, 0),
    CORRELATION(Look.TWO_DECIMALS, 0),
    EVENTS_PER_PARAMETER(Look.ONE_DECIMAL),
    /** The chance that a test finds an effect of a stated size. */
    POWER(Look.PERCENT),
    /** A p-value that stands by itself, such as the smallest that a test can give. */
    P_VALUE(Look.P_VALUE),
    /** How many services a study has, or would need. */
    SERVICES(Look.WHOLE),
    /** A rating or total on a fidelity scale: about a service, not about people. */
    SCORE(Look.WHOLE),
    /** A total in which some items stand for others that are left out or open. */
    SCALED_SCORE(Look.ONE_DECIMAL),
    /** The difference of two totals on a fidelity scale. */
    SCORE_DIFFERENCE(Look.ONE_DECIMAL, 0),
    /** Points of a total by which ratings of one service err. */
    MEASUREMENT_ERROR(Look.ONE_DECIMAL),
    /** The share of ratings that agree. */
    AGREEMENT(Look.PERCENT),
    KAPPA(Look.TWO_DECIMALS, 0),
    INTRACLASS_CORRELATION(Look.TWO_DECIMALS, 0),
    ALPHA(Look.TWO_DECIMALS),
    PROBABILITY(Look.CHANCE);

    private final Look look;
    private final OptionalDouble noEffect;

    Statistic(Look look) {
        this.look = look;
        this.noEffect = OptionalDouble.empty();
    }

    Statistic(Look look, double noEffect) {
        this.look = look;
        this.noEffect = OptionalDouble.of(noEffect);
    }

    public Look look() {
        return look;
    }

    /** The value that means no effect: 0 for a difference, 1 for a ratio; empty where the number is no effect. */
    public OptionalDouble noEffect() {
        return noEffect;
    }

    /** The word in machine-readable files: {@code odds_ratio}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
