package org.gainful.table;

import java.util.List;

/**
 * What one analysis has to say.
 *
 * @param id the analysis: {@code outcomes/transitions}
 * @param headlines the one or two sentences that open the whole report
 * @param sentences the findings of this chapter in plain words
 * @param notes how it was done, and what to beware of
 * @param sums which sets of people add up to which
 */
public record Chapter(
        String id,
        String title,
        List<Sentence> headlines,
        List<Sentence> sentences,
        List<Table> tables,
        List<Chart> charts,
        List<Sentence> notes,
        List<Finding> findings,
        List<Sum> sums) {
    public Chapter {
        headlines = List.copyOf(headlines);
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        sums = List.copyOf(sums);
    }
}
