/**
 * Findings (numbers with an address and a basis), the tables and sentences that arrange them, and how a number looks.
 * What is here is not yet fit to be seen: only {@code disclosure} turns it into something that may leave.
 */
package org.gainful.table;
