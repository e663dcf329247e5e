package org.gainful.cases;

/**
 * Where the fidelity ratings are.
 *
 * @param scale the id of a scale, for example {@code ips-15}
 */
public record FidelityFile(String file, String scale) {}
