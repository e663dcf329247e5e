/**
 * Inference by resampling: the bootstrap and permutation tests, with randomness that is handed in.
 */
package org.gainful.stat.resampling;
