/** The only place that parses files: study declarations, exports, fidelity ratings, scales. */
package org.gainful.intake;
