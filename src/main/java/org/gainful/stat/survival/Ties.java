package org.gainful.stat.survival;

/** How Cox's likelihood counts events at the same time, whose order is not known. */
public enum Ties {
    /** Each of d events leaves, on average over their orders, a part of its weight to the next (Efron 1977). */
    EFRON,
    /** All events happen among all people at risk (Breslow 1974). */
    BRESLOW,
    /**
     * The probability that of all choices of d people at risk this one had the events, as where time is discrete (Cox
     * 1972). Its cost grows with the largest number of ties.
     */
    EXACT;

    /** The part of the weight of the people with tied events that still counts for the one of this number, from 0. */
    double partAtRisk(int number, int events) {
        return this == EFRON ? 1 - (double) number / events : 1;
    }
}
