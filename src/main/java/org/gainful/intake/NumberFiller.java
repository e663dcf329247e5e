package org.gainful.intake;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.cases.CaseFile;
import org.gainful.cases.Field;
import tech.tablesaw.api.DoubleColumn;

/** Numbers with a decimal sign. */
final class NumberFiller extends ColumnFiller {
    private final DoubleColumn numbers;
    private final NumberRange range;
    private final char decimalChar;
    private double value;

    NumberFiller(Field field, CaseFile file, DoubleColumn numbers) {
        super(field, file, numbers);
        this.numbers = numbers;
        range = new NumberRange(field.constraints());
        decimalChar = file.decimalChar();
    }

    @Override
    Optional<Complaint> read(String text) {
        OptionalDouble number = PlainNumber.parse(text, decimalChar);
        if (number.isEmpty()) {
            return complaint(
                    Problem.NOT_A_NUMBER,
                    "the value is no number with the decimal sign %s".formatted(decimalChar),
                    "correct it, declare it a missing code, or declare cases.decimalChar; separators of thousands are"
                            + " not read");
        }
        value = number.getAsDouble();
        return range.holds(value) ? fine() : complaint(Problem.OUT_OF_RANGE, range.message(), NumberRange.REMEDY);
    }

    @Override
    void append() {
        numbers.append(value);
    }
}
