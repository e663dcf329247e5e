package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    /** Records of one line and of two in turn, the second cell in quotes with a line break. */
    private static String text(int records) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < records; i++) {
            text.append(i).append(i % 2 == 0 ? ",plain\n" : ",\"two\nlines\"\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2047, 2048, 2049, 4096, 10_000})
    void everyRecordComesOnceWithTheLineItBeginsOn(int records) throws IOException {
        try (CsvRows rows = new CsvRows(new StringReader(text(records)), ',')) {
            int line = 1;
            for (int i = 0; i < records; i++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.record().get(0)).isEqualTo(Integer.toString(i));
                assertThat(rows.line()).isEqualTo(line);
                line += 1 + i % 2;
            }
            assertThat(rows.next()).isFalse();
            assertThat(rows.next()).isFalse();
            assertThat(rows.isBroken()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 2047, 2048, 7000})
    void whatComesBeforeABrokenQuoteIsReadAndTheBreakHasItsLine(int records) throws IOException {
        String text = text(records) + "x,\"never closed\ny,z\n";
        try (CsvRows rows = new CsvRows(new StringReader(text), ',')) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                assertThat(rows.isBroken()).isFalse();
                read.add(rows.record().get(0));
            }
            assertThat(read).hasSize(records);
            assertThat(rows.isBroken()).isTrue();
            assertThat(rows.line()).isEqualTo(1 + records + records / 2);
        }
    }

    /** The text ends in a failure of the disk, met by the thread that reads ahead. */
    @ParameterizedTest
    @ValueSource(ints = {10, 9000})
    void aTextThatCannotBeReadFailsWhereItIsUsed(int records) throws IOException {
        String text = text(records);
        Reader failing = new FilterReader(new StringReader(text)) {
            private int left = text.length();

            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                if (left == 0) {
                    throw new IOException("the disk is gone");
                }
                int read = super.read(buffer, from, Math.min(length, left));
                left -= read;
                return read;
            }

            @Override
            public int read() throws IOException {
                char[] one = new char[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }
        };
        try (CsvRows rows = new CsvRows(failing, ',')) {
            assertThatThrownBy(() -> {
                        while (rows.next()) {
                            assertThat(rows.record().size()).isEqualTo(2);
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("the disk is gone");
        }
    }
}
