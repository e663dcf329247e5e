package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A percentage against the count and the base printed beside it: 100 count / n.
 *
 * <p>Where it is another, the likeliest slips are looked for: the same count of another base that is printed in the same
 * source, two digits changed about.
 */
final class ShareOfCount implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> share = claim.figure();
        Optional<Long> n = claim.whole(Given.N).filter(base -> base > 0);
        Optional<Long> count = claim.whole(Given.COUNT);
        if (claim.kind() != ClaimKind.SHARE || share.isEmpty() || n.isEmpty() || count.isEmpty()) {
            return List.of();
        }
        Attainable base = new Attainable(share.get(), n.get());
        if (count.get() > n.get()) {
            return List.of(Opinion.impossible(
                    "%s > %s".formatted(count.get(), n.get()),
                    "More are counted than there are.",
                    "one of the two is wrong"));
        }
        Opinion plain = Opinion.comparing(
                share.get(),
                base.percent(count.get()).doubleValue(),
                "%s/%s".formatted(count.get(), n.get()),
                diagnosis(claim, base, count.get(), paper));
        return List.of(plain);
    }

    private static String diagnosis(Claim claim, Attainable base, long count, Paper paper) {
        Printed share = base.share();
        if (digitsSwapped(share, share.like(base.percent(count)))) {
            return "Two digits seem to have changed places.";
        }
        TreeSet<Long> others = new TreeSet<>();
        for (Claim other : paper.claims().all()) {
            if (other.origin().source().equals(claim.origin().source())) {
                other.whole(Given.N).filter(n -> n >= count && n > 0).ifPresent(others::add);
            }
        }
        for (long other : others) {
            if (share.agreement(new Attainable(share, other).percent(count)) == Printed.Agreement.ROUNDED) {
                return "It is the percentage of another base: %s of %s.".formatted(count, other);
            }
        }
        return base.isPossible()
                ? "The percentage would be that of %s.".formatted(base.counts())
                : "The percentage is that of no count of this base.";
    }

    /** Whether the two texts have the same digits but for one pair of neighbours in the other order. */
    static boolean digitsSwapped(Printed printed, String right) {
        String wrong = printed.value().toPlainString();
        if (wrong.length() != right.length()) {
            return false;
        }
        for (int i = 0; i + 1 < wrong.length(); i++) {
            String swapped = wrong.substring(0, i) + wrong.charAt(i + 1) + wrong.charAt(i) + wrong.substring(i + 2);
            if (wrong.charAt(i) != wrong.charAt(i + 1) && swapped.equals(right)) {
                return true;
            }
        }
        return false;
    }
}
