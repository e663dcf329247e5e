package org.gainful.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gainful.disclosure.ReleasedFinding.Status;
import org.gainful.table.Basis;
import org.gainful.table.Basis.Bond;
import org.gainful.table.Finding;
import org.gainful.table.Kinship;

/**
 * What the withheld sets of people mean for each finding.
 *
 * <p>A number that gives its counts away goes when one of them does. An estimate of a model with room to spare does not: it
 * goes only when a group it rests on is itself too small, and otherwise loses its counts and stays.
 */
final class Verdict {
    private final Preset preset;
    private final Kinship kinship;
    private final CountedSets people;
    private final BitSet withheld;

    Verdict(Preset preset, Kinship kinship, CountedSets people, BitSet withheld) {
        this.preset = preset;
        this.kinship = kinship;
        this.people = people;
        this.withheld = withheld;
    }

    /**
     * What becomes of a finding.
     *
     * @param release the finding with all of its numbers that may be seen
     */
    record Ruling(Status status, Finding release) {}

    /**
     * Rules on a finding. It may not be seen when its numerator, its denominator, those of the denominator who are not in
     * the numerator, or a group it compares may not; then neither may anything computed from them: interval, bounds, test.
     */
    Ruling on(Finding finding) {
        Basis basis = finding.basis();
        if (!basis.isOfPeople()) {
            return shown(finding);
        }
        List<String> counted = counted(basis);
        boolean countsHidden = counted.stream().anyMatch(this::isWithheld);
        boolean isHidden = basis.bond() == Bond.TIGHT
                ? countsHidden || basis.compared().stream().anyMatch(this::isWithheld)
                : Stream.concat(counted.stream(), basis.compared().stream()).anyMatch(this::isSmall);
        if (isHidden) {
            return new Ruling(Status.WITHHELD, finding.withheld());
        }
        if (countsHidden) {
            return new Ruling(Status.SHOWN, finding.countsWithheld());
        }
        return shown(finding);
    }

    private Ruling shown(Finding finding) {
        Basis basis = finding.basis();
        boolean hidesMissing = preset.isSmall(basis.missing().orElse(0)) || isWithheld(basis.leftOut());
        return new Ruling(Status.SHOWN, hidesMissing ? finding.missingWithheld() : finding);
    }

    /** Whether the denominator alone may be seen, also where the finding may not. */
    boolean showsDenominator(Finding finding) {
        return finding.basis().denominator().isPresent()
                && !isWithheld(finding.basis().outOf());
    }

    /** The sets that the counts of a number give away; most numbers of a fidelity review count nobody. */
    private List<String> counted(Basis basis) {
        if (basis.counted().isEmpty() && basis.outOf().isEmpty()) {
            return List.of();
        }
        return List.of(basis.counted(), basis.outOf(), kinship.rest(basis.outOf(), basis.counted()));
    }

    private boolean isWithheld(String name) {
        return !name.isEmpty()
                && people.find(kinship.nameOf(name)).filter(withheld::get).isPresent();
    }

    private boolean isSmall(String name) {
        OptionalLong count = kinship.count(name);
        return count.isPresent()
                ? preset.isSmall(count.getAsLong())
                : people.find(name).filter(this::isSmall).isPresent();
    }

    private boolean isSmall(int set) {
        return people.isKnown(set) && preset.isSmall(people.count(set));
    }
}
