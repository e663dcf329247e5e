package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.Field;
import org.gainful.outcomes.Grouping.Group;
import org.gainful.stat.counts.ChiSquare;
import org.gainful.stat.counts.FisherTable;
import org.gainful.stat.multiplicity.Adjustment;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * Whether an outcome's rate differs between the groups of a field, and whether the difference by one field depends on another:
 * one test for each breakdown a study asks for and one interaction for each outcome, all of them adjusted together (Holm).
 *
 * <p>Differences: Fisher's exact test of the whole table; Pearson's chi-squared where that is too much work. Interactions:
 * likelihood-ratio test of the product terms in a logistic model; not testable where groups are separated or empty.
 */
final class GroupTests {
    private static final String INTERACTION = " x ";

    private final ChapterBuilder chapter;
    private final List<Test> tests = new ArrayList<>();

    /** One test, its p-value empty where there is none. */
    private record Test(
            String key, String label, OptionalDouble pValue, String method, Basis basis, List<String> fields) {}

    GroupTests(ChapterBuilder chapter) {
        this.chapter = chapter;
    }

    /** Adds the test of one breakdown. */
    void add(RateBreakdown breakdown) {
        List<Group> filled = breakdown.parts().stream()
                .filter(group -> group.part().known() > 0)
                .toList();
        long[][] table = filled.stream()
                .map(group -> new long[] {
                    group.part().happened().count(), group.part().not().count()
                })
                .toArray(long[][]::new);
        OptionalDouble exact = filled.size() < 2
                ? OptionalDouble.empty()
                : FisherTable.withDefaults().pValue(table);
        OptionalDouble p = exact.isPresent() || filled.size() < 2
                ? exact
                : ChiSquare.PLAIN
                        .test(table)
                        .map(result -> OptionalDouble.of(result.pValue()))
                        .orElse(OptionalDouble.empty());
        tests.add(new Test(
                breakdown.groups().definition().name() + "/" + breakdown.field().name(),
                "%s, by %s".formatted(breakdown.groups().definition().label(), breakdown.title()),
                p,
                exact.isPresent() ? "Fisher's exact test of the table" : "Pearson's chi-squared",
                basis(breakdown, filled),
                Stream.concat(
                                breakdown.groups().fields().stream(),
                                Stream.of(breakdown.field().name()))
                        .distinct()
                        .toList()));
    }

    private static Basis basis(RateBreakdown breakdown, List<Group> groups) {
        String[] sets = groups.stream()
                .flatMap(group ->
                        Stream.of(group.part().happened().name(), group.part().knownName()))
                .toArray(String[]::new);
        OutcomeGroups told = breakdown.groups().knowing(breakdown.field());
        return of(told, breakdown.groups().withoutKnowing(breakdown.field())).comparing(sets);
    }

    /** Whoever's group is not stated is in no group, and in no test. */
    private static Basis of(OutcomeGroups told, OutcomeGroups untold) {
        return Basis.ofPeople("outcome and group known", told.known(), untold.known(), told.knownName())
                .leavingOut(untold.knownName());
    }

    /** Adds whether the difference by the first field depends on the second. */
    void addInteraction(RateBreakdown one, RateBreakdown other) {
        List<String> sets = new ArrayList<>();
        for (Group group : one.parts()) {
            for (Group within : other.grouping().of(group.part())) {
                sets.add(within.part().happened().name());
                sets.add(within.part().knownName());
            }
        }
        Field first = one.field();
        Field second = other.field();
        tests.add(new Test(
                one.groups().definition().name() + "/" + first.name() + INTERACTION.trim() + second.name(),
                "%s: does the difference by %s depend on %s?"
                        .formatted(one.groups().definition().label(), one.title(), other.title()),
                interaction(one, other),
                "likelihood ratio of the product terms, logistic model",
                of(one.groups().knowing(first).knowing(second), one.groups().lackingAnyOf(List.of(first, second)))
                        .comparing(sets.toArray(String[]::new)),
                Stream.concat(one.groups().fields().stream(), Stream.of(first.name(), second.name()))
                        .distinct()
                        .toList()));
    }

    private static OptionalDouble interaction(RateBreakdown one, RateBreakdown other) {
        List<Group> rows = filled(one);
        List<Group> columns = filled(other);
        if (rows.size() < 2 || columns.size() < 2) {
            return OptionalDouble.empty();
        }
        List<String> terms = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        List<String> products = new ArrayList<>();
        int[] people = Arrays.stream(one.groups().settled().rows())
                .filter(row -> belongs(rows, row) && belongs(columns, row))
                .toArray();
        dummies(terms, values, rows.subList(1, rows.size()), people);
        dummies(terms, values, columns.subList(1, columns.size()), people);
        for (int i = 1; i < rows.size(); i++) {
            for (int j = 1; j < columns.size(); j++) {
                double[] product = new double[people.length];
                for (int k = 0; k < people.length; k++) {
                    product[k] = isIn(rows.get(i), people[k]) && isIn(columns.get(j), people[k]) ? 1 : 0;
                }
                products.add(rows.get(i).key() + INTERACTION + columns.get(j).key());
                terms.add(products.get(products.size() - 1));
                values.add(product);
            }
        }
        double[] happened = Arrays.stream(people)
                .mapToDouble(row -> one.groups().happened().contains(row) ? 1 : 0)
                .toArray();
        if (people.length == 0) {
            return OptionalDouble.empty();
        }
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(Design.of(terms, values, happened));
        return fit.estimated() && !fit.aliasing().present()
                ? fit.likelihoodRatioTest(products)
                        .map(test -> OptionalDouble.of(test.pValue()))
                        .orElse(OptionalDouble.empty())
                : OptionalDouble.empty();
    }

    private static List<Group> filled(RateBreakdown breakdown) {
        return breakdown.parts().stream()
                .filter(group -> group.part().known() > 0)
                .toList();
    }

    private static boolean belongs(List<Group> groups, int row) {
        return groups.stream().anyMatch(group -> isIn(group, row));
    }

    private static boolean isIn(Group group, int row) {
        return group.part().settled().contains(row);
    }

    private static void dummies(List<String> terms, List<double[]> values, List<Group> groups, int[] people) {
        for (Group group : groups) {
            terms.add(group.key());
            values.add(Arrays.stream(people)
                    .mapToDouble(row -> isIn(group, row) ? 1 : 0)
                    .toArray());
        }
    }

    /** Writes the table; nothing where no breakdown was asked for. */
    void write() {
        if (tests.isEmpty()) {
            return;
        }
        List<OptionalDouble> adjusted =
                Adjustment.HOLM.adjust(tests.stream().map(Test::pValue).toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            Test test = tests.get(i);
            String alone = put(test, "p", test.pValue(), test.method());
            String together = put(test, "adjusted-p", adjusted.get(i), test.method() + ", Holm");
            rows.add(Row.data(
                    test.label(),
                    List.of(
                            Cell.of(View.DENOMINATOR, alone),
                            Cell.of(View.VALUE, alone),
                            Cell.of(View.VALUE, together),
                            Cell.words(test.pValue().isPresent() ? test.method() : "not testable"))));
        }
        chapter.table(new Table(
                "group-tests",
                "Do the rates differ between groups?",
                "Outcome and groups",
                List.of(
                        new Column("people", "People"),
                        new Column("p", "p"),
                        new Column("adjusted-p", "p, adjusted"),
                        new Column("method", "Test")),
                rows,
                List.of(Sentence.of(
                        "Adjusted: for all tests of this table together, by Holm's method. A large p does not say"
                                + " that groups are alike: few people show only large differences."))));
    }

    private String put(Test test, String what, OptionalDouble p, String method) {
        String address =
                chapter.address("groups", test.key().split("/")[0], test.key().split("/")[1], what);
        Finding finding = p.isPresent()
                ? Finding.of(address, Statistic.P_VALUE, p.getAsDouble(), test.basis())
                : Finding.notAvailable(
                        address, Statistic.P_VALUE, test.basis(), Sentence.of("Groups are empty or separated."));
        return chapter.put(finding.by(method, test.key().split("/")[0]).from(test.fields()));
    }
}
