package org.gainful.claims;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What the person who entered the claim says of it, where words have to be understood and no calculation helps. With a formula
 * beside it, what the known factors make is told: 24,000 / (2 × 52) = 230.77 is what the unknown ones have to make up.
 */
final class Ruled implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        return claim
                .ruling()
                .map(ruling ->
                        new Opinion(ruling.verdict(), remainder(claim, paper), ruling.because(), ruling.correction()))
                .stream()
                .toList();
    }

    private static String remainder(Claim claim, Paper paper) {
        Optional<Formula> formula = claim.from().formula();
        Optional<Printed> figure = claim.figure();
        Optional<Enclosure> value = formula.flatMap(f -> f.value(paper::value))
                .filter(v -> v.middle().signum() != 0);
        if (figure.isEmpty() || value.isEmpty()) {
            return "";
        }
        String how = formula.get().shown(paper::text);
        return figure.get().canBe(value.get())
                ? "%s = %s".formatted(how, figure.get().finer(value.get().middle()))
                : "%s / (%s) = %s"
                        .formatted(
                                figure.get().value().toPlainString(),
                                how,
                                figure.get()
                                        .value()
                                        .divide(value.get().middle(), MathContext.DECIMAL128)
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .toPlainString());
    }
}
