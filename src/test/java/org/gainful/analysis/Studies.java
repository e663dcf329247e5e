package org.gainful.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.gainful.cases.Severity;
import org.gainful.intake.Intake;
import org.gainful.intake.Loaded;

/** The studies the analyses are tried on, read the way a run reads them. */
public enum Studies {
    REFERENCE("src/test/resources/org/gainful/reference-study"),
    SESAMI("datasets/sesami"),
    FIDELITY("datasets/fidelity-example"),
    PERKINS("datasets/perkins-2022"),
    PERKINS_ACCESS("datasets/perkins-2022-access"),
    WONG("datasets/wong-2004"),
    SEE_ME("datasets/see-me"),
    CAMDEN("datasets/camden"),
    SOLENT("datasets/solent"),
    OUTCOMES("datasets/outcomes-example");

    private final Path folder;

    Studies(String folder) {
        this.folder = Path.of(folder);
    }

    public Loaded load() {
        try {
            Loaded loaded = Intake.read(folder);
            assertThat(loaded.issues())
                    .filteredOn(issue -> issue.severity() == Severity.ERROR)
                    .isEmpty();
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Evidence evidence() {
        Loaded loaded = load();
        return new Evidence(
                loaded.study().orElseThrow(),
                loaded.cases().orElseThrow(),
                loaded.reviews(),
                loaded.jobs(),
                loaded.services(),
                loaded.literature());
    }
}
