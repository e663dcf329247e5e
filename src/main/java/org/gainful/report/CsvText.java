package org.gainful.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV bytes: UTF-8 without a byte order mark, lines ended by LF. A spreadsheet runs a cell that begins like a
 * formula, so such a text gets an apostrophe before it; numbers, also negative ones, stay as they are.
 */
final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?([eE][+-]?\\d+)?|Inf)");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private CsvText() {}

    static byte[] of(List<String> header, List<List<String>> rows) {
        return of(Stream.concat(Stream.of(header), rows.stream()).toList());
    }

    static byte[] of(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<String> row : rows) {
                print(row, printer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(List<String> cells, CSVPrinter printer) throws IOException {
        for (String cell : cells) {
            printer.print(safe(cell));
        }
        printer.println();
    }

    static String safe(String cell) {
        boolean risky = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return risky && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
