package org.gainful.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Evidence;
import org.gainful.disclosure.ReleasedFinding.Status;
import org.gainful.outcomes.Rates;
import org.gainful.participants.Flow;
import org.gainful.predictors.Predictors;
import org.gainful.table.Chapter;
import org.gainful.table.Kinship;
import org.junit.jupiter.api.Test;

/** What becomes of an odds ratio when the number of people behind it would tell how few were left out. */
class ModelSizeTest {
    private static final String AGES = "21 22 23 24 25 26 27 28 29 30 ";

    private static ReleasedFinding released(Cases cases, String address) {
        Evidence evidence = cases.evidence();
        List<Chapter> chapters = List.of(
                new Flow().analyse(evidence), new Rates().analyse(evidence), new Predictors().analyse(evidence));
        return new Disclosure(Preset.CONCEPT_5)
                        .release(chapters, evidence.register().kinship(chapters, Preset.CONCEPT_5.threshold()))
                        .findings()
                        .stream()
                        .filter(f -> f.finding().address().endsWith(address))
                        .findFirst()
                        .orElseThrow();
    }

    /** 60 people, half of them with the outcome, two of them without an age. */
    private static Cases ages() {
        return Cases.made()
                .recorded("gained", "yes no no yes yes no ".repeat(10))
                .number("age", AGES.repeat(5) + "21 22 23 24 25 26 27 28 - -")
                .model("gained", Cases.plain("age"));
    }

    @Test
    void theOddsRatioOfANumberStaysAndItsCountsGo() {
        ReleasedFinding ratio = released(ages(), "one-at-a-time/age/odds-ratio");
        assertThat(ratio.status()).isEqualTo(Status.SHOWN);
        assertThat(ratio.finding().value()).isPresent();
        assertThat(ratio.finding().range()).isPresent();
        assertThat(ratio.finding().basis().denominator()).isEmpty();
        assertThat(ratio.finding().basis().numerator()).isEmpty();
        assertThat(ratio.finding().basis().missing()).isEmpty();
    }

    @Test
    void whatFollowsFromTheSizeGoesWithIt() {
        assertThat(released(ages(), "one-at-a-time/age/size").status()).isEqualTo(Status.WITHHELD);
        assertThat(released(ages(), "one-at-a-time/age/events-per-term").status())
                .isEqualTo(Status.WITHHELD);
    }

    @Test
    void aFactorByItselfIsATableInAnotherGuise() {
        Cases cases = Cases.made()
                .recorded("gained", "yes no no yes yes no ".repeat(10))
                .flag("x", null, "", "yes yes no no ".repeat(14) + "yes no - -")
                .model("gained", Cases.plain("x"));
        assertThat(released(cases, "one-at-a-time/x/odds-ratio").status()).isEqualTo(Status.WITHHELD);
    }

    @Test
    void aFactorBesideANumberStays() {
        Cases cases = Cases.made()
                .recorded("gained", "yes no no yes yes no ".repeat(10))
                .flag("x", null, "", "yes yes no no ".repeat(14) + "yes no - -")
                .number("age", AGES.repeat(6))
                .model("gained", Cases.plain("x"), Cases.plain("age"));
        assertThat(released(cases, "together/x/odds-ratio").status()).isEqualTo(Status.SHOWN);
        assertThat(released(cases, "together/x+age/size").status()).isEqualTo(Status.WITHHELD);
    }

    @Test
    void twoFactorsTogetherAreATableToo() {
        Cases cases = Cases.made()
                .recorded("gained", "yes no no yes yes no ".repeat(10))
                .flag("x", null, "", "yes yes no no ".repeat(15))
                .flag("y", null, "", "yes no ".repeat(29) + "no no")
                .model("gained", Cases.plain("x"), Cases.plain("y"));
        assertThat(released(cases, "together/x/odds-ratio").finding().basis().compared())
                .hasSize(8);
    }

    @Test
    void nobodyLeftOutHidesNothing() {
        Cases cases = Cases.made()
                .recorded("gained", "yes no no yes yes no ".repeat(10))
                .number("age", AGES.repeat(6))
                .model("gained", Cases.plain("age"));
        assertThat(released(cases, "one-at-a-time/age/odds-ratio")
                        .finding()
                        .basis()
                        .denominator())
                .hasValue(60);
    }

    @Test
    void thatAllOfAFewHadTheOutcomeIsNotSaidInWordsEither() {
        Evidence evidence = Cases.made()
                .recorded("gained", "yes yes yes")
                .number("age", "21 22 23")
                .model("gained", Cases.plain("age"))
                .evidence();
        Release release =
                new Disclosure(Preset.CONCEPT_5).release(List.of(new Predictors().analyse(evidence)), Kinship.UNKNOWN);
        ReleasedChapter chapter = release.chapters().get(0);
        assertThat(chapter.headlines()).containsExactly(Rendering.WITHHELD);
        assertThat(chapter.sentences()).noneMatch(s -> s.contains("everyone had the outcome"));
        assertThat(chapter.notes()).noneMatch(s -> s.contains("everyone had the outcome"));
    }
}
