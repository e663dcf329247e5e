package org.gainful.claims;

import java.util.Locale;

/** A number that stands in print beside a claim's own, and from which it can be checked. */
public enum Given {
    /** The people it is out of, or was computed over. */
    N,
    /** The people counted. */
    COUNT,
    MEAN,
    SD,
    /** How many whole numbers each person's value is the mean of; absent where values are not whole. */
    ITEMS,
    /** The least a value can be. */
    MIN,
    /** The most a value can be. */
    MAX,
    ESTIMATE,
    LOW,
    HIGH,
    /** Confidence level in per cent; 95 unless given. */
    LEVEL,
    P,
    STATISTIC,
    DF,
    /** The second degrees of freedom of F. */
    DF2,
    /** What a difference starts from. */
    FIRST,
    /** What a difference leads to, or the group compared with. */
    SECOND,
    /** A reference value in per cent the source compares with. */
    AGAINST;

    /** As it is written in a claims file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
