package org.gainful.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table of counts against its margins: the last column are the totals of the rows, the last row those of the columns.
 *
 * <p>Where exactly one row and one column do not add up and fail by the same number, the cell where they cross is most likely
 * wrong: it stands in both sums. Where one line alone fails, its total is. Cells that were not printed are told, and how many
 * people they share.
 */
final class TableClosure implements Check {

    /** A row or column that does not add up: its total less its parts. */
    private record Gap(int line, long difference) {}

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<CountTable> table = claim.beside().table().filter(t -> t.height() > 1 && t.width() > 1);
        if (claim.kind() != ClaimKind.TABLE || table.isEmpty()) {
            return List.of();
        }
        CountTable t = table.get();
        List<Gap> rows = gaps(t, true);
        List<Gap> columns = gaps(t, false);
        if (!rows.isEmpty() || !columns.isEmpty()) {
            return List.of(open(t, rows, columns));
        }
        List<String> unknown = unknown(t);
        if (!unknown.isEmpty()) {
            return List.of(Opinion.underDetermined(
                    String.join("; ", unknown),
                    "What is printed adds up, but cells are not printed.",
                    "missing: the cells left open"));
        }
        return List.of(Opinion.reproduced(
                "%s rows and %s columns add up".formatted(t.height(), t.width()), "Both margins close."));
    }

    private static int lines(CountTable t, boolean rows) {
        return rows ? t.height() : t.width();
    }

    private static OptionalLong cell(CountTable t, boolean rows, int line, int at) {
        return rows ? t.cell(line, at) : t.cell(at, line);
    }

    private static List<Gap> gaps(CountTable t, boolean rows) {
        List<Gap> gaps = new ArrayList<>();
        int last = lines(t, !rows) - 1;
        for (int line = 0; line < lines(t, rows); line++) {
            long sum = 0;
            boolean known = cell(t, rows, line, last).isPresent();
            boolean whole = true;
            for (int at = 0; at < last; at++) {
                sum += cell(t, rows, line, at).orElse(0);
                whole &= cell(t, rows, line, at).isPresent();
            }
            long difference = known ? cell(t, rows, line, last).getAsLong() - sum : 0;
            if (known && (whole && difference != 0 || difference < 0)) {
                gaps.add(new Gap(line, difference));
            }
        }
        return gaps;
    }

    private static Opinion open(CountTable t, List<Gap> rows, List<Gap> columns) {
        List<String> sums = new ArrayList<>();
        rows.forEach(gap -> sums.add(shown(t, true, gap)));
        columns.forEach(gap -> sums.add(shown(t, false, gap)));
        String arithmetic = String.join("; ", sums);
        boolean cross = rows.size() == 1
                && columns.size() == 1
                && rows.get(0).difference() == columns.get(0).difference();
        if (cross) {
            Gap row = rows.get(0);
            int column = columns.get(0).line();
            OptionalLong cell = t.cell(row.line(), column);
            return Opinion.impossible(
                    arithmetic,
                    "One row and one column fail by the same number: the cell where they cross is most likely wrong.",
                    "%s, %s: print %s instead of %s"
                            .formatted(
                                    t.nameOfRow(row.line()),
                                    t.nameOfColumn(column),
                                    cell.orElse(0) + row.difference(),
                                    cell.orElse(0)));
        }
        boolean alone = rows.size() + columns.size() == 1;
        return Opinion.impossible(
                arithmetic,
                alone
                        ? "One line alone does not add up: its total is most likely wrong, or two of its cells."
                        : "The table does not add up in %s lines.".formatted(rows.size() + columns.size()),
                alone ? total(t, rows, columns) : "more than one cell is wrong, or the margins count other people");
    }

    private static String total(CountTable t, List<Gap> rows, List<Gap> columns) {
        boolean isRow = !rows.isEmpty();
        Gap gap = isRow ? rows.get(0) : columns.get(0);
        long printed = cell(t, isRow, gap.line(), lines(t, !isRow) - 1).orElse(0);
        return "%s: print the total %s instead of %s"
                .formatted(
                        isRow ? t.nameOfRow(gap.line()) : t.nameOfColumn(gap.line()),
                        printed - gap.difference(),
                        printed);
    }

    private static String shown(CountTable t, boolean rows, Gap gap) {
        int last = lines(t, !rows) - 1;
        StringBuilder sum = new StringBuilder();
        for (int at = 0; at < last; at++) {
            OptionalLong cell = cell(t, rows, gap.line(), at);
            sum.append(at == 0 ? "" : " + ").append(cell.isPresent() ? "" + cell.getAsLong() : "?");
        }
        long total = cell(t, rows, gap.line(), last).orElse(0);
        return "%s: %s = %s, printed %s"
                .formatted(
                        rows ? t.nameOfRow(gap.line()) : t.nameOfColumn(gap.line()),
                        sum,
                        total - gap.difference(),
                        total);
    }

    private static List<String> unknown(CountTable t) {
        List<String> unknown = new ArrayList<>();
        int last = t.width() - 1;
        for (int row = 0; row < t.height(); row++) {
            int open = 0;
            long sum = 0;
            for (int column = 0; column < last; column++) {
                open += t.cell(row, column).isPresent() ? 0 : 1;
                sum += t.cell(row, column).orElse(0);
            }
            if (open > 0) {
                unknown.add(
                        t.cell(row, last).isPresent()
                                ? "%s: %s − %s = %s people in %s open cells"
                                        .formatted(
                                                t.nameOfRow(row),
                                                t.cell(row, last).getAsLong(),
                                                sum,
                                                t.cell(row, last).getAsLong() - sum,
                                                open)
                                : "%s: %s open cells and no total".formatted(t.nameOfRow(row), open));
            }
        }
        return unknown;
    }
}
