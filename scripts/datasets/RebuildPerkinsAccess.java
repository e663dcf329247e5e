package datasets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one row for each of the 10,645 people counted in Perkins et al. (2022), Table 2: all whom the adult community mental
 * health teams of either place served in 2019, and whether they accessed the employment service.
 *
 * <p>A row says no more than the printed counts. Rows stand in the order of the table, those who accessed first; nothing is
 * drawn at random.
 */
public final class RebuildPerkinsAccess {
    private static final List<String> COLUMNS = List.of("client_id", "service", "ethnicity", "accessed_ips");

    /** One line of Table 2; the ethnic group of the last of each service is not known. */
    private record Line(String service, String ethnicity, int accessed, int served) {}

    private static final List<Line> TABLE_2 = List.of(
            new Line("CNWL", "White", 134, 2774),
            new Line("CNWL", "Asian", 77, 1158),
            new Line("CNWL", "Black", 64, 810),
            new Line("CNWL", "Mixed", 38, 936),
            new Line("CNWL", "Other", 52, 1335),
            new Line("CNWL", "", 47, 1350),
            new Line("WWT", "White", 144, 900),
            new Line("WWT", "Asian", 114, 805),
            new Line("WWT", "Black", 63, 259),
            new Line("WWT", "Mixed", 21, 61),
            new Line("WWT", "Other", 7, 167),
            new Line("WWT", "", 18, 90));

    private RebuildPerkinsAccess() {}

    public static void main(String[] args) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Line line : TABLE_2) {
            for (int i = 0; i < line.served; i++) {
                Row row = new Row(COLUMNS);
                row.set("service", line.service);
                row.set("ethnicity", line.ethnicity);
                row.set("accessed_ips", i < line.accessed ? "yes" : "no");
                rows.add(row);
            }
        }
        Folder.of(args).write("cases.csv", COLUMNS, rows, "A");
    }
}
