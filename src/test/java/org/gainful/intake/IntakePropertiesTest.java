package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Field;
import org.gainful.cases.FileAccount;
import org.gainful.cases.Issue;
import org.gainful.cases.Severity;

class IntakePropertiesTest {
    private static final String CANARY = "Zo\u00eb Quill";

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars(",;\t\"\n\r 'a1\u00e9\u20ac\u4e2d=-")
                .ofMaxLength(8);
        Arbitrary<String> any = Arbitraries.strings()
                .all()
                .ofMaxLength(5)
                .filter(s -> s.indexOf('\0') < 0 && s.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        return Arbitraries.oneOf(odd, any);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return cells().list().ofSize(3).list().ofMinSize(1).ofMaxSize(12);
    }

    static String csv(List<String> header, List<List<String>> rows, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        StringBuilder out = new StringBuilder();
        try {
            format.printRecord(out, header.toArray());
            for (List<String> row : rows) {
                format.printRecord(out, row.toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @Property(tries = 150)
    void whatCommonsCsvWritesIsReadBack(@ForAll("tables") List<List<String>> rows) {
        String study = StudyFolder.HEAD
                + "  encoding: utf-8\n  delimiter: \";\"\n  fields:\n    - {name: a, type: string}\n"
                + "    - {name: b, type: string}\n    - {name: c, type: string}\n";
        Loaded loaded = new StudyFolder()
                .with("study.yaml", study)
                .with("cases.csv", csv(List.of("a", "b", "c"), rows, ';'))
                .loadAndClose();
        assertThat(loaded.count(Severity.ERROR)).isZero();
        CaseTable cases = loaded.cases().orElseThrow();
        assertThat(cases.rows()).isEqualTo(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < 3; i++) {
                Field field = cases.codebook().fields().get(i);
                assertThat(cases.level(field, row).orElse(""))
                        .isEqualTo(rows.get(row).get(i));
            }
        }
    }

    @Property(tries = 150)
    void noRowIsLostAndNoPersonalValueRepeated(
            @ForAll("tables") List<List<String>> rows, @ForAll @IntRange(min = 0, max = 4) int type) {
        String personal = List.of(
                        "type: string, categories: [x]",
                        "type: integer",
                        "type: number",
                        "type: date",
                        "type: string, constraints: {pattern: x, unique: true}")
                .get(type);
        List<List<String>> withCanary = rows.stream()
                .map(row -> List.of(CANARY + row.get(0), CANARY + row.get(1), row.get(2)))
                .toList();
        try (StudyFolder study =
                StudyFolder.withFields("{name: p, personal: true, " + personal + "}", "{name: age, type: integer}")) {
            Loaded loaded = study.with("cases.csv", csv(List.of("id", "p", "age"), withCanary, ','))
                    .load();
            FileAccount account = loaded.files().get(1);
            assertThat(account.rowsRead()).isEqualTo(rows.size());
            assertThat(account.rowsKept())
                    .isEqualTo(loaded.cases().map(CaseTable::rows).orElse(0));
            for (Issue issue : loaded.issues()) {
                assertThat(issue.toString()).doesNotContain("Quill");
            }
        }
    }

    @Property(tries = 150)
    void bytesOfAnyKindGiveIssues(@ForAll @Size(max = 200) byte[] bytes) {
        try (StudyFolder study = StudyFolder.withFields("{name: age, type: integer}")) {
            Loaded asCases = study.with("cases.csv", bytes).load();
            assertThat(asCases.isUsable()).isFalse();
            assertThat(asCases.count(Severity.ERROR)).isPositive();
            Loaded asStudy = study.with("study.yaml", bytes).load();
            assertThat(asStudy.count(Severity.ERROR)).isPositive();
        }
    }

    @Property(tries = 150)
    void bytesBelowAHeaderGiveIssuesOrRows(@ForAll @Size(max = 200) byte[] bytes) {
        byte[] all = new byte[bytes.length + 7];
        System.arraycopy("id,age\n".getBytes(StandardCharsets.US_ASCII), 0, all, 0, 7);
        System.arraycopy(bytes, 0, all, 7, bytes.length);
        try (StudyFolder study = StudyFolder.withFields("{name: age, type: integer}")) {
            Loaded loaded = study.with("cases.csv", all).load();
            assertThat(loaded.cases().isPresent() || loaded.count(Severity.ERROR) > 0)
                    .isTrue();
        }
    }

    @Property(tries = 1000)
    void aSpoiltDeclarationNeverThrows(
            @ForAll @IntRange(min = 0, max = 10_000) int place,
            @ForAll @IntRange(min = 0, max = 12) int removed,
            @ForAll("scraps") String scrap) {
        String good = StudyFileTest.GOOD;
        int from = place % good.length();
        String spoilt = good.substring(0, from) + scrap + good.substring(Math.min(good.length(), from + removed));
        FileIssues report = new FileIssues("study.yaml");
        boolean read = StudyFile.parse(spoilt, report).isPresent();
        assertThat(read).isEqualTo(!report.hasErrors());
    }

    @Provide
    Arbitrary<String> scraps() {
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("{}[]:,-?&*!|>'\"%@`#\n\t 0a~<=")
                .ofMaxLength(4);
        Arbitrary<String> words = Arbitraries.of(
                "null", "&a", "*a", "<<: ", "!!int ", "!x ", "---\n", "...\n", "%YAML 9.9\n", "? ", "1e9", "\u0085");
        return Arbitraries.oneOf(signs, words);
    }

    @Property(tries = 150)
    void theDraftOfAnyTableLoads(@ForAll("plausible") List<List<String>> rows, @ForAll("delimiters") char delimiter)
            throws IOException {
        List<String> header = List.of("Client ID", "status_t1", "status_t2", "null", "score_T1", "score_T2", "date");
        try (StudyFolder study = new StudyFolder()) {
            study.with("my export.csv", csv(header, rows, delimiter));
            checkDraft(study, StudyDraft.of(study.file("my export.csv")));
        }
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t');
    }

    @Provide
    Arbitrary<List<List<String>>> plausible() {
        Arbitrary<List<String>> pools = Arbitraries.of(
                List.of("1", "2", "3", "4", "5", ""),
                List.of("paid work", "unemployed", "NA", ""),
                List.of("1,5", "2", "3,25"),
                List.of("1.5", "2", "-"),
                List.of("2023-01-02", "2024-02-29"),
                List.of("13/01/2023", "01/02/2023"),
                List.of("01/02/2023", "03/04/2023"),
                List.of("yes", "no", "No", " yes"),
                List.of("007", "008"),
                List.of("0", "1"),
                List.of(" ", "a\"b", "x\ny", ": #", "\u0007\u2028"));
        return pools.list()
                .ofSize(7)
                .flatMap(columns -> rows(columns).list().ofMinSize(1).ofMaxSize(30));
    }

    private Arbitrary<List<String>> rows(List<List<String>> columns) {
        return Combinators.combine(columns.stream().map(Arbitraries::of).toList())
                .as(List::copyOf);
    }

    @Property(tries = 150)
    void theDraftOfOddTablesLoads(@ForAll("tables") List<List<String>> rows, @ForAll("headers") Set<String> header)
            throws IOException {
        try (StudyFolder study = new StudyFolder()) {
            study.with("odd.csv", csv(List.copyOf(header), rows, ','));
            StudyDraft draft = StudyDraft.of(study.file("odd.csv"));
            boolean loadable = draft.issues().stream().noneMatch(i -> i.severity() == Severity.ERROR);
            if (loadable) {
                checkDraft(study, draft);
            }
        }
    }

    @Provide
    Arbitrary<Set<String>> headers() {
        return cells().set().ofSize(3);
    }

    static void checkDraft(StudyFolder study, StudyDraft draft) {
        Loaded loaded = study.with("study.yaml", draft.text().orElseThrow()).load();
        assertThat(loaded.issues().stream().filter(i -> i.severity() == Severity.ERROR))
                .as(draft.text().get())
                .isEmpty();
        assertThat(loaded.isUsable()).isTrue();
    }
}
