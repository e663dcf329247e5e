/** Who took part: the flow from recruited to analysed, the table of participants, and what is missing. */
package org.gainful.participants;
