package org.gainful.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the cells of one column have in common, gathered cell by cell. */
final class ColumnProfile {
    static final int MOST_CATEGORIES = 12;
    private static final int LONGEST_CATEGORY = 60;
    /** Texts that export tools write for nothing. Numbers such as -9 or 99 are never guessed to be missing. */
    private static final Set<String> MISSING = Set.of("NA", "N/A", "n/a", "NULL", "null", "#N/A", "NaN", ".", "-");

    private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0[0-9]+.*", Pattern.DOTALL);
    private static final Set<String> YES = Set.of("yes", "y", "true");
    private static final Set<String> NO = Set.of("no", "n", "false");

    private final Set<String> missingSeen = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> formats = new ArrayList<>(DateGuess.CANDIDATES);
    private boolean integer = true;
    private boolean point = true;
    private boolean comma = true;
    private boolean unique = true;
    private boolean complete = true;
    private int known;

    void take(String cell) {
        String text = cell.strip();
        if (cell.isEmpty() || MISSING.contains(cell)) {
            missingSeen.add(cell);
            complete = false;
            return;
        }
        known++;
        unique = unique && seen.add(cell);
        if (!unique) {
            seen.clear();
        }
        if (counts.size() <= MOST_CATEGORIES) {
            counts.merge(cell, 1, Integer::sum);
        }
        if (!text.isEmpty()) {
            takeTyped(text);
        }
    }

    private void takeTyped(String text) {
        boolean code = LEADING_ZERO.matcher(text).matches() && text.indexOf('.') < 0 && text.indexOf(',') < 0;
        integer = integer && !code && PlainNumber.parseInt(text).isPresent();
        point = point && !code && PlainNumber.parse(text, '.').isPresent();
        comma = comma && !code && PlainNumber.parse(text, ',').isPresent();
        formats.removeIf(format -> !DateGuess.reads(format, text));
    }

    /** Whether there is a value that is not just blanks. */
    boolean hasValues() {
        return counts.keySet().stream().anyMatch(value -> !value.isBlank()) || counts.size() > MOST_CATEGORIES;
    }

    boolean isInteger() {
        return hasValues() && integer;
    }

    boolean isNumber(char decimalChar) {
        return hasValues() && (decimalChar == '.' ? point : comma);
    }

    /** The formats that read every value as a date. */
    List<String> dateFormats() {
        return hasValues() ? List.copyOf(formats) : List.of();
    }

    /** Whether all values are known and no two are the same. */
    boolean isKey() {
        return known > 0 && complete && unique;
    }

    /** The values for true and for false, when the column has no others and both are known. */
    Optional<List<List<String>>> yesAndNo() {
        Set<String> values = new HashSet<>();
        counts.keySet().stream().map(String::strip).filter(v -> !v.isEmpty()).forEach(values::add);
        if (values.equals(Set.of("0", "1"))) {
            return Optional.of(List.of(List.of("1"), List.of("0")));
        }
        List<String> yes = values.stream().filter(v -> isOf(YES, v)).sorted().toList();
        List<String> no = values.stream().filter(v -> isOf(NO, v)).sorted().toList();
        boolean all = yes.size() + no.size() == values.size() && counts.size() <= MOST_CATEGORIES;
        return all && !yes.isEmpty() && !no.isEmpty() ? Optional.of(List.of(yes, no)) : Optional.empty();
    }

    private static boolean isOf(Set<String> words, String value) {
        return words.contains(value.toLowerCase(Locale.ROOT));
    }

    /** The distinct values, if they are few, short, and on average seen three times: else they may tell people apart. */
    List<String> categories() {
        boolean few = !counts.isEmpty() && counts.size() <= MOST_CATEGORIES && counts.size() * 3 <= known;
        boolean brief = counts.keySet().stream().allMatch(value -> value.length() <= LONGEST_CATEGORY);
        return few && brief ? List.copyOf(counts.keySet()) : List.of();
    }

    /** The texts found that seem to stand for a missing value. */
    Set<String> missingSeen() {
        return Set.copyOf(missingSeen);
    }
}
