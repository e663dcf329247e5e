package org.gainful.cases;

import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a measured number becomes a rating of an item.
 *
 * <p>Printed anchors leave gaps and overlap; a rule settles both, and {@link #gap()} says how in words.
 *
 * @param measure what is measured, with its unit; for components, what is counted
 * @param points the limit, or the point, of each rating that has one
 * @param decidesFrom the lowest rating the rule can give; where it finds a lower one, a rater has to judge
 * @param components what is counted, one by one; empty where a number is measured
 * @param conditions what must hold beside the number for the higher ratings
 * @param gap how values that no anchor, or more than one, names are rated; empty where none exist
 */
public record EvidenceRule(
        String measure,
        Comparison comparison,
        NavigableMap<Integer, Double> points,
        int decidesFrom,
        List<String> components,
        List<Condition> conditions,
        String gap) {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    /** How a value is held against the points. */
    public enum Comparison {
        /** The best rating whose limit the value does not exceed; else 1. */
        AT_MOST("atMost") {
            @Override
            boolean meets(double value, double limit) {
                return value <= limit;
            }
        },
        /** The best rating whose limit the value lies below; else 1. */
        BELOW("below") {
            @Override
            boolean meets(double value, double limit) {
                return value < limit;
            }
        },
        /** The best rating whose limit the value reaches; else 1. */
        AT_LEAST("atLeast") {
            @Override
            boolean meets(double value, double limit) {
                return value >= limit;
            }
        },
        /** The rating whose point is nearest; of two as near, the lower. */
        NEAREST("nearest") {
            @Override
            boolean meets(double value, double limit) {
                throw new IllegalStateException("points are compared by their distance");
            }
        };

        private final String word;

        Comparison(String word) {
            this.word = word;
        }

        /** As it is written in a scale's file. */
        public String word() {
            return word;
        }

        abstract boolean meets(double value, double limit);
    }

    /** Unless it holds, the rating is {@code highest} at most. */
    public record Condition(String text, int highest) {}

    public EvidenceRule {
        points = new TreeMap<>(points);
        components = List.copyOf(components);
        conditions = List.copyOf(conditions);
    }

    /**
     * The rating of a measured number, or of a count of components.
     *
     * @param unmet the conditions that do not hold, by their text
     * @return empty where a rater has to judge
     */
    public OptionalInt rating(double value, Set<String> unmet) {
        int rating = comparison == Comparison.NEAREST ? nearest(value) : best(value);
        for (Condition condition : conditions) {
            if (unmet.contains(condition.text())) {
                rating = Math.min(rating, condition.highest());
            }
        }
        return rating < decidesFrom ? OptionalInt.empty() : OptionalInt.of(rating);
    }

    private int best(double value) {
        for (int rating = HIGHEST; rating > LOWEST; rating--) {
            if (points.containsKey(rating) && comparison.meets(value, points.get(rating))) {
                return rating;
            }
        }
        return LOWEST;
    }

    private int nearest(double value) {
        int nearest = LOWEST;
        double distance = Double.POSITIVE_INFINITY;
        for (int rating : points.navigableKeySet()) {
            double away = Math.abs(value - points.get(rating));
            if (away < distance) {
                nearest = rating;
                distance = away;
            }
        }
        return nearest;
    }
}
