package datasets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes one row for each of the 779 people counted in Perkins et al. (2022), Table 3: all who accessed either service in
 * 2019.
 *
 * <p>A row says no more than the printed counts: service, ethnic group, half-year of access, and whether the person gained
 * work by 31 December 2019. Where the ethnic group was not known, the outcome was not printed either. Rows stand in the
 * order of the table, those who came by June first, those who gained work first; nothing is drawn at random.
 */
public final class RebuildPerkins {
    private static final List<String> COLUMNS = List.of("client_id", "service", "ethnicity", "accessed", "gained_work");
    private static final String EARLY = "January to June";
    private static final String LATE = "July to December";

    /**
     * One cell of Table 3.
     *
     * @param early of those who accessed from January to June; the paper prints who gained work and the percentage, and one
     *     denominator alone gives it
     * @param all of all who accessed
     */
    private record Cell(String service, String ethnicity, Count early, Count all) {}

    /** How many gained work, of how many. */
    private record Count(int gained, int of) {}

    private static final List<Cell> TABLE_3 = List.of(
            new Cell("CNWL", "White", new Count(18, 46), new Count(47, 134)),
            new Cell("CNWL", "Asian", new Count(8, 20), new Count(35, 77)),
            new Cell("CNWL", "Black", new Count(6, 20), new Count(23, 64)),
            new Cell("CNWL", "Mixed", new Count(10, 15), new Count(15, 38)),
            new Cell("CNWL", "Other", new Count(13, 26), new Count(21, 52)),
            // Table 1 prints 114 for this base beside 41.3 %; Table 2 prints 144, and 144 of 349 is 41.3 %.
            new Cell("WWT", "White", new Count(29, 63), new Count(46, 144)),
            new Cell("WWT", "Asian", new Count(13, 33), new Count(37, 114)),
            new Cell("WWT", "Black", new Count(10, 22), new Count(18, 63)),
            new Cell("WWT", "Mixed", new Count(2, 9), new Count(5, 21)),
            // Nobody of 1: "0 (0)" is printed, and 1 is what the others leave of the 128.
            new Cell("WWT", "Other", new Count(0, 1), new Count(1, 7)));

    private RebuildPerkins() {}

    public static void main(String[] args) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Cell cell : TABLE_3) {
            add(rows, cell, EARLY, cell.early);
            add(rows, cell, LATE, new Count(cell.all.gained - cell.early.gained, cell.all.of - cell.early.of));
        }
        // Ethnic group not known: 412 less 365 and 367 less 349, of whom 139 less 127 and 135 less 128 came by June.
        addUnknown(rows, "CNWL", 12, 47);
        addUnknown(rows, "WWT", 7, 18);
        Folder.of(args).write("cases.csv", COLUMNS, rows, "P");
    }

    private static void add(List<Row> rows, Cell cell, String half, Count count) {
        for (int i = 0; i < count.of; i++) {
            rows.add(row(cell.service, cell.ethnicity, half, i < count.gained ? "yes" : "no"));
        }
    }

    private static void addUnknown(List<Row> rows, String service, int early, int all) {
        List<String> halves = new ArrayList<>(Collections.nCopies(early, EARLY));
        halves.addAll(Collections.nCopies(all - early, LATE));
        halves.forEach(half -> rows.add(row(service, "", half, "")));
    }

    private static Row row(String service, String ethnicity, String half, String gained) {
        Row row = new Row(COLUMNS);
        row.set("service", service);
        row.set("ethnicity", ethnicity);
        row.set("accessed", half);
        row.set("gained_work", gained);
        return row;
    }
}
