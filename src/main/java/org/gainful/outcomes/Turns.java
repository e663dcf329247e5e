package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Evidence.BeforeAfter;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.analysis.People;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Field;
import org.gainful.cases.FieldUse.Better;
import org.gainful.cases.GoalKind;
import org.gainful.cases.Role;
import org.gainful.cases.WorkKind;

/** Which way each thing turned that was measured at two waves: illness, hours, the job, the scales that say which way is up. */
record Turns(Evidence evidence) {
    private static final String GOT_WORSE = "got worse";

    List<Turn> all() {
        List<Turn> turns = new ArrayList<>();
        severity().ifPresent(turns::add);
        jobs().ifPresent(turns::add);
        hours().ifPresent(turns::add);
        List<Turn> scales = evidence.scales().stream()
                .flatMap(scale -> evidence.scorePair(scale).flatMap(this::score).stream())
                .toList();
        turns.addAll(scales);
        scales.stream().findFirst().flatMap(this::withOutcome).ifPresent(turns::add);
        return turns;
    }

    private People people() {
        return evidence.participants();
    }

    private CaseTable cases() {
        return evidence.cases();
    }

    /** Categories stand from the least severe to the most, so a step down is better. */
    Optional<Turn> severity() {
        return evidence.pair(Role.SEVERITY).map(pair -> {
            List<String> levels = pair.before().levels();
            return Turn.of(
                    "severity",
                    pair.before().title(),
                    GOT_WORSE,
                    Measured.of(people(), pair.before(), pair.after()),
                    row -> Integer.signum(place(levels, pair.before(), row) - place(levels, pair.after(), row)),
                    names(pair));
        });
    }

    private int place(List<String> levels, Field field, int row) {
        return levels.indexOf(cases().level(field, row).orElseThrow());
    }

    /** Fewer hours count as worse here, whether or not they were wanted: the table says so. */
    private Optional<Turn> hours() {
        return evidence.pair(Role.HOURS)
                .map(pair -> Turn.of(
                        "hours",
                        pair.before().title() + ", of those with hours at both waves",
                        "worked fewer",
                        Measured.of(people().knowing(pair.before()).knowing(pair.after()), pair.before()),
                        row -> (int)
                                Math.signum(cases().number(pair.after(), row) - cases().number(pair.before(), row)),
                        names(pair)));
    }

    /**
     * Of those in paid work at the first wave: kept or lost. Nobody here can get better. Whoever set out to leave the job has
     * not lost it.
     */
    Optional<Turn> jobs() {
        Optional<Field> before = evidence.statusBefore();
        Optional<Field> after = evidence.statusAfter();
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        List<String> paid = before.get().levelsMeaning(List.of(WorkKind.PAID));
        List<String> still = after.get().levelsMeaning(List.of(WorkKind.PAID, WorkKind.SICK_LEAVE));
        if (paid.isEmpty() || still.isEmpty()) {
            return Optional.empty();
        }
        People inWork = stayers(people().withAnyOf(before.get(), before.get().levelsWithin(paid)));
        List<String> kept = after.get().levelsWithin(still);
        List<String> perhaps = after.get().levelsAcross(still);
        People unknown = inWork.missingOrAnyOf(after.get(), perhaps);
        Measured measured = new Measured(inWork, inWork.without("job kept or lost", unknown), unknown);
        return Optional.of(Turn.of(
                Turn.JOB,
                leaving().isEmpty()
                        ? "Job lost, of those in paid work at first"
                        : "Job lost, of those in paid work at first who did not set out to leave it",
                "lost it",
                measured,
                row -> kept.contains(cases().level(after.get(), row).orElseThrow()) ? 0 : -1,
                List.of(before.get().name(), after.get().name())));
    }

    private People stayers(People inWork) {
        return evidence.codebook()
                .firstWithRole(Role.GOAL)
                .filter(goal -> !leaving().isEmpty())
                .map(goal -> inWork.without("leaving is not the goal", inWork.withAnyOf(goal, leaving())))
                .orElse(inWork);
    }

    /** The goals that are met by leaving a job. */
    private List<String> leaving() {
        return evidence.codebook()
                .firstWithRole(Role.GOAL)
                .map(goal -> goal.levelsMeaning(GoalKind.LEAVE_WELL))
                .orElse(List.of());
    }

    /** Only where the scale says which way is up; a change below the one that matters is none, where that is declared. */
    private Optional<Turn> score(BeforeAfter pair) {
        Optional<Better> better =
                pair.before().use().better().or(() -> pair.after().use().better());
        double matters = pair.before().use().importantChange().orElse(Double.MIN_VALUE);
        return better.map(way -> Turn.of(
                pair.before().scale(),
                pair.before().title(),
                GOT_WORSE,
                Measured.of(people(), pair.before(), pair.after()),
                row -> {
                    double gain = way.gain(cases().number(pair.after(), row) - cases().number(pair.before(), row));
                    return gain >= matters ? 1 : gain <= -matters ? -1 : 0;
                },
                names(pair)));
    }

    /** The joint look that harm needs: a scale among those who had the study's main outcome. */
    private Optional<Turn> withOutcome(Turn scale) {
        return evidence.study().definitions().stream()
                .findFirst()
                .flatMap(definition -> OutcomeGroups.of(evidence, definition))
                .filter(groups -> !groups.happened().isEmpty())
                .map(groups -> scale.within(
                        groups.happened(),
                        scale.key() + " with " + groups.definition().name(),
                        "%s, of those with “%s”"
                                .formatted(scale.label(), groups.definition().label())));
    }

    private static List<String> names(BeforeAfter pair) {
        return List.of(pair.before().name(), pair.after().name());
    }
}
