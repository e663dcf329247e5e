package org.gainful.claims;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How a figure follows from others: sums, products and quotients of numbers, of other claims {@code {id}}, of the data's
 * findings {@code [address]} and of {@code n}, the base a share is taken of.
 */
public sealed interface Formula {

    /** Its value, where every name has one and nothing is divided by what may be 0. */
    Optional<Enclosure> value(Function<String, Optional<Enclosure>> names);

    /** The calculation with names replaced. */
    String shown(Function<String, String> texts);

    /** The names it speaks of, in order: ids in braces, addresses in brackets, {@code n} bare. */
    Set<String> names();

    /** Reads a formula. */
    static Formula parse(String text) throws FormulaException {
        return new FormulaParser(text).parse();
    }

    /** A number. */
    record Number(BigDecimal number, String text) implements Formula {
        @Override
        public Optional<Enclosure> value(Function<String, Optional<Enclosure>> names) {
            return Optional.of(Enclosure.of(number));
        }

        @Override
        public String shown(Function<String, String> texts) {
            return text;
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    }

    /** Something that is known elsewhere. */
    record Name(String name) implements Formula {
        @Override
        public Optional<Enclosure> value(Function<String, Optional<Enclosure>> names) {
            return names.apply(name);
        }

        @Override
        public String shown(Function<String, String> texts) {
            return texts.apply(name);
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }
    }

    /** What is done with two numbers. */
    enum Operator {
        PLUS("+", 1),
        MINUS("−", 1),
        TIMES("×", 2),
        OVER("/", 2);

        private final String sign;
        private final int binding;

        Operator(String sign, int binding) {
            this.sign = sign;
            this.binding = binding;
        }

        Optional<Enclosure> apply(Enclosure left, Enclosure right) {
            return switch (this) {
                case PLUS -> Optional.of(left.plus(right));
                case MINUS -> Optional.of(left.minus(right));
                case TIMES -> Optional.of(left.times(right));
                case OVER -> left.over(right);
            };
        }
    }

    /** Two formulas put together. */
    record Operation(Operator operator, Formula left, Formula right) implements Formula {
        @Override
        public Optional<Enclosure> value(Function<String, Optional<Enclosure>> names) {
            return left.value(names).flatMap(l -> right.value(names).flatMap(r -> operator.apply(l, r)));
        }

        @Override
        public String shown(Function<String, String> texts) {
            return side(left, texts, false) + " " + operator.sign + " " + side(right, texts, true);
        }

        private String side(Formula formula, Function<String, String> texts, boolean isRight) {
            String text = formula.shown(texts);
            boolean loose = formula instanceof Operation inner
                    && (inner.operator.binding < operator.binding
                            || isRight && inner.operator.binding == operator.binding);
            return loose ? "(" + text + ")" : text;
        }

        @Override
        public Set<String> names() {
            Set<String> all = new LinkedHashSet<>(left.names());
            all.addAll(right.names());
            return all;
        }
    }
}
