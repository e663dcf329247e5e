/**
 * Many tests at once: p-values adjusted for their number.
 */
package org.gainful.stat.multiplicity;
