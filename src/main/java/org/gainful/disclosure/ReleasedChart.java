package org.gainful.disclosure;

import org.gainful.table.Chart;

/** A chart, the released table it draws, and its text for those who cannot see it. */
public record ReleasedChart(Chart chart, ReleasedTable table, String alternative) {}
