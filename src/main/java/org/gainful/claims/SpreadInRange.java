package org.gainful.claims;

import java.util.List;
import java.util.Optional;

/**
 * A mean and a standard deviation against the range of the values.
 *
 * <p>A mean lies within the range. The widest spread about a mean M has every value at one of the ends a and b: variance
 * (M − a)(b − M) n / (n − 1) (Bhatia and Davis 2000, American Mathematical Monthly 107, 353); without a mean (b − a)² / 4 takes the place of the
 * product.
 */
final class SpreadInRange implements Check {

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> figure = claim.value();
        Optional<Printed> min = claim.given(Given.MIN);
        Optional<Printed> max = claim.given(Given.MAX);
        if (figure.isEmpty() || min.isEmpty() || max.isEmpty()) {
            return List.of();
        }
        double low = min.get().number();
        double high = max.get().number();
        return switch (claim.kind()) {
            case MEAN -> mean(figure.get(), min.get(), max.get());
            case SD -> spread(claim, figure.get(), low, high);
            default -> List.of();
        };
    }

    private static List<Opinion> mean(Printed mean, Printed min, Printed max) {
        if (mean.rounded()
                .overlaps(
                        new Enclosure(min.value().min(max.value()), max.value().max(min.value())))) {
            return List.of();
        }
        return List.of(Opinion.impossible(
                "%s ≤ mean ≤ %s, printed %s".formatted(min.text(), max.text(), mean.text()),
                "A mean lies within the range of its values.",
                "the mean or the range is wrong"));
    }

    private static List<Opinion> spread(Claim claim, Printed sd, double low, double high) {
        double mean = claim.given(Given.MEAN).map(Printed::number).orElse((low + high) / 2);
        double n = claim.whole(Given.N).filter(people -> people > 1).orElse(2L);
        double product = Math.max(0, (mean - low) * (high - mean));
        double widest = Math.sqrt(product * n / (n - 1));
        if (sd.rounded().low().doubleValue() <= widest) {
            return List.of();
        }
        return List.of(Opinion.impossible(
                "√((%1$s − %2$s)(%3$s − %1$s) × %4$s/%5$s) = %6$s < %7$s"
                        .formatted(
                                text(mean), text(low), text(high), text(n), text(n - 1), sd.finer(widest), sd.text()),
                "No values within the range spread as widely.",
                "%s or less".formatted(sd.like(widest))));
    }

    private static String text(double number) {
        return new java.math.BigDecimal(Double.toString(number))
                .stripTrailingZeros()
                .toPlainString();
    }
}
