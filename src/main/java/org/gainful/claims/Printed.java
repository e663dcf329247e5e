package org.gainful.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure exactly as it stands in print: {@code 88 %}, {@code 0.050}, {@code >120}, {@code £24,000}, {@code 3/4}.
 *
 * <p>Its decimals say what it can stand for: 88 is any number from 87.5 to 88.5. Both ends count, since sources round ties up
 * or to even and seldom say which. A fraction is meant exactly.
 *
 * @param text as printed
 * @param relation of the quantity to the figure
 * @param value the figure; of a fraction with a per cent sign or of a share, see {@link #asShare}
 * @param halfUnit half of one unit of the last printed place; 0 for a fraction
 */
public record Printed(String text, Relation relation, BigDecimal value, BigDecimal halfUnit) {
    private static final Pattern NUMBER = Pattern.compile(
            "(<|>|≤|≥|~)?\\s*[£$€]?\\s*([-−])?[£$€]?((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)\\s*%?");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/([1-9]\\d{0,8})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Statistics are computed in binary; a tie may lie this share of a unit beside where it is. */
    private static final BigDecimal TIE = new BigDecimal("1E-9");

    /** How the quantity stands to the figure printed. */
    public enum Relation {
        EQUAL(""),
        BELOW("<"),
        ABOVE(">"),
        AT_MOST("≤"),
        AT_LEAST("≥"),
        /** The source says about, nearly, just over: one unit of the last place either way. */
        ABOUT("~");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        static Relation of(String sign) {
            for (Relation relation : values()) {
                if (relation.sign.equals(sign)) {
                    return relation;
                }
            }
            throw new IllegalArgumentException("no relation is written %s".formatted(sign));
        }
    }

    /** What a computed number is to a printed one. */
    public enum Agreement {
        /** Rounded to the printed decimals it is the figure. */
        ROUNDED,
        /** Cut off after the printed decimals it is the figure; rounded it is another. */
        TRUNCATED,
        /** It is another number. */
        DIFFERENT
    }

    /** Reads a figure; empty when the text is none. */
    public static Optional<Printed> parse(String text) {
        Matcher fraction = FRACTION.matcher(text.strip());
        if (fraction.matches()) {
            BigDecimal value = new BigDecimal(fraction.group(1))
                    .divide(new BigDecimal(fraction.group(2)), java.math.MathContext.DECIMAL128);
            return Optional.of(new Printed(text.strip(), Relation.EQUAL, value, BigDecimal.ZERO));
        }
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.group(3).replace(",", ""));
        BigDecimal half = new BigDecimal("0.5").movePointLeft(value.scale());
        return Optional.of(new Printed(
                text.strip(),
                Relation.of(number.group(1) == null ? "" : number.group(1)),
                number.group(2) == null ? value : value.negate(),
                half));
    }

    /** A whole number, as a count is printed. */
    public static Printed whole(long count) {
        return parse(Long.toString(count)).orElseThrow();
    }

    /** The same figure in per cent where it is written as a fraction: 3/4 is 75. */
    public Printed asShare() {
        return isFraction() ? new Printed(text, relation, value.multiply(HUNDRED), halfUnit) : this;
    }

    private boolean isFraction() {
        return halfUnit.signum() == 0;
    }

    public int decimals() {
        return isFraction() ? 2 : value.scale();
    }

    public boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    public double number() {
        return value.doubleValue();
    }

    /** What the figure can stand for when it was rounded. */
    public Enclosure rounded() {
        return new Enclosure(value.subtract(halfUnit), value.add(halfUnit));
    }

    /** How a computed number agrees with it. */
    public Agreement agreement(double computed) {
        return Double.isFinite(computed) ? agreement(new BigDecimal(computed)) : Agreement.DIFFERENT;
    }

    /** How a computed number agrees with it. */
    public Agreement agreement(BigDecimal computed) {
        BigDecimal slack = halfUnit.multiply(TIE);
        int order = computed.compareTo(value);
        boolean holds =
                switch (relation) {
                    case BELOW -> order < 0;
                    case ABOVE -> order > 0;
                    case AT_MOST -> order <= 0;
                    case AT_LEAST -> order >= 0;
                    case ABOUT ->
                        computed.subtract(value).abs().compareTo(halfUnit.multiply(BigDecimal.valueOf(3))) <= 0;
                    case EQUAL -> computed.subtract(value).abs().compareTo(halfUnit.add(slack)) <= 0;
                };
        if (holds) {
            return Agreement.ROUNDED;
        }
        boolean cut = relation == Relation.EQUAL
                && !isFraction()
                && computed.setScale(value.scale(), RoundingMode.DOWN).compareTo(value) == 0;
        return cut ? Agreement.TRUNCATED : Agreement.DIFFERENT;
    }

    /** Whether some number of the enclosure can have been printed so. */
    public boolean canBe(Enclosure computed) {
        return switch (relation) {
            case BELOW -> computed.low().compareTo(value) < 0;
            case AT_MOST -> computed.low().compareTo(value) <= 0;
            case ABOVE -> computed.high().compareTo(value) > 0;
            case AT_LEAST -> computed.high().compareTo(value) >= 0;
            case ABOUT ->
                agreement(computed.low()) == Agreement.ROUNDED
                        || agreement(computed.high()) == Agreement.ROUNDED
                        || computed.overlaps(rounded());
            case EQUAL -> computed.overlaps(rounded());
        };
    }

    /** A number as it would have been printed here. */
    public String like(BigDecimal number) {
        return number.setScale(decimals(), RoundingMode.HALF_UP).toPlainString();
    }

    /** A number as it would have been printed here. */
    public String like(double number) {
        return Double.isFinite(number) ? like(new BigDecimal(number)) : "no number";
    }

    /** What should have been printed here, with the sign of per cent where it stands here. */
    String corrected(double number) {
        return like(number) + (text.endsWith("%") ? " %" : "");
    }

    /** A number with two more decimals than are printed here, to show what was rounded; a whole number bare. */
    public String finer(BigDecimal number) {
        BigDecimal fine = number.setScale(decimals() + 2, RoundingMode.HALF_UP);
        return fine.stripTrailingZeros().scale() <= 0
                ? fine.setScale(0, RoundingMode.HALF_UP).toPlainString()
                : fine.toPlainString();
    }

    /** A number with two more decimals than are printed here. */
    public String finer(double number) {
        return Double.isFinite(number) ? finer(new BigDecimal(number)) : "no number";
    }
}
