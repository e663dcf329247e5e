package org.gainful.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gainful.cases.Services;
import org.gainful.cases.Staffing;

/**
 * Reads how many employment specialists each service had, one line a service or a period of it. None is a number, too: a post
 * stood empty, which is something else than a period nobody wrote about.
 */
final class StaffingReader {
    private static final List<String> COLUMNS = List.of("service", "specialists_fte");
    private static final List<String> OPTIONAL = List.of("specialists", "from", "until");
    private static final int MANY = 10_000;

    private final ServiceNames services;
    private final FileIssues report;
    private final List<Staffing> staffing = new ArrayList<>();

    StaffingReader(ServiceNames services, FileIssues report) {
        this.services = services;
        this.report = report;
    }

    TableRead<Services> read(TextSource source) throws IOException {
        try (CsvRows rows = new CsvRows(source.open(), ',')) {
            Optional<CsvHeader> header =
                    CsvHeader.read(rows, new CsvHeader.Wanted(COLUMNS, OPTIONAL, ',', false), report);
            if (header.isEmpty()) {
                return TableRead.nothing();
            }
            CsvBody body = new CsvBody(header.get(), report);
            body.read(rows, (row, line) -> take(new Cells(row, header.get(), line, report)), source.lines());
            Optional<Services> read = staffing.isEmpty() ? Optional.empty() : Optional.of(new Services(staffing));
            return new TableRead<>(read, body.kept(), body.setAside());
        }
    }

    private boolean take(Cells cells) {
        String service = cells.need("service");
        cells.need("specialists_fte");
        OptionalDouble fullTime = cells.amountOrNone("specialists_fte", MANY);
        OptionalInt heads = cells.countOrNone("specialists", MANY);
        Optional<LocalDate> from = cells.date("from");
        Optional<LocalDate> until = cells.date("until");
        cells.checkOrder("from", from, "until", until);
        if (heads.isPresent() && fullTime.isPresent() && fullTime.getAsDouble() > heads.getAsInt()) {
            cells.complain(
                    Problem.OUT_OF_RANGE,
                    "specialists",
                    "there are fewer specialists than full-time equivalents",
                    "correct one of the two");
        }
        if (!cells.sound()) {
            return false;
        }
        Staffing period = new Staffing(service, fullTime.getAsDouble(), heads, from, until);
        if (staffing.stream().anyMatch(period::overlaps)) {
            cells.complain(
                    Problem.OVERLAPPING_PERIODS,
                    "",
                    "an earlier line says how many specialists the service had on some of these days",
                    "give each line its own days with from and until");
            return false;
        }
        services.check(service, cells.line(), report);
        staffing.add(period);
        return true;
    }
}
