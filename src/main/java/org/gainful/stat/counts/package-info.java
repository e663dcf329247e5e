/**
 * Tables of counts: tests of independence, of change and of trend.
 */
package org.gainful.stat.counts;
