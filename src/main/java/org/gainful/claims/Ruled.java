package org.gainful.claims;

import java.util.List;

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
        return claim.from()
                .formula()
                .flatMap(formula -> claim.figure().flatMap(figure -> formula.value(paper::value)
                        .filter(value -> value.middle().signum() != 0)
                        .map(value -> "%s / (%s) = %s"
                                .formatted(
                                        figure.value().toPlainString(),
                                        formula.shown(paper::text),
                                        figure.value()
                                                .divide(value.middle(), java.math.MathContext.DECIMAL128)
                                                .setScale(2, java.math.RoundingMode.HALF_UP)
                                                .toPlainString()))))
                .orElse("");
    }
}
