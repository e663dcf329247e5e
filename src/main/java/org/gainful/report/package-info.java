/** Renders what was released into a folder: page, charts, workbook, files. Computes nothing. */
package org.gainful.report;
