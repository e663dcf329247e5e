package org.gainful.disclosure;

import java.util.List;
import org.gainful.table.Finding;

/**
 * A place of a table as it may be seen.
 *
 * @param text what a person reads: a number, words, or a {@link org.gainful.table.Marker}
 * @param parts the names of the machine columns it fills; empty for words and markers
 * @param machine full-precision values, one for each part
 * @param findings what it shows, for charts; empty when nothing may be shown
 */
public record ReleasedCell(String text, List<String> parts, List<String> machine, List<Finding> findings) {
    public ReleasedCell {
        parts = List.copyOf(parts);
        machine = List.copyOf(machine);
        findings = List.copyOf(findings);
    }
}
