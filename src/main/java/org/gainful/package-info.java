/** Outcome evaluation and fidelity scoring for employment-support services. */
package org.gainful;
