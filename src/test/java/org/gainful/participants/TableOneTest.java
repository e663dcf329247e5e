package org.gainful.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.cases.Role;
import org.gainful.table.Row;
import org.junit.jupiter.api.Test;

class TableOneTest {
    @Test
    void describesStatusAndCharacteristics() {
        Found found = Found.in(
                new TableOne(),
                Cases.made()
                        .statuses("out out paid -", "- - - -")
                        .characteristic("age", "20 30 40 -")
                        .evidence());
        assertThat(found.value("before/out/share")).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(found.missing("before/out/share")).isEqualTo(1);
        assertThat(found.value("age/mean")).isEqualTo(30);
        assertThat(found.value("age/sd")).isEqualTo(10);
        // Type 7 on 20, 30, 40: the quartiles are half way to the middle.
        assertThat(found.value("age/lower_quartile")).isEqualTo(25);
        assertThat(found.value("age/upper_quartile")).isEqualTo(35);
        assertThat(found.value("age/missing")).isEqualTo(1);
    }

    @Test
    void aNumberNobodyHasIsNotAvailable() {
        Found found = Found.in(
                new TableOne(), Cases.made().characteristic("age", "- -").evidence());
        assertThat(found.at("age/mean").value()).isEmpty();
        assertThat(found.at("age/median").value()).isEmpty();
        assertThat(found.warnings("age/mean")).contains("Too few");
        assertThat(found.value("age/missing")).isEqualTo(2);
    }

    @Test
    void oneValueHasNoStandardDeviation() {
        Found found = Found.in(
                new TableOne(), Cases.made().characteristic("age", "33 -").evidence());
        assertThat(found.value("age/mean")).isEqualTo(33);
        assertThat(found.at("age/sd").value()).isEmpty();
    }

    @Test
    void yesOrNoTakesOneRowAndMissingAnother() {
        Found found = Found.in(
                new TableOne(),
                Cases.made().flag("alone", Role.CHARACTERISTIC, "", "yes no -").evidence());
        assertThat(found.chapter().tables().get(0).rows())
                .extracting(Row::label)
                .containsExactly("Participants", "alone", "Missing");
        assertThat(found.value("alone/yes/share")).isEqualTo(0.5);
    }

    @Test
    void lacksSomethingToDescribe() {
        assertThat(new TableOne().lacks(Cases.made().number("age", "1").evidence()))
                .hasSize(1);
    }
}
