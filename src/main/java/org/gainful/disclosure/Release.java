package org.gainful.disclosure;

import java.util.List;

/** All that may leave, and under which preset. */
public record Release(Preset preset, List<ReleasedChapter> chapters, List<ReleasedFinding> findings) {
    public Release {
        chapters = List.copyOf(chapters);
        findings = List.copyOf(findings);
    }

    /** What was held back, in address order: the ledger of the manifest. */
    public List<ReleasedFinding> withheld() {
        return findings.stream()
                .filter(f -> f.status() != ReleasedFinding.Status.SHOWN)
                .toList();
    }
}
