package org.gainful.intake;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.CaseFile;
import org.gainful.cases.Field;
import tech.tablesaw.api.BooleanColumn;

/** Yes and no, in the words the field declares. */
final class BooleanFiller extends ColumnFiller {
    private final BooleanColumn booleans;
    private final Set<String> yes;
    private final Set<String> no;
    private boolean value;

    BooleanFiller(Field field, CaseFile file, BooleanColumn booleans) {
        super(field, file, booleans);
        this.booleans = booleans;
        yes = new HashSet<>(field.trueValues());
        no = new HashSet<>(field.falseValues());
    }

    @Override
    Optional<Complaint> read(String text) {
        value = yes.contains(text);
        if (value || no.contains(text)) {
            return fine();
        }
        return complaint(
                Problem.NOT_A_BOOLEAN,
                "the value is neither true nor false here",
                "true is written %s; false is written %s"
                        .formatted(Quoted.list(field().trueValues()), Quoted.list(field().falseValues())));
    }

    @Override
    void append() {
        booleans.append(value);
    }
}
