package org.gainful.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a number looks to a person. Rounding is half up on the exact decimal expansion of the double, so it is the same on
 * every machine and in every locale; full precision goes to files only.
 */
public enum Look {
    /** 1,234. */
    WHOLE(0),
    ONE_DECIMAL(1),
    TWO_DECIMALS(2),
    /** A share in [0, 1] as a percentage: 25%. One decimal where the basis is 100 or more, see {@link #percent}. */
    PERCENT(0),
    /** A difference of two shares, in percentage points. */
    POINTS(0),
    /** See {@link #pValue}. */
    P_VALUE(2),
    /** A probability as a percentage; what is not quite impossible or certain is never 0% or 100%. */
    CHANCE(0);

    private static final int FINE_PERCENT_FROM = 100;
    private static final int MOST_DECIMALS = 12;

    /** Where readers draw the line, as the 95% intervals beside the p-values do. */
    private static final double SIGNIFICANT = 0.05;

    private final int decimals;

    Look(int decimals) {
        this.decimals = decimals;
    }

    public String show(double value) {
        return switch (this) {
            case PERCENT -> fixed(100 * value, decimals) + "%";
            case CHANCE -> chance(value);
            case POINTS -> fixed(100 * value, decimals) + " points";
            case P_VALUE -> pValue(value);
            default -> fixed(value, decimals);
        };
    }

    private static String chance(double value) {
        if (value > 0 && value < 0.005) {
            return "<1%";
        }
        return value > 0.995 && value < 1 ? ">99%" : fixed(100 * value, 0) + "%";
    }

    /** The bare number, without its sign of percent or points. */
    private static String fixed(double value, int decimals) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
        String digits = grouped(rounded.abs().toPlainString());
        return rounded.signum() < 0 ? "−" + digits : digits;
    }

    /** With a comma before each three digits of the whole part. A formatter would look up a locale for each number. */
    private static String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        int point = digits.indexOf('.');
        for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** A share with as many decimals as its denominator can bear: whole per cents below 100 people, else one decimal. */
    public static String percent(double share, long denominator) {
        return fixed(100 * share, denominator < FINE_PERCENT_FROM ? 0 : 1) + "%";
    }

    /**
     * A limit of an interval, which never rounds onto the value of no effect: 1.004 beside 1 is 1.004, not 1.00. A reader
     * sees from the limits alone on which side of no effect the interval ends.
     */
    public String limit(double value, double noEffect) {
        return switch (this) {
            case PERCENT -> show(value);
            case CHANCE -> chance(value);
            case POINTS -> onItsSide(100 * value, 100 * noEffect, decimals) + " points";
            default -> onItsSide(value, noEffect, decimals);
        };
    }

    /** With as many more decimals as it takes to stay on its side of a mark. */
    private static String onItsSide(double value, double mark, int decimals) {
        int enough = decimals;
        while (enough < MOST_DECIMALS && side(rounded(value, enough), mark) != side(value, mark)) {
            enough++;
        }
        return fixed(value, enough);
    }

    private static double rounded(double value, int decimals) {
        return Double.isInfinite(value)
                ? value
                : new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }

    private static int side(double value, double mark) {
        return (int) Math.signum(value - mark);
    }

    /**
     * A p-value to two significant figures; {@code <0.001} below that and never {@code 0.000} or 1.000 by rounding, nor
     * 0.050 for a p-value on either side of it.
     */
    public static String pValue(double p) {
        if (p < 0.001) {
            return "<0.001";
        }
        if (p > 0.99) {
            return ">0.99";
        }
        int decimals = p < 0.01 ? 4 : p < 0.1 ? 3 : 2;
        return onItsSide(p, SIGNIFICANT, decimals);
    }

    /** {@code low to high}, which a minus sign cannot confuse. */
    public static String range(String low, String high) {
        return low + " to " + high;
    }

    /** Full precision for machines: the shortest text that reads back as the same double; whole numbers without {@code .0}. */
    public static String machine(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.isInfinite(value) ? (value > 0 ? "Inf" : "-Inf") : Double.toString(value);
    }
}
