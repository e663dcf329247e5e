package org.gainful.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gainful.table.Chapter;
import org.gainful.table.Finding;
import org.gainful.table.Kinship;

/**
 * Decides what may be seen.
 *
 * <p>What is protected is not a cell but a <em>set of people</em>, wherever it is counted: {@link Census} collects them,
 * {@link Withholding} decides which are withheld, {@link Verdict} says what that means for a finding and {@link Rendering}
 * puts tables and sentences into the words that remain. A finding about no people is always shown.
 *
 * <p>Number of missing: fewer than the threshold are withheld, as any count is, but the finding itself stays. Where the
 * basis names the set of those missing and a chapter states {@code group = known + missing}, the three are protected
 * together.
 *
 * <p>Sets are the same when they hold the same people, whatever they are called: who is in them is not known here, but the
 * {@link Kinship} of their names is.
 *
 * <p>A number that compares groups names them in its basis ({@code Basis.comparing}) and is withheld with any of them. Not
 * done here: a row of which all or none share an attribute is shown (group disclosure).
 */
public final class Disclosure {
    private final Preset preset;

    public Disclosure(Preset preset) {
        this.preset = preset;
    }

    /**
     * Releases the chapters of one run together, since what is withheld in one must not follow from another.
     *
     * @param kinship how the sets of people are related beyond what the chapters state
     * @throws IllegalStateException when the chapters contradict themselves: an address used twice or by nobody, a set of
     *     people with two counts, parts that do not make up their whole
     */
    public Release release(List<Chapter> chapters, Kinship kinship) {
        List<Finding> findings = byAddress(chapters);
        CountedSets people = Census.of(chapters, kinship);
        Verdict verdict = new Verdict(preset, kinship, people, Withholding.of(people, preset));
        Rendering rendering = new Rendering(findings, verdict);
        return new Release(preset, chapters.stream().map(rendering::chapter).toList(), rendering.findings(findings));
    }

    private static List<Finding> byAddress(List<Chapter> chapters) {
        Finding[] findings = chapters.stream()
                .flatMap(chapter -> chapter.findings().stream())
                .toArray(Finding[]::new);
        Arrays.parallelSort(findings, Comparator.comparing(Finding::address));
        for (int i = 1; i < findings.length; i++) {
            String address = findings[i].address();
            if (address.equals(findings[i - 1].address())) {
                throw new IllegalStateException("two findings have the address %s".formatted(address));
            }
        }
        return List.of(findings);
    }
}
