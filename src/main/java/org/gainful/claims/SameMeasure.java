package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import org.gainful.claims.Claim.Teller;
import org.gainful.claims.Claim.Wording;

/**
 * A figure that another document gives again: whether it is of the same measure, told by the same people, and the same.
 *
 * <p>The same percentage of two measures is no confirmation: that a goal was reached, as a record has it, and that people say they
 * were helped towards it are two outcomes. What a figure measures is entered in words that are alike where the measure is.
 */
final class SameMeasure implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        return paper.claims().find(claim.wording().repeats()).map(first -> compare(claim, first)).stream()
                .toList();
    }

    private static Opinion compare(Claim again, Claim first) {
        Wording one = first.wording();
        Wording other = again.wording();
        String arithmetic =
                "%s of %s; %s of %s".formatted(first.shown(), measured(first), again.shown(), measured(again));
        boolean named = !one.measures().isEmpty() && !other.measures().isEmpty();
        if (named && !one.measures().equalsIgnoreCase(other.measures())) {
            return new Opinion(
                    Verdict.NOT_COMPARABLE,
                    arithmetic,
                    "Two measures, of which neither confirms the other.",
                    "say of each figure what it measures and who says so");
        }
        if (one.told().isPresent() && other.told().isPresent() && !one.told().equals(other.told())) {
            return new Opinion(
                    Verdict.NOT_COMPARABLE, arithmetic, "Told by different people.", "say of each figure who says so");
        }
        if (!first.agreesWith(again)) {
            return Opinion.notReproduced(
                    arithmetic, "The other document gives another figure.", "print %s".formatted(first.shown()));
        }
        boolean known = named && one.told().equals(other.told());
        return known
                ? Opinion.reproduced(arithmetic, "Both documents give the same.")
                : Opinion.underDetermined(
                        arithmetic,
                        "Both documents give the same figure.",
                        "missing: of what measure, and who says so");
    }

    private static String measured(Claim claim) {
        Wording wording = claim.wording();
        Optional<String> who = wording.told().map(Teller::word);
        return "%s (%s)"
                .formatted(
                        wording.measures().isEmpty() ? "a measure not named" : "“" + wording.measures() + "”",
                        who.map(word -> "told by " + word).orElse("by whom is not said"));
    }
}
