import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes one row for each of the 714 people counted in Perkins et al. (2022), Table 3, all who accessed either service in 2019
 * and whose ethnicity was known.
 *
 * <p>A row says no more than the printed counts: service, ethnic group, and whether the person gained work by 31 December
 * 2019. Rows stand in the order of the table, those who gained work first; nothing is drawn at random. Call: {@code java
 * RebuildPerkins.java OUTPUT_FOLDER}. It writes {@code cases.csv}, UTF-8 with LF line ends.
 */
public final class RebuildPerkins {

    /** One cell of Table 3 with its base: of those who accessed, how many gained work. */
    private record Count(String service, String ethnicity, int gained, int accessed) {}

    private static final List<Count> TABLE_3 = List.of(
            new Count("CNWL", "White", 47, 134),
            new Count("CNWL", "Asian", 35, 77),
            new Count("CNWL", "Black", 23, 64),
            new Count("CNWL", "Mixed", 15, 38),
            new Count("CNWL", "Other", 21, 52),
            // Table 1 prints 114 for this base beside 41.3 %; Table 2 prints 144, and 144 of 349 is 41.3 %.
            new Count("WWT", "White", 46, 144),
            new Count("WWT", "Asian", 37, 114),
            new Count("WWT", "Black", 18, 63),
            new Count("WWT", "Mixed", 5, 21),
            new Count("WWT", "Other", 1, 7));

    private RebuildPerkins() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: java RebuildPerkins.java OUTPUT_FOLDER");
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        String text = String.join("\n", rows()) + "\n";
        Files.writeString(folder.resolve("cases.csv"), text, StandardCharsets.UTF_8);
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>(List.of("client_id,service,ethnicity,gained_work"));
        for (Count count : TABLE_3) {
            for (int i = 0; i < count.accessed(); i++) {
                String gained = i < count.gained() ? "yes" : "no";
                String id = String.format(Locale.ROOT, "P%03d", rows.size());
                rows.add(String.join(",", id, count.service(), count.ethnicity(), gained));
            }
        }
        return rows;
    }
}
