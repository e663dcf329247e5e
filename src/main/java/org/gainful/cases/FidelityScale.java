package org.gainful.cases;

import java.util.List;
import java.util.Optional;

/**
 * A fidelity scale as data.
 *
 * @param edition which version of the form it is
 * @param provenance where its words and limits were read, and what is recalled
 * @param bands from the highest to the lowest
 * @param cycle when the scale itself wants the next review; empty where it says nothing
 */
public record FidelityScale(
        String id,
        String edition,
        String title,
        String citation,
        String provenance,
        NoFit noFit,
        List<Item> items,
        List<Band> bands,
        Optional<ReviewCycle> cycle) {
    public FidelityScale {
        items = List.copyOf(items);
        bands = List.copyOf(bands);
    }

    /** What the form does with an item that does not fit the service. */
    public enum NoFit {
        SCORES_LOWEST("scores-lowest", "An item that does not fit the service scores 1."),
        EXCLUDED(
                "excluded",
                "An item that does not fit the service is left out; the mean of the others, times the number of all items,"
                        + " is the total."),
        /** The item then has no score. */
        NOT_OFFERED("not-offered", "The form does not offer “does not fit” as an answer.");

        private final String word;
        private final String rule;

        NoFit(String word, String rule) {
            this.word = word;
            this.rule = rule;
        }

        /** As it is written in a scale's file. */
        public String word() {
            return word;
        }

        /** As a reader is told. */
        public String rule() {
            return rule;
        }
    }

    /**
     * One item, rated 1 to 5.
     *
     * @param number counted straight through the scale
     * @param code the section and the item's number in it, as forms that count anew in each section have it
     * @param certainty how sure we are of it: {@code found} in a public copy of the form, otherwise recalled with
     *     {@code high}, {@code medium-high} or {@code medium} confidence; empty when nothing is said
     * @param anchors from 5 to 1; empty where the file gives none
     * @param rule how evidence becomes a rating; empty where a rater has to judge
     * @param fromCases what the export can say about it; empty for nothing
     */
    public record Item(
            int number,
            String code,
            String section,
            String label,
            String certainty,
            List<Anchor> anchors,
            Optional<EvidenceRule> rule,
            Optional<CaseMeasure> fromCases) {
        public Item {
            anchors = List.copyOf(anchors);
        }

        /** An item about which the export says nothing. */
        public Item(
                int number,
                String code,
                String section,
                String label,
                String certainty,
                List<Anchor> anchors,
                Optional<EvidenceRule> rule) {
            this(number, code, section, label, certainty, anchors, rule, Optional.empty());
        }

        /** Number and label, as {@code 1. Caseload size}. */
        public String title() {
            return number + ". " + label;
        }
    }

    /** What a service that is given a rating looks like, in short words. */
    public record Anchor(int rating, String text, String certainty) {}

    /** A named range of totals, both ends included. */
    public record Band(String label, int lowest, int highest) {}

    /**
     * The scale's own rule for the next review.
     *
     * @param months between reviews until the band is reached
     * @param untilBand label of a band of the scale
     * @param thenMonths between reviews afterwards
     */
    public record ReviewCycle(int months, String untilBand, int thenMonths, String certainty) {}

    public int lowestTotal() {
        return items.size();
    }

    public int highestTotal() {
        return 5 * items.size();
    }

    public Item item(int number) {
        return items.get(number - 1);
    }

    /** The sections in the order of the form. */
    public List<String> sections() {
        return items.stream().map(Item::section).distinct().toList();
    }

    /**
     * The band of a complete total, or of the mean of several raters' totals: the highest whose lowest total is reached,
     * so that 65.5 is not yet in a band from 66.
     */
    public Band band(double total) {
        return bands.stream()
                .filter(b -> b.lowest() <= total && total <= highestTotal())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no band of %s holds %s".formatted(id, total)));
    }
}
