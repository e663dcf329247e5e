package org.gainful.report;

import java.util.List;
import org.gainful.table.Marker;

/**
 * What the page says, in the order it says it: the templates add nothing but markup.
 *
 * @param real whether the rows are people's records
 * @param notice what a reader must know before anything else; empty for none
 * @param whole the tail of the page: everything that is about the run and not about its findings
 */
public record ReportPage(
        String title,
        String kind,
        boolean real,
        String notice,
        String source,
        String version,
        List<Found> found,
        List<Section> sections,
        Whole whole) {

    /** The headlines of a chapter, for the head of the page. */
    public record Found(String anchor, String title, List<String> headlines) {}

    /** A chapter. */
    public record Section(
            String anchor, String title, List<String> sentences, List<Exhibit> exhibits, List<String> notes) {}

    /** A table with the charts that draw it. */
    public record Exhibit(List<Figure> figures, List<Grid> grids) {}

    /**
     * A chart.
     *
     * @param width in CSS pixels, at which the picture is as sharp as it was drawn
     * @param data the picture itself as a URI
     */
    public record Figure(
            String anchor,
            int number,
            String title,
            String alternative,
            String file,
            int width,
            int height,
            String data) {}

    /**
     * A table.
     *
     * @param symbols those that occur in it, explained above it
     */
    public record Grid(
            String anchor,
            int number,
            String title,
            String rowHeading,
            List<Head> heads,
            List<Band> bands,
            List<Marker> symbols,
            List<Warning> warnings,
            List<String> notes,
            String file) {
        public int width() {
            return heads.size() + 1;
        }
    }

    /** The head of a column; its look is that of the column's cells. */
    public record Head(String text, String look) {}

    /** Rows under one heading, which is empty where there is none. */
    public record Band(String anchor, String heading, List<Line> lines) {}

    /** A row of a table, with the warnings that touch it. */
    public record Line(String label, String look, List<Head> cells, List<Warning> warnings) {}

    /** What a reader must know before quoting a number, numbered within its table. */
    public record Warning(int number, String anchor, String text) {}

    /** All about the run. */
    public record Whole(
            List<ReportContent.Lacking> lacking,
            List<Input> inputs,
            Problems problems,
            Withheld withheld,
            List<Definition> definitions,
            List<Marker> symbols) {}

    /** What counts as an outcome, in words. */
    public record Definition(String label, String text, String cite) {}

    /** What became of an input file; counts as people read them. */
    public record Input(String file, String read, String kept, String setAside, String hash) {}

    /** Problems in the data: the first few, and how many more there are. */
    public record Problems(String summary, List<Problem> first, int more) {
        public boolean isEmpty() {
            return first.isEmpty();
        }
    }

    /** One problem. */
    public record Problem(String severity, String place, String message, String remedy) {}

    /** What disclosure control did. */
    public record Withheld(String preset, String rule, int findings, int count) {}
}
