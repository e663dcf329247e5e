/**
 * How often intervals cover what they estimate, and whether tests agree with them, by simulation; {@code
 * scripts/simulate} runs it and its answer is committed as {@code reports/coverage.md}.
 */
package org.gainful.simulation;
