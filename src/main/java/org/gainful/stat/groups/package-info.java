/**
 * Groups compared on a numeric measure, and measures compared with each other.
 */
package org.gainful.stat.groups;
