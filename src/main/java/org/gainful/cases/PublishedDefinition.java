package org.gainful.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An outcome as somebody in the field defined it: what stands above the line, what below, in which window, in which unit,
 * and what counts as work. Rates may be compared only where all five agree.
 *
 * @param citation who defined it
 * @param certainty whether the definition was found in print, or is recalled
 * @param supersedes the id of the definition it replaces; empty for none
 */
public record PublishedDefinition(
        String id,
        String title,
        String citation,
        String certainty,
        String numerator,
        String denominator,
        String window,
        Unit unit,
        String work,
        String supersedes,
        DefinitionRule rule) {

    /** What is counted. */
    public enum Unit {
        PEOPLE,
        JOBS,
        REFERRALS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In what two definitions differ, each difference in words; empty where their rates may be compared. */
    public List<String> differences(PublishedDefinition other) {
        List<String> differences = new ArrayList<>();
        compare(differences, "unit", unit.word(), other.unit.word());
        compare(differences, "above the line", numerator, other.numerator);
        compare(differences, "below the line", denominator, other.denominator);
        compare(differences, "window", window, other.window);
        compare(differences, "what counts as work", work, other.work);
        return differences;
    }

    private static void compare(List<String> differences, String what, String one, String other) {
        if (!one.equals(other)) {
            differences.add("%s: \u201c%s\u201d and \u201c%s\u201d".formatted(what, one, other));
        }
    }
}
