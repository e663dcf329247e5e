package org.gainful.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a CSV text one after the other, each with the line it begins on. In a long text a second thread parses the
 * next records while those before them are used.
 */
final class CsvRows implements Closeable {
    private static final int BATCH = 2048;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private Batch batch = Batch.NONE;
    private int place = -1;
    /** Neither exists before a text turns out to be longer than one batch. */
    private ExecutorService reader;

    private Future<Batch> ahead;

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
     * Records parsed together.
     *
     * @param lines where each begins, and after the last of them where the parser stands
     */
    private record Batch(CSVRecord[] records, int[] lines, int size, Ending ending) {
        private static final Batch NONE = new Batch(new CSVRecord[0], new int[1], 0, Ending.MORE);
    }

    /** What comes after a batch. */
    private enum Ending {
        MORE,
        END,
        BROKEN
    }

    private Batch parse() throws IOException {
        CSVRecord[] parsed = new CSVRecord[BATCH];
        int[] lines = new int[BATCH + 1];
        int size = 0;
        try {
            for (; size < BATCH; size++) {
                lines[size] = (int) parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return new Batch(parsed, lines, size, Ending.END);
                }
                parsed[size] = records.next();
            }
            return new Batch(parsed, lines, size, Ending.MORE);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                return new Batch(parsed, lines, size, Ending.BROKEN);
            }
            throw e.getCause();
        }
    }

    /**
     * Goes to the next record; false at the end and at quotes that cannot be read, after which {@link #isBroken()}.
     *
     * @throws IOException when the text itself cannot be read
     */
    boolean next() throws IOException {
        place++;
        if (place == batch.size() && batch.ending() == Ending.MORE) {
            turn();
        }
        place = Math.min(place, batch.size());
        return place < batch.size();
    }

    /** Goes to the next batch; once a whole one was used, the next but one is parsed meanwhile. */
    private void turn() throws IOException {
        boolean first = batch == Batch.NONE;
        batch = ahead == null ? parse() : Awaited.result(ahead);
        place = 0;
        if (!first && batch.ending() == Ending.MORE) {
            if (reader == null) {
                reader = Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, "rows ahead");
                    thread.setDaemon(true);
                    return thread;
                });
            }
            ahead = reader.submit(this::parse);
        }
    }

    CSVRecord record() {
        return batch.records()[place];
    }

    /** The physical line where the record begins, from 1. */
    int line() {
        return batch.lines()[place];
    }

    boolean isBroken() {
        return place == batch.size() && batch.ending() == Ending.BROKEN;
    }

    /** Whether the record is a blank line, which in a file of several columns is no row. */
    boolean isBlank() {
        return record().size() == 1 && record().get(0).isBlank();
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.shutdownNow();
        }
        parser.close();
    }
}
