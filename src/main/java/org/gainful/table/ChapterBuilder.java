package org.gainful.table;

import java.util.ArrayList;
import java.util.List;

/** Collects what an analysis has to say, in the order it says it; {@link #build} gives the immutable chapter. */
public final class ChapterBuilder {
    private final String id;
    private final String title;
    private final List<Sentence> headlines = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private final List<Sentence> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    public ChapterBuilder(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The address of one of this chapter's findings: the chapter's id and these parts. */
    public String address(String... parts) {
        return id + "/" + Address.of(parts);
    }

    /** Keeps a finding; returns its address, for tables and sentences. */
    public String put(Finding finding) {
        findings.add(finding);
        return finding.address();
    }

    public ChapterBuilder headline(Sentence sentence) {
        headlines.add(sentence);
        return this;
    }

    public ChapterBuilder say(Sentence sentence) {
        sentences.add(sentence);
        return this;
    }

    public ChapterBuilder table(Table table) {
        tables.add(table);
        return this;
    }

    /** Puts a table before those from this place on. */
    public ChapterBuilder table(int place, Table table) {
        tables.add(place, table);
        return this;
    }

    public ChapterBuilder chart(Chart chart) {
        charts.add(chart);
        return this;
    }

    public ChapterBuilder note(String text) {
        notes.add(Sentence.of(text));
        return this;
    }

    public ChapterBuilder note(Sentence sentence) {
        notes.add(sentence);
        return this;
    }

    /** States that the first set of people is the disjoint union of the others. */
    public ChapterBuilder sum(String total, List<String> parts) {
        sums.add(new Sum(total, parts));
        return this;
    }

    /** States how sets of people add up. */
    public ChapterBuilder sums(List<Sum> stated) {
        sums.addAll(stated);
        return this;
    }

    public Chapter build() {
        return new Chapter(id, title, headlines, sentences, tables, charts, notes, findings, sums);
    }
}
