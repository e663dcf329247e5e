package org.gainful.intake;

import java.io.IOException;
import java.util.List;

/** Finds the delimiter that cuts the first lines of a file into the most cells, the same number on each line. */
final class DelimiterGuess {
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t');
    private static final int LINES = 50;

    private DelimiterGuess() {}

    static char of(TextSource source) throws IOException {
        char best = ',';
        int bestScore = 1;
        for (char candidate : CANDIDATES) {
            int score = score(source, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Cells of the header times the lines that agree with it; one cell says nothing. */
    private static int score(TextSource source, char delimiter) throws IOException {
        try (CsvRows rows = new CsvRows(source.open(), delimiter)) {
            int width = 0;
            int agreeing = 0;
            for (int i = 0; i < LINES && rows.next(); i++) {
                if (!rows.isBlank()) {
                    width = width == 0 ? rows.record().size() : width;
                    agreeing += rows.record().size() == width ? 1 : 0;
                }
            }
            return width < 2 ? 0 : width * agreeing;
        }
    }
}
