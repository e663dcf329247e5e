package org.gainful.report;

import java.io.IOException;
import org.gainful.disclosure.ReleasedChart;

/** Draws a released chart with a notice of what its data are, empty for none; called by several threads at once. */
@FunctionalInterface
interface Painter {
    byte[] png(ReleasedChart chart, String notice) throws IOException;
}
