/**
 * How large a study must be, what a study of a given size can find, and what its tests can say at best.
 *
 * <p>A {@link org.gainful.stat.power.Plan} knows its power at any size; the size for a power, and the smallest effect
 * that a size can find, follow from that by root finding.
 */
package org.gainful.stat.power;
