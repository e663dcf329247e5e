package org.gainful.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a withheld count can be from the truth without contradicting anything that is shown.
 *
 * <p>It moves the true counts along the directions of {@link Elimination} as far as no count falls below zero, to lower
 * the set and, from the truth again, to raise it. Every place it comes to is a table of counts a reader cannot rule out.
 * First it takes one direction after another in whole steps, which is quick and nearly always enough; where it is not, a
 * linear programme ({@link Ascent}) over all linked directions gives the exact bounds. Where those are too many it takes
 * the nearest; then too much may be withheld, never too little.
 */
final class Leeway {
    /** With more the programme would take seconds. */
    private static final int MOST_DIRECTIONS = 120;

    private static final double ROUNDING = 1e-6;

    private final CountedSets people;
    private final Elimination elimination;

    /** @param unseen the sets a reader is not told */
    Leeway(CountedSets people, BitSet unseen) {
        this.people = people;
        this.elimination = new Elimination(people, unseen);
    }

    /** Whether the largest and the smallest possible value of a withheld count are at least this far apart. */
    boolean reaches(int set, long width) {
        if (shift(set, -1, width) + shift(set, 1, width) >= width) {
            return true;
        }
        SortedMap<Integer, SortedMap<Integer, Long>> linked = linked(set);
        return !linked.isEmpty() && bound(set, -1, width, linked) + bound(set, 1, width, linked) >= width - ROUNDING;
    }

    /** How far the set can be moved down (sign −1) or up (1) by one direction after another; stops at {@code width}. */
    private long shift(int set, int sign, long width) {
        SortedMap<Integer, Long> moved = new TreeMap<>();
        long shift = 0;
        for (int free : elimination.moving(set)) {
            if (shift >= width) {
                return shift;
            }
            SortedMap<Integer, Long> direction = elimination.direction(free);
            long step = direction.getOrDefault(set, 0L) * sign;
            if (step != 0) {
                int way = step > 0 ? 1 : -1;
                long times = Math.min(width, room(direction, way, moved));
                direction.forEach((s, d) -> moved.merge(s, d * way * times, Long::sum));
                shift += Math.abs(step) * times;
            }
        }
        return shift;
    }

    /** How many steps can be taken until a count would fall below zero. */
    private long room(SortedMap<Integer, Long> direction, int way, SortedMap<Integer, Long> moved) {
        long room = Long.MAX_VALUE;
        for (Map.Entry<Integer, Long> entry : direction.entrySet()) {
            long step = entry.getValue() * way;
            if (step < 0) {
                room = Math.min(room, (truth(entry.getKey()) + moved.getOrDefault(entry.getKey(), 0L)) / -step);
            }
        }
        return room;
    }

    /** A count unknown to all is taken for the worst case. */
    private long truth(int set) {
        return people.isKnown(set) ? people.count(set) : 0;
    }

    /** The directions linked to a set, each to the next by a set both move, by free set; the nearest when many. */
    private SortedMap<Integer, SortedMap<Integer, Long>> linked(int set) {
        SortedMap<Integer, SortedMap<Integer, Long>> directions = new TreeMap<>();
        BitSet seen = new BitSet();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(set));
        while (!waiting.isEmpty()) {
            for (int free : elimination.moving(waiting.remove())) {
                if (directions.size() == MOST_DIRECTIONS) {
                    return directions;
                }
                if (!directions.containsKey(free)) {
                    directions.put(free, elimination.direction(free));
                    directions.get(free).keySet().stream()
                            .filter(s -> !seen.get(s))
                            .forEach(waiting::add);
                    directions.get(free).keySet().forEach(seen::set);
                }
            }
        }
        return directions;
    }

    /** How far the set can be moved down or up by these directions together, each taken forwards or backwards. */
    private double bound(int set, int sign, long width, SortedMap<Integer, SortedMap<Integer, Long>> linked) {
        List<SortedMap<Integer, Long>> directions = List.copyOf(linked.values());
        SortedMap<Integer, double[]> rows = new TreeMap<>();
        for (int d = 0; d < directions.size(); d++) {
            for (Map.Entry<Integer, Long> step : directions.get(d).entrySet()) {
                double[] row = rows.computeIfAbsent(step.getKey(), s -> new double[2 * directions.size()]);
                row[2 * d] = -step.getValue();
                row[2 * d + 1] = step.getValue();
            }
        }
        double[] limits = rows.keySet().stream().mapToDouble(this::truth).toArray();
        double[] objective =
                rows.getOrDefault(set, new double[2 * directions.size()]).clone();
        for (int c = 0; c < objective.length; c++) {
            objective[c] *= -sign;
        }
        return new Ascent(rows.values().toArray(double[][]::new), limits, objective).climb(width);
    }
}
