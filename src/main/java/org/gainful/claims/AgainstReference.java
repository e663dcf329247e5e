package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.proportion.ExactBinomial;
import org.gainful.table.Look;

/**
 * That a share is below or above a reference: the exact binomial test of count out of n against it.
 *
 * <p>What the share is compared with has to be printed; where it is not, half is taken to show what the comparison would give.
 */
final class AgainstReference implements Check {
    private static final double SIGNIFICANT = 0.05;
    private static final double PERCENT = 100;

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Long> count = claim.whole(Given.COUNT);
        Optional<Long> n = claim.whole(Given.N);
        Optional<Printed> against = claim.given(Given.AGAINST);
        boolean concerns = claim.kind() == ClaimKind.DIRECTION || claim.kind() == ClaimKind.P;
        if (!concerns || count.isEmpty() || n.isEmpty() || against.isEmpty() || count.get() > n.get()) {
            return List.of();
        }
        double reference = against.get().number() / PERCENT;
        if (!(reference > 0 && reference < 1)) {
            return List.of();
        }
        double p = new ExactBinomial(count.get(), n.get(), reference).pValue();
        String arithmetic = "%s of %s against %s %%: exact p = %s"
                .formatted(count.get(), n.get(), against.get().value(), Look.pValue(p));
        if (claim.kind() == ClaimKind.P) {
            return claim
                    .value()
                    .map(printed ->
                            PValues.compare(printed, Span.of(p), true, arithmetic + ", printed " + printed.text()))
                    .stream()
                    .toList();
        }
        if (against.get().relation() == Printed.Relation.ABOUT) {
            return List.of(Opinion.underDetermined(
                    arithmetic,
                    "What it is compared with is not stated; against %s %% it %s."
                            .formatted(against.get().value(), p < SIGNIFICANT ? "is beyond chance" : "could be chance"),
                    "missing: the people compared with"));
        }
        return List.of(
                p < SIGNIFICANT
                        ? Opinion.reproduced(arithmetic, "The share differs from the reference by more than chance.")
                        : Opinion.notReproduced(
                                arithmetic,
                                "The share could differ from the reference by chance.",
                                "say that no difference was shown"));
    }
}
