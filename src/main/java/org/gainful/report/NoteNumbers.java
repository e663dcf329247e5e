package org.gainful.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainful.disclosure.ReleasedChapter;
import org.gainful.disclosure.ReleasedTable;

/** Numbers the notes of a workbook in the order of its tables; the same words have the same number. */
final class NoteNumbers {
    private final Map<String, Set<String>> tablesOf = new LinkedHashMap<>();

    /** Where to find the notes that apply to a table, its own and its chapter's; empty for none. */
    String number(ReleasedChapter chapter, ReleasedTable table) {
        List<String> applying = new ArrayList<>(chapter.notes());
        applying.addAll(table.notes());
        if (applying.isEmpty()) {
            return "";
        }
        applying.forEach(note ->
                tablesOf.computeIfAbsent(note, n -> new LinkedHashSet<>()).add(table.title()));
        return applying.stream()
                .distinct()
                .map(this::mark)
                .collect(Collectors.joining(", ", " Its notes are on the Notes worksheet: ", "."));
    }

    private String mark(String note) {
        return "[note " + (List.copyOf(tablesOf.keySet()).indexOf(note) + 1) + "]";
    }

    Grid grid() {
        Grid grid = new Grid(List.of("Note", "Text", "Applies to"));
        tablesOf.forEach((note, tables) ->
                grid.add(List.of(Entry.text(mark(note)), Entry.text(note), Entry.text(String.join("; ", tables)))));
        return grid;
    }
}
