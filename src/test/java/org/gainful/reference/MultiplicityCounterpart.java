package org.gainful.reference;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.multiplicity.Adjustment;

/** Beside 18_multiplicity: many tests at once. */
final class MultiplicityCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    MultiplicityCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        Answers answers = new Answers().within(new Tolerance(1e-12, 1e-15, "a closed form"));
        List<CSVRecord> input = folder.input(dataset);
        List<OptionalDouble> p =
                input.stream().map(row -> optional(row.get("p"))).toList();
        put(answers, input, "p", p);
        switch (analysis) {
            case "bonferroni" -> put(answers, input, "adjusted", Adjustment.BONFERRONI.adjust(p));
            case "holm" -> put(answers, input, "adjusted", Adjustment.HOLM.adjust(p));
            case "hochberg" -> put(answers, input, "adjusted", Adjustment.HOCHBERG.adjust(p));
            case "hommel" -> put(answers, input, "adjusted", Adjustment.HOMMEL.adjust(p));
            case "BH" -> put(answers, input, "adjusted", Adjustment.BENJAMINI_HOCHBERG.adjust(p));
            case "BY" -> put(answers, input, "adjusted", Adjustment.BENJAMINI_YEKUTIELI.adjust(p));
            case "sidak" -> {
                // R's 1 - (1 - p)^m loses digits near 0 that ours keeps.
                answers.within(Tolerance.CLOSED_FORM);
                put(answers, input, "adjusted", Adjustment.SIDAK.adjust(p));
                put(answers, input, "holm_sidak", Adjustment.HOLM_SIDAK.adjust(p));
            }
            default -> answers.leaveOutTheRest("not offered");
        }
        return answers;
    }

    private static void put(Answers answers, List<CSVRecord> input, String stat, List<OptionalDouble> values) {
        for (int i = 0; i < values.size(); i++) {
            answers.put(input.get(i).get("id"), stat, values.get(i));
        }
    }

    private static OptionalDouble optional(String text) {
        return text.isEmpty() || text.equals("NA")
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(text));
    }
}
