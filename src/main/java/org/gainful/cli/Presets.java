package org.gainful.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gainful.disclosure.Preset;

/** Finds a disclosure preset by the name a user gave. */
final class Presets {
    private Presets() {}

    /** The preset a call names. */
    static Preset get(String name) {
        return Preset.find(name).orElseThrow(() -> Refusal.wrongUsage(unknown(name)));
    }

    /** The preset a study names, or the default. */
    static Preset declared(String name) {
        return name.isEmpty()
                ? Preset.DEFAULT
                : Preset.find(name).orElseThrow(() -> Refusal.ofData("study.yaml, release.preset: " + unknown(name)));
    }

    private static String unknown(String name) {
        return "there is no disclosure preset %s; the presets are %s"
                .formatted(
                        name, Arrays.stream(Preset.values()).map(Preset::word).collect(Collectors.joining(", ")));
    }
}
