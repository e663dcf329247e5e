/**
 * Sums in a fixed order and small dense linear algebra, for the statistics beside this package.
 */
package org.gainful.stat.numeric;
