package org.gainful.report;

import static org.gainful.table.Marker.CONFIDENTIAL;
import static org.gainful.table.Marker.NOT_APPLICABLE;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.gainful.cases.CaseFile;
import org.gainful.cases.Codebook;
import org.gainful.cases.DataKind;
import org.gainful.cases.FileAccount;
import org.gainful.cases.Issue;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.Severity;
import org.gainful.cases.StudyDeclaration;
import org.gainful.disclosure.Preset;
import org.gainful.disclosure.Release;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedChapter;
import org.gainful.disclosure.ReleasedChart;
import org.gainful.disclosure.ReleasedFinding;
import org.gainful.disclosure.ReleasedFinding.Status;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.disclosure.ReleasedTable;
import org.gainful.table.Basis;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Marker;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.View;

/** A report's content as a study of some size would have it, made by hand. */
final class ReportFixture {
    private ReportFixture() {}

    static ReportContent content() {
        Finding share = moved("unemployed", 22, 88, 0.171, 0.349);
        Release release = new Release(
                Preset.CONCEPT_5,
                List.of(participants(), outcomes(share), predictors(), fidelity()),
                List.of(
                        new ReleasedFinding(
                                share.warned(Sentence.of("67 people were lost.")),
                                Status.SHOWN,
                                List.of("67 people were lost.")),
                        new ReleasedFinding(oddsRatio("voluntary work", 3.85, 1.47, 10.1), Status.SHOWN, List.of()),
                        new ReleasedFinding(moved("carers", 2, 9, 0.06, 0.55).withheld(), Status.WITHHELD, List.of()),
                        new ReleasedFinding(
                                moved("others", 20, 79, 0.17, 0.36).withheld(), Status.WITHHELD, List.of())));
        return new ReportContent(
                study(), release, lacking(), files(), issues(), "0.1.0", List.of("seed=1", "definition=moved=into"));
    }

    /** A study without chapters, issues, lacks or a notice. */
    static ReportContent bare() {
        return new ReportContent(
                study("Bare", DataKind.CASE_EXPORT, "", "", List.of()),
                new Release(Preset.NONE, List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                "0.1.0",
                List.of());
    }

    static StudyDeclaration study() {
        return study(
                "Supported employment in six services: what became of 155 clients in a year",
                DataKind.REBUILD,
                "A rebuild: 155 invented rows whose totals agree with the printed tables. It describes no real person,"
                        + " and nothing that the tables do not print can be learned from it.",
                "Doe and Roe (2009), Supported employment in six services, tables 2 to 7",
                List.of(
                        new OutcomeDefinition(
                                "moved-into-work",
                                "Moved into work",
                                List.of("unemployed", "voluntary work", "education or training"),
                                List.of("open employment", "self-employment"),
                                "",
                                "Doe and Roe (2009), p. 14",
                                List.of()),
                        new OutcomeDefinition(
                                "retained",
                                "Kept work",
                                List.of("open employment"),
                                List.of("open employment"),
                                "",
                                "",
                                List.of()),
                        new OutcomeDefinition(
                                "goal", "Goal reached", List.of(), List.of(), "goal_met", "", List.of())));
    }

    static StudyDeclaration study(
            String title, DataKind kind, String notice, String source, List<OutcomeDefinition> definitions) {
        return new StudyDeclaration(
                "six-services",
                title,
                kind,
                notice,
                source,
                List.of(),
                Optional.empty(),
                new CaseFile("cases.csv", ',', "", '.', List.of(), CaseFile.People.EVERYONE),
                new Codebook(List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                definitions,
                Optional.empty(),
                "concept-5");
    }

    static ReleasedChapter participants() {
        List<ReleasedRow> rows = List.of(
                new ReleasedRow(Row.Kind.DATA, "Age in years, mean (SD)", List.of(meanSd("age", 40.25, 10.1), mark())),
                new ReleasedRow(Row.Kind.HEADING, "Gender", List.of()),
                new ReleasedRow(Row.Kind.DETAIL, "Women", List.of(countPercent("women", 71, 155), mark())),
                new ReleasedRow(Row.Kind.DETAIL, "Men", List.of(countPercent("men", 84, 155), mark())),
                new ReleasedRow(Row.Kind.HEADING, "Diagnosis (-3 to 3) <script>alert(1)</script>", List.of()),
                new ReleasedRow(Row.Kind.DETAIL, "=cmd|' /C calc'!A0", List.of(countPercent("a", 60, 155), mark())),
                new ReleasedRow(
                        Row.Kind.DETAIL,
                        "Not stated",
                        List.of(words(CONFIDENTIAL.text()), words("asked from 2007 on only"))),
                new ReleasedRow(Row.Kind.TOTAL, "All", List.of(countPercent("all", 155, 155), mark())));
        ReleasedTable table = new ReleasedTable(
                "participants",
                "Who took part, at the first interview",
                "Characteristic",
                List.of(new Column("", "155 clients"), new Column("remark", "Remark")),
                rows,
                List.of("Percentages are of all 155 clients; “not stated” counts as an answer of its own."));
        return new ReleasedChapter(
                "participants/baseline",
                "Who took part",
                List.of("155 clients of six services took part; 84 of them (54.2%) were men."),
                List.of(
                        "155 clients of six services were interviewed at the start.",
                        "Their mean age was 40.3 years, and 84 of them (54.2%) were men."),
                List.of(table),
                List.of(),
                List.of("Severity of illness was not recorded for any of 155 clients."));
    }

    static ReleasedChapter outcomes(Finding share) {
        List<ReleasedRow> rows = List.of(
                outcomeRow(Row.Kind.DATA, "Out of work at the start", share),
                outcomeRow(Row.Kind.DATA, "In voluntary work", moved("voluntary", 9, 19, 0.27, 0.68)),
                new ReleasedRow(
                        Row.Kind.DATA,
                        "Caring for others",
                        List.of(mark(CONFIDENTIAL), mark(CONFIDENTIAL), mark(CONFIDENTIAL))),
                outcomeRow(Row.Kind.TOTAL, "All at risk", moved("all", 31, 107, 0.21, 0.38)));
        ReleasedTable table = new ReleasedTable(
                "moved-into-work",
                "Moving into open employment within twelve months, by status at the start",
                "Status at the start",
                List.of(
                        new Column("", "Moved into work, of those seen again"),
                        new Column("rate", "Per cent (95% interval)"),
                        new Column("odds", "Difference from out of work")),
                rows,
                List.of("The interval is Wilson's. 67 of 155 clients were not seen again and are in no denominator."));
        return new ReleasedChapter(
                "outcomes/moved-into-work",
                "Moving into work",
                List.of(
                        "22 of 88 clients who were out of work at the start had moved into open employment after a"
                                + " year (25%, 95% interval 17% to 35%).",
                        "There is no comparison group: change cannot be attributed to the services."),
                List.of(
                        "Of 107 clients who were not in open employment at the start and were seen again, 31 had moved"
                                + " into it after a year (29.0%, 95% interval 21% to 38%).",
                        "If nobody who was lost had moved into work the figure would be 20%; if everybody had, 63%."),
                List.of(table),
                List.of(chart(
                        "moved-into-work",
                        Chart.Kind.DOTS,
                        table,
                        "One in four moved into work",
                        "Moved into work (%)",
                        List.of("rate"))),
                List.of(
                        "Moved into work: not in open employment at the start, in it after twelve months.",
                        "Clients who left the service early are counted where they were when last seen.",
                        "No comparison group: change cannot be attributed to the service."));
    }

    static ReleasedChapter predictors() {
        String[] labels = {"Voluntary work at the start", "Months since last job, per year", "Men"};
        double[][] values = {{3.85, 1.47, 10.1}, {0.82, 0.67, 0.97}, {0.91, 0.36, 2.29}};
        List<ReleasedRow> rows = IntStream.range(0, labels.length)
                .mapToObj(i -> oddsRow(labels[i], oddsRatio(labels[i], values[i][0], values[i][1], values[i][2])))
                .toList();
        ReleasedTable table = new ReleasedTable(
                "predictors",
                "What went with moving into work, each predictor by itself",
                "Predictor",
                List.of(
                        new Column("", "Moved of all"),
                        new Column("odds.ratio", "Odds ratio (95% interval)"),
                        new Column("", "p"),
                        new Column("other", "Of those with, moved"),
                        new Column("", "Of those without, moved")),
                rows,
                List.of("Firth's penalised likelihood; interval and p-value from the same profile."));
        return new ReleasedChapter(
                "predictors/alone",
                "What went with moving into work",
                List.of("Clients in voluntary work at the start had 3.85 times the odds of moving into work"
                        + " (95% interval 1.47 to 10.1)."),
                List.of("With 22 events, no more than two predictors can be told apart; the rest is chance's to say."),
                List.of(table),
                List.of(chart(
                        "predictors",
                        Chart.Kind.FOREST,
                        table,
                        "Voluntary work goes with moving into work",
                        "Odds ratio",
                        List.of("odds.ratio"))),
                List.of());
    }

    static ReleasedChapter fidelity() {
        String[] services = {"Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel"};
        List<Column> columns =
                Arrays.stream(services).map(s -> new Column(s, s)).toList();
        String[] items = {
            "Caseload", "Employment staff", "Vocational generalists", "Integration with treatment", "Vocational unit"
        };
        List<ReleasedRow> rows = IntStream.range(0, items.length)
                .mapToObj(i -> new ReleasedRow(Row.Kind.DATA, items[i], scores(i, services)))
                .toList();
        ReleasedTable table = new ReleasedTable(
                "fidelity-items", "Fidelity to the model, by item and service", "Item", columns, rows, List.of());
        return new ReleasedChapter(
                "fidelity/scores",
                "How closely the services kept to the model",
                List.of("Two of six services reached good fidelity."),
                List.of("Items were rated from 1 (not the model) to 5 (the model in full) by two raters."),
                List.of(table),
                List.of(chart(
                        "fidelity-items",
                        Chart.Kind.HEAT_MAP,
                        table,
                        "Integration with treatment is weakest",
                        "Score, 1 to 5",
                        List.of(services))),
                List.of("An item that a rater could not judge is not summed."));
    }

    private static List<ReleasedCell> scores(int item, String[] services) {
        return IntStream.range(0, services.length)
                .mapToObj(s -> item == 3 && s == 4
                        ? mark(Marker.NOT_AVAILABLE)
                        : cell(
                                View.VALUE,
                                Finding.of(
                                        "fidelity/" + item + "/" + s,
                                        Statistic.SCORE,
                                        1 + (item * 7 + s * 3) % 5,
                                        Basis.ofNoPeople(services[s]))))
                .toList();
    }

    static ReleasedChart chart(
            String id, Chart.Kind kind, ReleasedTable table, String title, String axis, List<String> columns) {
        String alternative = "Chart of the table below. " + title + ".";
        return new ReleasedChart(
                new Chart(id, kind, table.id(), columns, title, axis, Sentence.of(alternative)), table, alternative);
    }

    private static ReleasedRow outcomeRow(Row.Kind kind, String label, Finding share) {
        return new ReleasedRow(
                kind, label, List.of(cell(View.OUT_OF, share), cell(View.INTERVAL, share), difference(label)));
    }

    private static ReleasedCell difference(String label) {
        return cell(
                View.VALUE,
                Finding.of(
                        "outcomes/difference/" + label,
                        Statistic.SHARE_DIFFERENCE,
                        -0.125,
                        Basis.ofPeople(label, 88, 0, "x")));
    }

    private static ReleasedRow oddsRow(String label, Finding ratio) {
        return new ReleasedRow(
                Row.Kind.DATA,
                label,
                List.of(
                        cell(View.OUT_OF, moved(label, 22, 88, 0.171, 0.349)),
                        cell(View.ESTIMATE_INTERVAL, ratio),
                        cell(View.P_VALUE, ratio),
                        cell(View.COUNT_PERCENT, moved(label, 9, 19, 0.27, 0.68)),
                        cell(View.COUNT_PERCENT, moved(label, 13, 69, 0.11, 0.30))));
    }

    static Finding moved(String group, long n, long of, double low, double high) {
        return Finding.share(
                        "outcomes/moved-into-work/" + group + "/share",
                        Basis.ofShare(group, n, of, 67, group + "-moved", group))
                .within(Range.confidence(low, high, 0.95, "Wilson"))
                .by("share", "moved-into-work")
                .from("status_t1", "status_t2");
    }

    static Finding oddsRatio(String group, double value, double low, double high) {
        return Finding.of(
                        "predictors/" + group + "/odds-ratio",
                        Statistic.ODDS_RATIO,
                        value,
                        Basis.ofShare(group, 22, 88, 3, "moved", "all"))
                .within(Range.confidence(low, high, 0.95, "profile penalised likelihood"))
                .tested(new HypothesisTest(
                        "penalised likelihood ratio", OptionalDouble.of(7.5), OptionalDouble.of(1), 0.0061))
                .withStandardError(0.49)
                .by("Firth logistic regression", "moved-into-work");
    }

    private static ReleasedCell countPercent(String group, long n, long of) {
        return cell(View.COUNT_PERCENT, moved(group, n, of, 0.1, 0.9));
    }

    private static ReleasedCell meanSd(String field, double mean, double sd) {
        Basis basis = Basis.ofPeople(field, 155, 0, "all");
        return cell(
                View.MEAN_SD,
                Finding.of("participants/" + field + "/mean", Statistic.MEAN, mean, basis),
                Finding.of("participants/" + field + "/sd", Statistic.STANDARD_DEVIATION, sd, basis));
    }

    static ReleasedCell cell(View view, Finding... findings) {
        List<Finding> all = List.of(findings);
        return new ReleasedCell(view.display(all), view.parts(), view.machine(all), all);
    }

    static ReleasedCell words(String text) {
        return new ReleasedCell(text, List.of(), List.of(), List.of());
    }

    static ReleasedCell mark(Marker marker) {
        return words(marker.text());
    }

    private static ReleasedCell mark() {
        return mark(NOT_APPLICABLE);
    }

    private static List<ReportContent.Lacking> lacking() {
        return List.of(
                new ReportContent.Lacking("Pay", List.of("no field has the role pay")),
                new ReportContent.Lacking(
                        "Change in hours of work",
                        List.of("no field has the role hours at T1", "no field has the role hours at T2")));
    }

    private static List<FileAccount> files() {
        return List.of(
                new FileAccount(
                        "study.yaml", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 0, 0, 0),
                new FileAccount(
                        "cases.csv",
                        "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                        1157,
                        1155,
                        2));
    }

    private static List<Issue> issues() {
        return IntStream.rangeClosed(2, 60)
                .mapToObj(line -> new Issue(
                        line < 4 ? Severity.ERROR : Severity.WARNING,
                        "cases.csv",
                        line,
                        "gender",
                        "unknown-category",
                        "the value is none of the 3 declared categories",
                        "add the category to study.yaml, or correct the export"))
                .toList();
    }

    /** Stands in for the chart painter: a picture without letters, of its chart's own width. */
    static byte[] paint(ReleasedChart chart, String notice) throws IOException {
        BufferedImage image = new BufferedImage(1520, 760, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1520, 760);
        pen.setColor(new Color(0x12436D));
        for (int i = 0; i < chart.table().rows().size(); i++) {
            pen.fillRect(300, 60 + 120 * i, 200 + 97 * chart.chart().id().length() * (i + 1) % 1000, 60);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** Stands in for the workbook. */
    static byte[] bind(ReportContent content) {
        return content.study().title().getBytes(StandardCharsets.UTF_8);
    }

    static ReportWriter writer(int threads) {
        return new ReportWriter(ReportFixture::paint, ReportFixture::bind, threads);
    }
}
