package org.gainful.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Map<String, Enclosure> NAMES = Map.of(
            "paid",
            Enclosure.of(45),
            "left",
            Enclosure.of(6),
            "rate",
            new Enclosure(new BigDecimal("49.5"), new BigDecimal("50.5")),
            "zero",
            new Enclosure(BigDecimal.ONE.negate(), BigDecimal.ONE));

    private static Optional<Enclosure> value(String formula) throws FormulaException {
        return Formula.parse(formula).value(name -> Optional.ofNullable(NAMES.get(name)));
    }

    @Test
    void productsBindTighterThanSums() throws FormulaException {
        assertThat(value("2 + 3 * 4").orElseThrow().low()).isEqualByComparingTo("14");
        assertThat(value("(2 + 3) * 4 - 1").orElseThrow().low()).isEqualByComparingTo("19");
        assertThat(value("100 * ({paid} - {left}) / {paid}").orElseThrow().low().doubleValue())
                .isEqualTo(86.66666666666667);
    }

    @Test
    void roundedFiguresGiveAllTheyCanMean() throws FormulaException {
        Enclosure cost = value("2 * 48 * 5 * {rate}").orElseThrow();
        assertThat(cost.low()).isEqualByComparingTo("23760");
        assertThat(cost.high()).isEqualByComparingTo("24240");
    }

    @Test
    void nothingIsDividedByWhatMayBeNothing() throws FormulaException {
        assertThat(value("1 / {zero}")).isEmpty();
        assertThat(value("1 / {unknown}")).isEmpty();
    }

    @Test
    void itIsShownWithItsBrackets() throws FormulaException {
        assertThat(Formula.parse("100*({paid}-{left})/({paid}*2)").shown(name -> name))
                .isEqualTo("100 × (paid − left) / (paid × 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 +", "{paid", "(2", "2 3", "a", "[x", "2 ** 3", "{}"})
    void whatIsNoFormulaIsRefused(String text) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("expected");
    }
}
