package org.gainful.disclosure;

import java.util.SortedSet;
import java.util.stream.Stream;
import org.gainful.disclosure.ReleasedFinding.Status;
import org.gainful.table.Basis;
import org.gainful.table.Finding;

/** What the withheld sets of people mean for each finding. */
final class Verdict {
    private final Preset preset;
    private final SortedSet<String> withheld;

    Verdict(Preset preset, SortedSet<String> withheld) {
        this.preset = preset;
        this.withheld = withheld;
    }

    /**
     * Whether a finding may be seen. It may not when its numerator, its denominator, those of the denominator who are not
     * in the numerator, or a group it compares are withheld; then neither may anything computed from them: interval, bounds, test.
     */
    Status status(Finding finding) {
        return sets(finding.basis()).anyMatch(withheld::contains) ? Status.WITHHELD : Status.SHOWN;
    }

    /** Whether the denominator alone may be seen, also where the finding may not. */
    boolean showsDenominator(Finding finding) {
        return finding.basis().denominator().isPresent()
                && !withheld.contains(finding.basis().outOf());
    }

    /** The finding with all of its numbers that may be seen. */
    Finding release(Finding finding) {
        if (status(finding) != Status.SHOWN) {
            return finding.withheld();
        }
        boolean hidesMissing = preset.isSmall(finding.basis().missing().orElse(0))
                || withheld.contains(finding.basis().leftOut());
        return hidesMissing ? finding.missingWithheld() : finding;
    }

    private static Stream<String> sets(Basis basis) {
        Stream<String> own =
                Stream.of(basis.counted(), basis.outOf(), Census.complement(basis.counted(), basis.outOf()));
        return Stream.concat(own, basis.compared().stream());
    }
}
