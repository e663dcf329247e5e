package org.gainful.analysis;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.table.Finding;
import tech.tablesaw.selection.Selection;

/**
 * A set of people: its rows, and a name by which disclosure control knows it.
 *
 * <p>The name lists what is true of everyone in the set, in sorted order, so that two analyses that pick the same people
 * in another order give the set the same name.
 */
public final class People {
    private static final String EVERYONE = "everyone";
    private static final String KNOWN = " known";

    private final CaseTable cases;
    private final Register register;
    private final SortedSet<String> truths;
    private final Selection rows;
    /** Made when it is first asked for, since most sets are steps to others; the same whoever makes it. */
    private String name;

    private People(CaseTable cases, Register register, SortedSet<String> truths, Selection rows) {
        this.cases = cases;
        this.register = register;
        this.truths = truths;
        this.rows = rows;
    }

    /**
     * Everyone in the case table.
     *
     * @param register keeps who is in each set that is named
     */
    public static People everyone(CaseTable cases, Register register) {
        return new People(cases, register, new TreeSet<>(), cases.everyone());
    }

    /** Those of them whose field has this level. */
    public People with(Field field, String level) {
        return and(field.name() + "=" + level, cases.is(field, level));
    }

    /** Those of them whose field has one of these levels. */
    public People withAnyOf(Field field, Collection<String> levels) {
        return and(field.name() + "=" + String.join("|", levels), cases.isAnyOf(field, levels));
    }

    /** Those of them for whom the field is known. */
    public People knowing(Field field) {
        return and(field.name() + KNOWN, cases.known(field));
    }

    /** Those of them for whom the field is missing. */
    public People missing(Field field) {
        return and(field.name() + " missing", cases.missing(field));
    }

    /** Those of them who took a step: yes where it is recorded as such, any day where it has a date. */
    public People reaching(Field step) {
        return step.type() == FieldType.DATE ? knowing(step) : with(step, Field.YES);
    }

    /** Those of them who did not take a step. */
    public People notReaching(Field step) {
        return step.type() == FieldType.DATE ? missing(step) : with(step, Field.NO);
    }

    /** Those of them of whom the export does not say whether they took a step; a date that is not there says no. */
    public People notSayingWhether(Field step) {
        return step.type() == FieldType.DATE ? without("no word of " + step.name(), this) : missing(step);
    }

    /** Those of them for whom at least one of the fields is missing. */
    public People missingAnyOf(List<Field> fields) {
        String names = fields.stream().map(Field::name).distinct().sorted().collect(Collectors.joining(" or "));
        Selection any = Selection.with();
        fields.forEach(field -> any.or(cases.missing(field)));
        return and(names + " missing", any);
    }

    /** Those of them for whom the field is missing, or has one of these levels. */
    public People missingOrAnyOf(Field field, Collection<String> levels) {
        return levels.isEmpty()
                ? missing(field)
                : and(
                        field.name() + " missing or " + String.join("|", levels),
                        cases.isAnyOf(field, levels).or(cases.missing(field)));
    }

    /**
     * Those of them in these rows.
     *
     * @param truth what is true of everyone in the rows, named the same wherever the same rows are meant
     */
    public People and(String truth, Selection those) {
        SortedSet<String> all = new TreeSet<>(truths);
        all.add(truth);
        all.removeIf(known -> isImplied(known, all));
        return new People(cases, register, all, copy(those).and(rows));
    }

    /** That a field is known goes without saying where its level is named; the same people then have the same name. */
    private static boolean isImplied(String truth, SortedSet<String> all) {
        if (!truth.endsWith(KNOWN)) {
            return false;
        }
        String level = truth.substring(0, truth.length() - KNOWN.length()) + "=";
        return all.stream().anyMatch(other -> other.startsWith(level));
    }

    /**
     * These and the others together.
     *
     * @param truth what is true of all of them; replaces what was known of each
     */
    public People or(People others, String truth) {
        SortedSet<String> common = new TreeSet<>(truths);
        common.retainAll(others.truths);
        common.add(truth);
        return new People(cases, register, common, copy(rows).or(others.rows));
    }

    /**
     * Those of them who are in none of these sets.
     *
     * @param truth what is true of those who remain
     */
    public People without(String truth, People... others) {
        Selection remaining = copy(rows);
        for (People other : others) {
            remaining.andNot(other.rows);
        }
        return and(truth, remaining);
    }

    /** The name disclosure control knows the set by; who is in it is entered in the register. */
    public String name() {
        if (name == null) {
            String joined = truths.isEmpty() ? EVERYONE : String.join(" & ", truths);
            register.enter(joined, this::bits);
            name = joined;
        }
        return name;
    }

    private BitSet bits() {
        BitSet bits = new BitSet();
        for (int row : rows.toArray()) {
            bits.set(row);
        }
        return bits;
    }

    public int count() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Row numbers, ascending. */
    public int[] rows() {
        return rows.toArray();
    }

    /** Whether a row is among them. */
    public boolean contains(int row) {
        return rows.contains(row);
    }

    /** The known values of a numeric field, in row order. */
    public double[] numbers(Field field) {
        return cases.numbers(field, rows);
    }

    /** How many they are, as a finding. */
    public Finding counted(String address, String group) {
        return Finding.count(address, group, count(), name());
    }

    /** Tablesaw's selections change under {@code and} and {@code or}; a set of people does not. */
    private static Selection copy(Selection selection) {
        return Selection.with().or(selection);
    }
}
