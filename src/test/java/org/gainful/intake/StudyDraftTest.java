package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.cases.Issue;
import org.gainful.cases.Role;
import org.gainful.cases.StudyDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyDraftTest {
    private static final String EXPORT = """
            client_id;agency;name;sex;age;wage_t1;status_t1;status_t2;followed_up;referred;first_seen
            001;A;Zo\u00eb Quill;f;30;1,5;unemployed;paid job;yes;13/01/2023;01/02/2023
            002;A;Ann Other;f;31;;unemployed;paid job;yes;14/01/2023;02/02/2023
            003;A;Zo\u00eb Quill;m;32;2,5;unemployed;unemployed;no;15/01/2023;03/02/2023
            004;B;Ann Other;m;33;;paid job;unemployed;yes;16/01/2023;04/02/2023
            005;B;Zo\u00eb Quill;f;34;;paid job;NA;no;17/01/2023;05/02/2023
            006;B;Ann Other;m;35;;paid job;paid job;yes;18/01/2023;06/02/2023
            007;B;Ann Other;m;36;;unemployed;unemployed;no;19/01/2023;07/02/2023
            """;

    private static StudyDeclaration declaration(StudyFolder study) {
        return study.load().study().orElseThrow();
    }

    @Test
    void guessesWhatAnExportIs() throws IOException {
        try (StudyFolder study =
                new StudyFolder().with("old export.csv", EXPORT.getBytes(Charset.forName("windows-1252")))) {
            StudyDraft draft = StudyDraft.of(study.file("old export.csv"));
            assertThat(draft.issues()).extracting(Issue::code).containsExactly("read-as-windows-1252");
            assertThat(draft.text().orElseThrow()).doesNotContain("Quill").contains("%d/%m/%Y or %m/%d/%Y");
            IntakePropertiesTest.checkDraft(study, draft);
            StudyDeclaration read = declaration(study);
            assertThat(read.caseFile().delimiter()).isEqualTo(';');
            assertThat(read.caseFile().encoding()).isEqualTo("windows-1252");
            assertThat(read.caseFile().decimalChar()).isEqualTo(',');
            assertThat(read.caseFile().missingValues()).containsExactly("", "NA");
            assertThat(read.codebook().get("client_id").hasRole(Role.CLIENT)).isTrue();
            assertThat(read.codebook().get("agency").hasRole(Role.SERVICE)).isTrue();
            assertThat(read.codebook().get("name").personal()).isTrue();
            assertThat(read.codebook().get("name").categories()).isEmpty();
            assertThat(read.codebook().get("wage_t1").hasRole(Role.PAY)).isTrue();
            assertThat(read.codebook().get("followed_up").hasRole(Role.FOLLOWED_UP))
                    .isTrue();
            Field referred = read.codebook().get("referred");
            assertThat(referred.type()).isEqualTo(FieldType.DATE);
            assertThat(referred.dateFormat()).isEqualTo("%d/%m/%Y");
            assertThat(read.codebook().get("first_seen").type()).isEqualTo(FieldType.STRING);
            assertThat(read.definition("moved-into-work").orElseThrow().from()).containsExactly("unemployed");
            assertThat(read.definition("moved-into-work").orElseThrow().to()).containsExactly("paid job");
        }
    }

    @Test
    void guessesTheStepsOfTheWayInAndOut() throws IOException {
        String export = """
                client_id,referral_date,assessed,Date accepted,discharge date,referral_source,date_of_first_visit
                1,2023-01-13,yes,2023-02-01,2023-06-01,GP,2023-02-14
                2,2023-01-14,no,,,self,
                3,2023-01-15,yes,2023-02-03,,GP,2023-02-20
                """;
        try (StudyFolder study = new StudyFolder().with("e.csv", export)) {
            IntakePropertiesTest.checkDraft(study, StudyDraft.of(study.file("e.csv")));
            StudyDeclaration read = declaration(study);
            assertThat(read.codebook().get("referral_date").hasRole(Role.REFERRED))
                    .isTrue();
            assertThat(read.codebook().get("assessed").hasRole(Role.ASSESSED)).isTrue();
            assertThat(read.codebook().get("Date accepted").hasRole(Role.ACCEPTED))
                    .isTrue();
            assertThat(read.codebook().get("discharge date").hasRole(Role.LEFT)).isTrue();
            assertThat(read.codebook().get("referral_source").role()).isEmpty();
            assertThat(read.codebook().get("date_of_first_visit").role()).isEmpty();
        }
    }

    @Test
    void marksEveryGuess() throws IOException {
        try (StudyFolder study = new StudyFolder().with("e.csv", EXPORT)) {
            String text = StudyDraft.of(study.file("e.csv")).text().orElseThrow();
            assertThat(text.lines().filter(line -> line.contains("type: ") || line.contains("role: ")))
                    .allSatisfy(line -> assertThat(line).endsWith("# guess: confirm"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sesami", "perkins-2022"})
    void draftsAStudyThatRunsFromEachDataSet(String name) throws IOException {
        try (StudyFolder study = new StudyFolder()) {
            study.with("cases.csv", Files.readAllBytes(Path.of("datasets", name, "cases.csv")));
            StudyDraft draft = StudyDraft.of(study.file("cases.csv"));
            assertThat(draft.issues()).isEmpty();
            IntakePropertiesTest.checkDraft(study, draft);
            assertThat(declaration(study).definitions()).hasSize(1);
        }
    }

    @Test
    void doesNotTakeAPersonForAHeader() throws IOException {
        try (StudyFolder study = new StudyFolder().with("e.csv", "Ann Other,1980-02-01\nZoe Quill,1981-02-01\n")) {
            StudyDraft draft = StudyDraft.of(study.file("e.csv"));
            assertThat(draft.text()).isEmpty();
            assertThat(draft.issues()).extracting(Issue::code).containsExactly("no-header");
        }
    }

    @Test
    void draftsNothingFromWhatHasNoRows() throws IOException {
        try (StudyFolder study =
                new StudyFolder().with("e.csv", "a,b\n").with("n.csv", "").with("x.csv", "PK\u0003\u0004")) {
            assertThat(StudyDraft.of(study.file("e.csv")).text()).isEmpty();
            assertThat(StudyDraft.of(study.file("n.csv")).text()).isEmpty();
            assertThat(StudyDraft.of(study.file("x.csv")).issues())
                    .extracting(Issue::code)
                    .containsExactly("not-text");
            assertThat(StudyDraft.of(study.file("none.csv")).issues())
                    .extracting(Issue::code)
                    .containsExactly("missing-file");
        }
    }
}
