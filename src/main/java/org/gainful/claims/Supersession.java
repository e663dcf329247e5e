package org.gainful.claims;

import java.util.List;
import java.util.Optional;

/**
 * Two versions of one figure: what a later version prints instead of an earlier one.
 *
 * <p>The earlier claim is judged: it is not reproduced where the later version has another value, and says nothing where both
 * have the same.
 */
final class Supersession implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        return paper.claims().all().stream()
                .filter(later -> later.origin().supersedes().equals(claim.id()))
                .flatMap(later -> compare(claim, later).stream())
                .toList();
    }

    private static Optional<Opinion> compare(Claim earlier, Claim later) {
        String arithmetic =
                "%s (%s), %s (%s)".formatted(earlier.shown(), version(earlier), later.shown(), version(later));
        return earlier.agreesWith(later)
                ? Optional.empty()
                : Optional.of(Opinion.notReproduced(
                        arithmetic,
                        "A later version of the same study says something else.",
                        "take the later: %s".formatted(later.shown())));
    }

    private static String version(Claim claim) {
        String version = claim.origin().source().version();
        return version.isEmpty() ? claim.origin().source().title() : version;
    }
}
