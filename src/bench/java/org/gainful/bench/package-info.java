/** How long the statistics take, measured by JMH; {@code scripts/bench stat} runs it. */
package org.gainful.bench;
