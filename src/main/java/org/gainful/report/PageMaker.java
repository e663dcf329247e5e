package org.gainful.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainful.cases.DataKind;
import org.gainful.cases.Field;
import org.gainful.cases.FileAccount;
import org.gainful.cases.Issue;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.Restriction;
import org.gainful.cases.Role;
import org.gainful.cases.Severity;
import org.gainful.cases.StudyDeclaration;
import org.gainful.cases.Wave;
import org.gainful.disclosure.Release;
import org.gainful.disclosure.ReleasedChapter;
import org.gainful.disclosure.ReleasedChart;
import org.gainful.disclosure.ReleasedTable;
import org.gainful.report.ReportPage.Definition;
import org.gainful.report.ReportPage.Exhibit;
import org.gainful.report.ReportPage.Figure;
import org.gainful.report.ReportPage.Found;
import org.gainful.report.ReportPage.Input;
import org.gainful.report.ReportPage.Problem;
import org.gainful.report.ReportPage.Problems;
import org.gainful.report.ReportPage.Section;
import org.gainful.report.ReportPage.Whole;
import org.gainful.report.ReportPage.Withheld;
import org.gainful.table.Look;
import org.gainful.table.Marker;
import org.gainful.table.Table.Place;

/** Makes the page: one file that needs nothing beside it. */
final class PageMaker {
    private static final int PROBLEMS_SHOWN = 50;
    private static final int HASH_SHOWN = 12;
    /** Charts are drawn at twice the size they are shown in, so that they are sharp on fine screens and in print. */
    private static final int DRAWN_PER_SHOWN = 2;
    /** Where a PNG states its width and height. */
    private static final int PNG_WIDTH = 16;

    private final ReportContent content;
    private final Map<String, byte[]> pictures;
    private int tables;
    private int figures;

    /**
     * @param pictures PNG by the chart's id
     */
    PageMaker(ReportContent content, Map<String, byte[]> pictures) {
        this.content = content;
        this.pictures = pictures;
    }

    byte[] html() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, PageMaker.class.getClassLoader(), "org.gainful.report.template");
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render("report.jte", page(), output);
        return output.toByteArray();
    }

    private ReportPage page() {
        StudyDeclaration study = content.study();
        List<ReleasedChapter> chapters = content.release().chapters();
        return new ReportPage(
                study.title(),
                study.kind().label(),
                study.kind() == DataKind.CASE_EXPORT,
                study.notice(),
                study.source(),
                content.version(),
                chapters.stream()
                        .filter(c -> !c.headlines().isEmpty())
                        .map(PageMaker::found)
                        .toList(),
                chapters.stream().map(this::section).toList(),
                whole());
    }

    private static Found found(ReleasedChapter chapter) {
        return new Found(anchor(chapter), chapter.title(), chapter.headlines());
    }

    private static String anchor(ReleasedChapter chapter) {
        return "chapter-" + Slug.of(chapter.id());
    }

    private Section section(ReleasedChapter chapter) {
        return new Section(anchor(chapter), chapter.title(), chapter.sentences(), exhibits(chapter), chapter.notes());
    }

    /** Each table after the charts that draw it; charts of other chapters' tables come last. */
    private List<Exhibit> exhibits(ReleasedChapter chapter) {
        List<Exhibit> exhibits = new ArrayList<>();
        List<ReleasedChart> left = new ArrayList<>(chapter.charts());
        for (ReleasedTable table : chapter.tables()) {
            List<ReleasedChart> drawn = left.stream()
                    .filter(c -> c.chart().table().equals(table.id()))
                    .toList();
            left.removeAll(drawn);
            List<ReportPage.Grid> grids =
                    table.place() == Place.PAGE ? List.of(new GridMaker(table).grid(++tables)) : List.of();
            if (!drawn.isEmpty() || !grids.isEmpty()) {
                exhibits.add(new Exhibit(drawn.stream().map(this::figure).toList(), grids));
            }
        }
        if (!left.isEmpty()) {
            exhibits.add(new Exhibit(left.stream().map(this::figure).toList(), List.of()));
        }
        return exhibits;
    }

    private Figure figure(ReleasedChart chart) {
        String id = chart.chart().id();
        byte[] png = pictures.get(id);
        ByteBuffer size = ByteBuffer.wrap(png, PNG_WIDTH, 2 * Integer.BYTES);
        return new Figure(
                "figure-" + Slug.of(id),
                ++figures,
                chart.chart().title(),
                chart.alternative(),
                "charts/" + id + ".png",
                size.getInt() / DRAWN_PER_SHOWN,
                size.getInt() / DRAWN_PER_SHOWN,
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }

    private Whole whole() {
        return new Whole(
                content.lacking(),
                content.files().stream().map(PageMaker::input).toList(),
                problems(),
                withheld(),
                content.study().definitions().stream().map(this::definition).toList(),
                List.of(Marker.values()));
    }

    private Definition definition(OutcomeDefinition definition) {
        String published = definition.follows().map(PageMaker::inWords).orElse("");
        String applied = definition.isRecorded()
                ? "As recorded in the field “%s”."
                        .formatted(content.study()
                                .codebook()
                                .find(definition.outcome())
                                .map(Field::title)
                                .orElse(definition.outcome()))
                : definition.isByStatus() ? byStatus(definition) : "";
        String among = definition.among().stream().map(this::onlyThose).collect(Collectors.joining());
        return new Definition(definition.label(), (applied + among + " " + published).trim(), definition.cite());
    }

    private String onlyThose(Restriction restriction) {
        Field field = content.study().codebook().get(restriction.field());
        return " Only people with %s: %s."
                .formatted(
                        field.title(),
                        restriction.levels().stream().map(field::label).collect(Collectors.joining(" or ")));
    }

    private String byStatus(OutcomeDefinition definition) {
        String to = statuses(definition.to(), content.study().followUp());
        return definition.from().isEmpty()
                ? "To %s.".formatted(to)
                : "From %s to %s."
                        .formatted(statuses(definition.from(), content.study().baseline()), to);
    }

    private static String inWords(PublishedDefinition published) {
        return "Above the line: %s. Below it: %s. Window: %s. Unit: %s. What counts as work: %s. How sure we are of the definition: %s."
                .formatted(
                        published.numerator(),
                        published.denominator(),
                        published.window(),
                        published.unit().word(),
                        published.work(),
                        published.certainty());
    }

    /** Statuses as a reader knows them, each in quotation marks since many are several words. */
    private String statuses(List<String> values, Optional<Wave> wave) {
        Optional<Field> field = wave.flatMap(w -> content.study().codebook().find(Role.STATUS, w.name()));
        return values.stream()
                .map(value -> "“" + field.map(f -> f.label(value)).orElse(value) + "”")
                .collect(Collectors.joining(" or "));
    }

    private static Input input(FileAccount file) {
        return new Input(
                file.file(),
                Look.WHOLE.show(file.rowsRead()),
                Look.WHOLE.show(file.rowsKept()),
                Look.WHOLE.show(file.rowsSetAside()),
                file.sha256().substring(0, Math.min(HASH_SHOWN, file.sha256().length())));
    }

    private Problems problems() {
        List<Issue> issues = content.issues();
        return new Problems(
                Arrays.stream(Severity.values())
                        .map(this::counted)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")),
                issues.stream().limit(PROBLEMS_SHOWN).map(PageMaker::problem).toList(),
                Math.max(0, issues.size() - PROBLEMS_SHOWN));
    }

    private String counted(Severity severity) {
        long count =
                content.issues().stream().filter(i -> i.severity() == severity).count();
        return count == 0 ? "" : Look.WHOLE.show(count) + " " + severity.word() + (count == 1 ? "" : "s");
    }

    private static Problem problem(Issue issue) {
        return new Problem(issue.severity().word(), issue.address(), issue.message(), issue.remedy());
    }

    private Withheld withheld() {
        Release release = content.release();
        return new Withheld(
                release.preset().word(),
                release.preset().rule(),
                release.findings().size(),
                release.withheld().size());
    }
}
