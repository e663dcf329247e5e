package org.gainful.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What other software makes of the reference study; the file's last column names the call for each value. */
public final class Expected {
    /** Beside the relative difference, for values near 0. */
    private static final double NEAR_ZERO = 1e-12;

    private static final Path FILE = Path.of("src/test/resources/org/gainful/reference-study/expected.csv");

    private final Map<List<String>, Double> values = new HashMap<>();

    private Expected() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(FILE, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            parser.forEach(row -> values.put(
                    List.of(row.get("analysis"), row.get("term"), row.get("stat")), Double.valueOf(row.get("value"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Expected values() {
        return new Expected();
    }

    public double value(String analysis, String term, String stat) {
        Double value = values.get(List.of(analysis, term, stat));
        assertThat(value).as("an expected %s of %s, %s", stat, analysis, term).isNotNull();
        return value;
    }

    public long count(String analysis, String term, String stat) {
        return Math.round(value(analysis, term, stat));
    }

    /** The actual value differs from the expected by no more than this share of it. */
    public void check(String analysis, String term, String stat, double actual, double tolerance) {
        double expected = value(analysis, term, stat);
        assertThat(Math.abs(actual - expected))
                .as(
                        "%s, %s, %s: expected %s, was %s, relative %.1e",
                        analysis, term, stat, expected, actual, Math.abs(actual / expected - 1))
                .isLessThanOrEqualTo(tolerance * Math.abs(expected) + NEAR_ZERO);
    }
}
