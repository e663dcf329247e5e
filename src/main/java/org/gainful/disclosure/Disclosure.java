package org.gainful.disclosure;

import java.util.List;
import org.gainful.table.Chapter;

/** Decides what may be seen. */
public final class Disclosure {
    private final Preset preset;

    public Disclosure(Preset preset) {
        this.preset = preset;
    }

    /** Releases the chapters of one run together, since what is withheld in one must not follow from another. */
    public Release release(List<Chapter> chapters) {
        return new Release(preset, List.of(), List.of());
    }
}
