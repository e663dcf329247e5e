package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainful.intake.StudyFolder.addresses;

import java.io.IOException;
import org.gainful.cases.Issue;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final String ID_ONLY =
            StudyFolder.HEAD + "  fields:\n    - {name: id, type: string, role: client}\n";

    @Test
    void readsAFolderOrItsDeclaration() throws IOException {
        try (StudyFolder study = new StudyFolder().with("study.yaml", ID_ONLY).with("cases.csv", "id\n1\n")) {
            assertThat(study.path().toString()).contains(" ");
            assertThat(Intake.read(study.path()).isUsable()).isTrue();
            assertThat(Intake.read(study.file("study.yaml")).isUsable()).isTrue();
        }
    }

    @Test
    void reportsAMissingStudy() throws IOException {
        try (StudyFolder study = new StudyFolder()) {
            assertThat(addresses(Intake.read(study.path()))).containsExactly("study.yaml [missing-study]");
            assertThat(addresses(Intake.read(study.file("no such folder"))))
                    .containsExactly("no such folder [missing-study]");
        }
    }

    @Test
    void reportsAMissingFile() {
        try (StudyFolder study = new StudyFolder().with("study.yaml", ID_ONLY)) {
            assertThat(addresses(study.load())).containsExactly("cases.csv [missing-file]");
            study.with("study.yaml", ID_ONLY.replace("file: cases.csv", "file: ."));
            assertThat(study.load().issues().get(0).message()).contains("folder");
            study.with("study.yaml", ID_ONLY.replace("file: cases.csv", "file: \"a\\0b\""));
            assertThat(study.load().issues()).extracting(Issue::code).containsExactly("missing-file");
        }
    }

    @Test
    void doesNotUseADeclarationWithAnError() {
        Loaded loaded = new StudyFolder()
                .with("study.yaml", ID_ONLY + "extra: 1\n")
                .with("cases.csv", "id\n1\n")
                .loadAndClose();
        assertThat(loaded.study()).isEmpty();
        assertThat(loaded.cases()).isEmpty();
        assertThat(loaded.files()).hasSize(1);
    }

    @Test
    void givesTheHashOfWhatWasRead() {
        Loaded loaded = new StudyFolder()
                .with("study.yaml", ID_ONLY)
                .with("cases.csv", "id\n1\n")
                .loadAndClose();
        // printf 'id\n1\n' | sha256sum
        assertThat(loaded.files().get(1).sha256())
                .isEqualTo("7cde7fb64fd82bd152710cf238e017b9ab46c0592483edc067ba4f6c75fac108");
    }
}
