package org.gainful.stat.groups;

import java.util.ArrayList;
import java.util.List;

/** Two groups by their places in a list, the later first. */
public record PairOfGroups(int first, int second) {
    /** Every pair once: 1-0, 2-0, ..., 2-1, ... */
    public static List<PairOfGroups> all(int groups) {
        List<PairOfGroups> pairs = new ArrayList<>();
        for (int second = 0; second < groups; second++) {
            for (int first = second + 1; first < groups; first++) {
                pairs.add(new PairOfGroups(first, second));
            }
        }
        return pairs;
    }
}
