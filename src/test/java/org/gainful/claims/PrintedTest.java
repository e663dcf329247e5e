package org.gainful.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gainful.claims.Printed.Agreement;
import org.gainful.claims.Printed.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTest {
    private static Printed of(String text) {
        return Printed.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "88 %, EQUAL, 88, 0",
        "'£24,000', EQUAL, 24000, 0",
        "<.001, BELOW, 0.001, 3",
        ">120, ABOVE, 120, 0",
        "~4, ABOUT, 4, 0",
        "−0.50, EQUAL, -0.50, 2"
    })
    void figuresAreReadWithTheirDecimals(String text, Relation relation, BigDecimal value, int decimals) {
        assertThat(of(text).relation()).isEqualTo(relation);
        assertThat(of(text).value()).isEqualTo(value);
        assertThat(of(text).decimals()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1,23", "1e5", "NaN", "12 of 30", "--3", "3/0", "1.2.3"})
    void whatIsNoFigureIsNotRead(String text) {
        assertThat(Printed.parse(text)).isEmpty();
    }

    @Test
    void aFractionIsMeantExactly() {
        assertThat(of("3/4").asShare().agreement(new BigDecimal("75"))).isEqualTo(Agreement.ROUNDED);
        assertThat(of("3/4").asShare().agreement(new BigDecimal("74.6"))).isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void roundingAndTruncationAreToldApart() {
        assertThat(of("88").agreement(88.49)).isEqualTo(Agreement.ROUNDED);
        assertThat(of("88").agreement(88.68)).isEqualTo(Agreement.TRUNCATED);
        assertThat(of("88").agreement(89.0)).isEqualTo(Agreement.DIFFERENT);
        assertThat(of("88").agreement(Double.NaN)).isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void aTieMayHaveBeenRoundedEitherWay() {
        assertThat(of("0.12").agreement(new BigDecimal("0.125"))).isEqualTo(Agreement.ROUNDED);
        assertThat(of("0.13").agreement(new BigDecimal("0.125"))).isEqualTo(Agreement.ROUNDED);
    }
}
