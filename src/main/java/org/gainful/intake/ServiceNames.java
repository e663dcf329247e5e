package org.gainful.intake;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Field;
import org.gainful.cases.Role;

/**
 * The services that have cases, or are declared to.
 *
 * @param known in order; empty when nothing is known of them, and then every name will do
 */
record ServiceNames(Set<String> known) {

    static ServiceNames of(Optional<CaseTable> cases) {
        Set<String> names = new TreeSet<>();
        cases.ifPresent(table -> table.codebook().firstWithRole(Role.SERVICE).ifPresent(field -> {
            names.addAll(field.levels());
            addValues(names, table, field);
        }));
        return new ServiceNames(names);
    }

    private static void addValues(Set<String> names, CaseTable table, Field field) {
        table.column(field).unique().asList().stream()
                .map(String::valueOf)
                .filter(value -> !value.isEmpty())
                .forEach(names::add);
    }

    /** Warns of a service without cases. */
    void check(String service, int line, FileIssues report) {
        if (!known.isEmpty() && !known.contains(service)) {
            report.add(
                    Problem.UNKNOWN_SERVICE,
                    line,
                    "service",
                    "%s has no cases".formatted(Quoted.text(service)),
                    Nearest.remedy(service, known.stream().toList()));
        }
    }
}
