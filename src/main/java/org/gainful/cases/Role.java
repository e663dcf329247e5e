package org.gainful.cases;

import java.util.Locale;

/** The part a field plays in the analyses; a field without a role can still be a predictor. */
public enum Role {
    /** The person's pseudonym; unique, and personal by nature. */
    CLIENT,
    /** The service (agency, provider) that supports the person. */
    SERVICE,
    /** Whether the person was seen again at the last wave. */
    FOLLOWED_UP,
    /** Work status at a wave. */
    STATUS,
    /** Weekly hours of work at a wave. */
    HOURS,
    /** Pay at a wave. */
    PAY,
    /** A scale score at a wave; {@link Field#scale()} pairs the waves. */
    SCORE,
    /** An outcome recorded as such, yes or no. */
    OUTCOME,
    /** The date of a wave. */
    DATE,
    /** A baseline description, shown in the table of participants. */
    CHARACTERISTIC;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
