package org.gainful.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.FidelityScale;

/** The fidelity scales that come with the program. */
public final class Scales {
    private static final List<String> IDS = List.of("ips-15");

    private Scales() {}

    /** What exists, in order. */
    public static List<String> ids() {
        return IDS;
    }

    /** The scale of this id; empty when there is none. */
    public static Optional<FidelityScale> find(String id) {
        return IDS.contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    private static FidelityScale load(String id) {
        FileIssues report = new FileIssues(id + ".yaml");
        return ScaleFile.parse(text("/scales/" + id + ".yaml"), report)
                .orElseThrow(() -> new IllegalStateException("scale %s: %s".formatted(id, report.issues())));
    }

    private static String text(String resource) {
        try (InputStream in = Scales.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the program itself", e);
        }
    }
}
