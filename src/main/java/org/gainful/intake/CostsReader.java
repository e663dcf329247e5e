package org.gainful.intake;

import java.util.List;
import java.util.Optional;
import org.gainful.cases.Costs;
import org.gainful.cases.Costs.Budget;
import org.gainful.cases.Costs.TimeFreed;
import org.gainful.cases.Costs.WithoutService;

/** Reads what a programme cost. An amount without its price year, its source or one of its factors is refused. */
final class CostsReader {
    private CostsReader() {}

    static Optional<Costs> read(YamlValue value) {
        return value.map("currency", "priceYear", "source", "budgets", "withoutService", "timeFreed")
                .map(map -> new Costs(
                        map.needText("currency"),
                        map.needWhole("priceYear"),
                        map.needText("source"),
                        budgets(map),
                        map.find("withoutService").flatMap(CostsReader::withoutService),
                        map.find("timeFreed").flatMap(CostsReader::timeFreed)));
    }

    private static List<Budget> budgets(YamlMap costs) {
        return costs.items("budgets").stream()
                .flatMap(item -> item.map("payer", "amount").stream())
                .map(budget -> new Budget(budget.needText("payer"), amount(budget, "amount")))
                .toList();
    }

    private static Optional<WithoutService> withoutService(YamlValue value) {
        return value.map("share", "source").map(map -> {
            double share = amount(map, "share");
            if (share > 1) {
                map.at("share").complain(Problem.BAD_VALUE, "a share is at most 1", "write 0.25 for 25 %");
            }
            return new WithoutService(Math.min(1, share), map.needText("source"));
        });
    }

    /** Two hours a week are no amount until it is known whose, for how long, and what an hour costs. */
    private static Optional<TimeFreed> timeFreed(YamlValue value) {
        return value.map("hoursPerWeek", "weeks", "people", "unitCost", "source")
                .map(map -> new TimeFreed(
                        amount(map, "hoursPerWeek"),
                        amount(map, "weeks"),
                        amount(map, "people"),
                        amount(map, "unitCost"),
                        map.needText("source")));
    }

    private static double amount(YamlMap map, String key) {
        double amount = map.need(key).isPresent() ? map.number(key).orElse(0) : 0;
        if (amount < 0) {
            map.at(key).complain(Problem.BAD_VALUE, "an amount is not below 0", "give it without a sign");
        }
        return Math.max(0, amount);
    }
}
