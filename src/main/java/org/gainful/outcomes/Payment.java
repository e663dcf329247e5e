package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Costs;
import org.gainful.cases.Field;

/**
 * What one payer, or all together, paid: for each client, or in all.
 *
 * @param key in addresses
 * @param fields of what each client cost; empty where only the whole is known
 * @param budget the whole; empty where each client's cost is known
 */
record Payment(String key, String payer, List<Field> fields, OptionalDouble budget, CaseTable cases) {
    private static final String ALL = "all payers";

    /** One for each payer, and one for all where there are several. */
    static List<Payment> all(Evidence evidence, Costs costs, List<Field> fields) {
        List<Payment> payments = new ArrayList<>();
        if (fields.isEmpty()) {
            costs.budgets()
                    .forEach(b -> payments.add(new Payment(
                            b.payer(), b.payer(), List.of(), OptionalDouble.of(b.amount()), evidence.cases())));
            if (payments.size() > 1) {
                double sum = costs.budgets().stream()
                        .mapToDouble(Costs.Budget::amount)
                        .sum();
                payments.add(0, new Payment(ALL, "All payers", List.of(), OptionalDouble.of(sum), evidence.cases()));
            }
            return payments;
        }
        for (Field field : fields) {
            String payer =
                    field.use().payer().isEmpty() ? field.title() : field.use().payer();
            payments.add(new Payment(payer, payer, List.of(field), OptionalDouble.empty(), evidence.cases()));
        }
        if (fields.size() > 1) {
            payments.add(0, new Payment(ALL, "All payers", fields, OptionalDouble.empty(), evidence.cases()));
        }
        return payments;
    }

    /** Those whose costs are known in full; everyone where only the whole is known. */
    People knownOf(People people) {
        People known = people;
        for (Field field : fields) {
            known = known.knowing(field);
        }
        return known;
    }

    /** Whether only the whole is known. */
    boolean isBudget() {
        return budget.isPresent();
    }

    /** What each of these clients cost; the same part of the budget for each where only the whole is known. */
    double[] of(int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> isBudget() ? budget.getAsDouble() / rows.length : of(row))
                .toArray();
    }

    private double of(int row) {
        double sum = 0;
        for (Field field : fields) {
            sum += cases.number(field, row);
        }
        return sum;
    }

    List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }
}
