package org.gainful.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.gainful.table.Basis;
import org.gainful.table.Chapter;
import org.gainful.table.Finding;
import org.gainful.table.Kinship;
import org.gainful.table.Sum;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AttackTest {
    private static final double SLACK = 1e-6;

    @Property(tries = 150, seed = "20240501", shrinking = ShrinkingMode.OFF)
    void noSmallCountCanBeWorkedOut(@ForAll long seed) {
        List<Chapter> chapters = new Tables(seed).chapters();
        for (Preset preset : List.of(Preset.DATASHIELD, Preset.CONCEPT_5, Preset.CMS_11)) {
            Attacker attacker = new Attacker(new Disclosure(preset).release(chapters, Kinship.UNKNOWN), sums(chapters));
            for (Finding finding : findings(chapters)) {
                attack(attacker, finding.basis(), preset);
            }
        }
    }

    private static void attack(Attacker attacker, Basis basis, Preset preset) {
        long count = basis.numerator().orElseThrow();
        if (preset.isSmall(count)) {
            assertProtected(attacker.range(basis.counted()), count, preset, basis.counted());
        }
        long others = basis.denominator().orElse(count) - count;
        if (preset.isSmall(others)) {
            double[] range = attacker.rangeOfComplement(basis.counted(), basis.outOf());
            assertProtected(range, others, preset, "all but " + basis.counted());
        }
    }

    private static void assertProtected(double[] range, long truth, Preset preset, String what) {
        assertThat((double) truth).as("the attack itself").isBetween(range[0] - SLACK, range[1] + SLACK);
        assertThat(range[1] - range[0])
                .as("%s is between %s and %s", what, range[0], range[1])
                .isGreaterThanOrEqualTo(preset.threshold() - 1 - SLACK);
    }

    @Property(tries = 100, seed = "20240502", shrinking = ShrinkingMode.OFF)
    void theOrderOfChaptersDoesNotMatter(@ForAll long seed) {
        List<Chapter> chapters = new Tables(seed).chapters();
        List<Chapter> reversed = new ArrayList<>(chapters);
        Collections.reverse(reversed);
        Disclosure disclosure = new Disclosure(Preset.CONCEPT_5);
        List<ReleasedFinding> findings =
                disclosure.release(chapters, Kinship.UNKNOWN).findings();
        assertThat(disclosure.release(reversed, Kinship.UNKNOWN).findings()).isEqualTo(findings);
        assertThat(disclosure.release(chapters, Kinship.UNKNOWN).findings()).isEqualTo(findings);
    }

    @Property(tries = 50, seed = "20240503", shrinking = ShrinkingMode.OFF)
    void withoutAPresetAllIsShown(@ForAll long seed) {
        Release release = new Disclosure(Preset.NONE).release(new Tables(seed).chapters(), Kinship.UNKNOWN);
        assertThat(release.withheld()).isEmpty();
    }

    @Test
    void thousandsOfSetsTakeSeconds() {
        List<Chapter> chapters = new Tables(7).large(120, 30);
        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> new Disclosure(Preset.CONCEPT_5).release(chapters, Kinship.UNKNOWN));
    }

    @Test
    void twoBlocksJoinedByOneCellDoNotGiveItAway() {
        List<Chapter> chapters =
                new Tables(0).of(new long[][] {{9, 9, 40, 40}, {9, 9, 2, 40}, {40, 40, 9, 9}, {40, 40, 9, 9}});
        Attacker attacker =
                new Attacker(new Disclosure(Preset.CONCEPT_5).release(chapters, Kinship.UNKNOWN), sums(chapters));
        assertProtected(attacker.range("a 1,2"), 2, Preset.CONCEPT_5, "the joint");
    }

    @Test
    void theAttackerFindsWhatIsNotProtected() {
        List<Finding> findings = List.of(Finding.count("a", "g", 3, "a"), Finding.count("t", "g", 9, "t"));
        Sum sum = new Sum("t", List.of("a", "b"));
        Chapter chapter =
                new Chapter("c", "c", List.of(), List.of(), List.of(), List.of(), List.of(), findings, List.of(sum));
        Attacker attacker =
                new Attacker(new Disclosure(Preset.NONE).release(List.of(chapter), Kinship.UNKNOWN), List.of(sum));
        assertThat(attacker.range("b")).containsExactly(new double[] {6, 6}, within(SLACK));
    }

    private static List<Sum> sums(List<Chapter> chapters) {
        return chapters.stream().flatMap(c -> c.sums().stream()).toList();
    }

    private static List<Finding> findings(List<Chapter> chapters) {
        return chapters.stream().flatMap(c -> c.findings().stream()).toList();
    }
}
