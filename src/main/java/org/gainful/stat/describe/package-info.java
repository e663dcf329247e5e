/**
 * One sample described: counts, moments, quantiles, and how far two samples lie apart.
 */
package org.gainful.stat.describe;
