package org.gainful.table;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a number stands on.
 *
 * <p>{@code counted} and {@code outOf} name the <em>sets of people</em> behind numerator and denominator. Findings that
 * name the same set must have the same count there; disclosure control works on the sets, so that a number withheld in
 * one table cannot be worked out from another.
 *
 * @param group whom it is about, in words
 * @param missing people of the group left out because a value is missing; empty when it is withheld
 * @param counted the set of people in the numerator; empty when the number counts no people
 * @param outOf the set of people in the denominator; empty when there is none
 * @param leftOut the set of people that {@code missing} counts; empty when it has no name
 * @param compared further sets the number is computed from one by one, such as the two groups of a difference: whoever
 *     knows the difference and one mean knows the other
 * @param bond whether the number itself gives its counts away
 */
public record Basis(
        String group,
        OptionalLong numerator,
        OptionalLong denominator,
        OptionalLong missing,
        String counted,
        String outOf,
        String leftOut,
        List<String> compared,
        Bond bond) {
    public Basis {
        Objects.requireNonNull(group);
        compared = List.copyOf(compared);
        if (missing.orElse(0) < 0) {
            throw new IllegalArgumentException("missing must be 0 or more, was %s".formatted(missing.getAsLong()));
        }
        if (numerator.isPresent() && denominator.isPresent() && numerator.getAsLong() > denominator.getAsLong()) {
            throw new IllegalArgumentException(
                    "numerator %s > denominator %s".formatted(numerator.getAsLong(), denominator.getAsLong()));
        }
    }

    /** How a number hangs on the counts beside it. */
    public enum Bond {
        /** Whoever knows the number can work counts out of it, as from a share or a mean: it goes when they go. */
        TIGHT,
        /** An estimate of a model with room to spare: its counts may be withheld while it stays. */
        LOOSE
    }

    /** A number about something other than people: a rating, a total. */
    public static Basis ofNoPeople(String group) {
        return new Basis(
                group,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(0),
                "",
                "",
                "",
                List.of(),
                Bond.TIGHT);
    }

    /** Whether the number is about people at all; that of a fidelity review is not. */
    public boolean isOfPeople() {
        return !(counted.isEmpty() && outOf.isEmpty() && leftOut.isEmpty() && compared.isEmpty());
    }

    /** People counted. */
    public static Basis ofCount(String group, long count, String counted) {
        return new Basis(
                group,
                OptionalLong.of(count),
                OptionalLong.empty(),
                OptionalLong.of(0),
                counted,
                "",
                "",
                List.of(),
                Bond.TIGHT);
    }

    /** People counted out of others. */
    public static Basis ofShare(
            String group, long numerator, long denominator, long missing, String counted, String outOf) {
        return new Basis(
                group,
                OptionalLong.of(numerator),
                OptionalLong.of(denominator),
                OptionalLong.of(missing),
                counted,
                outOf,
                "",
                List.of(),
                Bond.TIGHT);
    }

    /** A quantity computed over {@code people} persons. */
    public static Basis ofPeople(String group, long people, long missing, String outOf) {
        return new Basis(
                group,
                OptionalLong.empty(),
                OptionalLong.of(people),
                OptionalLong.of(missing),
                "",
                outOf,
                "",
                List.of(),
                Bond.TIGHT);
    }

    /** The same basis for a number that compares these sets with each other. */
    public Basis comparing(String... sets) {
        return new Basis(group, numerator, denominator, missing, counted, outOf, leftOut, List.of(sets), bond);
    }

    /** The same basis, its missing people named as this set. */
    public Basis leavingOut(String set) {
        return new Basis(group, numerator, denominator, missing, counted, outOf, set, compared, bond);
    }

    /** The same basis for a number that does not give its counts away. */
    public Basis loosely() {
        return new Basis(group, numerator, denominator, missing, counted, outOf, leftOut, compared, Bond.LOOSE);
    }

    /** The same group with its counts taken away. */
    Basis withheld() {
        return new Basis(
                group,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                counted,
                outOf,
                leftOut,
                compared,
                bond);
    }

    /** The same basis without the number of missing: few people with a value missing are few people. */
    Basis missingWithheld() {
        return new Basis(group, numerator, denominator, OptionalLong.empty(), counted, outOf, leftOut, compared, bond);
    }
}
