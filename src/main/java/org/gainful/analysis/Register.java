package org.gainful.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gainful.table.Chapter;
import org.gainful.table.Kinship;

/**
 * Who is in each set of people a run has named. Disclosure control knows sets by name and count; that two names mean the same
 * people, or that one set is another less three, only the register can tell.
 *
 * <p>Analyses may write to it at once; what it says does not depend on their order.
 */
public final class Register {
    private final Map<String, BitSet> members = new ConcurrentHashMap<>();

    /** Keeps who is called by this name, when it is new. */
    void enter(String name, Supplier<BitSet> rows) {
        members.computeIfAbsent(name, n -> rows.get());
    }

    /**
     * How the sets these chapters speak of are related.
     *
     * @param threshold the smallest number of people who may be told: a set is looked for that is another less fewer
     */
    public Kinship kinship(List<Chapter> chapters, int threshold) {
        return new Relatives(members, chapters, threshold).kinship();
    }
}
