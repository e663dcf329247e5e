/**
 * Time to an event that some people are not observed to have: survival curves, comparisons of groups, competing events,
 * Cox's model and accelerated failure times.
 */
package org.gainful.stat.survival;
