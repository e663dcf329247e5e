package org.gainful.table;

/**
 * A column of a table.
 *
 * @param name in machine-readable files; the parts of a cell's view are appended after a dot, or stand alone when the
 *     name is empty
 * @param heading for people
 */
public record Column(String name, String heading) {}
