package org.gainful.outcomes;

import java.util.List;
import java.util.Optional;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.table.Basis;
import org.gainful.table.Sum;

/**
 * A group of people, and those of them who have every value that is asked for.
 *
 * @param known those with all values; numbers are computed from them
 * @param leftOut those of the group with a value missing; the group is these and the known
 */
record Measured(People group, People known, People leftOut) {

    static Measured of(People group, Field... fields) {
        People known = group;
        for (Field field : fields) {
            known = known.knowing(field);
        }
        return new Measured(group, known, group.missingAnyOf(List.of(fields)));
    }

    /** Both groups as one. The name of the result must say what is true of both. */
    Measured or(Measured others, String truth) {
        return new Measured(
                group.or(others.group, truth), known.or(others.known, truth), leftOut.or(others.leftOut, truth));
    }

    /** What a number about the known stands on. */
    Basis basis(String label) {
        Basis basis = Basis.ofPeople(label, known.count(), leftOut.count(), known.name());
        return sum().isPresent() ? basis.leavingOut(leftOut.name()) : basis;
    }

    /** How the group adds up, for disclosure control; empty when having the values is what makes the group. */
    Optional<Sum> sum() {
        return group.name().equals(known.name())
                ? Optional.empty()
                : Optional.of(new Sum(group.name(), List.of(known.name(), leftOut.name())));
    }
}
