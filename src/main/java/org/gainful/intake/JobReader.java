package org.gainful.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Field;
import org.gainful.cases.Job;
import org.gainful.cases.Jobs;
import org.gainful.cases.Role;

/** Reads the jobs of a study's clients. Clients, titles and employers are never repeated in a message. */
final class JobReader {
    private static final List<String> COLUMNS = List.of("client", "start");
    private static final List<String> OPTIONAL =
            List.of("service", "end", "title", "employer", "competitive", "permanent", "hours", "last_support");
    private static final int HOURS_IN_A_WEEK = 168;

    private final CaseTable cases;
    private final LocalDate until;
    private final ServiceNames services;
    private final FileIssues report;
    private final Map<String, Integer> clients = new HashMap<>();
    private final Set<List<String>> seen = new HashSet<>();
    private final List<Job> jobs = new ArrayList<>();

    JobReader(CaseTable cases, LocalDate until, ServiceNames services, FileIssues report) {
        this.cases = cases;
        this.until = until;
        this.services = services;
        this.report = report;
        cases.codebook().firstWithRole(Role.CLIENT).ifPresent(this::enter);
    }

    private void enter(Field client) {
        for (int row = 0; row < cases.rows(); row++) {
            int place = row;
            cases.level(client, row).ifPresent(name -> clients.put(name, place));
        }
    }

    TableRead<Jobs> read(TextSource source) throws IOException {
        try (CsvRows rows = new CsvRows(source.open(), ',')) {
            Optional<CsvHeader> header =
                    CsvHeader.read(rows, new CsvHeader.Wanted(COLUMNS, OPTIONAL, ',', false), report);
            if (header.isEmpty()) {
                return TableRead.nothing();
            }
            CsvBody body = new CsvBody(header.get(), report);
            body.read(rows, (row, line) -> take(new Cells(row, header.get(), line, report)), source.lines());
            Optional<Jobs> read = jobs.isEmpty() ? Optional.empty() : Optional.of(new Jobs(jobs, until));
            return new TableRead<>(read, body.kept(), body.setAside());
        }
    }

    private boolean take(Cells cells) {
        String client = cells.need("client");
        cells.need("start");
        Optional<LocalDate> start = cells.date("start");
        Optional<LocalDate> end = cells.date("end");
        Optional<LocalDate> lastSupport = cells.date("last_support");
        cells.checkOrder("start", start, "end", end);
        cells.checkOrder("start", start, "last_support", lastSupport);
        cells.checkCovered("start", start, until);
        cells.checkCovered("end", end, until);
        cells.checkCovered("last_support", lastSupport, until);
        Optional<Boolean> competitive = cells.flag("competitive");
        Optional<Boolean> permanent = cells.flag("permanent");
        OptionalDouble hours = cells.amount("hours", HOURS_IN_A_WEEK);
        checkClient(client, cells);
        if (cells.sound()) {
            checkFirst(cells);
        }
        if (!cells.sound()) {
            return false;
        }
        int row = clients.get(client);
        jobs.add(new Job(
                row,
                service(cells, row),
                start.orElseThrow(),
                end,
                cells.get("title"),
                cells.get("employer"),
                competitive,
                permanent,
                hours,
                lastSupport));
        return true;
    }

    private void checkClient(String client, Cells cells) {
        if (!client.isEmpty() && !clients.containsKey(client)) {
            cells.complain(
                    Problem.UNKNOWN_CLIENT,
                    "client",
                    clients.isEmpty() ? "no field of the export has the role client" : "the client has no case",
                    clients.isEmpty()
                            ? "give role: client to the column with the person's pseudonym"
                            : "correct the pseudonym, or add the case to the export");
        }
    }

    private void checkFirst(Cells cells) {
        List<String> row = new ArrayList<>();
        COLUMNS.forEach(name -> row.add(cells.get(name)));
        OPTIONAL.forEach(name -> row.add(cells.get(name)));
        if (!seen.add(row)) {
            cells.complain(
                    Problem.DUPLICATE_ROW, "", "the same job stands on an earlier line", "remove one of the two");
        }
    }

    /** The service of the job where it names one, else that of the case. */
    private String service(Cells cells, int row) {
        String own = cells.get("service");
        if (own.isEmpty()) {
            return cases.codebook()
                    .firstWithRole(Role.SERVICE)
                    .flatMap(field -> cases.level(field, row))
                    .orElse("");
        }
        services.check(own, cells.line(), report);
        return own;
    }
}
