package org.gainful.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.PublishedDefinition;

/** The published definitions of outcomes that come with the program, each a file of its own. */
public final class Definitions {
    private static final List<String> IDS = List.of(
            "moved-into-work",
            "retained",
            "gained-or-retained",
            "gained-of-all",
            "in-paid-work",
            "competitive-day",
            "ips-grow-2024",
            "ips-grow-2023",
            "ips-quarterly",
            "job-starts",
            "sustained-6-weeks",
            "sustained-13-weeks",
            "sustained-26-weeks",
            "seven-hours-13-of-16",
            "goal-achieved",
            "access");

    private Definitions() {}

    /** Their ids, those that count the same things side by side. */
    public static List<String> ids() {
        return IDS;
    }

    /** All of them, in the order of their ids. */
    public static List<PublishedDefinition> all() {
        return IDS.stream().map(Definitions::load).toList();
    }

    /** The definition of this id; empty when there is none. */
    public static Optional<PublishedDefinition> find(String id) {
        return IDS.contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    private static PublishedDefinition load(String id) {
        FileIssues report = new FileIssues(id + ".yaml");
        return DefinitionFile.parse(text("/definitions/" + id + ".yaml"), report)
                .filter(definition -> definition.id().equals(id))
                .orElseThrow(() -> new IllegalStateException("definition %s: %s".formatted(id, report.issues())));
    }

    private static String text(String resource) {
        try (InputStream in = Definitions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the program itself", e);
        }
    }
}
