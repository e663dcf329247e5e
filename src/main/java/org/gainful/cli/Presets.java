package org.gainful.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gainful.disclosure.Preset;

/** Finds a disclosure preset by the name a user gave. */
final class Presets {
    private Presets() {}

    static Preset get(String name) {
        return Preset.find(name)
                .orElseThrow(() -> Refusal.wrongUsage("there is no disclosure preset %s; the presets are %s"
                        .formatted(
                                name,
                                Arrays.stream(Preset.values()).map(Preset::word).collect(Collectors.joining(", ")))));
    }
}
