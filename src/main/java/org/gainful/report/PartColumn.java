package org.gainful.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.disclosure.ReleasedTable;
import org.gainful.table.Finding;
import org.gainful.table.Look;
import org.gainful.table.Marker;
import org.gainful.table.Statistic;

/**
 * One column of a worksheet: one part of a table's column.
 *
 * @param column the index of the table's column
 * @param part the name of the machine column; empty for words
 */
record PartColumn(int column, String part, String heading) {
    private static final int FINE_PERCENT_FROM = 100;
    private static final String P_VALUE = "p.value";

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("", "text"),
            Map.entry("n", "number"),
            Map.entry("N", "out of"),
            Map.entry("missing", "missing"),
            Map.entry("share", "percentage"),
            Map.entry("estimate", "estimate"),
            Map.entry("conf.low", "interval from"),
            Map.entry("conf.high", "interval to"),
            Map.entry("low", "at least"),
            Map.entry("high", "at most"),
            Map.entry(P_VALUE, "p-value"),
            Map.entry("mean", "mean"),
            Map.entry("sd", "standard deviation"),
            Map.entry("median", "median"),
            Map.entry("p25", "lower quartile"),
            Map.entry("p75", "upper quartile"));

    /** The parts that do not look like their finding. */
    private static final List<String> APART = List.of("n", "N", "missing", P_VALUE);

    private static final List<String> LIMITS = List.of("conf.low", "conf.high");

    /** @param isOneOfMany whether the table's column has other parts, so that the heading must say which */
    static PartColumn of(ReleasedTable table, int column, String part, boolean isOneOfMany) {
        String heading = table.columns().get(column).heading();
        String label = isOneOfMany ? heading + ": " + LABELS.getOrDefault(part, part) : heading;
        boolean inPoints = table.rows().stream()
                .map(ReleasedRow::cells)
                .filter(cells -> !cells.isEmpty())
                .anyMatch(cells -> statistic(cells.get(column), part)
                        .filter(s -> s.look() == Look.POINTS)
                        .isPresent());
        return new PartColumn(column, part, inPoints ? label + " (percentage points)" : label);
    }

    /** The cell's part in this column; never empty. */
    Entry entry(ReleasedCell cell) {
        if (cell.parts().isEmpty()) {
            return Entry.text(cell.text().isEmpty() ? Marker.NOT_APPLICABLE.text() : cell.text());
        }
        int place = cell.parts().indexOf(part);
        if (place < 0) {
            return Entry.text(Marker.NOT_APPLICABLE.text());
        }
        String value = cell.machine().get(place);
        if (value.isEmpty()) {
            return Entry.text(Cells.isMarker(cell.text()) ? cell.text() : Marker.NOT_AVAILABLE.text());
        }
        return isFinite(value) ? number(cell, new BigDecimal(value)) : Entry.text(shown(value));
    }

    private static boolean isFinite(String value) {
        return !Cells.isMarker(value) && !value.endsWith("Inf");
    }

    private static String shown(String value) {
        return value.replace("-Inf", "−∞").replace("Inf", "∞");
    }

    /** The number as the page shows it; percentage points are counted in points, which no number format can do. */
    private Entry number(ReleasedCell cell, BigDecimal value) {
        if (part.equals(P_VALUE)) {
            return Entry.number(value.doubleValue(), pValueFormat(value.doubleValue()));
        }
        Statistic statistic = statistic(cell, part).orElse(Statistic.COUNT);
        BigDecimal scaled = statistic.look() == Look.POINTS ? value.movePointRight(2) : value;
        boolean isLimit = LIMITS.contains(part) && statistic.noEffect().isPresent();
        String format = isLimit ? limitFormat(statistic, value.doubleValue()) : format(statistic.look(), cell);
        return Entry.number(scaled.doubleValue(), format);
    }

    /** As {@link Look#limit}: as many decimals as show on which side of no effect the limit lies. */
    private static String limitFormat(Statistic statistic, double value) {
        String shown = statistic
                .look()
                .limit(value, statistic.noEffect().getAsDouble())
                .replace(" points", "");
        int point = shown.indexOf('.');
        return point < 0 ? "#,##0" : "#,##0." + "0".repeat(shown.length() - point - 1);
    }

    /** What kind of number the finding behind a part is; empty for counts, p-values and cells that show no finding. */
    private static Optional<Statistic> statistic(ReleasedCell cell, String part) {
        int place = cell.parts().indexOf(part);
        List<Finding> findings = cell.findings();
        if (place < 0 || findings.isEmpty() || APART.contains(part)) {
            return Optional.empty();
        }
        int finding = findings.size() == cell.parts().size() ? place : 0;
        return Optional.of(findings.get(finding).statistic());
    }

    private static String format(Look look, ReleasedCell cell) {
        return switch (look) {
            case WHOLE -> "#,##0";
            case ONE_DECIMAL -> "#,##0.0";
            case TWO_DECIMALS -> "#,##0.00";
            case POINTS -> "0";
            case PERCENT -> isFine(cell) ? "0.0%" : "0%";
            case P_VALUE -> pValueFormat(cell.findings().get(0).value().orElse(1));
            case CHANCE -> "0%";
        };
    }

    /** As {@link Look#percent}. */
    private static boolean isFine(ReleasedCell cell) {
        return cell.findings().get(0).basis().denominator().orElse(0) >= FINE_PERCENT_FROM;
    }

    /** As {@link Look#pValue}: the number stays exact, the format shows as many digits or the limit it is beyond. */
    private static String pValueFormat(double p) {
        String shown = Look.pValue(p);
        return Character.isDigit(shown.charAt(0)) ? shown.replaceAll("\\d", "0") : "\"" + shown + "\"";
    }
}
