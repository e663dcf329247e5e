package org.gainful.datasets;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of an example dataset, read with Commons CSV so that the tests do not lean on this project's own reader. */
record Rows(List<String> columns, List<CSVRecord> rows) {

    static final Path DATASETS = Path.of("datasets");

    static Rows read(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(DATASETS.resolve(file));
                CSVParser parser = CSVParser.parse(reader, format)) {
            return new Rows(parser.getHeaderNames(), parser.getRecords());
        }
    }

    Rows where(Predicate<CSVRecord> test) {
        return new Rows(columns, rows.stream().filter(test).toList());
    }

    Rows where(String column, String value) {
        return where(row -> row.get(column).equals(value));
    }

    Rows whereNot(String column, String value) {
        return where(row -> !row.get(column).equals(value));
    }

    int size() {
        return rows.size();
    }

    int count(String column, String value) {
        return where(column, value).size();
    }

    /** How often each value occurs; an empty cell counts under the empty text. */
    Map<String, Integer> counts(String column) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.get(column), 1, Integer::sum));
        return counts;
    }

    /** The numbers of a column, empty cells left out. */
    double[] numbers(String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Second less first, for those who have both. */
    double[] changes(String score) {
        return rows.stream()
                .filter(row -> !row.get(score + "_t1").isEmpty()
                        && !row.get(score + "_t2").isEmpty())
                .mapToDouble(
                        row -> Double.parseDouble(row.get(score + "_t2")) - Double.parseDouble(row.get(score + "_t1")))
                .toArray();
    }

    double mean(String column) {
        return DoubleStream.of(numbers(column)).average().orElseThrow();
    }
}
