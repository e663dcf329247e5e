package org.gainful.intake;

import java.util.Optional;
import java.util.OptionalInt;
import org.gainful.cases.CaseFile;
import org.gainful.cases.Field;
import tech.tablesaw.api.IntColumn;

/** Whole numbers. */
final class IntegerFiller extends ColumnFiller {
    private final IntColumn numbers;
    private final NumberRange range;
    private int value;

    IntegerFiller(Field field, CaseFile file, IntColumn numbers) {
        super(field, file, numbers);
        this.numbers = numbers;
        range = new NumberRange(field.constraints());
    }

    @Override
    Optional<Complaint> read(String text) {
        OptionalInt number = PlainNumber.parseInt(text);
        if (number.isEmpty()) {
            return complaint(
                    Problem.NOT_AN_INTEGER,
                    "the value is no whole number",
                    "correct it, declare it a missing code, or declare type: number");
        }
        value = number.getAsInt();
        return range.holds(value) ? fine() : complaint(Problem.OUT_OF_RANGE, range.message(), NumberRange.REMEDY);
    }

    @Override
    void append() {
        numbers.append(value);
    }
}
