package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.cases.Costs;
import org.gainful.cases.Costs.Budget;
import org.gainful.cases.Costs.TimeFreed;
import org.gainful.cases.Costs.WithoutService;
import org.gainful.cases.Role;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static Costs costs(List<Budget> budgets) {
        return costs(budgets, WithoutService.ofShare("got", 0.25, "by hand"));
    }

    private static Costs costs(List<Budget> budgets, WithoutService... without) {
        return new Costs(
                "£", 2016, "by hand", budgets, List.of(without), Optional.of(new TimeFreed(2, 48, 5, 50, "by hand")));
    }

    /** Two hours a week are £24,000 a year for five clinicians at £50 an hour in 48 weeks, and for no one clinician. */
    @Test
    void timeFreedIsTheProductOfItsFourInputs() {
        Found found =
                Found.in(new Money(), Cases.made().costing(costs(List.of())).evidence());
        assertThat(found.value("time-freed/amount")).isEqualTo(24_000);
        assertThat(Found.words(found.chapter().sentences()))
                .contains("2 hours a week x 48 weeks x 5 people x £50 an hour");
    }

    @Test
    void aBudgetIsDividedByPeopleOutcomesAndAdditionalOutcomes() {
        Found found = Found.in(
                new Money(),
                Cases.made()
                        .recorded("got", "yes yes yes no no no yes yes")
                        .costing(costs(List.of(new Budget("Health", 3000), new Budget("Work", 1000))))
                        .evidence());
        assertThat(found.value("all-payers/client/cost")).isEqualTo(500);
        assertThat(found.value("Health/got/cost")).isEqualTo(600);
        assertThat(found.value("all-payers/got/cost")).isEqualTo(800);
        // Five outcomes, two of which would have come without the service.
        assertThat(found.value("all-payers/got-additional/cost")).isCloseTo(4000 / 3.0, within(1e-9));
        // Wilson's interval for 5 of 8 is 0.3057 to 0.8632.
        assertThat(found.low("all-payers/got/cost")).isCloseTo(4000 / (8 * 0.8632), within(0.1));
        assertThat(found.high("all-payers/got/cost")).isCloseTo(4000 / (8 * 0.3057), within(0.5));
    }

    @Test
    void clientsOwnCostsHaveFiellersIntervalAndABootstrapBesideIt() {
        Found found = Found.in(
                new Money(),
                Cases.made()
                        .recorded("got", "yes no yes no yes yes yes yes")
                        .cost("spent", "Health", "310 250 420 180 390 270 330 -")
                        .costing(costs(List.of()))
                        .evidence());
        assertThat(found.value("Health/got/cost")).isCloseTo(2150 / 5.0, within(1e-12));
        assertThat(found.denominator("Health/got/cost")).isEqualTo(7);
        assertThat(found.low("Health/got/cost")).isLessThan(430);
        assertThat(found.high("Health/got/cost")).isGreaterThan(430);
        assertThat(found.high("Health/client/cost-bootstrap")).isGreaterThan(2150 / 7.0);
    }

    private static Found ten(WithoutService... without) {
        return Found.in(
                new Money(),
                Cases.made()
                        .recorded("got", "yes no yes no yes yes yes yes yes yes")
                        .cost("spent", "Health", "310 250 420 180 390 270 330 410 300 350")
                        .costing(costs(List.of(), without))
                        .evidence());
    }

    private static void check(Found found, String address, double value, double low, double high) {
        assertThat(found.value(address)).isCloseTo(value, within(1e-9 * value));
        assertThat(found.low(address)).isCloseTo(low, within(1e-9 * low));
        assertThat(found.high(address)).isCloseTo(high, within(1e-9 * high));
    }

    /** The three intervals are roots of Fieller's equation by scipy 1.17.1 (optimize.brentq), not the closed form used here. */
    @Test
    void whatAComparisonCountsMakesTheIntervalOfAnAdditionalOutcomeWider() {
        Found certain = ten(WithoutService.ofShare("got", 0.2, "a guess"));
        check(certain, "Health/got-additional/cost", 535, 391.367028107, 950.857081191);
        assertThat(certain.warnings("Health/got-additional/cost")).contains("taken as certain");
        Found counted = ten(WithoutService.ofCounts("got", 3, 15, "a trial"));
        check(counted, "Health/got-additional/cost", 535, 347.770569187, 1367.29687299);
        assertThat(counted.warnings("Health/got-additional/cost")).isEmpty();
        // With fewer people than the programme has, their number decides how sure the interval is.
        Found few = ten(WithoutService.ofCounts("got", 1, 6, "a trial"));
        check(few, "Health/got-additional/cost", 506.842105263, 286.197446029, 3465.30993407);
    }

    @Test
    void theBootstrapDrawsTheComparisonAgainToo() {
        Found certain = ten(WithoutService.ofShare("got", 0.1, "a guess"));
        Found counted = ten(WithoutService.ofCounts("got", 3, 30, "a trial"));
        String address = "Health/got-additional/cost-bootstrap";
        assertThat(counted.value(address)).isEqualTo(certain.value(address));
        assertThat(counted.high(address) - counted.low(address))
                .isGreaterThan(1.02 * (certain.high(address) - certain.low(address)));
    }

    /** Newcombe's interval of 8 of 10 less 3 of 15 by statsmodels 0.15.0: confint_proportions_2indep(method='newcomb'). */
    @Test
    void aBudgetByAdditionalOutcomesHasNewcombesInterval() {
        Found found = Found.in(
                new Money(),
                Cases.made()
                        .recorded("got", "yes no yes no yes yes yes yes yes yes")
                        .costing(costs(
                                List.of(new Budget("Health", 3000)), WithoutService.ofCounts("got", 3, 15, "a trial")))
                        .evidence());
        check(found, "Health/got-additional/cost", 500, 300 / 0.7931750592067301, 300 / 0.20071316482668144);
    }

    @Test
    void withoutMoreOutcomesThanElsewhereThereIsNoPriceOfOne() {
        Found found = ten(WithoutService.ofCounts("got", 9, 10, "a trial"));
        assertThat(found.at("Health/got-additional/cost").value()).isEmpty();
        assertThat(found.warnings("Health/got-additional/cost")).contains("no more outcomes than");
        Found unclear = ten(WithoutService.ofCounts("got", 7, 10, "a trial"));
        assertThat(unclear.value("Health/got-additional/cost")).isPositive();
        assertThat(unclear.at("Health/got-additional/cost").range()).isEmpty();
        assertThat(unclear.warnings("Health/got-additional/cost")).contains("no end");
        assertThat(unclear.at("Health/got-additional/cost-bootstrap").value()).isEmpty();
        assertThat(unclear.warnings("Health/got-additional/cost-bootstrap")).contains("one in forty");
    }

    @Test
    void aComparisonInWhichNobodyHadItSaysThatItVariesNever() {
        assertThat(ten(WithoutService.ofCounts("got", 0, 10, "a trial")).warnings("Health/got-additional/cost"))
                .contains("the same outcome");
    }

    @Test
    void eachOutcomeIsSetAgainstItsOwnComparison() {
        Found found = Found.in(
                new Money(),
                Cases.made()
                        .recorded("got", "yes yes yes no")
                        .recorded("kept", "yes yes no no")
                        .recorded("grew", "yes no no no")
                        .costing(costs(
                                List.of(new Budget("Health", 1200)),
                                WithoutService.ofShare("kept", 0.25, "a guess"),
                                WithoutService.ofCounts("got", 5, 20, "a trial")))
                        .evidence());
        assertThat(found.value("Health/got-additional/cost")).isEqualTo(600);
        assertThat(found.value("Health/kept-additional/cost")).isEqualTo(1200);
        assertThat(found.has("Health/grew-additional/cost")).isFalse();
        assertThat(Found.words(found.chapter().notes()))
                .contains("beyond the 5 of 20 (25%) who", "beyond the 25% who", "taken as certain");
    }

    private static Cases working() {
        return Cases.made()
                .date("accepted", Role.ACCEPTED, "", "2023-01-01 2023-01-01 2023-01-01 2023-01-01 -")
                .date("left", Role.LEFT, "", "- - - - -")
                .until("2023-12-31")
                .job(0, "2023-02-01", "-", 20) // kept
                .job(1, "2023-02-01", "2023-02-20", 20) // not kept
                .job(2, "2023-12-01", "-", 20) // not followed for so long
                .follows("sustained-13-weeks")
                .follows("ips-quarterly");
    }

    /** What was spent on the one who found no job is part of it; on whom it cannot be told yet, and on whom nobody took on, not. */
    @Test
    void aKeptJobCostsWhatWasSpentOnThoseWithoutOneToo() {
        Found found = Found.in(
                new Money(),
                working()
                        .cost("spent", "Health", "100 110 120 130 -")
                        .costing(costs(List.of()))
                        .evidence());
        assertThat(found.value("Health/sustained-13-weeks/cost")).isEqualTo(340);
        assertThat(found.denominator("Health/sustained-13-weeks/cost")).isEqualTo(3);
        assertThat(found.value("Health/client/cost")).isEqualTo(115);
    }

    @Test
    void aQuarterHasNoCostAndABudgetNoPartForAFew() {
        Found found = Found.in(
                new Money(),
                working()
                        .text("sex", List.of("man", "woman"), "man man woman woman man")
                        .recorded("got", "yes no yes no yes")
                        .among("sex", "woman")
                        .costing(costs(List.of(new Budget("Health", 1200))))
                        .evidence());
        assertThat(found.has("Health/ips-quarterly/cost")).isFalse();
        assertThat(found.has("Health/got/cost")).isFalse();
        assertThat(Found.words(found.chapter().notes()))
                .contains("costs are not of one quarter", "which part of a budget went to these people");
        assertThat(found.value("Health/sustained-13-weeks/cost")).isEqualTo(1200);
    }

    @Test
    void whatNobodyKnowsTheCostOfIsCounted() {
        Found found = ten(WithoutService.ofShare("got", 0.2, "a guess"));
        assertThat(found.missing("Health/got/cost")).isZero();
        Found some = Found.in(
                new Money(),
                Cases.made()
                        .recorded("got", "yes no yes")
                        .cost("spent", "Health", "310 - 420")
                        .costing(costs(List.of()))
                        .evidence());
        assertThat(some.missing("Health/got/cost")).isEqualTo(1);
        assertThat(some.missing("Health/client/cost")).isEqualTo(1);
    }
}
