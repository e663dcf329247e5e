package org.gainful.disclosure;

import java.util.BitSet;
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
     * Whether a finding may be seen. It may not when its numerator, its denominator, those of the denominator who are not
     * in the numerator, or a group it compares may not; then neither may anything computed from them: interval, bounds, test.
     */
    Status status(Finding finding) {
        Basis basis = finding.basis();
        Stream<String> sets = Stream.concat(counted(basis), basis.compared().stream());
        boolean isHidden = basis.bond() == Bond.TIGHT ? sets.anyMatch(this::isWithheld) : sets.anyMatch(this::isSmall);
        return isHidden ? Status.WITHHELD : Status.SHOWN;
    }

    /** Whether the denominator alone may be seen, also where the finding may not. */
    boolean showsDenominator(Finding finding) {
        return finding.basis().denominator().isPresent()
                && !isWithheld(finding.basis().outOf());
    }

    /** The finding with all of its numbers that may be seen. */
    Finding release(Finding finding) {
        if (status(finding) != Status.SHOWN) {
            return finding.withheld();
        }
        Basis basis = finding.basis();
        if (counted(basis).anyMatch(this::isWithheld)) {
            return finding.countsWithheld();
        }
        boolean hidesMissing = preset.isSmall(basis.missing().orElse(0)) || isWithheld(basis.leftOut());
        return hidesMissing ? finding.missingWithheld() : finding;
    }

    private Stream<String> counted(Basis basis) {
        return Stream.of(basis.counted(), basis.outOf(), kinship.rest(basis.outOf(), basis.counted()));
    }

    private boolean isWithheld(String name) {
        return people.find(kinship.nameOf(name)).filter(withheld::get).isPresent();
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
