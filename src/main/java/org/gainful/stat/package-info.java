/**
 * Statistics on plain numbers: immutable, configured methods in, immutable results out.
 *
 * <p>Nothing here reads a file, logs, asks the clock or depends on the locale, and nothing throws because of the data: a
 * model that cannot be estimated is a result that says so, a number that does not exist is an empty optional. Wrong
 * arguments (a level outside (0, 1), arrays of unequal length, NaN) are refused with an
 * {@link IllegalArgumentException} that shows the value.
 *
 * <p>Sums run in a fixed order over fixed blocks of rows and likelihoods use {@link StrictMath}, so that the same data give
 * the same bits on every machine.
 */
package org.gainful.stat;
