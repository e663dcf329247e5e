package org.gainful.report;

import java.io.IOException;

/** Makes the workbook. */
@FunctionalInterface
interface Bookbinder {
    byte[] bind(ReportContent content) throws IOException;
}
