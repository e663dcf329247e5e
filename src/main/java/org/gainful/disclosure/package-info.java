/**
 * The one door: chapters go in, releasable chapters come out. Nothing else makes the released types, so nothing reaches a
 * reader around it.
 */
package org.gainful.disclosure;
