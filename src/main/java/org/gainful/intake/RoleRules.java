package org.gainful.intake;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.cases.Role;

/** What each role asks of a field, and that no two fields play the same part. */
final class RoleRules {
    private static final Set<Role> OF_A_WAVE =
            EnumSet.of(Role.STATUS, Role.HOURS, Role.PAY, Role.SCORE, Role.SEVERITY, Role.DATE);
    /** May belong to a wave, and then each wave may have one. */
    private static final Set<Role> PERHAPS_OF_A_WAVE = EnumSet.of(Role.FOLLOWED_UP);

    private static final Set<Role> FOR_MANY = EnumSet.of(Role.OUTCOME, Role.CHARACTERISTIC, Role.HARM);

    private final Set<String> taken = new HashSet<>();
    private boolean clientSeen;
    private boolean anySeen;

    void check(Field field, YamlMap map) {
        anySeen = true;
        field.role().ifPresent(role -> check(field, role, map.at("role")));
    }

    /** A study without a client field can be read, but nothing protects it from counting a person twice. */
    void checkWhole(FileIssues report) {
        if (anySeen && !clientSeen) {
            report.add(
                    Problem.NO_CLIENT_FIELD,
                    0,
                    "cases.fields",
                    "no field has the role client",
                    "give role: client to the column with the person's pseudonym");
        }
    }

    private void check(Field field, Role role, YamlValue where) {
        clientSeen |= role == Role.CLIENT;
        if (!fits(role, field)) {
            conflict(where, "a %s cannot be the %s".formatted(kind(field), role.word()), "declare " + wanted(role));
        }
        if (OF_A_WAVE.contains(role) && field.wave().isEmpty()) {
            conflict(
                    where, "the role %s needs a wave".formatted(role.word()), "add wave: with a name from study.waves");
        }
        if (role == Role.SCORE && field.scale().isEmpty()) {
            conflict(
                    where,
                    "the role score needs a scale",
                    "add scale: with the instrument's name, the same at each wave");
        }
        boolean byWave = OF_A_WAVE.contains(role) || PERHAPS_OF_A_WAVE.contains(role);
        String part = role.word()
                + (byWave ? "/" + field.wave() + "/" : "")
                + (role == Role.SCORE ? field.scale() : "")
                + field.use().about()
                + field.use().payer();
        if (!FOR_MANY.contains(role) && !taken.add(part)) {
            conflict(
                    where,
                    "another field already is the %s".formatted(role.word()),
                    "keep the role for one of the two");
        }
    }

    private static void conflict(YamlValue where, String message, String remedy) {
        where.complain(Problem.ROLE_CONFLICT, message, remedy);
    }

    private static boolean fits(Role role, Field field) {
        return switch (role) {
            case CLIENT, SERVICE, JOB_TITLE, EMPLOYER -> field.type() == FieldType.STRING;
            case FOLLOWED_UP, OUTCOME, GOAL_MET, HARM, COMPETITIVE, PERMANENT -> field.type() == FieldType.BOOLEAN;
            case STATUS, SEVERITY, GOAL, REASON -> field.isCategorical();
            case HOURS, PAY, SCORE, COST -> field.type().isNumeric();
            case DATE, EMPLOYER_CONTACT, JOB_START, JOB_END, LAST_SUPPORT, LEFT, LAST_SEEN ->
                field.type() == FieldType.DATE;
            case REFERRED, ASSESSED, ACCEPTED, ENGAGED ->
                field.type() == FieldType.BOOLEAN || field.type() == FieldType.DATE;
            case CHARACTERISTIC -> field.isCategorical() || field.type().isNumeric();
        };
    }

    private static String wanted(Role role) {
        return switch (role) {
            case CLIENT, SERVICE, JOB_TITLE, EMPLOYER -> "type: string";
            case FOLLOWED_UP, OUTCOME, GOAL_MET, HARM, COMPETITIVE, PERMANENT -> "type: boolean";
            case STATUS, SEVERITY, GOAL, REASON -> "categories, or type: boolean";
            case HOURS, PAY, SCORE, COST -> "type: integer or type: number";
            case DATE, EMPLOYER_CONTACT, JOB_START, JOB_END, LAST_SUPPORT, LEFT, LAST_SEEN -> "type: date";
            case REFERRED, ASSESSED, ACCEPTED, ENGAGED -> "type: boolean or type: date";
            case CHARACTERISTIC -> "categories, or type: boolean, integer or number";
        };
    }

    private static String kind(Field field) {
        boolean free = field.type() == FieldType.STRING && field.categories().isEmpty();
        return free ? "string without categories" : field.type().word();
    }
}
