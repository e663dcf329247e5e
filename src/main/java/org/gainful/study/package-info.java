/** Runs a study: which analyses have their data, in which order, and what becomes of their chapters. */
package org.gainful.study;
