/** What goes with an outcome: one predictor at a time and together. */
package org.gainful.predictors;
