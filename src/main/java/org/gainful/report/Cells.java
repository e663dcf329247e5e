package org.gainful.report;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.table.Marker;

/** The three kinds of released cell: a number, words, or a marker in place of a number. */
final class Cells {
    private static final Set<String> MARKERS =
            Arrays.stream(Marker.values()).map(Marker::text).collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST =
            MARKERS.stream().mapToInt(String::length).max().orElse(0);

    private Cells() {}

    static boolean isNumber(ReleasedCell cell) {
        return !cell.parts().isEmpty();
    }

    static boolean isMarker(ReleasedCell cell) {
        return cell.parts().isEmpty() && isMarker(cell.text());
    }

    static boolean isWords(ReleasedCell cell) {
        return cell.parts().isEmpty() && !isMarker(cell.text());
    }

    static boolean isMarker(String text) {
        // Markers are short; hashing long words only to find that they are none would take a while in a long table.
        return text.length() <= LONGEST && MARKERS.contains(text);
    }
}
