package org.gainful.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gainful.claims.CountTable;

/** Reads a printed table of counts: a list of rows, {@code ?} where a cell is not printed. */
final class CountTableReader {
    private static final String NOT_PRINTED = "?";

    private final YamlMap claim;

    CountTableReader(YamlMap claim) {
        this.claim = claim;
    }

    Optional<CountTable> read(YamlValue value) {
        List<List<OptionalLong>> rows = new ArrayList<>();
        boolean good = true;
        for (YamlValue row : value.items()) {
            List<OptionalLong> cells =
                    row.items().stream().map(CountTableReader::cell).toList();
            if (!rows.isEmpty() && cells.size() != rows.get(0).size()) {
                row.complain(
                        Problem.BAD_VALUE,
                        "the rows of the table are not equally long",
                        "write ? for a cell not printed");
                good = false;
            }
            rows.add(cells);
        }
        return good && !rows.isEmpty()
                ? Optional.of(new CountTable(rows, claim.codes("rows"), claim.codes("columns")))
                : Optional.empty();
    }

    private static OptionalLong cell(YamlValue value) {
        Optional<String> text = value.text().map(t -> t.replace(",", ""));
        if (text.isEmpty() || text.get().equals(NOT_PRINTED)) {
            return OptionalLong.empty();
        }
        OptionalInt count = PlainNumber.parseInt(text.get());
        if (count.isEmpty() || count.getAsInt() < 0) {
            value.complain(
                    Problem.BAD_FIGURE,
                    "%s is no count".formatted(Quoted.text(text.get())),
                    "write a whole number, or ? for a cell not printed");
            return OptionalLong.empty();
        }
        return OptionalLong.of(count.getAsInt());
    }
}
