package org.gainful.intake;

import java.util.Locale;
import org.gainful.cases.Issue;
import org.gainful.cases.Severity;

/**
 * Every rule an input can break. The name in kebab case is the code of the issue; the explanation is also the user's
 * documentation.
 */
public enum Problem {
    MISSING_STUDY(
            Severity.ERROR,
            "The path given is neither a folder that holds a study.yaml nor such a file itself. Nothing else is read."),
    MISSING_FILE(
            Severity.ERROR,
            "A file the study declares is not there, or is a folder. Names are relative to the study's folder."),
    NOT_TEXT(
            Severity.ERROR,
            "The file is not plain text: a workbook, a PDF, a compressed file, UTF-16, or something with NUL bytes. Save it"
                    + " as CSV in UTF-8."),
    WRONG_ENCODING(
            Severity.ERROR,
            "The file holds bytes that mean nothing in its encoding. The line of the first one is given; declare the right"
                    + " encoding or save the file as UTF-8."),
    READ_AS_WINDOWS_1252(
            Severity.WARNING,
            "No encoding is declared and the file is not UTF-8, so it was read as Windows-1252, which older Excel writes."
                    + " Look at the accented letters, then declare the encoding."),
    EMPTY_FILE(Severity.ERROR, "The file holds nothing, or nothing but blank lines."),

    YAML_SYNTAX(
            Severity.ERROR,
            "The text is not YAML: a bracket or quote left open, a tab used to indent, two keys on one line. Only the first"
                    + " such place can be found."),
    UNKNOWN_KEY(
            Severity.ERROR,
            "A key the study format does not have here, most often a misspelling. Keys are never ignored, because a"
                    + " misspelt one would change the result in silence."),
    DUPLICATE_KEY(Severity.ERROR, "The same key stands twice in one mapping; only one of the two could count."),
    MISSING_KEY(Severity.ERROR, "A key that the study cannot do without is absent or has no value."),
    WRONG_TYPE(
            Severity.ERROR,
            "A list stands where a text is expected, a text where true or false is expected, and so on."),
    UNKNOWN_WORD(
            Severity.ERROR,
            "A key that takes one of a few words (type, role, kind, delimiter, encoding ...) has another value."),
    BAD_VALUE(
            Severity.ERROR, "A value of the right type that cannot be used, for example a minimum above the maximum."),
    BAD_PATTERN(Severity.ERROR, "A pattern that is not a regular expression."),
    BAD_DATE_FORMAT(
            Severity.ERROR,
            "A date format with a directive other than %Y %y %m %d %b %B %H %M %S, or one that does not give a whole date."),
    MISPLACED_KEY(
            Severity.ERROR,
            "A key that means nothing for a field of this type: categories and pattern belong to strings, trueValues and"
                    + " falseValues to booleans, format to dates, minimum and maximum to numbers."),
    DUPLICATE_NAME(
            Severity.ERROR, "Two fields, waves, categories or predictors of one name; nothing could tell them apart."),
    UNKNOWN_FIELD(Severity.ERROR, "A definition or the model names a field that cases.fields does not declare."),
    UNKNOWN_WAVE(Severity.ERROR, "A field names a wave that study.waves does not declare."),
    UNKNOWN_LEVEL(
            Severity.ERROR,
            "A status, reference level, covered category or combined level that is no category of its field."),
    UNKNOWN_DEFINITION(
            Severity.ERROR,
            "The model's outcome is not the name of a definition, or a definition follows one that does not come with the"
                    + " program (gainful definitions lists them)."),
    UNKNOWN_PREDICTOR(Severity.ERROR, "model.together names something that is not among the predictors."),
    UNKNOWN_SCALE(
            Severity.ERROR,
            "The fidelity scale is none of those that come with the program (gainful scales lists them), nor a file that ends in"
                    + " .yaml."),
    ROLE_CONFLICT(
            Severity.ERROR,
            "A field cannot play its role: it has the wrong type, lacks the wave or the scale the role needs, or another"
                    + " field already plays it."),
    NOT_CATEGORICAL(
            Severity.ERROR,
            "A field used to form groups has neither categories nor type boolean; its groups would be as many as its"
                    + " values."),
    PERSONAL_FIELD_USED(
            Severity.ERROR,
            "A field marked personal is used in a definition or model, where its values would stand in tables."),
    NO_CLIENT_FIELD(
            Severity.WARNING, "No field has the role client, so nothing can tell whether a person is counted twice."),

    WRONG_DELIMITER(
            Severity.ERROR, "The header is one cell that holds another delimiter; declare it as cases.delimiter."),
    NO_HEADER(
            Severity.ERROR,
            "None of the declared fields stands in the first line. The line is not repeated here, as it may be data."),
    MISSING_COLUMN(Severity.ERROR, "A declared field is not in the header of the file."),
    DUPLICATE_COLUMN(Severity.ERROR, "A declared field stands in the header more than once."),
    EXTRA_COLUMN(Severity.NOTE, "A column of the file is not declared. It is ignored and never loaded."),
    NO_ROWS(Severity.ERROR, "The file has a header and no row that could be kept."),
    BLANK_LINE(Severity.NOTE, "Blank lines are not rows; they are passed over."),
    RAGGED_ROW(
            Severity.ERROR,
            "The row has more or fewer cells than the header, so no cell can be trusted to stand under its name. Often a"
                    + " delimiter inside an unquoted text."),
    BROKEN_QUOTES(
            Severity.ERROR,
            "A quoted cell is never closed, or text follows its closing quote. Where the next row begins cannot be known:"
                    + " rows before it are kept, nothing after it is read."),

    REQUIRED(Severity.ERROR, "A value that must be there is missing."),
    DUPLICATE_VALUE(
            Severity.ERROR,
            "A value that must be unique was seen before; the earlier line is named. The first row is kept."),
    NOT_AN_INTEGER(Severity.ERROR, "The value is no whole number, or one beyond 2147483647."),
    NOT_A_NUMBER(
            Severity.ERROR,
            "The value is no number as declared. Separators of thousands are not guessed; the decimal sign is declared as"
                    + " cases.decimalChar."),
    NOT_A_BOOLEAN(Severity.ERROR, "The value is neither among trueValues nor among falseValues."),
    NOT_A_DATE(Severity.ERROR, "The value is no date in the declared format, or no day of the calendar."),
    DATE_FORMAT_UNDECLARED(
            Severity.ERROR,
            "Without a declared format dates are read as 2023-02-01 only. 01/02/2023 is one day in London and another in"
                    + " Boston, so it is never guessed."),
    OUT_OF_RANGE(Severity.ERROR, "The number is below the declared minimum or above the declared maximum."),
    UNKNOWN_CATEGORY(Severity.ERROR, "The value is none of the field's categories. Case and blanks count."),
    PATTERN_MISMATCH(Severity.ERROR, "The value does not match the declared pattern as a whole."),
    DATES_OUT_OF_ORDER(
            Severity.ERROR,
            "One of two dates is before the other and cannot be: a later wave before an earlier one, an end before its start,"
                    + " a first meeting with an employer or a discharge before the referral."),
    DATE_AFTER_RECORDS(
            Severity.ERROR,
            "A date lies after study.until, the last day the records cover, so one of the two is wrong."),

    UNKNOWN_ITEM(Severity.ERROR, "The item is none of the scale's numbers, nor the word scale."),
    BAD_RATING(
            Severity.ERROR,
            "A rating is 1 to 5, no-fit, insufficient-data (the forms' code 9) or not-yet-rated; not-applicable stands only"
                    + " with item scale, and nothing else does. Where evidence is given the rating may be left out."),
    BAD_EVIDENCE(
            Severity.ERROR,
            "Evidence the item's rule cannot use: no number, components or conditions that are not on the scale, or an item"
                    + " without a rule, which a rater has to judge."),
    UNDECIDED_BY_EVIDENCE(
            Severity.ERROR, "There is no rating, and the evidence is in a range the item's rule leaves to a rater."),
    RATING_CONTRADICTS_EVIDENCE(
            Severity.WARNING,
            "The rating given is not the one that the item's rule makes of the evidence. The rating given counts, and the"
                    + " report lists both."),
    MIXED_EDITIONS(
            Severity.ERROR,
            "A review was made by another scale, or another edition, than the study declares. Totals of two editions cannot"
                    + " be compared, so it is set aside."),
    RATED_TWICE(
            Severity.ERROR, "The same rater rated the same item of a service twice on one date; the first is kept."),
    UNKNOWN_SERVICE(
            Severity.WARNING, "A fidelity review names a service that has no cases, perhaps spelt in another way."),

    UNKNOWN_CLIENT(
            Severity.ERROR,
            "A job belongs to a client who has no case. Whose it is cannot be shown here; look at the line it stands on."),
    OVERLAPPING_PERIODS(
            Severity.ERROR,
            "Two lines say how many specialists one service had on the same day; the first is kept. A line without from and"
                    + " until holds for every day."),
    DUPLICATE_ROW(Severity.ERROR, "The row says the same as an earlier one, cell by cell; the first is kept."),

    BAD_FIGURE(
            Severity.ERROR,
            "A claim's figure, or a number printed beside it, is not written as a source prints numbers. Decimals are kept, since"
                    + " they say what the figure was rounded from."),
    BAD_FORMULA(
            Severity.ERROR,
            "A claim's formula cannot be read. It is made of numbers, {claim ids}, [finding addresses], n, + - * / and brackets."),
    UNKNOWN_CLAIM(Severity.ERROR, "A claim names a source, or another claim, that the file does not have."),

    REFUSED_WHOLE(
            Severity.ERROR,
            "Rows were set aside or the encoding was guessed, and the strict policy was asked for: none of the file is"
                    + " used.");

    private final Severity severity;
    private final String explanation;

    Problem(Severity severity, String explanation) {
        this.severity = severity;
        this.explanation = explanation;
    }

    /** The code an issue carries, for example {@code unknown-category}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** What the rule is and why it is there, for the reader of an issue. */
    public String explanation() {
        return explanation;
    }

    Issue at(String file, int line, String column, String message, String remedy) {
        return new Issue(severity, file, line, column, code(), message, remedy);
    }
}
