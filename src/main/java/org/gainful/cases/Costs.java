package org.gainful.cases;

import java.util.List;
import java.util.Optional;

/**
 * What a programme cost, beside what the export says of each client (fields with the role cost). No amount stands without its
 * price year and its source.
 *
 * @param currency as it stands before an amount
 * @param budgets what each payer spent in all
 * @param withoutService the share who would have had the outcome anyway, which additional outcomes are counted against
 * @param timeFreed working time of others that the programme saved
 */
public record Costs(
        String currency,
        int priceYear,
        String source,
        List<Budget> budgets,
        Optional<WithoutService> withoutService,
        Optional<TimeFreed> timeFreed) {
    public Costs {
        budgets = List.copyOf(budgets);
    }

    /** What one payer spent in all. */
    public record Budget(String payer, double amount) {}

    /** The share with the outcome where nobody had the service, and who says so. */
    public record WithoutService(double share, String source) {}

    /** Hours a week of so many people in so many weeks at a cost an hour; with one of the four unknown there is no amount. */
    public record TimeFreed(double hoursPerWeek, double weeks, double people, double unitCost, String source) {
        public double amount() {
            return hoursPerWeek * weeks * people * unitCost;
        }
    }
}
