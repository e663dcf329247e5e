package org.gainful.cases;

/**
 * Where the fidelity ratings are, and how they are to be scored.
 *
 * @param scale the id of a scale, for example {@code ips-15}
 */
public record FidelityFile(String file, String scale, FidelityPlan plan) {}
