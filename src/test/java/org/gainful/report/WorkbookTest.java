package org.gainful.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gainful.disclosure.Disclosure;
import org.gainful.disclosure.Preset;
import org.gainful.disclosure.Release;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.table.Basis;
import org.gainful.table.Chapter;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Kinship;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Sum;
import org.gainful.table.Table;
import org.gainful.table.View;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final String MOVED = "moved";
    private static final String LONG = "a-table-with-a-name-far-too-long-for-a-sheet";

    @Test
    void theSheetsStandInTheirOrderUnderSafeNames() throws IOException {
        try (XSSFWorkbook book = open(content())) {
            List<String> names = new ArrayList<>();
            book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Cover",
                            "Contents",
                            "Notes",
                            MOVED,
                            "a-table-with-a-name-far-too-lon",
                            "a-table-with-a-name-far-too-l-2");
            assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("A & B <study>");
            assertThat(book.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void aTableHasATitleALineAHeaderAndItsRows() throws IOException {
        try (XSSFWorkbook book = open(content())) {
            XSSFSheet sheet = book.getSheet(MOVED);
            assertThat(texts(sheet, 0)).containsExactly("Moved into work");
            assertThat(texts(sheet, 1))
                    .containsExactly("This worksheet contains one table. Its notes are on the Notes worksheet:"
                            + " [note 1], [note 2]. [c] means withheld so that nobody can be recognised."
                            + " [z] means not applicable.");
            assertThat(texts(sheet, 2))
                    .containsExactly(
                            "Status",
                            "Group",
                            "Moved: number",
                            "Moved: out of",
                            "Moved: percentage",
                            "95% interval: interval from",
                            "95% interval: interval to",
                            "Against all (percentage points)",
                            "p");
            assertThat(texts(sheet, 3))
                    .containsExactly("=1+1", "[z]", "[c]", "[c]", "[c]", "[c]", "[c]", "-3", "<0.001");
            assertThat(texts(sheet, 4))
                    .containsExactly(
                            "Unemployed", "Out of work", "30", "101", "29.7%", "21.7%", "39.2%", "7", "0.0061");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void numbersAreExactAndMarkersAndFormulasAreText() throws IOException {
        try (XSSFWorkbook book = open(content())) {
            XSSFSheet sheet = book.getSheet(MOVED);
            assertThat(sheet.getRow(4).getCell(4).getNumericCellValue()).isEqualTo(30 / 101.0);
            assertThat(sheet.getRow(4).getCell(7).getNumericCellValue()).isEqualTo(7.00001);
            assertThat(sheet.getRow(4).getCell(8).getNumericCellValue()).isEqualTo(0.00612);
            assertThat(sheet.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(2).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void eachTableIsMarkedUpAndNothingIsMergedFrozenOrFiltered() throws IOException {
        try (XSSFWorkbook book = open(content())) {
            for (String name : List.of("Contents", "Notes", MOVED)) {
                XSSFSheet sheet = book.getSheet(name);
                assertThat(sheet.getTables()).hasSize(1);
                assertThat(sheet.getTables().get(0).getName()).isEqualTo("table_" + name.toLowerCase(Locale.ROOT));
                assertThat(sheet.getTables().get(0).getStartCellReference().formatAsString())
                        .isEqualTo("A3");
                assertThat(sheet.getTables().get(0).getCTTable().isSetAutoFilter())
                        .isFalse();
                assertThat(sheet.getTables().get(0).getCTTable().isSetTableStyleInfo())
                        .isFalse();
                assertThat(sheet.getMergedRegions()).isEmpty();
                assertThat(sheet.getPaneInformation()).isNull();
                assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isFalse();
            }
        }
    }

    @Test
    void theContentsLeadToTheTables() throws IOException {
        try (XSSFWorkbook book = open(content())) {
            XSSFSheet contents = book.getSheet("Contents");
            assertThat(texts(contents, 3)).containsExactly(MOVED, "Moved into work", "Outcomes");
            assertThat(contents.getHyperlink(3, 0).getLocation()).isEqualTo("'moved'!A1");
        }
    }

    @Test
    void theNotesAreNumberedAndSayWhereTheyApply() throws IOException {
        try (XSSFWorkbook book = open(content())) {
            XSSFSheet notes = book.getSheet("Notes");
            assertThat(texts(notes, 3))
                    .containsExactly("[note 1]", "No comparison group.", "Moved into work; Long; Long as well");
            assertThat(texts(notes, 4)).containsExactly("[note 2]", "The interval is Wilson's.", "Moved into work");
        }
    }

    @Test
    void theCoverSaysWhatItIsAndHowToReadIt() throws IOException {
        try (XSSFWorkbook book = open(content())) {
            List<String> lines = new ArrayList<>();
            book.getSheet("Cover").forEach(row -> lines.add(row.getCell(0).getStringCellValue()));
            assertThat(lines)
                    .startsWith("A & B <study>", "A rebuild from published figures; describes no real person.")
                    .contains("Preset concept-5: counts of 1 to 4 are withheld.", "[x] means not available.");
        }
    }

    @Test
    void theSameContentIsTheSameBytesInAnyTimeZoneAndLocale() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        byte[] here = Workbook.of(content());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Workbook.of(content())).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void everyFixtureCanBeBound() throws IOException {
        try (XSSFWorkbook book = open(ReportFixture.content())) {
            assertThat(book.getNumberOfSheets()).isGreaterThan(4);
        }
        try (XSSFWorkbook book = open(ReportFixture.bare())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(texts(book.getSheet("Notes"), 1)).containsExactly("There are no notes.");
        }
    }

    /** 1.004 shown as 1.00 would hide that the interval excludes 1. */
    @Test
    void aLimitHasTheDecimalsThatShowItsSide() {
        Finding ratio = Finding.of("a", Statistic.ODDS_RATIO, 1.6, Basis.ofPeople("all", 161, 0, "all"))
                .within(Range.confidence(1.004, 2.5, 0.95, "profile"));
        ReleasedCell cell =
                new ReleasedCell("", View.INTERVAL.parts(), View.INTERVAL.machine(List.of(ratio)), List.of(ratio));
        assertThat(new PartColumn(0, "conf.low", "from").entry(cell).format()).isEqualTo("#,##0.000");
        assertThat(new PartColumn(0, "conf.high", "to").entry(cell).format()).isEqualTo("#,##0.00");
    }

    private static XSSFWorkbook open(ReportContent content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Workbook.of(content)));
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        DataFormatter formatter = new DataFormatter(Locale.UK);
        List<String> texts = new ArrayList<>();
        for (Cell cell : sheet.getRow(row)) {
            texts.add(formatter.formatCellValue(cell));
        }
        return texts;
    }

    private static ReportContent content() {
        Release release = new Disclosure(Preset.CONCEPT_5).release(List.of(chapter()), Kinship.UNKNOWN);
        ReportContent fixture = ReportFixture.content();
        return new ReportContent(
                ReportFixture.study("A & B <study>", fixture.study().kind(), "", "A book", List.of()),
                release,
                List.of(),
                List.of(),
                List.of(),
                "0.1.0",
                List.of());
    }

    private static Chapter chapter() {
        List<Finding> findings = List.of(
                share("few", 2, 60).within(Range.confidence(0.01, 0.11, 0.95, "Wilson")),
                share("many", 30, 101).within(Range.confidence(0.217, 0.392, 0.95, "Wilson")),
                difference("few/difference", -0.0312345, 0.0001),
                difference("many/difference", 0.0700001, 0.00612));
        Table other = new Table(LONG, "Long", "Row", List.of(new Column("", "C")), List.of(), List.of());
        Table another = new Table(LONG + "-too", "Long as well", "Row", List.of(), List.of(), List.of());
        return new Chapter(
                "outcomes",
                "Outcomes",
                List.of(),
                List.of(),
                List.of(moved(), other, another),
                List.of(),
                List.of(Sentence.of("No comparison group.")),
                findings,
                List.<Sum>of());
    }

    private static Table moved() {
        return new Table(
                MOVED,
                "Moved into work",
                "Status",
                List.of(
                        new Column("", "Moved"),
                        new Column("", "95% interval"),
                        new Column("", "Against all"),
                        new Column("", "p")),
                List.of(
                        Row.data("=1+1", cells("few")),
                        Row.heading("Out of work"),
                        Row.detail("Unemployed", cells("many"))),
                List.of(Sentence.of("The interval is Wilson's.")));
    }

    private static List<org.gainful.table.Cell> cells(String address) {
        return List.of(
                org.gainful.table.Cell.of(View.COUNT_PERCENT, address),
                org.gainful.table.Cell.of(View.INTERVAL, address),
                org.gainful.table.Cell.of(View.VALUE, address + "/difference"),
                org.gainful.table.Cell.of(View.P_VALUE, address + "/difference"));
    }

    private static Finding share(String name, long count, long outOf) {
        return Finding.share(name, Basis.ofShare(name, count, outOf, 0, "moved of " + name, name));
    }

    private static Finding difference(String address, double value, double p) {
        var test = new org.gainful.table.HypothesisTest("exact", OptionalDouble.empty(), OptionalDouble.empty(), p);
        return Finding.of(address, Statistic.SHARE_DIFFERENCE, value, Basis.ofPeople("all", 161, 0, "all"))
                .tested(test);
    }
}
