package org.gainful.table;

/**
 * A column of a table.
 *
 * @param name of the quantity; in machine-readable files it stands before the parts of a view that several columns have.
 *     Columns about one quantity (an estimate, its p-value) share a name; a chart draws the first of them
 * @param heading for people
 */
public record Column(String name, String heading) {}
