package org.gainful.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides which sets of people are withheld.
 *
 * <ol>
 *   <li><b>Primary.</b> Every set with 1 to {@code threshold − 1} people, complements included.
 *   <li><b>Secondary.</b> A relation that would give away its only withheld member, or the sum of withheld parts that are
 *       together fewer than the threshold, withholds one more, the one whose loss is least
 *       ({@link Loss}). Zero is never withheld. Repeated until nothing changes.
 *   <li><b>Audit.</b> For every small set, other counts must exist that agree with all that is shown and give it at least
 *       {@code threshold} different values ({@link Leeway}). Where none are found, the smallest shown set near to it is
 *       withheld too, and everything is repeated.
 * </ol>
 *
 * <p>It ends, because every repetition withholds one more set. When all that is linked to a small set is withheld nothing
 * is known of it: doubling every count would satisfy the same relations.
 *
 * <p>Steps as in Hundepool et al., <i>Statistical Disclosure Control</i> (2012), chapter 4; a reader is assumed to know
 * all that is shown and every relation, but not why a set is withheld.
 */
final class Withholding {
    private final CountedSets people;
    private final Preset preset;
    private final Loss loss;
    private final BitSet small = new BitSet();
    private final BitSet hidden = new BitSet();
    private final Deque<Integer> waiting = new ArrayDeque<>();

    private Withholding(CountedSets people, Preset preset) {
        this.people = people;
        this.preset = preset;
        this.loss = new Loss(people, this::isUnseen);
    }

    /** The indices of the withheld sets. */
    static BitSet of(CountedSets people, Preset preset) {
        Withholding withholding = new Withholding(people, preset);
        withholding.withholdSmall();
        withholding.complete();
        withholding.auditUntilSafe();
        return withholding.hidden;
    }

    private void withholdSmall() {
        for (int set = 0; set < people.size(); set++) {
            if (people.isKnown(set) && preset.isSmall(people.count(set))) {
                small.set(set);
                hide(set);
            }
        }
    }

    private void hide(int set) {
        hidden.set(set);
        waiting.addAll(people.relationsOf(set));
    }

    private void complete() {
        while (!waiting.isEmpty()) {
            Relation relation = people.relations().get(waiting.remove());
            if (gives(relation)) {
                anotherOf(relation).ifPresent(this::hide);
            }
        }
    }

    /** Whether a relation gives away its only withheld member, or too small a sum of withheld parts. */
    private boolean gives(Relation relation) {
        List<Integer> unseen =
                relation.members().stream().filter(this::isUnseen).toList();
        if (unseen.stream().noneMatch(hidden::get)) {
            return false;
        }
        if (unseen.size() == 1) {
            return true;
        }
        boolean sumFollows = unseen.stream().allMatch(set -> set != relation.total() && people.isKnown(set));
        return sumFollows
                && preset.isSmall(unseen.stream().mapToLong(people::count).sum());
    }

    private boolean isUnseen(int set) {
        return hidden.get(set) || !people.isKnown(set);
    }

    private boolean mayBeHidden(int set) {
        return !isUnseen(set) && people.count(set) > 0;
    }

    private Optional<Integer> anotherOf(Relation relation) {
        return relation.members().stream().filter(this::mayBeHidden).min(loss.least());
    }

    private void auditUntilSafe() {
        int before = -1;
        while (hidden.cardinality() > before) {
            before = hidden.cardinality();
            exposed().forEach(this::hideNear);
            complete();
        }
    }

    private List<Integer> exposed() {
        Leeway leeway = new Leeway(people, unseen());
        int enough = preset.threshold() - 1;
        return small.stream()
                .filter(set -> !leeway.reaches(set, enough))
                .boxed()
                .toList();
    }

    private BitSet unseen() {
        return IntStream.range(0, people.size()).filter(this::isUnseen).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /**
     * Withholds a set in the relations nearest to an exposed one, from one unseen set to the next, if any is left; what the
     * report opens with only where there is nothing else.
     */
    private void hideNear(int exposed) {
        BitSet reached = new BitSet();
        BitSet ring = new BitSet();
        ring.set(exposed);
        List<Integer> dear = new ArrayList<>();
        while (!ring.isEmpty()) {
            reached.or(ring);
            ring = neighbours(ring);
            ring.andNot(reached);
            List<Integer> found =
                    ring.stream().filter(this::mayBeHidden).boxed().toList();
            Optional<Integer> bearable = found.stream().filter(loss::isBearable).min(loss.least());
            if (bearable.isPresent()) {
                hide(bearable.get());
                return;
            }
            dear.addAll(found);
            ring.and(unseen());
        }
        dear.stream().min(loss.least()).ifPresent(this::hide);
    }

    private BitSet neighbours(BitSet sets) {
        Stream<Relation> relations = sets.stream()
                .boxed()
                .flatMap(set -> people.relationsOf(set).stream())
                .map(people.relations()::get);
        BitSet all = new BitSet();
        relations.forEach(r -> r.members().forEach(all::set));
        return all;
    }
}
