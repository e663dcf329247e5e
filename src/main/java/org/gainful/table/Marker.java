package org.gainful.table;

/** What stands where a number does not, in the symbols UK official statistics use. */
public enum Marker {
    CONFIDENTIAL("[c]", "withheld so that nobody can be recognised"),
    NOT_AVAILABLE("[x]", "not available"),
    NOT_APPLICABLE("[z]", "not applicable");

    private final String text;
    private final String meaning;

    Marker(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    public String text() {
        return text;
    }

    public String meaning() {
        return meaning;
    }
}
