package org.gainful.report;

import java.io.IOException;
import org.gainful.disclosure.ReleasedChart;

/** Draws a released chart; called by several threads at once. */
@FunctionalInterface
interface Painter {
    byte[] png(ReleasedChart chart) throws IOException;
}
