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
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static Costs costs(List<Budget> budgets) {
        return new Costs(
                "£",
                2016,
                "by hand",
                budgets,
                Optional.of(new WithoutService(0.25, "by hand")),
                Optional.of(new TimeFreed(2, 48, 5, 50, "by hand")));
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
}
