package org.gainful.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that may leave, and under which preset. */
public record Release(Preset preset, List<ReleasedChapter> chapters, List<ReleasedFinding> findings) {
    public Release {
        chapters = List.copyOf(chapters);
        findings = List.copyOf(findings);
    }

    /** The chapters with these ids and their findings, with nothing shown that the whole withholds. */
    public Release only(Predicate<String> ids) {
        List<ReleasedChapter> kept =
                chapters.stream().filter(chapter -> ids.test(chapter.id())).toList();
        List<String> prefixes = kept.stream().map(chapter -> chapter.id() + "/").toList();
        List<ReleasedFinding> told = new ArrayList<>();
        for (ReleasedFinding finding : findings) {
            if (startsWithAny(finding.finding().address(), prefixes)) {
                told.add(finding);
            }
        }
        return new Release(preset, kept, told);
    }

    private static boolean startsWithAny(String address, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (address.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** This and another release made of what this one shows, such as words about it. */
    public Release and(Release other) {
        return new Release(
                preset,
                Stream.concat(chapters.stream(), other.chapters.stream()).toList(),
                Stream.concat(findings.stream(), other.findings.stream())
                        .sorted(Comparator.comparing(f -> f.finding().address()))
                        .toList());
    }

    /** What was held back, in address order: the ledger of the manifest. */
    public List<ReleasedFinding> withheld() {
        return findings.stream()
                .filter(f -> f.status() != ReleasedFinding.Status.SHOWN)
                .toList();
    }
}
