package org.gainful.claims;

import java.util.List;
import java.util.Optional;

/** A count against the base it is out of: it is no more than all, and a whole number. */
final class CountOfBase implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> count = claim.value();
        if (claim.kind() != ClaimKind.COUNT || count.isEmpty()) {
            return List.of();
        }
        if (!count.get().isWhole() || count.get().value().signum() < 0) {
            return List.of(Opinion.impossible(
                    "printed " + count.get().text(), "A count is a whole number.", "print a whole number"));
        }
        return claim
                .whole(Given.N)
                .filter(n -> count.get().value().longValue() > n)
                .map(n -> Opinion.impossible(
                        "%s > %s".formatted(count.get().text(), n),
                        "More are counted than there are.",
                        "one of the two is wrong"))
                .stream()
                .toList();
    }
}
