package org.gainful.predictors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.table.Row;
import org.junit.jupiter.api.Test;

class PredictorsTest {
    private static Found predictors(Cases cases) {
        return Found.in(new Predictors(), cases.evidence());
    }

    /** A two by two table: a people with the outcome and x, b with x only, c with the outcome only, d with neither. */
    private static Cases fourfold(int a, int b, int c, int d) {
        String outcome = "yes ".repeat(a) + "no ".repeat(b) + "yes ".repeat(c) + "no ".repeat(d);
        String x = "yes ".repeat(a + b) + "no ".repeat(c + d);
        return Cases.made().recorded("gained", outcome).flag("x", null, "", x).model("gained", Cases.plain("x"));
    }

    @Test
    void aFourfoldTableHasItsCrossProductRatio() {
        // 20 * 15 / (10 * 12) = 2.5; the smaller group has 25 people, ten or more to the one term.
        Found found = predictors(fourfold(20, 10, 12, 15));
        assertThat(found.value("one-at-a-time/x/odds-ratio")).isCloseTo(2.5, within(1e-9));
        assertThat(found.at("one-at-a-time/x/odds-ratio").standardError().orElseThrow())
                .isCloseTo(Math.sqrt(1.0 / 20 + 1.0 / 10 + 1.0 / 12 + 1.0 / 15), within(1e-9));
        assertThat(found.at("one-at-a-time/x/odds-ratio").method()).endsWith("maximum likelihood");
        assertThat(found.value("one-at-a-time/x/events-per-term")).isEqualTo(25);
    }

    @Test
    void fewPeopleToATermTakeFirthAndSaySo() {
        // Firth's estimate of a saturated fourfold table adds a half to every cell: 5.5 * 6.5 / (4.5 * 3.5).
        Found found = predictors(fourfold(5, 4, 3, 6));
        assertThat(found.value("one-at-a-time/x/odds-ratio")).isCloseTo(5.5 * 6.5 / (4.5 * 3.5), within(1e-8));
        assertThat(found.at("one-at-a-time/x/odds-ratio").method()).contains("Firth");
        assertThat(found.warnings("one-at-a-time/x/odds-ratio")).contains("Few people");
    }

    @Test
    void aSeparatedPredictorTakesFirthAndIsNamed() {
        Found found = predictors(fourfold(12, 0, 8, 20));
        assertThat(found.value("one-at-a-time/x/odds-ratio")).isCloseTo(12.5 * 20.5 / (0.5 * 8.5), within(1e-6));
        assertThat(found.at("one-at-a-time/x/odds-ratio").method()).contains("Firth");
        assertThat(found.warnings("one-at-a-time/x/odds-ratio")).contains("no finite estimate", "The x");
    }

    @Test
    void anOutcomeEverybodyHadIsSaidToBeSo() {
        Found found = predictors(fourfold(12, 0, 8, 0));
        assertThat(found.warnings("one-at-a-time/x/odds-ratio")).contains("everyone had the outcome, or nobody");
        assertThat(found.at("one-at-a-time/x/odds-ratio").value()).isEmpty();
    }

    @Test
    void anOutcomeNobodyHadIsSaidToBeSo() {
        Found found = predictors(fourfold(0, 12, 0, 8));
        assertThat(found.warnings("one-at-a-time/x/odds-ratio")).contains("everyone had the outcome, or nobody");
    }

    @Test
    void aPredictorThatDoesNotVaryHasNoOddsRatioAndIsNamed() {
        Found found = predictors(fourfold(12, 11, 0, 0));
        assertThat(found.at("one-at-a-time/x/odds-ratio").value()).isEmpty();
        assertThat(found.warnings("one-at-a-time/x/odds-ratio")).contains("does not vary: The x");
    }

    @Test
    void aPredictorWithOneLevelIsLeftOutAndNamed() {
        Found found = predictors(fourfold(20, 10, 12, 15)
                .text("only", List.of("one"), "one ".repeat(57))
                .model("gained", Cases.plain("x"), Cases.plain("only")));
        assertThat(found.chapter().tables().get(0).rows())
                .extracting(Row::label)
                .containsExactly("The x");
        assertThat(Found.words(found.chapter().notes())).contains("Left out", "The only");
    }

    @Test
    void peopleWithoutAValueAreLeftOutAndCounted() {
        Found found = predictors(Cases.made()
                .recorded("gained", "yes no yes no - yes")
                .number("age", "30 40 - 50 60 35")
                .model("gained", Cases.plain("age")));
        assertThat(found.denominator("one-at-a-time/age/odds-ratio")).isEqualTo(4);
        assertThat(found.numerator("one-at-a-time/age/odds-ratio")).isEqualTo(2);
        assertThat(found.missing("one-at-a-time/age/odds-ratio")).isEqualTo(1);
    }

    @Test
    void aJointModelLeavesOutWhoeverLacksAnyValue() {
        Found found = predictors(Cases.made()
                .recorded("gained", "yes no yes no no yes")
                .number("age", "30 40 - 50 60 35")
                .flag("x", null, "", "yes no yes - no no")
                .model("gained", Cases.plain("age"), Cases.plain("x")));
        assertThat(found.denominator("together/age+x/size")).isEqualTo(4);
        assertThat(found.missing("together/x/odds-ratio")).isEqualTo(2);
        assertThat(found.missing("one-at-a-time/x/odds-ratio")).isEqualTo(1);
    }

    @Test
    void unitesLevelsAndComparesWithTheReference() {
        // 20 of 30 against 12 of 27, as in the fourfold table, with b and c united.
        Found found = predictors(Cases.made()
                .recorded("gained", "yes ".repeat(20) + "no ".repeat(10) + "yes ".repeat(12) + "no ".repeat(15))
                .text("group", List.of("a", "b", "c"), "b ".repeat(15) + "c ".repeat(15) + "a ".repeat(27))
                .model("gained", Cases.predictor("group", "a", Map.of("other", List.of("b", "c")), 1)));
        assertThat(found.value("one-at-a-time/group/odds-ratio")).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void theReferenceTurnsAnOddsRatioRound() {
        Cases cases = Cases.made()
                .recorded("gained", "yes ".repeat(20) + "no ".repeat(10) + "yes ".repeat(12) + "no ".repeat(15))
                .text("group", List.of("a", "b"), "b ".repeat(30) + "a ".repeat(27));
        assertThat(predictors(cases.model("gained", Cases.predictor("group", "b", Map.of(), 1)))
                        .value("one-at-a-time/group/odds-ratio"))
                .isCloseTo(0.4, within(1e-9));
    }

    @Test
    void aFactorOfThreeLevelsHasTwoTerms() {
        Found found = predictors(Cases.made()
                .recorded("gained", "yes no ".repeat(36))
                .text("group", List.of("a", "b", "c"), "a a b b c c ".repeat(12))
                .model("gained", Cases.plain("group")));
        assertThat(found.value("one-at-a-time/group=b/odds-ratio")).isCloseTo(1, within(1e-9));
        assertThat(found.value("one-at-a-time/group=c/odds-ratio")).isCloseTo(1, within(1e-9));
        assertThat(found.has("one-at-a-time/group=a/odds-ratio")).isFalse();
        assertThat(found.value("one-at-a-time/group=b+group=c/events-per-term")).isEqualTo(18);
    }

    @Test
    void perRaisesTheOddsRatioToThatPower() {
        String outcome = "yes no no yes no yes yes no no yes yes no ".repeat(4);
        String age = "30 41 52 28 60 35 44 57 39 33 26 48 ".repeat(4);
        Cases cases = Cases.made().recorded("gained", outcome).number("age", age);
        double one = predictors(cases.model("gained", Cases.plain("age"))).value("one-at-a-time/age/odds-ratio");
        double ten = predictors(cases.model("gained", Cases.predictor("age", "", Map.of(), 10)))
                .value("one-at-a-time/age/odds-ratio");
        assertThat(ten).isCloseTo(Math.pow(one, 10), within(1e-7));
    }

    @Test
    void aTermThatRepeatsAnotherIsLeftOutAndNamed() {
        Found found = predictors(fourfold(20, 10, 12, 15)
                .flag("again", null, "", "yes ".repeat(30) + "no ".repeat(27))
                .model("gained", Cases.plain("x"), Cases.plain("again")));
        assertThat(found.at("together/again/odds-ratio").value()).isEmpty();
        assertThat(found.warnings("together/again/odds-ratio")).contains("The again");
        assertThat(Found.words(found.chapter().notes())).contains("The again");
    }

    @Test
    void lacksPeopleWhenNobodysOutcomeIsKnown() {
        Cases cases =
                Cases.made().recorded("gained", "- -").number("age", "30 40").model("gained", Cases.plain("age"));
        assertThat(new Predictors().lacks(cases.evidence())).hasSize(1);
    }

    @Test
    void lacksAModel() {
        assertThat(new Predictors().lacks(Cases.made().number("age", "30").evidence()))
                .hasSize(1);
    }

    @Test
    void intervalAndTestAgree() {
        Found found = predictors(fourfold(20, 10, 12, 15));
        boolean excludesOne =
                found.low("one-at-a-time/x/odds-ratio") > 1 || found.high("one-at-a-time/x/odds-ratio") < 1;
        assertThat(excludesOne).isEqualTo(found.p("one-at-a-time/x/odds-ratio") < 0.05);
    }
}
