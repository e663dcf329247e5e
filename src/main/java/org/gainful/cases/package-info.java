/**
 * What a study holds: its declaration, the codebook of its export, the case table itself, its fidelity ratings, and the
 * issues found while reading. Plain data; nothing here parses a file or computes a statistic.
 */
package org.gainful.cases;
