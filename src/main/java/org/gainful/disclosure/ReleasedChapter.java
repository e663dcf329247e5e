package org.gainful.disclosure;

import java.util.List;

/** A chapter as it may be seen. */
public record ReleasedChapter(
        String id,
        String title,
        List<String> headlines,
        List<String> sentences,
        List<ReleasedTable> tables,
        List<ReleasedChart> charts,
        List<String> notes) {
    public ReleasedChapter {
        headlines = List.copyOf(headlines);
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
        notes = List.copyOf(notes);
    }
}
