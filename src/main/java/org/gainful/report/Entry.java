package org.gainful.report;

import java.util.Optional;

/**
 * What stands in one cell of a worksheet: text, or a number with its format, or text that leads to another worksheet.
 *
 * @param number empty for text
 * @param format of the number, in the spreadsheet's own notation
 * @param target the worksheet a link leads to; empty for none
 */
record Entry(String text, Optional<Number> number, String format, String target) {

    static Entry text(String text) {
        return new Entry(text, Optional.empty(), "", "");
    }

    static Entry number(Number number, String format) {
        return new Entry("", Optional.of(number), format, "");
    }

    static Entry link(String text, String target) {
        return new Entry(text, Optional.empty(), "", target);
    }
}
