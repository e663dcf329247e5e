package org.gainful.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Studies;
import org.gainful.fidelity.FidelityScores;
import org.gainful.intake.Definitions;
import org.gainful.outcomes.AtWork;
import org.gainful.outcomes.Caseload;
import org.gainful.outcomes.Change;
import org.gainful.outcomes.FollowUpByWave;
import org.gainful.outcomes.Harms;
import org.gainful.outcomes.JobSpells;
import org.gainful.outcomes.Money;
import org.gainful.outcomes.Rates;
import org.gainful.outcomes.SideBySide;
import org.gainful.outcomes.TimeToWork;
import org.gainful.outcomes.Transitions;
import org.gainful.outcomes.WayIn;
import org.gainful.participants.Flow;
import org.gainful.participants.MissingData;
import org.gainful.participants.TableOne;
import org.gainful.predictors.Predictors;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Sum;
import org.gainful.table.Table;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every chapter promises, whatever it is about: tried with every analysis on every study, which is analysed once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChapterContractTest {
    private static final List<Analysis> ANALYSES = List.of(
            new Flow(),
            new TableOne(),
            new FidelityScores(),
            new WayIn(),
            new FollowUpByWave(),
            new Rates(),
            new SideBySide(Definitions.all()),
            new Harms(),
            new Transitions(),
            new TimeToWork(),
            new JobSpells(),
            AtWork.hours(),
            AtWork.pay(),
            new Change(),
            new Money(),
            new Caseload(),
            new Predictors(),
            new MissingData());

    private final Map<Studies, List<Chapter>> chapters = new EnumMap<>(Studies.class);

    private List<Chapter> chapters(Studies study) {
        return chapters.computeIfAbsent(study, ChapterContractTest::analysed);
    }

    private static List<Chapter> analysed(Studies study) {
        Evidence evidence = study.evidence();
        return ANALYSES.stream()
                .filter(analysis -> analysis.lacks(evidence).isEmpty())
                .map(analysis -> analysis.analyse(evidence))
                .toList();
    }

    private Stream<Finding> findings(Studies study) {
        return chapters(study).stream().flatMap(chapter -> chapter.findings().stream());
    }

    /** Each set of people with its count; that a set has one count only is checked on the way. */
    private Map<String, Long> counts(Studies study) {
        Map<String, Long> counts = new HashMap<>();
        findings(study).forEach(finding -> {
            Basis basis = finding.basis();
            basis.numerator().ifPresent(n -> count(counts, basis.counted(), n, finding.address()));
            basis.denominator().ifPresent(n -> count(counts, basis.outOf(), n, finding.address()));
        });
        return counts;
    }

    private static void count(Map<String, Long> counts, String set, long count, String address) {
        assertThat(set).as("the people counted at %s have a name", address).isNotEmpty();
        Long before = counts.putIfAbsent(set, count);
        assertThat(before == null || before == count)
                .as("%s counts %d in \u201c%s\u201d, another finding %d", address, count, set, before)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aSetOfPeopleHasOneCount(Studies study) {
        assertThat(counts(study)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSetHasTheCountItsNameSays(Studies study) {
        SetsOfPeople sets = new SetsOfPeople(study.evidence());
        counts(study).forEach((set, count) -> sets.rows(set)
                .ifPresent(rows -> assertThat(rows).as(set).hasSize(Math.toIntExact(count))));
    }

    @ParameterizedTest
    @EnumSource
    void countsAddUp(Studies study) {
        Map<String, Long> counts = counts(study);
        assertThat(sums(study))
                .filteredOn(sum ->
                        counts.containsKey(sum.total()) && counts.keySet().containsAll(sum.parts()))
                .isNotEmpty()
                .allSatisfy(sum -> assertThat(
                                sum.parts().stream().mapToLong(counts::get).sum())
                        .as("%s", sum)
                        .isEqualTo(counts.get(sum.total())));
    }

    /** Nearly all sums, those without findings of their own too: the parts are disjoint and make up the whole. */
    @ParameterizedTest
    @EnumSource(names = {"REFERENCE", "SESAMI", "PERKINS"})
    void peopleAddUp(Studies study) {
        SetsOfPeople sets = new SetsOfPeople(study.evidence());
        int checked = 0;
        List<Sum> sums = sums(study);
        for (Sum sum : sums) {
            List<Optional<Set<Integer>>> parts =
                    sum.parts().stream().map(sets::rows).toList();
            if (sets.rows(sum.total()).isPresent() && parts.stream().allMatch(Optional::isPresent)) {
                List<Integer> together =
                        parts.stream().flatMap(part -> part.get().stream()).toList();
                assertThat(together)
                        .as("%s", sum)
                        .containsExactlyInAnyOrderElementsOf(
                                sets.rows(sum.total()).get());
                checked++;
            }
        }
        assertThat(checked).as("of %d sums", sums.size()).isGreaterThan(sums.size() * 9 / 10);
    }

    private List<Sum> sums(Studies study) {
        return chapters(study).stream().flatMap(c -> c.sums().stream()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void addressesAreUniqueAndBeginWithTheChapter(Studies study) {
        for (Chapter chapter : chapters(study)) {
            assertThat(chapter.findings()).allMatch(f -> f.address().startsWith(chapter.id() + "/"));
        }
        assertThat(findings(study).map(Finding::address))
                .doesNotHaveDuplicates()
                .allMatch(a -> a.matches("\\S+"));
    }

    @ParameterizedTest
    @EnumSource
    void everyAddressQuotedIsAFindingOfTheChapter(Studies study) {
        for (Chapter chapter : chapters(study)) {
            List<String> known =
                    chapter.findings().stream().map(Finding::address).toList();
            assertThat(known).as(chapter.id()).containsAll(quoted(chapter));
        }
    }

    private static List<String> quoted(Chapter chapter) {
        List<String> all = new ArrayList<>();
        Stream.of(chapter.headlines(), chapter.sentences(), chapter.notes())
                .flatMap(List::stream)
                .forEach(sentence -> all.addAll(sentence.addresses()));
        chapter.findings().stream()
                .flatMap(f -> f.warnings().stream())
                .forEach(warning -> all.addAll(warning.addresses()));
        chapter.charts().forEach(chart -> all.addAll(chart.alternative().addresses()));
        for (Table table : chapter.tables()) {
            table.notes().stream().map(Sentence::addresses).forEach(all::addAll);
            for (Row row : table.rows()) {
                row.cells().forEach(cell -> {
                    if (cell instanceof Cell.Value value) {
                        all.addAll(value.addresses());
                    }
                });
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void everyChartDrawsColumnsOfATableOfItsChapter(Studies study) {
        for (Chapter chapter : chapters(study)) {
            for (Chart chart : chapter.charts()) {
                assertThat(chapter.tables())
                        .filteredOn(table -> table.id().equals(chart.table()))
                        .singleElement()
                        .satisfies(table -> assertThat(table.columns().stream().map(Column::name))
                                .as(chart.id())
                                .containsAll(chart.columns()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesHaveNamesOfTheirOwn(Studies study) {
        assertThat(chapters(study).stream().flatMap(c -> c.tables().stream()).map(Table::id))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aShareIsItsNumeratorByItsDenominator(Studies study) {
        assertThat(findings(study)
                        .filter(f ->
                                f.statistic() == Statistic.SHARE && f.value().isPresent()))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.value().getAsDouble())
                        .as(f.address())
                        .isEqualTo((double) f.basis().numerator().getAsLong()
                                / f.basis().denominator().getAsLong()));
    }

    @ParameterizedTest
    @EnumSource
    void aCountIsItsNumerator(Studies study) {
        assertThat(findings(study)
                        .filter(f ->
                                f.statistic() == Statistic.COUNT && f.value().isPresent()))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.value().getAsDouble())
                        .as(f.address())
                        .isEqualTo(f.basis().numerator().getAsLong()));
    }

    /** Bounds that leave something open say themselves why there is no number. */
    private static boolean isBounded(Finding finding) {
        return finding.range()
                .filter(range -> range.level().isEmpty() && range.lower() < range.upper())
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aNumberLiesWithinItsRangeAndAMissingOneSaysWhy(Studies study) {
        findings(study).forEach(finding -> {
            if (finding.value().isEmpty()) {
                assertThat(!finding.warnings().isEmpty() || isBounded(finding))
                        .as(finding.address())
                        .isTrue();
            } else if (finding.range().isPresent()) {
                assertThat(finding.value().getAsDouble())
                        .as(finding.address())
                        .isBetween(
                                finding.range().get().lower(),
                                finding.range().get().upper());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberAboutPeopleNamesItsMethodAndItsColumns(Studies study) {
        List<String> fields = new ArrayList<>(study.evidence().codebook().names());
        study.evidence().jobs().ifPresent(jobs -> fields.add("jobs"));
        assertThat(findings(study)).allSatisfy(f -> {
            assertThat(f.method()).as("method at %s", f.address()).isNotEmpty();
            assertThat(fields).as("columns at %s", f.address()).containsAll(f.columns());
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSameStudyGivesTheSameChapters(Studies study) {
        assertThat(analysed(study)).isEqualTo(chapters(study));
    }
}
