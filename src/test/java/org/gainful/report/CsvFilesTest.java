package org.gainful.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gainful.cases.DataKind;
import org.gainful.disclosure.ReleasedFinding;
import org.gainful.disclosure.ReleasedFinding.Status;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.disclosure.ReleasedTable;
import org.gainful.table.Column;
import org.gainful.table.Marker;
import org.gainful.table.Row;
import org.gainful.table.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {

    @Test
    void a_table_has_a_machine_column_for_each_part_and_its_group() {
        ReleasedTable table = ReportFixture.participants().tables().get(0);
        assertThat(text(TableCsv.of(table))).isEqualTo("""
                        Characteristic,group,mean,sd,n,N,share,remark
                        "Age in years, mean (SD)",,40.25,10.1,,,,[z]
                        Women,Gender,,,71,155,0.45806451612903226,[z]
                        Men,Gender,,,84,155,0.5419354838709678,[z]
                        '=cmd|' /C calc'!A0,Diagnosis (-3 to 3) <script>alert(1)</script>,,,60,155,0.3870967741935484,[z]
                        Not stated,Diagnosis (-3 to 3) <script>alert(1)</script>,[c],[c],[c],[c],[c],asked from 2007 on only
                        All,,,,155,155,1,[z]
                        """);
    }

    @Test
    void two_nameless_columns_with_the_same_parts_take_their_headings() {
        var share = ReportFixture.moved("men", 3, 12, 0.1, 0.5);
        ReleasedTable table = new ReleasedTable(
                "twice",
                "",
                "Row",
                List.of(new Column("", "Before"), new Column("", "After work"), new Column("", "After work")),
                List.of(new ReleasedRow(
                        Row.Kind.DATA,
                        "a",
                        List.of(
                                ReportFixture.cell(View.COUNT, share),
                                ReportFixture.cell(View.COUNT, share),
                                ReportFixture.cell(View.COUNT, share)))),
                List.of());
        assertThat(text(TableCsv.of(table))).startsWith("Row,n,after-work.n,after-work-2.n\n");
    }

    @Test
    void a_column_of_nothing_but_markers_keeps_its_place() {
        ReleasedTable table = new ReleasedTable(
                "marks",
                "",
                "Row",
                List.of(new Column("gone", "Gone")),
                List.of(new ReleasedRow(Row.Kind.DATA, "a", List.of(ReportFixture.mark(Marker.CONFIDENTIAL)))),
                List.of());
        assertThat(text(TableCsv.of(table))).isEqualTo("Row,gone\na,[c]\n");
    }

    @Test
    void results_have_the_agreed_columns() {
        assertThat(results(List.of(), DataKind.REBUILD))
                .isEqualTo("address,stat,group,estimate,n,N,missing,conf.low,conf.high,conf.level,ci_method,std.error,"
                        + "test,statistic,df,p.value,method,definition_id,columns,warnings,disclosure_status,data\n");
    }

    @Test
    void a_result_is_one_row() {
        var ratio = new ReleasedFinding(
                ReportFixture.oddsRatio("men", 0.91, 0.36, 2.29), Status.SHOWN, List.of("One.", "Two."));
        assertThat(results(List.of(ratio), DataKind.REBUILD).lines().skip(1))
                .containsExactly("predictors/men/odds-ratio,odds_ratio,men,0.91,22,88,3,0.36,2.29,0.95,"
                        + "profile penalised likelihood,0.49,penalised likelihood ratio,7.5,1,0.0061,"
                        + "Firth logistic regression,moved-into-work,,One. Two.,shown,rebuild");
    }

    @Test
    void many_results_stand_in_order_under_one_header() {
        List<ReleasedFinding> many = IntStream.range(0, 10_000)
                .mapToObj(i -> new ReleasedFinding(
                        ReportFixture.oddsRatio("level-" + i, 0.91, 0.36, 2.29), Status.SHOWN, List.of()))
                .toList();

        List<String> lines = results(many, DataKind.REBUILD).lines().toList();

        assertThat(ResultsCsv.pieces(many, DataKind.REBUILD)).hasSizeGreaterThan(2);
        assertThat(lines).hasSize(10_001);
        for (int i = 0; i < many.size(); i++) {
            assertThat(lines.get(i + 1)).startsWith("predictors/level-" + i + "/odds-ratio,");
        }
    }

    @Test
    void a_withheld_result_has_no_number_not_even_nought() {
        var withheld =
                new ReleasedFinding(ReportFixture.moved("men", 3, 12, 0.1, 0.5).withheld(), Status.WITHHELD, List.of());
        assertThat(results(List.of(withheld), DataKind.REBUILD).lines().skip(1))
                .containsExactly("outcomes/moved-into-work/men/share,share,men,,,,,,,,,,,,,,share,moved-into-work,"
                        + "status_t1; status_t2,,withheld,rebuild");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "-", "-1-1", "+1"})
    void a_text_that_a_spreadsheet_would_run_is_disarmed(String text) {
        assertThat(CsvText.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.25", "-1.5E-7", "-Inf", "a=b", "", "[c]", "−5 points"})
    void numbers_and_harmless_texts_stay(String text) {
        assertThat(CsvText.safe(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"Per cent (95% interval),per-cent-95-interval", "Odds ratio,odds-ratio", "%,column"})
    void headings_become_names(String heading, String slug) {
        assertThat(Slug.of(heading)).isEqualTo(slug);
    }

    private static String results(List<ReleasedFinding> findings, DataKind kind) {
        return ResultsCsv.pieces(findings, kind).stream()
                .map(piece -> {
                    try {
                        return text(piece.call());
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.joining());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
