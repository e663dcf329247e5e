package org.gainful.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * The header of a CSV file, compared with the columns that should be there.
 *
 * @param places the position of each wanted column that is there
 * @param width how many cells a row must have
 */
record CsvHeader(Map<String, Integer> places, int width) {
    private static final List<String> DELIMITERS = List.of(",", ";", "\t");

    /**
     * What a file must or may hold.
     *
     * @param othersAreAllowed whether further columns are passed over; else each is an error, since one of them may be a
     *     misspelt name
     */
    record Wanted(
            Collection<String> required,
            Collection<String> optional,
            char delimiter,
            boolean delimiterIsDeclared,
            boolean othersAreAllowed) {
        Wanted(Collection<String> required, Collection<String> optional, char delimiter, boolean delimiterIsDeclared) {
            this(required, optional, delimiter, delimiterIsDeclared, true);
        }
    }

    /** Goes to the first line that is not blank and reads it; empty when the file cannot be used. */
    static Optional<CsvHeader> read(CsvRows rows, Wanted wanted, FileIssues report) throws IOException {
        boolean found = rows.next();
        while (found && rows.isBlank()) {
            found = rows.next();
        }
        if (!found) {
            if (rows.isBroken()) {
                CsvBody.complainOfQuotes(rows.line(), "", report);
            } else {
                report.add(Problem.EMPTY_FILE, 0, "", "the file is empty", "export it again");
            }
            return Optional.empty();
        }
        return check(rows.record(), rows.line(), wanted, report);
    }

    private static Optional<CsvHeader> check(CSVRecord header, int line, Wanted wanted, FileIssues report) {
        List<String> names = names(header);
        List<String> known = new ArrayList<>(wanted.required());
        known.addAll(wanted.optional());
        if (Collections.disjoint(names, known)) {
            complainOfNoHeader(names, line, wanted, report);
            return Optional.empty();
        }
        Map<String, Integer> places = new HashMap<>();
        boolean usable = true;
        for (String name : known) {
            int count = Collections.frequency(names, name);
            usable &= count == 1 || count == 0 && wanted.optional().contains(name);
            complain(name, count, names, line, wanted, report);
            places.put(name, names.indexOf(name));
        }
        places.values().removeIf(place -> place < 0);
        noteExtras(names, known, line, wanted.othersAreAllowed(), report);
        return usable ? Optional.of(new CsvHeader(Map.copyOf(places), names.size())) : Optional.empty();
    }

    private static void complain(
            String name, int count, List<String> names, int line, Wanted wanted, FileIssues report) {
        if (count > 1) {
            report.add(
                    Problem.DUPLICATE_COLUMN,
                    line,
                    name,
                    "the column stands %s times".formatted(count),
                    "rename the others");
        } else if (count == 0 && wanted.required().contains(name)) {
            List<String> others = names.stream()
                    .filter(other -> !wanted.required().contains(other))
                    .toList();
            String remedy = Nearest.to(name, others)
                    .map(near -> "is it the column %s?".formatted(Quoted.text(near)))
                    .orElse("correct the declared name, or export the column");
            report.add(Problem.MISSING_COLUMN, line, name, "the file has no such column", remedy);
        }
    }

    /** The cells of a header without blanks around them: Tablesaw removes them from the names of its columns too. */
    static List<String> names(CSVRecord header) {
        return header.stream().map(String::trim).toList();
    }

    private static void noteExtras(
            List<String> names, List<String> known, int line, boolean allowed, FileIssues report) {
        for (String name : names) {
            if (known.contains(name)) {
                continue;
            }
            String shown = name.isEmpty() ? "(no name)" : Quoted.plain(name);
            if (allowed) {
                report.add(Problem.EXTRA_COLUMN, line, shown, "not declared, so not loaded", "declare it to use it");
            } else {
                report.add(
                        Problem.UNKNOWN_KEY,
                        line,
                        shown,
                        "there is no column of this name here",
                        Nearest.remedy(name, known));
            }
        }
    }

    /** Does not repeat the line: without a header it is somebody's data. */
    private static void complainOfNoHeader(List<String> names, int line, Wanted wanted, FileIssues report) {
        Optional<String> other = DELIMITERS.stream()
                .filter(d -> d.charAt(0) != wanted.delimiter())
                .filter(d -> names.size() == 1 && names.get(0).contains(d))
                .findFirst();
        if (other.isPresent()) {
            report.add(
                    Problem.WRONG_DELIMITER,
                    line,
                    "",
                    "the file looks like %s-separated text".formatted(word(other.get())),
                    wanted.delimiterIsDeclared()
                            ? "declare delimiter: " + (other.get().equals("\t") ? "\"\\t\"" : '"' + other.get() + '"')
                            : "save the file with commas");
        } else {
            report.add(
                    Problem.NO_HEADER,
                    line,
                    "",
                    "none of the declared columns is in the first line",
                    "the first line must hold the names of the columns: " + Quoted.list(wanted.required()));
        }
    }

    private static String word(String delimiter) {
        return switch (delimiter) {
            case ";" -> "semicolon";
            case "," -> "comma";
            default -> "tab";
        };
    }
}
