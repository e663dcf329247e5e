package org.gainful.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {
    @ParameterizedTest
    @CsvSource({"0.5, 1", "1.5, 2", "2.5, 3", "-0.5, −1", "2.4999, 2", "1234.5, '1,235'", "-0.4, 0", "0, 0"})
    void wholeNumbersRoundHalfAwayFromZero(double value, String shown) {
        assertThat(Look.WHOLE.show(value)).isEqualTo(shown);
    }

    /** 0.15 and 1.005 are a little below their decimals as doubles, 0.25 is exact: the exact expansion decides. */
    @ParameterizedTest
    @CsvSource({"0.25, 0.3", "0.75, 0.8", "0.15, 0.1", "-2.25, −2.3", "1234567.89, '1,234,567.9'", "-0.04, 0.0"})
    void oneDecimal(double value, String shown) {
        assertThat(Look.ONE_DECIMAL.show(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1.005, 1.00", "0.125, 0.13", "3.85, 3.85", "Infinity, ∞", "-Infinity, −∞"})
    void twoDecimals(double value, String shown) {
        assertThat(Look.TWO_DECIMALS.show(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.25, 99, 25%", "0.255, 40, 26%", "0.125, 100, 12.5%", "1, 100, 100.0%", "0, 0, 0%", "1, 8, 100%"})
    void perCentsHaveADecimalFromAHundredPeople(double share, long people, String shown) {
        assertThat(Look.percent(share, people)).isEqualTo(shown);
    }

    @Test
    void points() {
        assertThat(Look.POINTS.show(-0.125)).isEqualTo("−13 points");
        assertThat(Look.PERCENT.show(0.125)).isEqualTo("13%");
    }

    @ParameterizedTest
    @CsvSource({
        "0, <0.001",
        "0.00099, <0.001",
        "0.001, 0.0010",
        "0.0061, 0.0061",
        "0.00995, 0.0100",
        "0.0123, 0.012",
        "0.0494, 0.049",
        "0.0499, 0.0499",
        "0.04999999, 0.04999999",
        "0.05, 0.050",
        "0.0501, 0.0501",
        "0.0506, 0.051",
        "0.099, 0.099",
        "0.1, 0.10",
        "0.456, 0.46",
        "0.99, 0.99",
        "0.995, >0.99",
        "1, >0.99"
    })
    void pValues(double p, String shown) {
        assertThat(Look.pValue(p)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "TWO_DECIMALS, 1.0004, 1, 1.0004",
        "TWO_DECIMALS, 0.996, 1, 0.996",
        "TWO_DECIMALS, 0.994, 1, 0.99",
        "TWO_DECIMALS, 1, 1, 1.00",
        "TWO_DECIMALS, Infinity, 1, ∞",
        "ONE_DECIMAL, -0.04, 0, −0.04",
        "POINTS, 0.002, 0, 0.2 points"
    })
    void aLimitStaysOnItsSideOfNoEffect(Look look, double value, double noEffect, String shown) {
        assertThat(look.limit(value, noEffect)).isEqualTo(shown);
    }

    @Test
    void aRangeHasAWordBetweenItsEnds() {
        assertThat(Look.range("−1", "2")).isEqualTo("−1 to 2");
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0.1, 1.0 / 3, Math.PI, 1e-300, 4.9e-324, 1e15, 123456789.125, -2.5, 1e22, 0.30000000000000004, 42
            })
    void machinesReadTheSameDoubleBack(double value) {
        assertThat(Double.parseDouble(Look.machine(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"22, 22", "-3, -3", "0.5, 0.5", "Infinity, Inf", "-Infinity, -Inf", "-0.0, 0"})
    void machineTexts(double value, String text) {
        assertThat(Look.machine(value)).isEqualTo(text);
    }
}
