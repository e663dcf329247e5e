package org.gainful.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.analysis.People;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Field;
import tech.tablesaw.selection.Selection;

/** Reads the name of a set of people back and finds its rows in the export, independently of who gave it the name. */
record SetsOfPeople(Evidence evidence) {

    /** The rows; empty when the name says something that is neither a field's level nor a known outcome. */
    Optional<Set<Integer>> rows(String name) {
        Set<Integer> rows = rows(cases().everyone());
        for (String truth : name.split(" & ")) {
            Optional<Selection> those = truth(truth);
            if (those.isEmpty()) {
                return Optional.empty();
            }
            rows.retainAll(rows(those.get()));
        }
        return Optional.of(rows);
    }

    private CaseTable cases() {
        return evidence.cases();
    }

    private static Set<Integer> rows(Selection selection) {
        return Arrays.stream(selection.toArray()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Selection> truth(String truth) {
        if (truth.equals("everyone")) {
            return Optional.of(cases().everyone());
        }
        if (truth.contains("=")) {
            String[] sides = truth.split("=", 2);
            return field(sides[0]).map(f -> cases().isAnyOf(f, levels(sides[1])));
        }
        if (truth.contains(" missing or ")) {
            String[] sides = truth.split(" missing or ", 2);
            return field(sides[0]).map(f -> cases().missing(f).or(cases().isAnyOf(f, levels(sides[1]))));
        }
        if (truth.endsWith(" missing")) {
            return missing(List.of(truth.replace(" missing", "").split(" or ")));
        }
        if (truth.endsWith(" known")) {
            String name = truth.replace(" known", "");
            return field(name).map(cases()::known).or(() -> settled(name));
        }
        if (truth.startsWith("never at risk of ")) {
            return outcome(truth.replace("never at risk of ", ""))
                    .map(groups -> selected(groups.among().without("", groups.atRisk(), groups.perhapsAtRisk())));
        }
        if (truth.startsWith("not ")) {
            return outcome(truth.replace("not ", ""))
                    .map(OutcomeGroups::without)
                    .map(SetsOfPeople::selected);
        }
        if (truth.endsWith(" compared")) {
            return outcome(truth.replace(" compared", ""))
                    .map(groups -> selected(groups.happened()).or(selected(groups.without())));
        }
        return Optional.empty();
    }

    private Optional<Selection> missing(List<String> names) {
        return names.stream().allMatch(name -> field(name).isPresent())
                ? names.stream().map(name -> cases().missing(field(name).get())).reduce(Selection::or)
                : Optional.empty();
    }

    private Optional<Field> field(String name) {
        return evidence.codebook().find(name);
    }

    private static List<String> levels(String text) {
        return List.of(text.split("\\|"));
    }

    private Optional<Selection> settled(String definition) {
        return outcome(definition).map(groups -> selected(groups.happened()).or(selected(groups.not())));
    }

    private Optional<OutcomeGroups> outcome(String definition) {
        return evidence.study()
                .definition(definition)
                .flatMap(d -> OutcomeGroups.of(evidence, d, evidence.recruited()));
    }

    private static Selection selected(People people) {
        return Selection.with(people.rows());
    }
}
