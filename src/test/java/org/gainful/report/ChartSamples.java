package org.gainful.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedChart;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.disclosure.ReleasedTable;
import org.gainful.table.Basis;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.View;

/** Released charts made by hand. */
final class ChartSamples {
    private static final List<String> ITEMS = List.of(
            "Caseload size",
            "Employment services staff",
            "Vocational generalists",
            "Integration of rehabilitation with mental health treatment",
            "Integration through frequent contact",
            "Collaboration with government agencies",
            "Vocational unit",
            "Role of the supervisor",
            "Zero exclusion criteria",
            "Agency focus on competitive employment",
            "Executive team support",
            "Work incentives planning",
            "Disclosure",
            "Ongoing vocational assessment",
            "Rapid search for a competitive job");

    /** Of the 15 items of 1997. */
    private static final List<Chart.Zone> BANDS = List.of(
            new Chart.Zone("Good", 65.5, 75.5),
            new Chart.Zone("Fair", 55.5, 65.5),
            new Chart.Zone("Not supported employment", 14.5, 55.5));

    private ChartSamples() {}

    static ReleasedChart zones() {
        return chart(
                Chart.Kind.ZONES,
                "Total score, possible range 15 to 75",
                List.of("Total"),
                List.of(
                        data("Northfield", List.of(interval(Statistic.SCORE, 68, 61.2, 74.8))),
                        data("Harbour and Dock Road", List.of(total(58, 58))),
                        data("Eastgate", List.of(total(49, 57))),
                        data("St Anne’s", List.of(words("[x]")))));
    }

    static ReleasedChart heatMap() {
        List<String> services = List.of("Northfield", "Harbour and Dock Road", "Eastgate", "St Anne’s", "Westmoor");
        List<ReleasedRow> rows = new ArrayList<>();
        rows.add(heading("Staffing"));
        for (int i = 0; i < ITEMS.size(); i++) {
            if (i == 3) {
                rows.add(heading("Organisation"));
            }
            List<ReleasedCell> cells = new ArrayList<>();
            for (int j = 0; j < services.size(); j++) {
                boolean gap = (i * 7 + j * 3) % 17 == 0;
                cells.add(gap ? words("[x]") : score(1 + (i * 3 + j * 2 + i * j) % 5));
            }
            rows.add(data(ITEMS.get(i), cells));
        }
        return chart(Chart.Kind.HEAT_MAP, "Rating from 1 (no fidelity) to 5 (full fidelity)", services, rows);
    }

    static ReleasedChart stackedBars() {
        List<String> columns = List.of(
                "Competitive work", "Training or education", "Unemployed", "Economically inactive", "Not published");
        return chart(
                Chart.Kind.STACKED_BARS,
                "Share of people by status after 12 months",
                columns,
                List.of(
                        data("Competitive work", counts(31, 2, 4, 3, 6)),
                        data("Training or education", counts(9, 14, 5, 1, 2)),
                        data("Unemployed", counts(22, 6, 51, 9, 12)),
                        data("Economically inactive, long-term sick or disabled", counts(7, 5, 12, 60, 1)),
                        data(
                                "Looking after home or family",
                                List.of(count(12), withheld(), withheld(), count(9), count(0))),
                        data("Not known", counts(0, 0, 0, 0, 0)),
                        new ReleasedRow(Row.Kind.TOTAL, "All", counts(69, 27, 72, 73, 21))));
    }

    static ReleasedChart forest() {
        return chart(
                Chart.Kind.FOREST,
                "Odds ratio (log scale): above 1, more likely to be in work",
                List.of("One at a time", "Together"),
                List.of(
                        data("Age, for each 10 years", List.of(ratio(0.82, 0.66, 1.01), ratio(0.79, 0.62, 1.0))),
                        heading("Education (compared with none)"),
                        detail("School leaving certificate", List.of(ratio(1.65, 0.92, 2.95), ratio(1.47, 0.79, 2.72))),
                        detail(
                                "University degree or higher professional qualification",
                                List.of(ratio(3.85, 1.47, 10.1), ratio(3.21, 1.15, 8.96))),
                        heading("Status at the start (compared with unemployed)"),
                        detail("Sheltered work", List.of(ratio(2.2, 0.3, Double.POSITIVE_INFINITY), words("[x]"))),
                        detail("Inactive", List.of(withheld(), withheld())),
                        detail("Supported volunteering", List.of(ratio(14, 2.6, 75), bare(9.5)))));
    }

    static ReleasedChart dots() {
        return chart(
                Chart.Kind.DOTS,
                "Change in hours worked a week, after 12 months",
                List.of("Change"),
                List.of(
                        data("All people", List.of(mean(4.2, 1.9, 6.5))),
                        data("Women", List.of(mean(5.0, 2.2, 7.8))),
                        data("Men", List.of(mean(3.1, -0.6, 6.8))),
                        data("Other or not stated", List.of(withheld())),
                        data("Under 25", List.of(mean(-1.4, -6.0, 3.2)))));
    }

    static ReleasedChart shareDots() {
        return chart(
                Chart.Kind.DOTS,
                "Share who moved into work",
                List.of("Share"),
                List.of(
                        data("Northfield", List.of(share(0.25, 0.17, 0.35))),
                        data("Harbour and Dock Road", List.of(share(0.52, 0.41, 0.63))),
                        data("Eastgate", List.of(share(0.38, 0.3, 0.47)))));
    }

    static ReleasedChart bars() {
        return chart(
                Chart.Kind.BARS,
                "Total score, of 75",
                List.of("Total"),
                List.of(
                        data("Northfield", List.of(total(62, 62))),
                        data("Harbour and Dock Road", List.of(total(48, 48))),
                        data("Eastgate", List.of(total(39, 51))),
                        data("St Anne’s", List.of(words("[x]"))),
                        data("Westmoor", List.of(total(71, 71)))));
    }

    static ReleasedChart agreement() {
        List<ReleasedRow> rows = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            rows.add(data("Review " + i, List.of(score(80 + 5 * i), score(i * i % 7 - 3))));
        }
        rows.add(new ReleasedRow(Row.Kind.TOTAL, "Mean difference", List.of(words("[z]"), score(0.4))));
        rows.add(new ReleasedRow(Row.Kind.TOTAL, "Upper limit of agreement", List.of(words("[z]"), score(4.9))));
        rows.add(new ReleasedRow(Row.Kind.TOTAL, "Lower limit of agreement", List.of(words("[z]"), score(-4.1))));
        return chart(Chart.Kind.AGREEMENT, "Mean of both totals", List.of("Mean", "Rater 1 less rater 2"), rows);
    }

    static ReleasedChart lines() {
        return chart(
                Chart.Kind.LINES,
                "Total score",
                List.of("Review 1", "Review 2", "Review 3"),
                List.of(
                        data("Northfield", List.of(score(51), score(58), score(66))),
                        data("Harbour and Dock Road", List.of(score(60), words("[x]"), score(67))),
                        data("Eastgate", List.of(score(49), score(48), words("[z]")))));
    }

    static List<ReleasedChart> all() {
        return List.of(
                heatMap(),
                stackedBars(),
                forest(),
                dots(),
                shareDots(),
                bars(),
                zones(),
                scatter(),
                agreement(),
                lines(),
                survival());
    }

    static ReleasedChart survival() {
        return chart(
                Chart.Kind.SURVIVAL,
                "Share of people",
                List.of("In a job", "Left without one", "At risk"),
                List.of(
                        data("0 weeks", List.of(share(0, 0, 0), share(0, 0, 0), words("228"))),
                        data("6 weeks", List.of(share(0.24, 0.11, 0.45), share(0.1, 0.05, 0.2), words("171"))),
                        data("13 weeks", List.of(share(0.5, 0.4, 0.6), withheld(), words("[c]"))),
                        data("Later", List.of(words("[z]"), words("[z]"), words("[z]")))));
    }

    static ReleasedChart scatter() {
        return chart(
                Chart.Kind.SCATTER,
                "Share with the outcome, with 95% interval",
                List.of("Fidelity total", "Moved into work"),
                List.of(
                        data("Northfield", List.of(score(62), share(0.24, 0.11, 0.45))),
                        data("Harbour and Dock Road", List.of(score(68), share(0.27, 0.11, 0.52))),
                        data("Eastgate", List.of(score(57), share(0.38, 0.18, 0.64))),
                        data("St Anne’s", List.of(score(59), share(0.2, 0.08, 0.42))),
                        data("Westmoor", List.of(score(46), withheld())),
                        data("Mill Lane", List.of(words("[z]"), share(0.29, 0.12, 0.55)))));
    }

    /** A chart of this kind with so many rows of the same cells. */
    static ReleasedChart rows(Chart.Kind kind, int count, String label, ReleasedCell... cells) {
        List<String> columns = IntStream.range(0, cells.length)
                .mapToObj(i -> "Column " + (i + 1))
                .toList();
        List<ReleasedRow> rows = IntStream.range(0, count)
                .mapToObj(i -> data(label, List.of(cells)))
                .toList();
        return chart(kind, "Axis", columns, rows);
    }

    static ReleasedChart chart(Chart.Kind kind, String axis, List<String> columns, List<ReleasedRow> rows) {
        List<Column> heads = columns.stream()
                .map(c -> new Column(c.toLowerCase(java.util.Locale.ROOT), c))
                .toList();
        List<String> names = heads.stream().map(Column::name).toList();
        Chart chart = new Chart("sample", kind, "sample", names, "Title", axis, Sentence.of("Alternative"))
                .leavingOpen(open(names))
                .before(kind == Chart.Kind.ZONES || kind == Chart.Kind.LINES ? BANDS : List.of());
        ReleasedTable table = new ReleasedTable("sample", "Title", "Row", heads, rows, List.of());
        return new ReleasedChart(chart, table, "Alternative");
    }

    static ReleasedRow heading(String label) {
        return new ReleasedRow(Row.Kind.HEADING, label, List.of());
    }

    static ReleasedRow data(String label, List<ReleasedCell> cells) {
        return new ReleasedRow(Row.Kind.DATA, label, cells);
    }

    static ReleasedRow detail(String label, List<ReleasedCell> cells) {
        return new ReleasedRow(Row.Kind.DETAIL, label, cells);
    }

    static ReleasedCell words(String text) {
        return new ReleasedCell(text, List.of(), List.of(), List.of());
    }

    static ReleasedCell withheld() {
        return words("[c]");
    }

    static ReleasedCell score(double rating) {
        return cell(View.VALUE, Finding.of("a", Statistic.SCORE, rating, Basis.ofNoPeople("service")));
    }

    static ReleasedCell count(long people) {
        return cell(View.COUNT, Finding.count("a", "people", people, "set"));
    }

    /** A share of which the count is shown. */
    static ReleasedCell counted(long numerator, long denominator) {
        Basis basis = Basis.ofShare("people", numerator, denominator, 0, "part", "set");
        return cell(View.COUNT, Finding.share("a", basis));
    }

    static List<ReleasedCell> counts(long... people) {
        return java.util.Arrays.stream(people).mapToObj(ChartSamples::count).toList();
    }

    static ReleasedCell bare(double oddsRatio) {
        return cell(View.VALUE, finding(Statistic.ODDS_RATIO, oddsRatio));
    }

    static ReleasedCell ratio(double value, double lower, double upper) {
        return interval(Statistic.ODDS_RATIO, value, lower, upper);
    }

    static ReleasedCell mean(double value, double lower, double upper) {
        return interval(Statistic.MEAN_DIFFERENCE, value, lower, upper);
    }

    static ReleasedCell share(double value, double lower, double upper) {
        return interval(Statistic.SHARE, value, lower, upper);
    }

    static ReleasedCell total(double lower, double upper) {
        Basis basis = Basis.ofNoPeople("service");
        Finding total = lower == upper
                ? Finding.of("a", Statistic.SCORE, lower, basis)
                : Finding.notAvailable("a", Statistic.SCORE, basis, Sentence.of("Items are missing."));
        return cell(View.BOUNDS, total.within(Range.bounds(lower, upper)));
    }

    private static ReleasedCell interval(Statistic statistic, double value, double lower, double upper) {
        return cell(
                View.ESTIMATE_INTERVAL,
                finding(statistic, value).within(new Range(lower, upper, OptionalDouble.of(0.95), "Wald")));
    }

    private static Finding finding(Statistic statistic, double value) {
        return Finding.of("a", statistic, value, Basis.ofPeople("people", 88, 0, "set"));
    }

    private static ReleasedCell cell(View view, Finding finding) {
        List<Finding> findings = List.of(finding);
        return new ReleasedCell(view.display(findings), view.parts(), view.machine(findings), findings);
    }

    private static List<String> open(List<String> names) {
        return names.stream().filter(name -> name.startsWith("not ")).toList();
    }
}
