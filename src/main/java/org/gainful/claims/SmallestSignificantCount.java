package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.counts.FisherExact;
import org.gainful.table.Look;

/**
 * That a group did worse or better than the others: how few of it could have the outcome for that to be more than chance.
 *
 * <p>Of n people at risk, count have the outcome; the group has {@code first} of them. For each number k of the group with the
 * outcome Fisher's exact test compares k of first with count − k of n − first. Given are the largest k below, or the smallest
 * above, what is expected with a two-sided p below 0.05.
 */
final class SmallestSignificantCount implements Check {
    private static final double SIGNIFICANT = 0.05;

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Long> group = claim.whole(Given.FIRST);
        Optional<Long> events = claim.whole(Given.COUNT);
        Optional<Long> n = claim.whole(Given.N);
        boolean directed =
                claim.says().filter(d -> d != Claim.Direction.NO_DIFFERENCE).isPresent();
        if (claim.kind() != ClaimKind.DIRECTION || !directed || group.isEmpty() || events.isEmpty() || n.isEmpty()) {
            return List.of();
        }
        if (group.get() >= n.get() || events.get() > n.get()) {
            return List.of();
        }
        boolean less = claim.says().get() == Claim.Direction.LESS;
        return List.of(search(group.get(), events.get(), n.get(), less));
    }

    private static Opinion search(long group, long events, long n, boolean less) {
        long expected = Math.round((double) group * events / n);
        long step = less ? -1 : 1;
        long least = Math.max(0, events - (n - group));
        long most = Math.min(group, events);
        for (long k = expected; k >= least && k <= most; k += step) {
            double p = p(k, group, events, n);
            if (p < SIGNIFICANT) {
                String next = k - step >= least && k - step <= most
                        ? "; %s of %s: p = %s".formatted(k - step, group, Look.pValue(p(k - step, group, events, n)))
                        : "";
                return Opinion.underDetermined(
                        "%s of %s: p = %s%s".formatted(k, group, Look.pValue(p), next),
                        "It is more than chance only if %s of about %s had the outcome, where %s would be expected."
                                .formatted(less ? k == 0 ? "none" : k + " or fewer" : k + " or more", group, expected),
                        "missing: how many of the group had the outcome");
            }
        }
        return Opinion.impossible(
                "all of %s: p = %s".formatted(group, Look.pValue(p(less ? least : most, group, events, n))),
                "No count of so small a group could be more than chance.",
                "say that the group is too small to tell");
    }

    private static double p(long k, long group, long events, long n) {
        long others = events - k;
        return new FisherExact(k, group - k, others, n - group - others).pValue();
    }
}
