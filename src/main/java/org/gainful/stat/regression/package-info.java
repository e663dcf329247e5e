/**
 * Logistic and linear regression: fits, tests, intervals, and what stands in the way of them.
 */
package org.gainful.stat.regression;
