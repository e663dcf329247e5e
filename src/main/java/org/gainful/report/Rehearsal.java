package org.gainful.report;

import java.util.List;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedChart;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.disclosure.ReleasedTable;
import org.gainful.table.Basis;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;

/**
 * A chart nobody sees. The first chart of a process takes three times as long as a later one, since Java has yet to set its
 * drawing up; painted while the data are being read, this one pays for that.
 */
final class Rehearsal {
    private static final String NAME = "rehearsal";

    private Rehearsal() {}

    static ReleasedChart chart() {
        Finding finding =
                Finding.of(NAME, Statistic.SCORE, 2, Basis.ofNoPeople(NAME)).within(Range.bounds(1, 3));
        ReleasedCell cell = new ReleasedCell("2", List.of(), List.of(), List.of(finding));
        ReleasedTable table = new ReleasedTable(
                NAME,
                NAME,
                NAME,
                List.of(new Column(NAME, NAME)),
                List.of(
                        new ReleasedRow(Row.Kind.DATA, "one", List.of(cell)),
                        new ReleasedRow(Row.Kind.DATA, "two", List.of(cell))),
                List.of());
        Chart chart = new Chart(NAME, Chart.Kind.DOTS, NAME, List.of(NAME), NAME, NAME, Sentence.of(NAME));
        return new ReleasedChart(chart, table, NAME);
    }
}
