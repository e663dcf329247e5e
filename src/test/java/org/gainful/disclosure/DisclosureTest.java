package org.gainful.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gainful.disclosure.ReleasedFinding.Status;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Kinship;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Sum;
import org.gainful.table.Table;
import org.gainful.table.View;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    /** 3 of 14 students and 22 of 88 unemployed moved into work: 25 of 102 together. */
    private static final List<Finding> MOVED = List.of(
            share("moved/student", 3, 14, "moved student", "student"),
            share("moved/unemployed", 22, 88, "moved unemployed", "unemployed"),
            share("moved/all", 25, 102, "moved", "out of work"));

    private static final List<Sum> MOVED_SUMS = List.of(
            new Sum("moved", List.of("moved student", "moved unemployed")),
            new Sum("out of work", List.of("student", "unemployed")));

    @Test
    void atThresholdThreeNothingOfTheStudyIsSmall() {
        Release release = release(Preset.DATASHIELD, MOVED, MOVED_SUMS);
        assertThat(release.withheld()).isEmpty();
    }

    @Test
    void atThresholdFiveTheThreeAndWhatGivesThemAwayAreWithheld() {
        Release release = release(Preset.CONCEPT_5, MOVED, MOVED_SUMS);
        assertThat(release.findings())
                .extracting(f -> f.finding().address() + " " + f.status().word())
                .containsExactly("moved/all shown", "moved/student withheld", "moved/unemployed withheld");
    }

    @Test
    void aWithheldFindingHasNoNumber() {
        Finding withheld =
                release(Preset.CONCEPT_5, MOVED, MOVED_SUMS).withheld().get(0).finding();
        assertThat(withheld.value()).isEmpty();
        assertThat(withheld.basis().numerator()).isEmpty();
        assertThat(withheld.basis().denominator()).isEmpty();
        assertThat(withheld.basis().missing()).isEmpty();
    }

    @Test
    void aSmallComplementIsWithheld() {
        Release release = release(Preset.CONCEPT_5, List.of(share("kept", 85, 88, "kept", "all")), List.of());
        assertThat(release.withheld()).extracting(ReleasedFinding::status).containsExactly(Status.WITHHELD);
    }

    @Test
    void aSmallComplementIsWithheldWhenOnlyTheCountsAreShown() {
        List<Finding> findings = List.of(
                Finding.count("kept", "g", 85, "kept"),
                Finding.count("all", "g", 88, "all"),
                share("share", 85, 88, "kept", "all"));
        assertThat(release(Preset.CONCEPT_5, findings, List.of()).withheld())
                .extracting(f -> f.finding().address())
                .containsExactly("kept", "share");
    }

    @Test
    void allOrNoneOfAGroupIsShown() {
        List<Finding> findings =
                List.of(share("all", 14, 14, "every", "group"), share("none", 0, 20, "nobody", "others"));
        assertThat(release(Preset.CONCEPT_5, findings, List.of()).withheld()).isEmpty();
    }

    @Test
    void twoOnesWithAKnownTotalNeedAThird() {
        List<Finding> findings = counts("a", 1, "b", 1, "c", 9, "d", 40, "total", 51);
        List<Sum> sums = List.of(new Sum("total", List.of("a", "b", "c", "d")));
        assertThat(release(Preset.DATASHIELD, findings, sums).withheld())
                .extracting(f -> f.finding().address())
                .containsExactly("a", "b", "c");
    }

    @Test
    void aCrossTableIsProtectedAlongRowsAndColumns() {
        List<Finding> findings = counts(
                "11", 2, "12", 10, "13", 20, "1+", 32, "21", 15, "22", 11, "23", 30, "2+", 56, "31", 16, "32", 12, "33",
                40, "3+", 68, "+1", 33, "+2", 33, "+3", 90, "++", 156);
        List<Sum> sums = List.of(
                new Sum("1+", List.of("11", "12", "13")),
                new Sum("2+", List.of("21", "22", "23")),
                new Sum("3+", List.of("31", "32", "33")),
                new Sum("+1", List.of("11", "21", "31")),
                new Sum("+2", List.of("12", "22", "32")),
                new Sum("+3", List.of("13", "23", "33")),
                new Sum("++", List.of("1+", "2+", "3+")),
                new Sum("++", List.of("+1", "+2", "+3")));
        assertThat(release(Preset.CONCEPT_5, findings, sums).withheld())
                .extracting(f -> f.finding().address())
                .containsExactly("11", "12", "21", "22");
    }

    @Test
    void aSetSharedByTwoTablesIsProtectedInBoth() {
        List<Finding> findings = counts("men", 40, "women", 3, "all", 43, "young", 20, "old", 23);
        List<Sum> sums = List.of(new Sum("all", List.of("men", "women")), new Sum("all", List.of("young", "old")));
        List<Finding> second = List.of(share("second/women", 3, 100, "women", "everyone"));
        Release release = new Disclosure(Preset.CONCEPT_5)
                .release(List.of(chapter("one", findings, sums), chapter("two", second, List.of())), Kinship.UNKNOWN);
        assertThat(release.withheld())
                .extracting(f -> f.finding().address())
                .containsExactly("men", "second/women", "women");
    }

    @Test
    void theSamePeopleByAnotherNameAreWithheldToo() {
        List<Finding> findings = counts("in work", 3, "with hours", 3, "others", 40, "all", 43);
        Kinship kinship = new Kinship(Map.of("with hours", "in work"), Map.of(), List.of());
        Release release = new Disclosure(Preset.CONCEPT_5)
                .release(
                        List.of(chapter("c", findings, List.of(new Sum("all", List.of("in work", "others"))))),
                        kinship);
        assertThat(release.withheld())
                .extracting(f -> f.finding().address())
                .containsExactly("in work", "others", "with hours");
    }

    @Test
    void aTotalOfManyFindingsOutlivesACellOfOne() {
        List<Finding> findings = new ArrayList<>(counts("few", 3, "many", 70, "all", 73, "all again", 73));
        findings.set(3, Finding.count("all again", "g", 73, "all"));
        List<Sum> sums = List.of(new Sum("all", List.of("few", "many")));
        assertThat(release(Preset.CONCEPT_5, findings, sums).withheld())
                .extracting(f -> f.finding().address())
                .containsExactly("few", "many");
    }

    @Test
    void whatTheReportOpensWithIsWithheldLast() {
        List<Finding> findings = counts("few", 3, "cell", 20, "part", 23, "rest", 30, "all", 53);
        List<Sum> sums = List.of(new Sum("part", List.of("few", "cell")), new Sum("all", List.of("part", "rest")));
        Chapter chapter = new Chapter(
                "c",
                "C",
                List.of(Sentence.of("").number(View.COUNT, "cell")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                findings,
                sums);
        assertThat(new Disclosure(Preset.CONCEPT_5)
                        .release(List.of(chapter), Kinship.UNKNOWN)
                        .withheld())
                .extracting(f -> f.finding().address())
                .doesNotContain("cell");
    }

    @Test
    void aMeanOverFewPeopleIsWithheldAndOneOverNoPeopleIsShown() {
        List<Finding> findings = List.of(
                Finding.of("age", Statistic.MEAN, 41.3, Basis.ofPeople("g", 4, 0, "four")),
                Finding.of("score", Statistic.SCORE, 3, Basis.ofNoPeople("g")));
        assertThat(release(Preset.CONCEPT_5, findings, List.of()).withheld())
                .extracting(f -> f.finding().address())
                .containsExactly("age");
    }

    @Test
    void aDifferenceIsWithheldWithAGroupItCompares() {
        List<Finding> findings = List.of(
                Finding.of("mean/few", Statistic.MEAN, 12, Basis.ofPeople("few", 4, 0, "few")),
                Finding.of("mean/many", Statistic.MEAN, 10, Basis.ofPeople("many", 40, 0, "many")),
                Finding.of(
                        "difference",
                        Statistic.MEAN_DIFFERENCE,
                        2,
                        Basis.ofPeople("all", 44, 0, "all").comparing("few", "many")));
        List<Sum> sums = List.of(new Sum("all", List.of("few", "many")));
        assertThat(release(Preset.CONCEPT_5, findings, sums).withheld())
                .extracting(f -> f.finding().address())
                .contains("difference", "mean/few");
    }

    @Test
    void aSmallNumberOfMissingIsWithheldAloneAndItsFindingStays() {
        List<Finding> findings =
                List.of(Finding.of("age", Statistic.MEAN, 41.3, Basis.ofPeople("g", 40, 2, "age known")));
        Table table = new Table(
                "t",
                "T",
                "Group",
                List.of(new Column("", "Mean"), new Column("", "Missing")),
                List.of(Row.data("all", List.of(Cell.of(View.VALUE, "age"), Cell.of(View.MISSING, "age")))),
                List.of());
        Release release = new Disclosure(Preset.CONCEPT_5)
                .release(
                        List.of(new Chapter(
                                "c",
                                "C",
                                List.of(),
                                List.of(),
                                List.of(table),
                                List.of(),
                                List.of(),
                                findings,
                                List.of())),
                        Kinship.UNKNOWN);
        assertThat(release.withheld()).isEmpty();
        assertThat(release.findings().get(0).finding().basis().missing()).isEmpty();
        assertThat(release.chapters().get(0).tables().get(0).rows().get(0).cells())
                .extracting(ReleasedCell::text)
                .containsExactly("41.3", "[c]");
    }

    @Test
    void aCellAndASentenceAboutAWithheldFindingAreEmptied() {
        Release release = new Disclosure(Preset.CONCEPT_5).release(List.of(movedChapter()), Kinship.UNKNOWN);
        ReleasedChapter chapter = release.chapters().get(0);
        List<ReleasedCell> student = chapter.tables().get(0).rows().get(0).cells();
        assertThat(student).extracting(ReleasedCell::text).containsExactly("[c]", "14");
        assertThat(student.get(0).parts()).containsExactly("n", "N", "share");
        assertThat(student.get(0).machine()).containsExactly("[c]", "[c]", "[c]");
        assertThat(student.get(0).findings()).isEmpty();
        assertThat(chapter.sentences()).containsExactly("25 of 102 moved.", Rendering.WITHHELD);
    }

    @Test
    void withoutAPresetAllIsShown() {
        Release release = new Disclosure(Preset.NONE).release(List.of(movedChapter()), Kinship.UNKNOWN);
        assertThat(release.withheld()).isEmpty();
        assertThat(release.chapters().get(0).sentences())
                .containsExactly("3 of 14 moved.", "25 of 102 moved.", "22 (25%) moved.");
    }

    @Test
    void contradictionsAreRefusedByName() {
        assertRefused("'a' has two counts", List.of(Finding.count("x", "g", 7, "a"), Finding.count("y", "g", 8, "a")));
        assertRefused("the address x", List.of(Finding.count("x", "g", 7, "a"), Finding.count("x", "g", 7, "a")));
        assertThatThrownBy(() ->
                        release(Preset.NONE, counts("a", 7, "b", 8, "t", 16), List.of(new Sum("t", List.of("a", "b")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'t'");
    }

    @Test
    void anUnknownAddressIsRefusedByName() {
        Sentence sentence = Sentence.of("It is ").number(View.COUNT, "nowhere");
        Chapter chapter = new Chapter(
                "c", "C", List.of(), List.of(sentence), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> new Disclosure(Preset.NONE).release(List.of(chapter), Kinship.UNKNOWN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere");
    }

    private static void assertRefused(String message, List<Finding> findings) {
        assertThatThrownBy(() -> release(Preset.NONE, findings, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    private static Chapter movedChapter() {
        Table table = new Table(
                "moved",
                "Moved into work",
                "Group",
                List.of(new Column("", "Moved"), new Column("", "Out of")),
                List.of(Row.data(
                        "Student",
                        List.of(
                                Cell.of(View.COUNT_PERCENT, "moved/student"),
                                Cell.of(View.DENOMINATOR, "moved/student")))),
                List.of());
        List<Sentence> sentences = List.of(
                Sentence.of("").number(View.OUT_OF, "moved/student").say(" moved."),
                Sentence.of("").number(View.OUT_OF, "moved/all").say(" moved."),
                Sentence.of("").number(View.COUNT_PERCENT, "moved/unemployed").say(" moved."));
        return new Chapter(
                "moved", "Moved", List.of(), sentences, List.of(table), List.of(), List.of(), MOVED, MOVED_SUMS);
    }

    private static Release release(Preset preset, List<Finding> findings, List<Sum> sums) {
        return new Disclosure(preset).release(List.of(chapter("c", findings, sums)), Kinship.UNKNOWN);
    }

    private static Chapter chapter(String id, List<Finding> findings, List<Sum> sums) {
        return new Chapter(id, id, List.of(), List.of(), List.of(), List.of(), List.of(), findings, sums);
    }

    private static Finding share(String address, long numerator, long denominator, String counted, String outOf) {
        return Finding.share(address, Basis.ofShare("g", numerator, denominator, 0, counted, outOf));
    }

    private static List<Finding> counts(Object... namesAndCounts) {
        return IntStream.range(0, namesAndCounts.length / 2)
                .mapToObj(i ->
                        Finding.count((String) namesAndCounts[2 * i], "g", (Integer) namesAndCounts[2 * i + 1], (String)
                                namesAndCounts[2 * i]))
                .toList();
    }
}
