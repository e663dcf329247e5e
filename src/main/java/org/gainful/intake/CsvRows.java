package org.gainful.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of a CSV text one after the other, each with the line it begins on. */
final class CsvRows implements Closeable {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private CSVRecord record;
    private int line;
    private boolean broken;

    CsvRows(Reader text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        parser = CSVParser.builder().setReader(text).setFormat(format).get();
        records = parser.iterator();
    }

    /**
     * Goes to the next record; false at the end and at quotes that cannot be read, after which {@link #isBroken()}.
     *
     * @throws IOException when the text itself cannot be read
     */
    boolean next() throws IOException {
        line = (int) parser.getCurrentLineNumber() + 1;
        try {
            if (broken || !records.hasNext()) {
                return false;
            }
            record = records.next();
            return true;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                broken = true;
                return false;
            }
            throw e.getCause();
        }
    }

    CSVRecord record() {
        return record;
    }

    /** The physical line where the record begins, from 1. */
    int line() {
        return line;
    }

    boolean isBroken() {
        return broken;
    }

    /** Whether the record is a blank line, which in a file of several columns is no row. */
    boolean isBlank() {
        return record.size() == 1 && record.get(0).isBlank();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
