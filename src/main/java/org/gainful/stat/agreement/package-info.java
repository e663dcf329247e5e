/**
 * How far raters agree and how reliable scales are: kappa and its kin, intraclass correlations, limits of agreement,
 * internal consistency and errors of measurement.
 */
package org.gainful.stat.agreement;
