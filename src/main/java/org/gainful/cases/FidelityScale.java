package org.gainful.cases;

import java.util.List;

/**
 * A fidelity scale as data.
 *
 * @param bands from the highest to the lowest
 */
public record FidelityScale(String id, String title, String citation, List<Item> items, List<Band> bands) {
    public FidelityScale {
        items = List.copyOf(items);
        bands = List.copyOf(bands);
    }

    /**
     * One item, rated 1 to 5.
     *
     * @param certainty how sure we are of it: {@code found} in a public copy of the form, otherwise recalled with
     *     {@code high}, {@code medium-high} or {@code medium} confidence; empty when nothing is said
     */
    public record Item(int number, String section, String label, String certainty) {
        public Item(int number, String section, String label) {
            this(number, section, label, "");
        }
    }

    /** A named range of totals, both ends included. */
    public record Band(String label, int lowest, int highest) {
        public boolean holds(int total) {
            return lowest <= total && total <= highest;
        }
    }

    public int lowestTotal() {
        return items.size();
    }

    public int highestTotal() {
        return 5 * items.size();
    }

    /** The band of a complete total. */
    public Band band(int total) {
        return bands.stream()
                .filter(b -> b.holds(total))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no band of %s holds %s".formatted(id, total)));
    }
}
