/**
 * Studies, or services, put together: effects with their sampling variances, the variance between them, and what a further
 * one may be expected to show.
 */
package org.gainful.stat.synthesis;
