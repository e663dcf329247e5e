package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A total against its parts.
 *
 * <p>Counts add up exactly. Shares of one base of n people add up as counts do: each share stands for the counts that give it, see
 * {@link Attainable}, and their least and largest sums must hold n times the total's share. Without a base shares add up within
 * half a unit each.
 */
final class SumOfParts implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<List<Claim>> parts = paper.parts(claim);
        if (parts.isEmpty() || claim.value().isEmpty()) {
            return List.of();
        }
        boolean shares = parts.get().stream().allMatch(part -> part.kind() == ClaimKind.SHARE);
        Optional<Long> n = claim.whole(Given.N).filter(people -> people > 0);
        return shares && n.isPresent()
                ? people(claim.value().get(), n.get(), parts.get())
                : figures(claim, parts.get());
    }

    private static List<Opinion> figures(Claim claim, List<Claim> parts) {
        Enclosure sum = Enclosure.of(0);
        for (Claim part : parts) {
            Optional<Enclosure> value = part.enclosure();
            if (value.isEmpty()) {
                return List.of();
            }
            sum = sum.plus(value.get());
        }
        Printed total = claim.value().orElseThrow();
        String how = shown(parts);
        boolean exact = sum.isExact();
        String arithmetic = "%s = %s, printed %s"
                .formatted(how, sum.middle().stripTrailingZeros().toPlainString(), total.text());
        if (exact && sum.low().compareTo(total.value()) == 0
                || !exact && total.agreement(sum.middle()) == Printed.Agreement.ROUNDED) {
            return List.of(Opinion.reproduced(arithmetic, "The parts add up."));
        }
        if (!exact && total.canBe(sum)) {
            return List.of(Opinion.withinRounding(arithmetic, "The parts add up as far as rounding lets them."));
        }
        String difference =
                total.value().subtract(sum.middle()).stripTrailingZeros().toPlainString();
        return List.of(Opinion.notReproduced(
                arithmetic,
                "The parts do not add up.",
                "print %s, or correct one part by %s"
                        .formatted(sum.middle().stripTrailingZeros().toPlainString(), difference)));
    }

    private static List<Opinion> people(Printed total, long n, List<Claim> parts) {
        List<Attainable> counts = parts.stream()
                .map(part -> new Attainable(part.figure().orElseThrow(), n))
                .toList();
        if (!counts.stream().allMatch(Attainable::isPossible)) {
            return List.of();
        }
        long least = counts.stream().mapToLong(Attainable::least).sum();
        long most = counts.stream().mapToLong(Attainable::most).sum();
        Attainable whole = new Attainable(total, n);
        String arithmetic = "%s %% = %s to %s of %s people, printed %s %%"
                .formatted(shown(parts), least, most, n, total.value().toPlainString());
        if (least <= whole.most() && whole.least() <= most) {
            return List.of(Opinion.withinRounding(arithmetic, "The shares add up as far as rounding lets them."));
        }
        long missing = Math.max(whole.least() - most, least - whole.most());
        boolean short0 = whole.least() > most;
        return List.of(Opinion.impossible(
                arithmetic,
                short0
                        ? "At least %s people are in none of the parts.".formatted(missing)
                        : "At least %s people are in more than one part.".formatted(missing),
                short0
                        ? "a row “not stated” of %s to %s people".formatted(missing, whole.most() - least)
                        : "say that parts overlap"));
    }

    private static String shown(List<Claim> parts) {
        return parts.stream()
                .map(part -> part.figure().orElseThrow().value().toPlainString())
                .collect(Collectors.joining(" + "));
    }
}
