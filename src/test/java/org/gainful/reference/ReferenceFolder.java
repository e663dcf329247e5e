package org.gainful.reference;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A folder of data ({@code input}) and of what other software says of them ({@code expected}). */
public final class ReferenceFolder {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;
    private final Map<String, List<CSVRecord>> inputs = new HashMap<>();

    public ReferenceFolder(Path folder) {
        this.folder = folder;
    }

    /** The thinned set that is kept with the tests. */
    public static ReferenceFolder committed() {
        return new ReferenceFolder(Path.of("src/test/resources/reference"));
    }

    /** Names of the expected files, without ending, sorted. */
    public List<String> files() {
        try (Stream<Path> files = Files.list(folder.resolve("expected"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - ".csv".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Expected> expected(String file) {
        return read(folder.resolve("expected").resolve(file + ".csv")).stream()
                .map(row -> new Expected(
                        row.get("dataset"),
                        row.get("analysis"),
                        row.get("term"),
                        row.get("stat"),
                        row.get("value"),
                        row.get("method")))
                .toList();
    }

    public boolean hasInput(String name) {
        return Files.exists(inputFile(name));
    }

    /** The rows of an input file, named without ending. */
    public List<CSVRecord> input(String name) {
        return inputs.computeIfAbsent(name, key -> read(inputFile(key)));
    }

    /** The case export of a data set: n155 names {@code cases_155.csv}. */
    public Cases cases(String dataset) {
        return new Cases(input(inputOf(dataset, "cases")));
    }

    /** The input of a kind that belongs to a data set: {@code imputations} of n155 are in {@code imputations_155.csv}. */
    static String inputOf(String dataset, String kind) {
        return kind + "_" + dataset.substring(1);
    }

    /** Resamples given as row numbers from 1, one resample a line without a header; here numbered from 0. */
    public List<int[]> resamples(String name) {
        try (Stream<String> lines = Files.lines(inputFile(name), StandardCharsets.UTF_8)) {
            return lines.map(line -> Stream.of(line.split(","))
                            .mapToInt(number -> Integer.parseInt(number) - 1)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path inputFile(String name) {
        return folder.resolve("input").resolve(name + ".csv");
    }

    private static List<CSVRecord> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
