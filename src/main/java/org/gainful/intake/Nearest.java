package org.gainful.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word somebody probably meant: the one at the smallest optimal string alignment distance, upper and lower case
 * and blanks around it aside, if no more than a third of its letters differ. A swap of two neighbours counts as one.
 */
public final class Nearest {
    /** Longer words are not compared: nobody mistypes them, and the time grows with the square of the length. */
    private static final int LONGEST = 100;

    private Nearest() {}

    static Optional<String> to(String word, Collection<String> choices) {
        return choices.stream()
                .filter(choice -> distance(word, choice) <= Math.max(1, choice.length() / 3))
                .min(Comparator.comparingInt((String choice) -> distance(word, choice))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A remedy that names the nearest choice if there is one, and all of them. */
    public static String remedy(String word, Collection<String> choices) {
        String all = choices.isEmpty() ? "there are none" : "the choices are " + Quoted.list(choices);
        return to(word, choices)
                .map(near -> "did you mean %s? %s".formatted(Quoted.text(near), all))
                .orElse(all);
    }

    static int distance(String one, String two) {
        String a = one.strip().toLowerCase(Locale.ROOT);
        String b = two.strip().toLowerCase(Locale.ROOT);
        if (a.length() > LONGEST || b.length() > LONGEST) {
            return a.equals(b) ? 0 : Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
