package org.gainful.claims;

import java.math.BigDecimal;

/** A computed number, and what it can be given that the numbers it comes from are rounded. */
record Span(double least, double middle, double most) {
    static Span of(double exact) {
        return new Span(exact, exact, exact);
    }

    /** A printed number with all it can stand for. */
    static Span of(Printed printed) {
        double half = printed.halfUnit().doubleValue();
        return new Span(printed.number() - half, printed.number(), printed.number() + half);
    }

    Enclosure enclosure() {
        return new Enclosure(new BigDecimal(least), new BigDecimal(most));
    }

    Span negated() {
        return new Span(-most, -middle, -least);
    }

    Span half() {
        return times(0.5);
    }

    /** Of two numbers that are not negative. */
    Span over(Span divisor) {
        return new Span(least / divisor.most, middle / divisor.middle, most / divisor.least);
    }

    Span times(double factor) {
        return new Span(least * factor, middle * factor, most * factor);
    }

    Span squared() {
        return new Span(least * least, middle * middle, most * most);
    }

    boolean isFinite() {
        return Double.isFinite(least) && Double.isFinite(middle) && Double.isFinite(most);
    }
}
