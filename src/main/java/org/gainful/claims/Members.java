package org.gainful.claims;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a claim lists: whether a count is that of its list, and whether a list stays within another, as results within the aims.
 *
 * <p>A list that goes beyond the one it should be within counts something else, and so do both claims. Members are the same where
 * they are written the same, upper and lower case aside; the person who enters them says what is one thing.
 */
final class Members implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Stream<Opinion> own = Stream.of(counted(claim), container(claim, paper).map(of -> within(claim, of)))
                .flatMap(Optional::stream);
        Stream<Opinion> others = paper.claims().all().stream()
                .filter(other -> other.wording().within().equals(claim.id()))
                .filter(other -> !outside(other, claim).isEmpty())
                .map(other -> within(other, claim));
        return Stream.concat(own, others).toList();
    }

    private static Optional<Opinion> counted(Claim claim) {
        List<String> members = claim.wording().members();
        if (claim.kind() != ClaimKind.COUNT
                || members.isEmpty()
                || claim.value().isEmpty()) {
            return Optional.empty();
        }
        Opinion opinion = Opinion.comparing(claim.value().get(), members.size(), "members listed");
        return Optional.of(
                opinion.verdict().isAdverse()
                        ? opinion
                        : Opinion.reproduced(opinion.arithmetic(), "So many are listed."));
    }

    private static Optional<Claim> container(Claim claim, Paper paper) {
        return claim.wording().within().isEmpty()
                ? Optional.empty()
                : paper.claims().find(claim.wording().within());
    }

    private static List<String> outside(Claim part, Claim whole) {
        List<String> known =
                whole.wording().members().stream().map(Members::plain).toList();
        return part.wording().members().stream()
                .filter(member -> !known.contains(plain(member)))
                .toList();
    }

    private static String plain(String member) {
        return member.strip().toLowerCase(Locale.ROOT);
    }

    private static Opinion within(Claim part, Claim whole) {
        List<String> outside = outside(part, whole);
        int all = part.wording().members().size();
        String arithmetic = "%s of the %s of %s are among the %s of %s"
                .formatted(
                        all - outside.size(),
                        all,
                        part.id(),
                        whole.wording().members().size(),
                        whole.id());
        return outside.isEmpty()
                ? Opinion.reproduced(arithmetic, "Everything listed is within the other list.")
                : new Opinion(
                        Verdict.NOT_COMPARABLE,
                        arithmetic,
                        "Outside it: %s.".formatted(String.join("; ", outside)),
                        "count what is outside apart, or widen what it should be within");
    }
}
