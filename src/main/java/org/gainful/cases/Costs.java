package org.gainful.cases;

import java.util.List;
import java.util.Optional;

/**
 * What a programme cost, beside what the export says of each client (fields with the role cost). No amount stands without its
 * price year and its source.
 *
 * @param currency as it stands before an amount
 * @param budgets what each payer spent in all
 * @param withoutService who would have had an outcome anyway, which additional outcomes are counted against; one for an
 *     outcome at most
 * @param timeFreed working time of others that the programme saved
 */
public record Costs(
        String currency,
        int priceYear,
        String source,
        List<Budget> budgets,
        List<WithoutService> withoutService,
        Optional<TimeFreed> timeFreed) {
    public Costs {
        budgets = List.copyOf(budgets);
        withoutService = List.copyOf(withoutService);
    }

    /** What one payer spent in all. */
    public record Budget(String payer, double amount) {}

    /** Who had this outcome where nobody had the service. */
    public Optional<WithoutService> without(OutcomeDefinition definition) {
        return withoutService.stream()
                .filter(without -> without.definition().equals(definition.name()))
                .findFirst();
    }

    /**
     * The share with an outcome where nobody had the service, and who says so.
     *
     * @param definition the outcome, by name
     * @param counts whom the share was seen in; empty where only the share is known, which then has to be taken as certain
     */
    public record WithoutService(String definition, double share, Optional<Counts> counts, String source) {
        public WithoutService {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share %s is not in [0, 1]".formatted(share));
            }
        }

        /** A share of nobody knows how many. */
        public static WithoutService ofShare(String definition, double share, String source) {
            return new WithoutService(definition, share, Optional.empty(), source);
        }

        /** So many of so many people. */
        public static WithoutService ofCounts(String definition, int events, int people, String source) {
            return new WithoutService(
                    definition, (double) events / people, Optional.of(new Counts(events, people)), source);
        }

        /** People with the outcome, and all people it was looked for in. */
        public record Counts(int events, int people) {}
    }

    /** Hours a week of so many people in so many weeks at a cost an hour; with one of the four unknown there is no amount. */
    public record TimeFreed(double hoursPerWeek, double weeks, double people, double unitCost, String source) {
        public double amount() {
            return hoursPerWeek * weeks * people * unitCost;
        }
    }
}
