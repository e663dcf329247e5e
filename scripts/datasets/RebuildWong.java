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
    private static final List<String> COLUMNS =
            List.of("client_id", "obtained_work", "tenure", "over_30_days", "over_6_months", "over_1_year");

    /** How long a job lasted: how many of the three printed lengths it outlasted is its place. */
    private static final List<String> BANDS =
            List.of("up to 30 days", "30 days to 6 months", "6 months to 1 year", "over 1 year");

    private static final int ENROLLED = 748;
    private static final int OBTAINED = 458;
    /** Printed as 62.4 % alone; of 458 people no other count rounds to it. */
    private static final int OVER_30_DAYS = 286;

    private static final int OVER_6_MONTHS = 110;
    private static final int OVER_1_YEAR = 59;

    private RebuildWong() {}

    public static void main(String[] args) throws IOException {
        List<Row> rows = new ArrayList<>();
        addWorkers(rows, 0, OBTAINED - OVER_30_DAYS);
        addWorkers(rows, 1, OVER_30_DAYS - OVER_6_MONTHS);
        addWorkers(rows, 2, OVER_6_MONTHS - OVER_1_YEAR);
        addWorkers(rows, 3, OVER_1_YEAR);
        for (int i = OBTAINED; i < ENROLLED; i++) {
            Row row = new Row(COLUMNS);
            row.set("obtained_work", "no");
            rows.add(row);
        }
        Folder.of(args).write("cases.csv", COLUMNS, rows, "W");
    }

    private static void addWorkers(List<Row> rows, int band, int count) {
        for (int i = 0; i < count; i++) {
            Row row = new Row(COLUMNS);
            row.set("obtained_work", "yes");
            row.set("tenure", BANDS.get(band));
            row.set("over_30_days", band >= 1 ? "yes" : "no");
            row.set("over_6_months", band >= 2 ? "yes" : "no");
            row.set("over_1_year", band >= 3 ? "yes" : "no");
            rows.add(row);
        }
    }
}
