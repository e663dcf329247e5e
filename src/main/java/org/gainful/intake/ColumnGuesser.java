package org.gainful.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.FieldType;
import org.gainful.cases.Role;

/** Guesses what a column is from its name and what its cells have in common. */
final class ColumnGuesser {
    private static final Set<String> CLIENT = Set.of(
            "client",
            "id",
            "person",
            "participant",
            "case",
            "pseudonym",
            "subject",
            "user",
            "patient",
            "study",
            "number",
            "no",
            "ref");
    private static final Set<String> SERVICE = Set.of(
            "service", "agency", "provider", "site", "team", "trust", "organisation", "organization", "id", "code");
    private static final Set<String> TELLING = Set.of(
            "name",
            "surname",
            "forename",
            "firstname",
            "lastname",
            "initials",
            "dob",
            "birth",
            "birthday",
            "birthdate",
            "nhs",
            "nino",
            "ni",
            "ssn",
            "postcode",
            "zip",
            "email",
            "mail",
            "phone",
            "telephone",
            "mobile",
            "address",
            "street",
            "note",
            "notes",
            "comment",
            "comments",
            "remarks",
            "worker",
            "keyworker",
            "staff",
            "adviser",
            "advisor",
            "interviewer",
            "rater",
            "id",
            "pseudonym");

    private final char decimalChar;

    ColumnGuesser(char decimalChar) {
        this.decimalChar = decimalChar;
    }

    ColumnGuess guess(String name, ColumnProfile profile) {
        NameWords words = NameWords.of(name);
        if (words.areAll(SERVICE) && !words.areAll(Set.of("id", "code"))) {
            return text(name, words, profile.categories(), Optional.of(Role.SERVICE), false, "");
        }
        if (words.areAll(CLIENT) && words.wave().isEmpty() && profile.isKey()) {
            return text(name, words, List.of(), Optional.of(Role.CLIENT), true, "");
        }
        if (words.hasAny(TELLING) || words.areAll(CLIENT)) {
            return text(name, words, List.of(), Optional.empty(), true, "");
        }
        return typed(name, words, profile);
    }

    private static ColumnGuess text(
            String name, NameWords words, List<String> categories, Optional<Role> role, boolean personal, String note) {
        return new ColumnGuess(
                name, words, FieldType.STRING, "", List.of(), List.of(), categories, role, personal, note);
    }

    private ColumnGuess typed(String name, NameWords words, ColumnProfile profile) {
        Optional<List<List<String>>> answers = profile.yesAndNo();
        if (answers.isPresent()) {
            return new ColumnGuess(
                    name,
                    words,
                    FieldType.BOOLEAN,
                    "",
                    answers.get().get(0),
                    answers.get().get(1),
                    List.of(),
                    Optional.empty(),
                    false,
                    "");
        }
        if (profile.isInteger()) {
            return plain(name, words, FieldType.INTEGER, "");
        }
        if (profile.isNumber(decimalChar)) {
            return plain(name, words, FieldType.NUMBER, "");
        }
        return dateOrText(name, words, profile);
    }

    private static ColumnGuess dateOrText(String name, NameWords words, ColumnProfile profile) {
        List<String> formats = profile.dateFormats();
        if (formats.size() == 1) {
            String format = formats.get(0);
            return plain(name, words, FieldType.DATE, format.equals(DateFormat.ISO) ? "" : format);
        }
        if (!formats.isEmpty()) {
            String note = "dates? say which format: " + String.join(" or ", formats);
            return text(name, words, List.of(), Optional.empty(), true, note);
        }
        List<String> categories = profile.categories();
        return text(name, words, categories, Optional.empty(), categories.isEmpty() && profile.hasValues(), "");
    }

    private static ColumnGuess plain(String name, NameWords words, FieldType type, String format) {
        return new ColumnGuess(name, words, type, format, List.of(), List.of(), List.of(), Optional.empty(), false, "");
    }
}
