package org.gainful.stat.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a design in the order in which people enter the risk sets: each stratum from the longest time to the
 * shortest, at one time the censored before those with the event.
 *
 * <p>A walk along them costs one update of {@link RiskMoments} a row and one more an event.
 */
final class RiskWalk {
    /**
     * Rows of one stratum that share a time.
     *
     * @param first position of the first row, {@code firstEvent} of the first with an event, {@code end} after the last
     * @param opens whether the stratum begins here
     * @param mostEvents events at any one time of the stratum
     */
    record TimeGroup(int stratum, double time, int first, int firstEvent, int end, boolean opens, int mostEvents) {
        int events() {
            return end - firstEvent;
        }
    }

    /** Is told of each event, or with exact ties of all events at a time together. */
    interface Visitor {
        void visit(TimeGroup group, int number, RiskMoments atRisk);
    }

    private final int columns;
    private final int[] rows;
    private final double[] x;
    private final List<TimeGroup> groups;

    private RiskWalk(int columns, int[] rows, double[] x, List<TimeGroup> groups) {
        this.columns = columns;
        this.rows = rows;
        this.x = x;
        this.groups = groups;
    }

    /** Columns in the order of the design's rows. */
    static RiskWalk of(SurvivalDesign design, double[][] columns) {
        int[] order = new int[design.rows()];
        List<TimeGroup> groups = new ArrayList<>();
        int at = 0;
        int[][] strata = design.rowsByStratum();
        for (int stratum = 0; stratum < strata.length; stratum++) {
            at = addStratum(design.followUp(), stratum, strata[stratum], order, at, groups);
        }
        double[] x = new double[order.length * columns.length];
        for (int position = 0; position < order.length; position++) {
            for (int j = 0; j < columns.length; j++) {
                x[position * columns.length + j] = columns[j][order[position]];
            }
        }
        return new RiskWalk(columns.length, order, x, List.copyOf(groups));
    }

    private static int addStratum(
            FollowUp followUp, int stratum, int[] ascending, int[] order, int from, List<TimeGroup> groups) {
        int most = mostEvents(followUp, ascending);
        int at = from;
        int start;
        for (int end = ascending.length; end > 0; end = start) {
            double time = followUp.time(ascending[end - 1]);
            start = end;
            while (start > 0 && followUp.time(ascending[start - 1]) == time) {
                start--;
            }
            int first = at;
            at = append(followUp, false, ascending, start, end, order, at);
            int firstEvent = at;
            at = append(followUp, true, ascending, start, end, order, at);
            groups.add(new TimeGroup(stratum, time, first, firstEvent, at, end == ascending.length, most));
        }
        return at;
    }

    private static int append(
            FollowUp followUp, boolean events, int[] rows, int start, int end, int[] order, int from) {
        int at = from;
        for (int k = start; k < end; k++) {
            if (followUp.event(rows[k]) == events) {
                order[at++] = rows[k];
            }
        }
        return at;
    }

    private static int mostEvents(FollowUp followUp, int[] ascending) {
        int most = 0;
        int here = 0;
        for (int k = 0; k < ascending.length; k++) {
            boolean sameTime = k > 0 && followUp.time(ascending[k]) == followUp.time(ascending[k - 1]);
            here = (sameTime ? here : 0) + (followUp.event(ascending[k]) ? 1 : 0);
            most = Math.max(most, here);
        }
        return most;
    }

    /** This walk with a further column, in the order of the positions. */
    RiskWalk with(double[] column) {
        double[] more = new double[rows.length * (columns + 1)];
        for (int position = 0; position < rows.length; position++) {
            System.arraycopy(x, position * columns, more, position * (columns + 1), columns);
            more[position * (columns + 1) + columns] = column[position];
        }
        return new RiskWalk(columns + 1, rows, more, groups);
    }

    int columns() {
        return columns;
    }

    List<TimeGroup> groups() {
        return groups;
    }

    int size() {
        return rows.length;
    }

    /** The design's row at a position. */
    int row(int position) {
        return rows[position];
    }

    double x(int position, int column) {
        return x[position * columns + column];
    }

    /** The sum of coefficient times column at each position. */
    double[] linear(double[] coefficients) {
        double[] linear = new double[rows.length];
        int at = 0;
        for (int position = 0; position < linear.length; position++) {
            for (int j = 0; j < columns; j++) {
                linear[position] += coefficients[j] * x[at++];
            }
        }
        return linear;
    }

    void walk(double[] linear, Ties ties, Visitor visitor) {
        if (ties == Ties.EXACT) {
            walkChoices(linear, visitor);
        } else {
            walkPeople(linear, ties, visitor);
        }
    }

    private void walkPeople(double[] linear, Ties ties, Visitor visitor) {
        RiskMoments others = new RiskMoments(columns);
        RiskMoments tied = new RiskMoments(columns);
        RiskMoments atRisk = new RiskMoments(columns);
        for (TimeGroup group : groups) {
            if (group.opens()) {
                others.clear();
            }
            add(others, linear, group.first(), group.firstEvent());
            if (group.events() > 0) {
                tied.clear();
                add(tied, linear, group.firstEvent(), group.end());
                for (int number = 0; number < group.events(); number++) {
                    atRisk.set(others, tied, ties.partAtRisk(number, group.events()));
                    visitor.visit(group, number, atRisk);
                }
                others.add(tied, 1);
            }
        }
    }

    private void add(RiskMoments people, double[] linear, int from, int to) {
        for (int position = from; position < to; position++) {
            people.add(x, position * columns, linear[position]);
        }
    }

    /**
     * Choices of k among the people so far are those without the newcomer, and those of k - 1 with them (Gail, Lubin and
     * Rubinstein 1981).
     */
    private void walkChoices(double[] linear, Visitor visitor) {
        RiskMoments[] choices = new RiskMoments[0];
        for (TimeGroup group : groups) {
            if (group.opens()) {
                choices = noChoices(group.mostEvents());
            }
            for (int position = group.first(); position < group.end(); position++) {
                for (int k = choices.length - 1; k > 0; k--) {
                    if (!choices[k - 1].isEmpty()) {
                        choices[k].addEnlarged(choices[k - 1], x, position * columns, linear[position]);
                    }
                }
            }
            if (group.events() > 0) {
                visitor.visit(group, 0, choices[group.events()]);
            }
        }
    }

    private RiskMoments[] noChoices(int most) {
        RiskMoments[] choices = new RiskMoments[most + 1];
        for (int k = 0; k < choices.length; k++) {
            choices[k] = new RiskMoments(columns);
        }
        choices[0].setToNobody();
        return choices;
    }
}
