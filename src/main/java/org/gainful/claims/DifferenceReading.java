package org.gainful.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A difference of two shares: in points, second − first, or in per cent of the first, 100 (second − first) / first.
 *
 * <p>With both shares printed it is one of the two. With one, both readings of the other are given; which was meant is missing.
 */
final class DifferenceReading implements Check {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> difference = claim.value();
        Optional<Printed> first = claim.given(Given.FIRST);
        Optional<Printed> second = claim.given(Given.SECOND);
        if (claim.kind() != ClaimKind.DIFFERENCE || difference.isEmpty()) {
            return List.of();
        }
        if (first.isPresent() && second.isPresent()) {
            return List.of(both(difference.get(), first.get(), second.get()));
        }
        return second.map(s -> one(difference.get(), s)).stream().toList();
    }

    private static Opinion one(Printed difference, Printed second) {
        BigDecimal points = second.value().subtract(difference.value());
        double ratio = second.number() / (1 + difference.number() / 100);
        return Opinion.underDetermined(
                "%s − %s = %s; %s/%s = %s"
                        .formatted(
                                second.value(),
                                difference.value(),
                                points,
                                second.value(),
                                BigDecimal.ONE.add(difference.value().movePointLeft(2)),
                                BigDecimal.valueOf(ratio).setScale(1, java.math.RoundingMode.HALF_UP)),
                "In points the other share is %s %%, in per cent of it %s %%."
                        .formatted(points, BigDecimal.valueOf(ratio).setScale(1, java.math.RoundingMode.HALF_UP)),
                "missing: whether points or per cent, and the share compared with");
    }

    private static Opinion both(Printed difference, Printed first, Printed second) {
        Enclosure points = second.rounded().minus(first.rounded());
        Optional<Enclosure> percent = points.times(Enclosure.of(HUNDRED)).over(first.rounded());
        String arithmetic = "%s − %s = %s points, printed %s"
                .formatted(second.value(), first.value(), second.value().subtract(first.value()), difference.text());
        if (difference.agreement(second.value().subtract(first.value())) == Printed.Agreement.ROUNDED) {
            return Opinion.reproduced(arithmetic, "It is the difference in points.");
        }
        if (difference.canBe(points)) {
            return Opinion.withinRounding(
                    arithmetic, "It is the difference in points of shares that were rounded afterwards.");
        }
        if (percent.filter(difference::canBe).isPresent()) {
            return Opinion.underDetermined(
                    arithmetic,
                    "It is the difference in per cent of the first share, not in points.",
                    "missing: that it is not in points");
        }
        return Opinion.notReproduced(
                arithmetic,
                "It is the difference neither in points nor in per cent.",
                "print %s points".formatted(difference.like(second.value().subtract(first.value()))));
    }
}
