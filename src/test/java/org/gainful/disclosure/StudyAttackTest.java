package org.gainful.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Studies;
import org.gainful.fidelity.FidelityFromCases;
import org.gainful.fidelity.FidelityOutcomes;
import org.gainful.outcomes.AtWork;
import org.gainful.outcomes.Caseload;
import org.gainful.outcomes.Change;
import org.gainful.outcomes.FollowUpByWave;
import org.gainful.outcomes.Harms;
import org.gainful.outcomes.JobSpells;
import org.gainful.outcomes.Money;
import org.gainful.outcomes.Rates;
import org.gainful.outcomes.TimeToWork;
import org.gainful.outcomes.Transitions;
import org.gainful.outcomes.WayIn;
import org.gainful.participants.Flow;
import org.gainful.participants.MissingData;
import org.gainful.participants.TableOne;
import org.gainful.predictors.Predictors;
import org.gainful.table.Chapter;
import org.gainful.table.Kinship;
import org.gainful.table.Sum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole studies under attack: no set of few people that the program knows of may be worked out, whatever it is called, nor from
 * the size of a model, nor from an estimate that is as good as its counts.
 */
class StudyAttackTest {
    private static final double SLACK = 1e-6;
    private static final List<Analysis> ANALYSES = List.of(
            new Flow(),
            new TableOne(),
            new FidelityFromCases(),
            new WayIn(),
            new FollowUpByWave(),
            new Rates(),
            new Harms(),
            new Transitions(),
            new TimeToWork(),
            new JobSpells(),
            AtWork.hours(),
            AtWork.pay(),
            new Change(),
            new Money(),
            new Caseload(),
            new FidelityOutcomes(),
            new Predictors(),
            new MissingData());

    static Stream<Arguments> studies() {
        return Stream.of(
                Arguments.of(Studies.REFERENCE, Preset.DATASHIELD),
                Arguments.of(Studies.FIDELITY, Preset.CONCEPT_5),
                Arguments.of(Studies.FIDELITY, Preset.CMS_11),
                Arguments.of(Studies.SESAMI, Preset.DATASHIELD),
                Arguments.of(Studies.SESAMI, Preset.CONCEPT_5),
                Arguments.of(Studies.SESAMI, Preset.CMS_11),
                Arguments.of(Studies.SEE_ME, Preset.DATASHIELD),
                Arguments.of(Studies.SEE_ME, Preset.CONCEPT_5),
                Arguments.of(Studies.SEE_ME, Preset.CMS_11),
                Arguments.of(Studies.SOLENT, Preset.DATASHIELD),
                Arguments.of(Studies.SOLENT, Preset.CONCEPT_5),
                Arguments.of(Studies.SOLENT, Preset.CMS_11),
                Arguments.of(Studies.CAMDEN, Preset.DATASHIELD),
                Arguments.of(Studies.CAMDEN, Preset.CONCEPT_5),
                Arguments.of(Studies.CAMDEN, Preset.CMS_11),
                Arguments.of(Studies.OUTCOMES, Preset.DATASHIELD),
                Arguments.of(Studies.OUTCOMES, Preset.CONCEPT_5),
                Arguments.of(Studies.OUTCOMES, Preset.CMS_11));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void noSmallSetCanBeWorkedOut(Studies study, Preset preset) {
        attack(study.evidence(), preset);
    }

    private static void attack(Evidence evidence, Preset preset) {
        List<Chapter> chapters = ANALYSES.stream()
                .filter(analysis -> analysis.lacks(evidence).isEmpty())
                .map(analysis -> analysis.analyse(evidence))
                .toList();
        Kinship kinship = evidence.register().kinship(chapters, preset.threshold());
        List<Sum> sums = new ArrayList<>(kinship.sums());
        chapters.forEach(chapter -> sums.addAll(chapter.sums()));
        Attacker attacker = new Attacker(new Disclosure(preset).release(chapters, kinship), sums, kinship);
        Map<String, Long> small = new TreeMap<>(kinship.counts());
        small.keySet().removeIf(set -> !attacker.heardOf(set));
        small.values().removeIf(count -> !preset.isSmall(count));
        assertThat(small).isNotEmpty();
        small.forEach((set, count) -> assertProtected(attacker.range(set), count, preset, set));
    }

    private static void assertProtected(double[] range, long truth, Preset preset, String what) {
        assertThat((double) truth).as("the attack itself").isBetween(range[0] - SLACK, range[1] + SLACK);
        assertThat(range[1] - range[0])
                .as("%s is between %s and %s", what, range[0], range[1])
                .isGreaterThanOrEqualTo(preset.threshold() - 1 - SLACK);
    }
}
