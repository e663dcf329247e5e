package org.gainful.reference;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Beside 04_groups: a measure between groups of people. */
final class GroupsCounterpart implements Counterpart {
    private static final String PAID = "paid employment";

    private final ReferenceFolder folder;

    GroupsCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        if (folder.hasInput(dataset)) {
            return analysis.equals("score by group")
                    ? TwoGroupsAnswers.of(scores(dataset, "1"), scores(dataset, "0"), rows)
                    : Answers.none("what R said instead of a number");
        }
        Cases cases = folder.cases(dataset);
        int by = analysis.indexOf(" by ");
        if (by >= 0) {
            String variable = variable(analysis.substring(0, by));
            List<String> names = cases.rows().stream()
                    .filter(row -> !Double.isNaN(Cases.value(row, variable)))
                    .map(row -> group(row, analysis))
                    .filter(group -> !group.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            return SeveralGroupsAnswers.of(
                    names,
                    names.stream()
                            .map(name -> cases.where(row -> group(row, analysis).equals(name))
                                    .known(variable))
                            .toList());
        }
        String variable = variable(analysis.substring(0, analysis.indexOf(':')));
        String group = analysis.contains("every other") ? "movedwork" : "moved";
        Cases sample = group.equals("moved") ? cases.atRisk() : cases;
        return TwoGroupsAnswers.of(
                sample.where(row -> Cases.value(row, group) == 1).known(variable),
                sample.where(row -> Cases.value(row, group) == 0).known(variable),
                rows);
    }

    private double[] scores(String dataset, String group) {
        return folder.input(dataset).stream()
                .filter(row -> row.get("group").equals(group))
                .mapToDouble(row -> Double.parseDouble(row.get("score")))
                .toArray();
    }

    private static String variable(String words) {
        return switch (words) {
            case "self-esteem change" -> "se_change";
            case "hope change" -> "hope_change";
            case "satisfaction change" -> "sat_change";
            case "months out of work" -> "months";
            default -> words;
        };
    }

    private static String group(CSVRecord row, String analysis) {
        if (analysis.endsWith("by service")) {
            return row.get("service_id");
        }
        boolean before = row.get("status_t1").equals(PAID);
        boolean after = row.get("status_t2").equals(PAID);
        if (row.get("status_t2").isEmpty()) {
            return "";
        }
        return after ? before ? "stayed in work" : "moved into work" : before ? "left work" : "not in work";
    }
}
