package org.gainful.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of other software's answers: dataset, analysis, term, stat, value, and the call that made the value. */
public final class Reference {
    /** Absolute difference allowed beside the relative one, for values near 0. */
    private static final double NEAR_ZERO = 1e-12;

    private final String file;
    private final Map<List<String>, String> values =
            new TreeMap<>((a, b) -> String.join("|", a).compareTo(String.join("|", b)));

    private Reference(String file) {
        this.file = file;
        for (CSVRecord row : read("expected/" + file)) {
            values.put(List.of(row.get(0), row.get(1), row.get(2), row.get(3)), row.get(4));
        }
    }

    public static Reference expected(String file) {
        return new Reference(file);
    }

    public static List<CSVRecord> input(String file) {
        return read("input/" + file);
    }

    private static List<CSVRecord> read(String file) {
        String path = "/reference/" + file + ".csv";
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Reference.class.getResourceAsStream(path), path), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String dataset, String analysis, String term, String stat) {
        String value = values.get(List.of(dataset, analysis, term, stat));
        assertThat(value)
                .as("%s %s %s %s %s", file, dataset, analysis, term, stat)
                .isNotNull();
        return value;
    }

    public double number(String dataset, String analysis, String term, String stat) {
        return Double.parseDouble(text(dataset, analysis, term, stat).replace("Inf", "Infinity"));
    }

    public boolean has(String dataset, String analysis, String term, String stat) {
        return values.containsKey(List.of(dataset, analysis, term, stat));
    }

    public void check(String dataset, String analysis, String term, String stat, double actual, double tolerance) {
        double expected = number(dataset, analysis, term, stat);
        double allowed = tolerance * Math.abs(expected) + NEAR_ZERO;
        assertThat(Math.abs(actual - expected))
                .as(
                        "%s: %s, %s, %s, %s: expected %s, was %s, relative %.2e",
                        file, dataset, analysis, term, stat, expected, actual, Math.abs(actual / expected - 1))
                .isLessThanOrEqualTo(allowed);
    }
}
