/**
 * How well probabilities foretold what happened: discrimination, calibration, and both in data the model did not see.
 */
package org.gainful.stat.prediction;
