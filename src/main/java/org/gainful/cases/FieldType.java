package org.gainful.cases;

import java.util.Locale;

/** The types a field may declare, in the words of Frictionless Table Schema. */
public enum FieldType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER;
    }
}
