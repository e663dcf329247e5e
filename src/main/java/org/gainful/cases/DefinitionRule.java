package org.gainful.cases;

import java.util.List;

/** How a published definition is applied to a study's data: one kind for each kind of data it needs. */
public sealed interface DefinitionRule {

    /**
     * A change of status between the first and the last wave.
     *
     * @param from what people were who are counted
     * @param to what they must have become
     * @param denominator who stands below the line
     */
    record StatusChange(List<WorkKind> from, List<WorkKind> to, Denominator denominator) implements DefinitionRule {
        public StatusChange {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /** Who stands below the line of a change of status. */
    enum Denominator {
        /** Those who began where the change begins. */
        AT_RISK,
        /** Everyone seen at both waves: who began elsewhere counts as without the outcome. */
        EVERYONE
    }

    /** A status at the last wave, whatever the first was. */
    record StatusAtLast(List<WorkKind> to) implements DefinitionRule {
        public StatusAtLast {
            to = List.copyOf(to);
        }
    }

    /** The goal fixed at entry was met. */
    record GoalMet() implements DefinitionRule {}

    /** One step of the way in was reached by those who reached another. */
    record StepReached(Role from, Role to) implements DefinitionRule {}

    /**
     * A first job was begun.
     *
     * @param outOfWorkOnly whether people with a job at entry are left out of both numbers
     * @param hoursWorked paid hours after which a job counts
     */
    record JobStart(boolean outOfWorkOnly, double hoursWorked) implements DefinitionRule {}

    /** Jobs are counted, not people. */
    record JobCount(double hoursWorked) implements DefinitionRule {}

    /**
     * Work went on after the first job began.
     *
     * @param weeks that must be worked
     * @param ofWeeks in a row among which they are looked for; as many as {@code weeks} for the first job without a break
     * @param weeklyHours paid hours that make a week count; 0 where any work does
     */
    record JobSustained(int weeks, int ofWeeks, double weeklyHours) implements DefinitionRule {
        /** Whether jobs are added up week by week, and not one job followed. */
        public boolean isByWeek() {
            return ofWeeks > weeks || weeklyHours > 0;
        }
    }

    /** Work in each calendar quarter against the caseload of that quarter. */
    record Quarterly() implements DefinitionRule {}
}
