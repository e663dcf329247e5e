package org.gainful.report;

import java.util.Locale;

/** A name made of lower-case letters, digits and hyphens, for anchors and columns. */
final class Slug {
    private Slug() {}

    static String of(String text) {
        String slug = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "column" : slug;
    }
}
