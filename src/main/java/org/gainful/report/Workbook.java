package org.gainful.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.gainful.disclosure.ReleasedChapter;
import org.gainful.disclosure.ReleasedTable;
import org.gainful.table.Marker;
import org.gainful.table.Table.Place;

/**
 * The released tables as a workbook to hand on: cover, contents, notes, then one worksheet a table. It follows the UK
 * Analysis Function's <i>Releasing statistics in spreadsheets</i>: title in A1, one marked-up table a sheet, one header
 * row, no merged, hidden, frozen or filtered cells, no pictures, no meaning by colour, no empty cells.
 *
 * <p>Numbers are numbers at full precision, under a format that shows what the page shows; everything else is text, and
 * text is never a formula, whatever it begins with.
 */
final class Workbook {
    private static final String COVER = "Cover";
    private static final String CONTENTS = "Contents";
    private static final String NOTES = "Notes";

    private final ReportContent content;
    private final SheetNames names = new SheetNames(List.of(COVER, CONTENTS, NOTES));
    private final NoteNumbers notes = new NoteNumbers();

    private Workbook(ReportContent content) {
        this.content = content;
    }

    /** The same bytes for the same content, on any machine, in any time zone and locale. */
    static byte[] of(ReportContent content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Workbook(content).write(bytes);
        return StableZip.of(bytes.toByteArray());
    }

    private void write(ByteArrayOutputStream bytes) throws IOException {
        try (var file = new org.dhatim.fastexcel.Workbook(bytes, "gainful", null)) {
            file.properties().setTitle(content.study().title());
            Worksheet cover = file.newWorksheet(COVER);
            Worksheet contents = file.newWorksheet(CONTENTS);
            Worksheet notesSheet = file.newWorksheet(NOTES);
            writeCover(new Sheet(cover));
            Grid links = new Grid(List.of("Worksheet", "Table", "Part of the report"));
            for (ReleasedChapter chapter : content.release().chapters()) {
                for (ReleasedTable table : chapter.tables()) {
                    if (table.place() == Place.FILE) {
                        continue;
                    }
                    String name = names.of(table.id());
                    links.add(List.of(Entry.link(name, name), Entry.text(table.title()), Entry.text(chapter.title())));
                    writeTable(new Sheet(file.newWorksheet(name)), chapter, table);
                }
            }
            writeContents(new Sheet(contents), links);
            writeNotes(new Sheet(notesSheet));
        }
    }

    private void writeCover(Sheet sheet) {
        sheet.title(content.study().title());
        sheet.paragraph(content.study().kind().label() + ".");
        sheet.paragraph(content.study().notice());
        sheet.heading("Source");
        sheet.paragraph(content.study().source());
        sheet.heading("Protection of people");
        sheet.paragraph("Preset %s: %s."
                .formatted(
                        content.release().preset().word(),
                        content.release().preset().rule()));
        sheet.heading("How to read the tables");
        for (Marker marker : Marker.values()) {
            sheet.paragraph(marker.text() + " means " + marker.meaning() + ".");
        }
        sheet.paragraph("Numbers are at full precision and formatted to be read; select a cell to see all of it.");
        sheet.heading("Made with");
        sheet.paragraph("gainful " + content.version());
        sheet.proseWidth();
    }

    private void writeContents(Sheet sheet, Grid links) {
        sheet.title(CONTENTS);
        sheet.line("This worksheet contains one table. It links to the other worksheets.");
        sheet.grid(links, "contents");
    }

    private void writeNotes(Sheet sheet) {
        Grid grid = notes.grid();
        sheet.title(NOTES);
        sheet.line(grid.isEmpty() ? "There are no notes." : "This worksheet contains one table.");
        sheet.grid(grid, "notes");
    }

    private void writeTable(Sheet sheet, ReleasedChapter chapter, ReleasedTable table) {
        String applying = notes.number(chapter, table);
        Grid grid = TableGrid.of(table);
        sheet.title(table.title());
        sheet.line("This worksheet contains one table." + applying + grid.shorthand());
        sheet.grid(grid, sheet.name());
    }
}
