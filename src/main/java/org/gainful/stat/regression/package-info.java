/**
 * Logistic and linear regression: fits, tests, intervals, and what stands in the way of them; risks and risk ratios,
 * other links, shrunken coefficients, and errors that lean less on the model.
 */
package org.gainful.stat.regression;
