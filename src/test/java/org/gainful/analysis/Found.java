package org.gainful.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainful.table.Chapter;
import org.gainful.table.Finding;
import org.gainful.table.Sentence;

/** A chapter's findings by what follows the chapter's id in their addresses. */
public final class Found {
    private final Chapter chapter;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    private Found(Chapter chapter) {
        this.chapter = chapter;
        chapter.findings().forEach(f -> findings.put(f.address(), f));
    }

    public static Found in(Analysis analysis, Evidence evidence) {
        assertThat(analysis.lacks(evidence)).isEmpty();
        return new Found(analysis.analyse(evidence));
    }

    public Chapter chapter() {
        return chapter;
    }

    public Finding at(String address) {
        Finding finding = findings.get(chapter.id() + "/" + address);
        assertThat(finding)
                .as("a finding at %s; there are %s", address, findings.keySet())
                .isNotNull();
        return finding;
    }

    public boolean has(String address) {
        return findings.containsKey(chapter.id() + "/" + address);
    }

    public double value(String address) {
        return at(address).value().orElseThrow();
    }

    public double low(String address) {
        return at(address).range().orElseThrow().lower();
    }

    public double high(String address) {
        return at(address).range().orElseThrow().upper();
    }

    public double p(String address) {
        return at(address).test().orElseThrow().pValue();
    }

    public long numerator(String address) {
        return at(address).basis().numerator().orElseThrow();
    }

    public long denominator(String address) {
        return at(address).basis().denominator().orElseThrow();
    }

    public long missing(String address) {
        return at(address).basis().missing().orElseThrow();
    }

    /** The words of a finding's warnings, numbers left out. */
    public String warnings(String address) {
        return words(at(address).warnings());
    }

    /** The words of some sentences, numbers left out. */
    public static String words(List<Sentence> sentences) {
        StringBuilder all = new StringBuilder();
        for (Sentence sentence : sentences) {
            for (Sentence.Part part : sentence.parts()) {
                all.append(part instanceof Sentence.Words words ? words.text() : "#");
            }
            all.append('\n');
        }
        return all.toString();
    }
}
