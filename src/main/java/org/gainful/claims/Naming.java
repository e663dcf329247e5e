package org.gainful.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a source calls one thing: by one name, and by the established one where that is entered.
 *
 * <p>Names are the same but for case, blanks and hyphens, and a name's initials stand for it. A wrong name with the initials of the right one, small words aside, was
 * most likely spelt out from the abbreviation, which is said.
 */
final class Naming implements Check {
    private static final Set<String> SMALL = Set.of("and", "of", "for", "the", "in", "to", "on", "a", "an");

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        List<String> names = claim.wording().names();
        if (names.isEmpty()) {
            return List.of();
        }
        String standard = claim.wording().standard();
        String right = standard.isEmpty() ? names.get(0) : standard;
        List<String> others = names.stream()
                .filter(name -> !plain(name).equals(plain(right)) && !name.equals(initials(right)))
                .toList();
        if (others.isEmpty()) {
            return List.of(
                    Opinion.reproduced("", "It has one name%s.".formatted(standard.isEmpty() ? "" : ", its own")));
        }
        String listed = others.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
        Optional<String> initials = others.stream()
                .filter(name -> initials(name).equals(initials(right)))
                .findFirst();
        String why = initials.map(name -> " Both shorten to %s: the abbreviation seems to have been spelt out anew."
                        .formatted(initials(right)))
                .orElse("");
        return List.of(
                standard.isEmpty()
                        ? Opinion.notReproduced(
                                "“%s” beside %s".formatted(right, listed),
                                "One thing has several names." + why,
                                "use one throughout")
                        : Opinion.notReproduced(
                                "%s, established “%s”".formatted(listed, right),
                                "Only the established name is its name." + why,
                                right));
    }

    private static String plain(String name) {
        return String.join(" ", words(name)).toLowerCase(Locale.ROOT);
    }

    private static String initials(String name) {
        return words(name).stream()
                .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
