/** Figures somebody printed: what they are, and whether they can be right by themselves, beside each other and beside the data. */
package org.gainful.claims;
