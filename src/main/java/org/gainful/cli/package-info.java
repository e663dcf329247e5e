/** The commands, their exit codes, and the one {@code main}. */
package org.gainful.cli;
