package org.gainful.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gainful.cases.CaseFile;
import org.gainful.cases.Field;
import tech.tablesaw.api.DateColumn;

/** Dates in the declared format, ISO 8601 unless declared. */
final class DateFiller extends ColumnFiller {
    private static final Pattern SLASHED = Pattern.compile("\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}.*", Pattern.DOTALL);

    private final DateColumn dates;
    private final DateFormat format;
    private LocalDate value = LocalDate.EPOCH;

    DateFiller(Field field, CaseFile file, DateColumn dates) {
        super(field, file, dates);
        this.dates = dates;
        format = DateFormat.of(field.dateFormat().isEmpty() ? DateFormat.ISO : field.dateFormat())
                .orElseThrow(() -> new IllegalArgumentException(
                        "field %s has date format %s".formatted(field.name(), field.dateFormat())));
    }

    @Override
    Optional<Complaint> read(String text) {
        Optional<LocalDate> date = format.parse(text);
        date.ifPresent(d -> value = d);
        return date.isPresent() ? fine() : refuse(text);
    }

    private Optional<Complaint> refuse(String text) {
        boolean iso = field().dateFormat().isEmpty();
        if (iso && SLASHED.matcher(text).matches() && !text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return complaint(
                    Problem.DATE_FORMAT_UNDECLARED,
                    "the value could be more than one day",
                    "declare format: \"%d/%m/%Y\" or \"%m/%d/%Y\", or as the dates are written");
        }
        String wanted = iso ? DateFormat.ISO : field().dateFormat();
        return complaint(
                Problem.NOT_A_DATE,
                "the value is no date written as %s".formatted(wanted),
                "correct it, declare it a missing code, or declare the format the dates have");
    }

    /** The date that is held, when the cell was read without a complaint. */
    LocalDate value() {
        return value;
    }

    @Override
    void append() {
        dates.append(value);
    }
}
