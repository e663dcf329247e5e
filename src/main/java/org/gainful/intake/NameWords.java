package org.gainful.intake;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a column tells: its words, and the wave it speaks of.
 *
 * @param words in lower case, without those that name the wave
 * @param wave {@code T1}, {@code T2} ...; empty when the name speaks of none
 */
record NameWords(List<String> words, String wave) {
    private static final Pattern WAVE = Pattern.compile("(?:t|w|wave|time)([1-9])");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FIRST = Set.of("baseline", "intake");
    private static final Set<String> SECOND = Set.of("followup", "endpoint");

    static NameWords of(String name) {
        String spaced = HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        String wave = "";
        for (String word : Arrays.asList(GAP.split(spaced))) {
            Optional<String> named = wave(word);
            if (named.isPresent() && wave.isEmpty()) {
                wave = named.get();
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new NameWords(List.copyOf(words), wave);
    }

    private static Optional<String> wave(String word) {
        Matcher numbered = WAVE.matcher(word);
        if (numbered.matches()) {
            return Optional.of("T" + numbered.group(1));
        }
        return FIRST.contains(word) ? Optional.of("T1") : SECOND.contains(word) ? Optional.of("T2") : Optional.empty();
    }

    boolean hasAny(Set<String> wanted) {
        return words.stream().anyMatch(wanted::contains);
    }

    /** Whether every word is one of these, and there is at least one. */
    boolean areAll(Set<String> wanted) {
        return !words.isEmpty() && wanted.containsAll(words);
    }

    /** The words as one name, the same at every wave. */
    String joined(String between) {
        return String.join(between, words);
    }
}
