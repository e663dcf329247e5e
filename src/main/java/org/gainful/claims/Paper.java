package org.gainful.claims;

import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.gainful.table.Finding;

/** All a check may look at: every claim, and what the data gave. */
record Paper(Claims claims, Findings findings) {
    /** Digits of a number of the data in a calculation that is shown. */
    private static final MathContext SHOWN = new MathContext(6);

    /** What a name of a formula can be. */
    Optional<Enclosure> value(String name) {
        if (name.startsWith("[")) {
            return findings.find(address(name)).flatMap(finding -> number(finding, part(name)));
        }
        return claims.find(name).flatMap(Claim::enclosure);
    }

    /** How a name of a formula is shown: its figure, or its address where it has none. */
    String text(String name) {
        if (name.startsWith("[")) {
            return value(name)
                    .map(v -> v.middle().round(SHOWN).stripTrailingZeros().toPlainString())
                    .orElse(name);
        }
        return claims.find(name)
                .flatMap(Claim::figure)
                .map(v -> v.value().toPlainString())
                .orElse(name);
    }

    private static String address(String name) {
        String inner = name.substring(1, name.length() - 1);
        int mark = inner.indexOf('#');
        return mark < 0 ? inner : inner.substring(0, mark);
    }

    private static String part(String name) {
        int mark = name.indexOf('#');
        return mark < 0 ? "" : name.substring(mark + 1, name.length() - 1);
    }

    private static Optional<Enclosure> number(Finding finding, String part) {
        return switch (part) {
            case "n" -> whole(finding.basis().numerator());
            case "N" -> whole(finding.basis().denominator());
            default ->
                finding.value().isPresent()
                        ? Optional.of(Enclosure.of(
                                new java.math.BigDecimal(finding.value().getAsDouble())))
                        : Optional.empty();
        };
    }

    private static Optional<Enclosure> whole(java.util.OptionalLong count) {
        return count.isPresent() ? Optional.of(Enclosure.of(count.getAsLong())) : Optional.empty();
    }

    /** The claims a sum is made of; empty unless all are there. */
    Optional<List<Claim>> parts(Claim sum) {
        List<Claim> parts = sum.from().parts().stream()
                .map(claims::find)
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() || parts.size() < sum.from().parts().size() ? Optional.empty() : Optional.of(parts);
    }
}
