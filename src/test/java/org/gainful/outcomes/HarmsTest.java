package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.gainful.cases.Category;
import org.gainful.cases.FieldUse;
import org.gainful.cases.FieldUse.Better;
import org.gainful.cases.Role;
import org.junit.jupiter.api.Test;

class HarmsTest {
    private static final List<Category> SEVERITIES = List.of(
            new Category("mild", "Mild", List.of()),
            new Category("moderate", "Moderate", List.of()),
            new Category("severe", "Severe", List.of()));

    private static Cases people() {
        return Cases.made()
                .statuses("paid paid paid out out", "paid out - paid out")
                .moved(List.of("out"), List.of("paid"));
    }

    private static FieldUse better(Better way, OptionalDouble matters) {
        return new FieldUse(Optional.of(way), matters, List.of(), "", "");
    }

    @Test
    void aJobIsLostOnlyByThoseWhoHadOne() {
        Found found = Found.in(new Harms(), people().evidence());
        assertThat(found.numerator("job/worse/share")).isEqualTo(1);
        assertThat(found.denominator("job/worse/share")).isEqualTo(2);
        assertThat(found.missing("job/worse/share")).isEqualTo(1);
    }

    @Test
    void whoeverSetOutToLeaveAJobHasNotLostIt() {
        List<Category> goals = List.of(
                new Category("stay", "Stay", List.of(), "keep"),
                new Category("leave", "Leave", List.of(), "leave-well"));
        Found found = Found.in(
                new Harms(),
                Cases.made()
                        .statuses("paid paid paid paid out", "paid out out out paid")
                        .moved(List.of("out"), List.of("paid"))
                        .text("goal", goals, Role.GOAL, "", "stay leave stay - stay")
                        .evidence());
        assertThat(found.numerator("job/worse/share")).isEqualTo(2);
        assertThat(found.denominator("job/worse/share")).isEqualTo(3);
    }

    @Test
    void severityGoesByTheOrderOfItsCategories() {
        Found found = Found.in(
                new Harms(),
                people().text("ill1", SEVERITIES, Role.SEVERITY, "T1", "mild mild severe moderate -")
                        .text("ill2", SEVERITIES, Role.SEVERITY, "T2", "mild severe mild severe mild")
                        .evidence());
        assertThat(found.numerator("severity/worse/share")).isEqualTo(2);
        assertThat(found.numerator("severity/better/share")).isEqualTo(1);
        assertThat(found.denominator("severity/same/share")).isEqualTo(4);
        assertThat(found.missing("severity/worse/share")).isEqualTo(1);
    }

    @Test
    void aScaleTurnsOnlyFromTheChangeOnThatMatters() {
        Cases cases = people().scores("mood", "10 10 10 10 10", "14 15 6 5 10");
        Found found = Found.in(
                new Harms(),
                cases.use("mood1", better(Better.LOWER, OptionalDouble.of(5))).evidence());
        assertThat(found.numerator("mood/worse/share")).isEqualTo(1);
        assertThat(found.numerator("mood/better/share")).isEqualTo(1);
        assertThat(found.numerator("mood/same/share")).isEqualTo(3);
        // The one who moved into work went from 10 to 5, where lower is better.
        assertThat(found.numerator("mood-with-moved/better/share")).isEqualTo(1);
        assertThat(found.denominator("mood-with-moved/better/share")).isEqualTo(1);
    }

    @Test
    void aScaleThatDoesNotSayWhichWayIsUpTurnsNowhere() {
        Found found = Found.in(
                new Harms(), people().scores("mood", "1 2 3 4 5", "2 3 4 5 6").evidence());
        assertThat(found.has("mood/worse/share")).isFalse();
        assertThat(found.chapter().tables().get(0).rows().toString()).contains("Wellbeing", "harm was not measured");
    }

    @Test
    void whatNobodyLookedForIsNotNoHarm() {
        Found found = Found.in(new Harms(), Studies.PERKINS.evidence());
        assertThat(Found.words(found.chapter().sentences()))
                .isEqualTo("Whether anybody got worse is not known: harm was not measured.\n");
        assertThat(found.chapter().findings()).isEmpty();
    }

    @Test
    void harmsRecordedAsSuchAreCountedOverEveryoneInTheExport() {
        Found found = Found.in(
                new Harms(),
                people().flag("relapse", Role.HARM, "", "yes no no - yes").evidence());
        assertThat(found.numerator("relapse/worse/share")).isEqualTo(2);
        assertThat(found.denominator("relapse/worse/share")).isEqualTo(4);
    }

    /** b = 25 and c = 6 of 147: the exact test gives .00088; 2 (1 + 31 + 465 + ... + C(31, 6)) / 2^31. */
    @Test
    void netChangeOfSesamiIsTestedByMcNemar() {
        Found found = Found.in(new Transitions(), Studies.SESAMI.evidence());
        assertThat(found.numerator("all/entered/paid-employment/share")).isEqualTo(25);
        assertThat(found.numerator("all/left/paid-employment/share")).isEqualTo(6);
        assertThat(found.p("all/net-change/paid-employment/difference"))
                .isEqualTo(2 * (1 + 31 + 465 + 4495 + 31465 + 169911 + 736281) / Math.pow(2, 31));
    }
}
