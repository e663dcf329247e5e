package org.gainful.intake;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.gainful.cases.CaseFile;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Field;
import org.gainful.cases.StudyDeclaration;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;

/** Reads the rows of an export into the columns its codebook declares. */
final class CaseReader {
    private final StudyDeclaration study;
    private final FileIssues report;
    private final List<ColumnFiller> fillers;
    private final DateOrder order;

    CaseReader(StudyDeclaration study, FileIssues report) {
        this.study = study;
        this.report = report;
        fillers = study.codebook().fields().stream()
                .map(field -> filler(field, study.caseFile()))
                .toList();
        order = new DateOrder(study, fillers);
    }

    /** The cases as far as the file gives any, and what became of its rows. */
    TableRead<CaseTable> read(TextSource source) throws IOException {
        CaseFile file = study.caseFile();
        try (CsvRows rows = new CsvRows(source.open(), file.delimiter())) {
            CsvHeader.Wanted wanted = new CsvHeader.Wanted(study.codebook().names(), List.of(), file.delimiter(), true);
            Optional<CsvHeader> header = CsvHeader.read(rows, wanted, report);
            if (header.isEmpty()) {
                return TableRead.nothing();
            }
            int[] places = study.codebook().names().stream()
                    .mapToInt(header.get().places()::get)
                    .toArray();
            CsvBody body = new CsvBody(header.get(), report);
            body.read(rows, (row, line) -> take(row, line, places), source.lines());
            Optional<CaseTable> table = body.kept() == 0 ? Optional.empty() : Optional.of(table());
            return new TableRead<>(table, body.kept(), body.setAside());
        }
    }

    private boolean take(CSVRecord row, int line, int[] places) {
        Set<ColumnFiller> refused = Set.of();
        for (int i = 0; i < places.length; i++) {
            ColumnFiller filler = fillers.get(i);
            Optional<Complaint> complaint = filler.take(row.get(places[i]), line);
            if (complaint.isPresent()) {
                report.add(line, filler.field().name(), complaint.get());
                refused = refused.isEmpty() ? new HashSet<>() : refused;
                refused.add(filler);
            }
        }
        boolean good = order.check(line, refused, report) && refused.isEmpty();
        if (good) {
            fillers.forEach(ColumnFiller::keep);
        }
        return good;
    }

    private CaseTable table() {
        return new CaseTable(
                study.codebook(), fillers.stream().map(ColumnFiller::column).toList());
    }

    private static ColumnFiller filler(Field field, CaseFile file) {
        String name = field.name();
        return switch (field.type()) {
            case STRING -> new TextFiller(field, file, StringColumn.create(name));
            case INTEGER -> new IntegerFiller(field, file, IntColumn.create(name));
            case NUMBER -> new NumberFiller(field, file, DoubleColumn.create(name));
            case BOOLEAN -> new BooleanFiller(field, file, BooleanColumn.create(name));
            case DATE -> new DateFiller(field, file, DateColumn.create(name));
        };
    }
}
