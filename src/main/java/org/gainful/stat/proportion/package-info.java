/**
 * Proportions and rates: intervals, differences and ratios.
 */
package org.gainful.stat.proportion;
