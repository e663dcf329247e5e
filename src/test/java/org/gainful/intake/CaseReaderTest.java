package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainful.intake.StudyFolder.addresses;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.gainful.cases.CaseTable;
import org.gainful.cases.FileAccount;
import org.gainful.cases.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReaderTest {
    private static final String AGE = "{name: age, type: integer, constraints: {minimum: 16, maximum: 99}}";
    private static final String[] TYPED = {
        AGE,
        "{name: pay, type: number, missingValues: [none]}",
        "{name: seen, type: boolean, trueValues: [yes], falseValues: [no]}",
        "{name: sex, type: string, categories: [man, woman]}",
        "{name: met, type: date, role: date, wave: T1}",
        "{name: again, type: date, role: date, wave: T2, format: \"%d/%m/%Y\"}",
        "{name: code, type: string, constraints: {pattern: \"[A-Z]+\"}}"
    };
    private static final String HEADER = "id,age,pay,seen,sex,met,again,code\n";

    private static Loaded load(String rows) {
        return StudyFolder.withFields(TYPED).with("cases.csv", HEADER + rows).loadAndClose();
    }

    @Test
    void readsEachType() {
        Loaded loaded = load("007, 34 ,12.50,yes,man,2023-02-01,01/03/2023,AB\n008,,none,no,,,,\n");
        assertThat(loaded.issues()).isEmpty();
        CaseTable cases = loaded.cases().orElseThrow();
        assertThat(cases.level(cases.codebook().get("id"), 0)).contains("007");
        assertThat(cases.number(cases.codebook().get("age"), 0)).isEqualTo(34);
        assertThat(cases.number(cases.codebook().get("pay"), 0)).isEqualTo(12.5);
        assertThat(cases.level(cases.codebook().get("seen"), 1)).contains("no");
        assertThat(cases.column(cases.codebook().get("again")).getString(0)).isEqualTo("2023-03-01");
        cases.codebook().fields().stream()
                .filter(f -> !f.name().equals("id") && !f.name().equals("seen"))
                .forEach(f ->
                        assertThat(cases.column(f).isMissing(1)).as(f.name()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",30,,,,,,|cases.csv:2, id [required]",
                "1,15,,,,,,|cases.csv:2, age [out-of-range]",
                "1,30.5,,,,,,|cases.csv:2, age [not-an-integer]",
                "1,99999999999,,,,,,|cases.csv:2, age [not-an-integer]",
                "1,-2147483648,,,,,,|cases.csv:2, age [not-an-integer]",
                "1,,'1,000',,,,,|cases.csv:2 [ragged-row]",
                "1,,NaN,,,,,|cases.csv:2, pay [not-a-number]",
                "1,,0x1p3,,,,,|cases.csv:2, pay [not-a-number]",
                "1,,1f,,,,,|cases.csv:2, pay [not-a-number]",
                "1,,1e999,,,,,|cases.csv:2, pay [not-a-number]",
                "1,,,true,,,,|cases.csv:2, seen [not-a-boolean]",
                "1,,,,Man,,,|cases.csv:2, sex [unknown-category]",
                "1,,,,,01/02/2023,,|cases.csv:2, met [date-format-undeclared]",
                "1,,,,,2023-02-30,,|cases.csv:2, met [not-a-date]",
                "1,,,,,,2023-02-01,|cases.csv:2, again [not-a-date]",
                "1,,,,,,31/02/2023,|cases.csv:2, again [not-a-date]",
                "1,,,,,2023-02-01,31/01/2023,|cases.csv:2, again [dates-out-of-order]",
                "1,,,,,,,ab|cases.csv:2, code [pattern-mismatch]",
                "1,,,,,,|cases.csv:2 [ragged-row]"
            })
    void refusesAValueAtItsAddress(String row, String expected) {
        Loaded loaded = load(row + "\n2,30,,,,,,\n");
        assertThat(addresses(loaded)).containsExactly(expected);
        assertThat(loaded.cases().orElseThrow().rows()).isEqualTo(1);
    }

    @Test
    void givesSeveralIssuesOfOneRowAndGoesOn() {
        Loaded loaded = load("1,3,x,,,,,\n2,30,,,,,,\n2,31,,,,,,\n");
        assertThat(addresses(loaded))
                .containsExactly(
                        "cases.csv:2, age [out-of-range]",
                        "cases.csv:2, pay [not-a-number]",
                        "cases.csv:4, id [duplicate-value]");
        FileAccount account = loaded.files().get(1);
        assertThat(account.rowsRead()).isEqualTo(3);
        assertThat(account.rowsKept()).isEqualTo(1);
    }

    @Test
    void namesTheLineWhereARowBegins() {
        Loaded loaded = load("1,30,,,,,,\r\n\r\n\"2\n\n\",3,,,,,,\r\n3,3,,,,,,");
        assertThat(addresses(loaded))
                .containsExactly(
                        "cases.csv:3 [blank-line]",
                        "cases.csv:4, age [out-of-range]",
                        "cases.csv:7, age [out-of-range]");
    }

    @Test
    void namesTheNearestCategory() {
        assertThat(load("1,,,,womn,,,\n2,,,,,,,\n").issues().get(0).remedy()).startsWith("did you mean \"woman\"?");
    }

    @Test
    void keepsRowsBeforeAnUnclosedQuoteAndCountsTheLinesAfterIt() {
        Loaded loaded = load("1,,,,,,,\n2,\"30,,,,,,\n3,,,,,,,\n");
        assertThat(addresses(loaded)).containsExactly("cases.csv:3 [broken-quotes]");
        assertThat(loaded.cases().orElseThrow().rows()).isEqualTo(1);
        assertThat(loaded.files().get(1).rowsSetAside()).isEqualTo(2);
    }

    @Test
    void saysWhatTheHeaderLacks() {
        try (StudyFolder study = StudyFolder.withFields(AGE)) {
            assertThat(addresses(study.with("cases.csv", "id,agee\n1,30\n").load()))
                    .containsExactly("cases.csv:1, age [missing-column]", "cases.csv:1, agee [extra-column]");
            assertThat(addresses(study.with("cases.csv", "id,age,age\n1,30,3\n").load()))
                    .containsExactly("cases.csv:1, age [duplicate-column]");
            assertThat(addresses(study.with("cases.csv", "id;age\n1;30\n").load()))
                    .containsExactly("cases.csv:1 [wrong-delimiter]");
            assertThat(addresses(study.with("cases.csv", "1,30\n").load())).containsExactly("cases.csv:1 [no-header]");
            assertThat(addresses(study.with("cases.csv", "id,age\n").load())).containsExactly("cases.csv [no-rows]");
            assertThat(addresses(study.with("cases.csv", "").load())).containsExactly("cases.csv [empty-file]");
            assertThat(addresses(study.with("cases.csv", "\n\n").load())).containsExactly("cases.csv [empty-file]");
        }
    }

    @Test
    void ignoresExtraColumnsWithoutLoadingThem() {
        try (StudyFolder study = StudyFolder.withFields(AGE)) {
            Loaded loaded =
                    study.with("cases.csv", "note,age,id\nsecret,30,1\n").load();
            assertThat(addresses(loaded)).containsExactly("cases.csv:1, note [extra-column]");
            assertThat(loaded.cases().orElseThrow().codebook().names()).containsExactly("id", "age");
            assertThat(loaded.cases()
                            .orElseThrow()
                            .number(loaded.cases().get().codebook().get("age"), 0))
                    .isEqualTo(30);
        }
    }

    @Test
    void writesTheSameMessagesOnEveryMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(load("1,,,,,,\n").issues().get(1).message()).isEqualTo("7 cells, the header has 8");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void doesNotRunAPatternOverALongText() {
        Loaded loaded = StudyFolder.withFields("{name: code, type: string, constraints: {pattern: \"(a|b)*\"}}")
                .with("cases.csv", "id,code\n1,abab\n2," + "ab".repeat(200_000) + "\n")
                .loadAndClose();
        assertThat(addresses(loaded)).containsExactly("cases.csv:3, code [pattern-mismatch]");
    }

    @Test
    void passesOverBlanksAroundTheNamesOfColumns() {
        Loaded loaded = StudyFolder.withFields(AGE)
                .with("cases.csv", "id, age \n1,30\n")
                .loadAndClose();
        assertThat(loaded.issues()).isEmpty();
    }

    @Test
    void takesAMissingCodeWithOrWithoutBlanks() {
        Loaded loaded = StudyFolder.withFields("{name: age, type: integer, missingValues: [\" .\", NK]}")
                .with("cases.csv", "id,age\n1, .\n2, NK \n3,  \n4,.\n")
                .loadAndClose();
        assertThat(addresses(loaded)).containsExactly("cases.csv:5, age [not-an-integer]");
    }

    @Test
    void readsADecimalComma() {
        String text = StudyFolder.HEAD
                + "  delimiter: \";\"\n  decimalChar: \",\"\n  fields:\n    - {name: id, type: string, role: client}\n"
                + "    - {name: pay, type: number}\n";
        Loaded loaded = new StudyFolder()
                .with("study.yaml", text)
                .with("cases.csv", "id;pay\n1;12,5\n2;12.5\n3;1.000,5\n")
                .loadAndClose();
        CaseTable cases = loaded.cases().orElseThrow();
        assertThat(cases.number(cases.codebook().get("pay"), 0)).isEqualTo(12.5);
        assertThat(addresses(loaded))
                .containsExactly("cases.csv:3, pay [not-a-number]", "cases.csv:4, pay [not-a-number]");
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(load("1,,,,,,,\n").issues()).isEmpty();
        Loaded marked = StudyFolder.withFields(AGE)
                .with("cases.csv", "\uFEFFid,age\n1,30\n")
                .loadAndClose();
        assertThat(marked.issues()).isEmpty();
    }

    @Test
    void fallsBackToWindows1252WithAWarning() {
        byte[] bytes = "id,age\n1,30\nJos\u00e9,31\n".getBytes(Charset.forName("windows-1252"));
        try (StudyFolder study = StudyFolder.withFields(AGE).with("cases.csv", bytes)) {
            Loaded loaded = study.load();
            assertThat(addresses(loaded)).containsExactly("cases.csv:3 [read-as-windows-1252]");
            CaseTable cases = loaded.cases().orElseThrow();
            assertThat(cases.level(cases.codebook().get("id"), 1)).contains("Jos\u00e9");
            Loaded strict = study.load(RowPolicy.REFUSE_FILE);
            assertThat(addresses(strict))
                    .containsExactly("cases.csv [refused-whole]", "cases.csv:3 [read-as-windows-1252]");
            assertThat(strict.cases()).isEmpty();
        }
    }

    @Test
    void honoursADeclaredEncodingStrictly() {
        String text = StudyFolder.HEAD + "  encoding: %s\n  fields:\n    - {name: id, type: string, role: client}\n";
        byte[] latin = "id\nJos\u00e9\n".getBytes(Charset.forName("windows-1252"));
        try (StudyFolder study =
                new StudyFolder().with("study.yaml", text.formatted("utf-8")).with("cases.csv", latin)) {
            assertThat(addresses(study.load())).containsExactly("cases.csv:2 [wrong-encoding]");
            study.with("study.yaml", text.formatted("windows-1252"));
            assertThat(addresses(study.load())).isEmpty();
            study.with("cases.csv", new byte[] {'i', 'd', '\r', '\n', '1', '\r', '\n', (byte) 0x81, '\n'});
            assertThat(addresses(study.load())).containsExactly("cases.csv:3 [wrong-encoding]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PK\u0003\u0004x,workbook",
        "%PDF-1.7,PDF",
        "\u00d0\u00cf\u0011\u00e0,.xls",
        "\u00ff\u00fei,UTF-16",
        "id\u0000x,NUL"
    })
    void saysWhatAFileIsThatIsNotText(String head, String word) {
        Loaded loaded = StudyFolder.withFields(AGE)
                .with("cases.csv", head.getBytes(StandardCharsets.ISO_8859_1))
                .loadAndClose();
        assertThat(loaded.issues()).extracting(Issue::code).containsExactly("not-text");
        assertThat(loaded.issues().get(0).message()).contains(word);
        assertThat(loaded.files()).hasSize(2);
    }

    @Test
    void refusesTheWholeFileWhenAsked() {
        try (StudyFolder study = StudyFolder.withFields(AGE).with("cases.csv", "id,age\n1,3\n2,30\n")) {
            Loaded loaded = study.load(RowPolicy.REFUSE_FILE);
            assertThat(addresses(loaded))
                    .containsExactly("cases.csv [refused-whole]", "cases.csv:2, age [out-of-range]");
            assertThat(loaded.cases()).isEmpty();
            assertThat(loaded.files().get(1).rowsSetAside()).isEqualTo(2);
        }
    }

    @Test
    void countsLinesAcrossTheChunksOfALargeFile() {
        StringBuilder text = new StringBuilder("id,age\r\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("id-").append(i).append(",30\r\n");
        }
        byte[] good = text.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(good, good.length + 1);
        bytes[good.length] = (byte) 0xE9;
        Loaded loaded = StudyFolder.withFields(AGE).with("cases.csv", bytes).loadAndClose();
        assertThat(addresses(loaded))
                .containsExactly("cases.csv:30002 [ragged-row]", "cases.csv:30002 [read-as-windows-1252]");
    }
}
