package org.gainful.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainful.claims.Claim.Base;

/**
 * Whether some count of people gives a printed percentage: of the base stated, of each base it could be, or, where nothing
 * is known of the base, how many people it takes at least.
 *
 * <p>A percentage that fits has not been reproduced; who was counted is still missing. See {@link Attainable}.
 */
final class AttainableShare implements Check {
    private static final int EXAMPLES = 4;

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> share = claim.figure();
        if (claim.kind() != ClaimKind.SHARE
                || share.isEmpty()
                || claim.given(Given.COUNT).isPresent()
                || share.get().relation() != Printed.Relation.EQUAL) {
            return List.of();
        }
        if (outside(share.get())) {
            return List.of(Opinion.impossible(
                    "0 ≤ share ≤ 100, printed " + share.get().text(), "No share is more than all.", "none is near"));
        }
        Optional<Long> n = claim.whole(Given.N).filter(base -> base > 0);
        if (n.isPresent()) {
            return List.of(ofBase(new Attainable(share.get(), n.get())));
        }
        if (claim.from().formula().isPresent()) {
            return List.of();
        }
        return List.of(
                claim.beside().bases().isEmpty()
                        ? smallest(share.get(), claim.given(Given.N))
                        : ofBases(share.get(), claim.beside().bases()));
    }

    private static boolean outside(Printed share) {
        return share.value().signum() < 0 || share.number() > 100;
    }

    private static Opinion ofBase(Attainable base) {
        if (base.isPossible()) {
            return Opinion.underDetermined(
                    base.shown(base.least()) + ", printed " + base.share().text(),
                    "The figure is possible: %s.".formatted(base.counts()),
                    "missing: how many were counted");
        }
        return Opinion.impossible(
                "%s, printed %s".formatted(sides(base), base.share().text()),
                "No count of %s people gives this percentage.%s".formatted(base.n(), cut(base)),
                "print %s, or a base such as %s"
                        .formatted(
                                base.neighbours(),
                                Attainable.nearest(base.share(), base.n()).n()));
    }

    private static String sides(Attainable base) {
        long below = base.below();
        return below >= base.n() ? base.shown(below) : base.shown(below) + ", " + base.shown(below + 1);
    }

    /** Cut off instead of rounded, the next count may give the figure. */
    private static String cut(Attainable base) {
        long next = Math.min(base.n(), base.below() + 1);
        return base.share().agreement(base.percent(next)) == Printed.Agreement.TRUNCATED
                ? " Cut off instead of rounded it would be %s of %s.".formatted(next, base.n())
                : "";
    }

    private static Opinion ofBases(Printed share, List<Base> bases) {
        List<String> fit = new ArrayList<>();
        List<String> misfit = new ArrayList<>();
        StringBuilder cut = new StringBuilder();
        for (Base candidate : bases) {
            Attainable base = new Attainable(share, candidate.n());
            (base.isPossible() ? fit : misfit)
                    .add("%s (%s)".formatted(base.isPossible() ? base.counts() : candidate.n(), candidate.words()));
            if (!base.isPossible()) {
                cut.append(cut(base));
            }
        }
        String arithmetic = bases.stream()
                .map(candidate -> sides(new Attainable(share, candidate.n())))
                .collect(Collectors.joining("; "));
        if (fit.isEmpty()) {
            return Opinion.impossible(
                    "%s; printed %s".formatted(arithmetic, share.text()),
                    "No count gives this percentage of any base it could be: %s.%s"
                            .formatted(String.join(", ", misfit), cut),
                    "print " + new Attainable(share, bases.get(0).n()).neighbours());
        }
        return Opinion.underDetermined(
                arithmetic,
                "The base is not stated. It can be %s%s."
                        .formatted(
                                String.join(" or ", fit),
                                misfit.isEmpty() ? "" : "; not " + String.join(", not ", misfit)),
                "missing: the base, and how many were counted");
    }

    private static Opinion smallest(Printed share, Optional<Printed> bound) {
        long from = bound.filter(
                        b -> b.relation() == Printed.Relation.ABOVE || b.relation() == Printed.Relation.AT_LEAST)
                .map(b -> b.value().longValue() + (b.relation() == Printed.Relation.ABOVE ? 1 : 0))
                .orElse(1L);
        List<Attainable> bases = Attainable.smallest(share, from, EXAMPLES);
        String examples = bases.stream()
                .map(base -> "%s/%s".formatted(base.least(), base.n()))
                .collect(Collectors.joining(", "));
        return Opinion.underDetermined(
                "%s = %s %%".formatted(examples, share.value().toPlainString()),
                from > 1
                        ? "The base is not stated, only that it is %s or more.".formatted(from)
                        : "The base is not stated. It is %s people at the least."
                                .formatted(bases.isEmpty() ? "?" : bases.get(0).n()),
                "missing: the base, and how many were counted");
    }
}
