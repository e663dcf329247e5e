package org.gainful.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gainful.table.Basis;
import org.gainful.table.Chapter;
import org.gainful.table.Finding;
import org.gainful.table.Sum;

/** Invented tables of counts: two-way with margins, three-way, nested, and linked by a shared margin. */
final class Tables {
    private final Random random;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    Tables(long seed) {
        this.random = new Random(seed);
    }

    /** One chapter of several tables over the same rows, and one of a tree. */
    List<Chapter> chapters() {
        int rows = 2 + random.nextInt(3);
        long[][] first = cells(rows, 2 + random.nextInt(3));
        twoWay("a", first);
        Chapter one = take("one");
        twoWay("b", sharing(first, 2 + random.nextInt(3)));
        Chapter two = take("two");
        nested("root", 3);
        return List.of(one, two, take("three"));
    }

    /** A two-way table of these cells. */
    List<Chapter> of(long[][] cells) {
        twoWay("a", cells);
        return List.of(take("table"));
    }

    /** One large two-way table. */
    List<Chapter> large(int rows, int columns) {
        twoWay("a", cells(rows, columns));
        return List.of(take("large"));
    }

    private Chapter take(String id) {
        Chapter chapter = new Chapter(
                id,
                id,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(findings),
                List.copyOf(sums));
        findings.clear();
        sums.clear();
        return chapter;
    }

    private long[][] cells(int rows, int columns) {
        long[][] cells = new long[rows][columns];
        for (long[] row : cells) {
            for (int c = 0; c < columns; c++) {
                row[c] = count();
            }
        }
        return cells;
    }

    /** Small counts and zeros are common. */
    private long count() {
        return random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(30);
    }

    /** Other columns for the same rows: the row totals agree. */
    private long[][] sharing(long[][] cells, int columns) {
        long[][] others = new long[cells.length][columns];
        for (int r = 0; r < cells.length; r++) {
            for (long cell : cells[r]) {
                for (int person = 0; person < cell; person++) {
                    others[r][random.nextInt(columns)]++;
                }
            }
        }
        return others;
    }

    private void twoWay(String id, long[][] cells) {
        int columns = cells[0].length;
        long[] columnTotals = new long[columns];
        List<String> rowNames = new ArrayList<>();
        for (int r = 0; r < cells.length; r++) {
            long rowTotal = 0;
            List<String> parts = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                rowTotal += cells[r][c];
                columnTotals[c] += cells[r][c];
                parts.add(cell(id, r, c));
            }
            rowNames.add("row " + r);
            sums.add(new Sum("row " + r, parts));
            row(id, r, cells[r], rowTotal);
        }
        margins(id, cells.length, columnTotals, rowNames);
    }

    private void row(String id, int r, long[] cells, long total) {
        boolean shares = random.nextBoolean();
        for (int c = 0; c < cells.length; c++) {
            String name = cell(id, r, c);
            findings.add(shares ? share(name, cells[c], total, "row " + r) : Finding.count(name, "g", cells[c], name));
        }
        findings.add(Finding.count(id + " row " + r, "g", total, "row " + r));
    }

    private void margins(String id, int rows, long[] columnTotals, List<String> rowNames) {
        List<String> columnNames = new ArrayList<>();
        long total = 0;
        for (int c = 0; c < columnTotals.length; c++) {
            String name = id + " column " + c;
            List<String> parts = new ArrayList<>();
            for (int r = 0; r < rows; r++) {
                parts.add(cell(id, r, c));
            }
            sums.add(new Sum(name, parts));
            columnNames.add(name);
            findings.add(Finding.count(name, "g", columnTotals[c], name));
            total += columnTotals[c];
        }
        sums.add(new Sum("everyone", rowNames));
        sums.add(new Sum("everyone", columnNames));
        findings.add(Finding.count(id + " everyone", "g", total, "everyone"));
    }

    private long nested(String name, int depth) {
        if (depth == 0) {
            return counted(name, count());
        }
        List<String> parts = new ArrayList<>();
        long total = 0;
        for (int child = 0; child < 1 + random.nextInt(3); child++) {
            parts.add(name + "/" + child);
            total += nested(name + "/" + child, depth - 1);
        }
        sums.add(new Sum(name, parts));
        return counted(name, total);
    }

    private long counted(String name, long count) {
        findings.add(Finding.count(name, "g", count, name));
        return count;
    }

    private static String cell(String id, int row, int column) {
        return id + " " + row + "," + column;
    }

    private static Finding share(String name, long count, long total, String outOf) {
        return Finding.share(name, Basis.ofShare("g", count, total, 0, name, outOf));
    }
}
