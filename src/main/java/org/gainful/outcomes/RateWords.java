package org.gainful.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.Restriction;
import org.gainful.table.Sentence;
import org.gainful.table.View;

/** An outcome's rate and meaning in plain words. */
record RateWords(Evidence evidence, OutcomeDefinition definition) {

    /** The rate of everyone at risk, and its bounds where somebody's outcome is not known. */
    Sentence rate(RateFindings findings, OutcomeGroups recruited) {
        String share = findings.share(definition, "all");
        Sentence rate = Sentence.of(definition.label() + ": ")
                .number(View.OUT_OF, share)
                .say(" " + whom() + ", ")
                .number(View.PERCENT, share)
                .say(" (95% interval ")
                .number(View.INTERVAL, share)
                .say(")");
        return recruited.unknown().isEmpty()
                ? rate.say(".")
                : rate.say(". Counting everyone recruited and at risk, it lies at ")
                        .number(View.BOUNDS, findings.bounds(definition, "all"))
                        .say(", whatever became of those whose outcome is not known.");
    }

    private String whom() {
        if (definition.isRecorded()) {
            return "people whose outcome is known";
        }
        if (!definition.isByStatus() || definition.isOfEveryone()) {
            return definition.follows().map(PublishedDefinition::denominator).orElse("people") + lastQuarter();
        }
        Field before = evidence.statusBefore().orElseThrow();
        return "people whose status at first was "
                + anyOf(definition.from().stream()
                        .map(status -> before.label(status).toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** Which quarter it is that a rate by quarter stands for when it stands alone. */
    private String lastQuarter() {
        SortedMap<LocalDate, OutcomeGroups> quarters = OutcomeGroups.byQuarter(evidence, definition);
        return quarters.isEmpty() ? "" : " " + RateByQuarter.label(quarters.lastKey());
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    private static String anyOf(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** What counts as the outcome, and who says so. */
    String meaning() {
        String what = definition.isRecorded()
                ? "as recorded in the field " + definition.outcome()
                : definition.isByStatus() ? byStatus() : "";
        String published = definition.follows().map(RateWords::inWords).orElse("");
        String both = what.isEmpty() || published.isEmpty() ? what + published : what + "; " + published;
        return "%s: %s%s (%s).".formatted(definition.label(), both, among(), definition.cite());
    }

    /** Whom the definition looks at, where that is not everyone. */
    private String among() {
        StringBuilder words = new StringBuilder();
        for (Restriction restriction : definition.among()) {
            Field field = evidence.codebook().get(restriction.field());
            words.append(words.isEmpty() ? "; only people with " : " and ")
                    .append(field.title())
                    .append(": ")
                    .append(anyOf(
                            restriction.levels().stream().map(field::label).toList()));
        }
        return words.toString();
    }

    private String byStatus() {
        return definition.from().isEmpty()
                ? "%s at the last wave".formatted(anyOf(definition.to()))
                : "from %s at the first wave to %s at the last"
                        .formatted(anyOf(definition.from()), anyOf(definition.to()));
    }

    private static String inWords(PublishedDefinition published) {
        return "above the line %s; below it %s; window: %s; work: %s; definition %s, %s"
                .formatted(
                        published.numerator(),
                        published.denominator(),
                        published.window(),
                        published.work(),
                        published.id(),
                        published.certainty());
    }
}
