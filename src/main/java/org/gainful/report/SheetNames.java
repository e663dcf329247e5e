package org.gainful.report;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names for worksheets: at most 31 characters, none of those a spreadsheet refuses, no two alike whatever their case, and
 * none that two tables of the same workbook would turn into the same table name.
 */
final class SheetNames {
    private static final int LONGEST = 31;
    /** Excel keeps it for itself. */
    private static final String RESERVED = "history";

    private final Set<String> taken = new TreeSet<>();

    SheetNames(Collection<String> taken) {
        this.taken.add(RESERVED);
        taken.forEach(name -> this.taken.add(name.toLowerCase(Locale.ROOT)));
    }

    /** A free name like the wish; it is taken from now on. */
    String of(String wish) {
        String safe = wish.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String stem = safe.isEmpty() ? "table" : safe;
        String name = shortened(stem, "");
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = shortened(stem, "-" + i);
        }
        return name;
    }

    private static String shortened(String stem, String suffix) {
        return stem.substring(0, Math.min(stem.length(), LONGEST - suffix.length())) + suffix;
    }
}
