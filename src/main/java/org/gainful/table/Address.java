package org.gainful.table;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of findings: parts joined by slashes. */
public final class Address {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Address() {}

    /** Joins parts, each written so that it can be typed: blanks become hyphens, a slash inside a part a colon. */
    public static String of(String... parts) {
        return Arrays.stream(parts).map(Address::part).collect(Collectors.joining("/"));
    }

    private static String part(String text) {
        return BLANKS.matcher(text.trim()).replaceAll("-").replace('/', ':');
    }
}
