package datasets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one row for each of the 748 people counted in Wong et al. (2004): whether they obtained competitive work, and how
 * long the job lasted, as far as it was printed.
 *
 * <p>Printed are three cumulative counts of the 458 who obtained work; a band is what one has more than the next. Nothing is
 * drawn at random.
 */
public final class RebuildWong {
    private static final List<String> COLUMNS = List.of("client_id", "obtained_work", "work", "tenure");
    private static final int ENROLLED = 748;
    private static final int OBTAINED = 458;
    /** Printed as 62.4 % alone; of 458 people no other count rounds to it. */
    private static final int OVER_30_DAYS = 286;

    private static final int OVER_6_MONTHS = 110;
    private static final int OVER_1_YEAR = 59;

    private RebuildWong() {}

    public static void main(String[] args) throws IOException {
        List<Row> rows = new ArrayList<>();
        add(rows, OBTAINED - OVER_30_DAYS, "yes", "up to 30 days");
        add(rows, OVER_30_DAYS - OVER_6_MONTHS, "yes", "30 days to 6 months");
        add(rows, OVER_6_MONTHS - OVER_1_YEAR, "yes", "6 months to 1 year");
        add(rows, OVER_1_YEAR, "yes", "over 1 year");
        add(rows, ENROLLED - OBTAINED, "no", "no job");
        Folder.of(args).write("cases.csv", COLUMNS, rows, "W");
    }

    private static void add(List<Row> rows, int count, String obtained, String tenure) {
        for (int i = 0; i < count; i++) {
            Row row = new Row(COLUMNS);
            row.set("obtained_work", obtained);
            row.set("work", obtained.equals("yes") ? "competitive work" : "none");
            row.set("tenure", tenure);
            rows.add(row);
        }
    }
}
