package org.gainful.cases;

import java.util.Locale;

/** The part a field plays in the analyses; a field without a role can still be a predictor. */
public enum Role {
    /** The person's pseudonym; unique, and personal by nature. */
    CLIENT,
    /** The service (agency, provider) that supports the person. */
    SERVICE,
    /** Whether the person was seen again: at its wave, or at the last one where it names none. */
    FOLLOWED_UP,
    /** Whether or when the person was referred. */
    REFERRED,
    /** Whether or when the person was assessed. */
    ASSESSED,
    /** Whether or when the person was accepted on the caseload. */
    ACCEPTED,
    /** Whether or when work with the person began. */
    ENGAGED,
    /** Why a step was not taken; {@link FieldUse#about()} names it. */
    REASON,
    /** The day an employer was first approached for the person. */
    EMPLOYER_CONTACT,
    /** The day the first job began. */
    JOB_START,
    /** The last day of the first job; missing while it goes on. */
    JOB_END,
    /** What that job is called. */
    JOB_TITLE,
    /** Who employs the person in that job, a name or a number. */
    EMPLOYER,
    /** Whether that job is open to anyone, at the usual wage. */
    COMPETITIVE,
    /** Whether that job is without a fixed end. */
    PERMANENT,
    /** The last day the service was in touch about that job. */
    LAST_SUPPORT,
    /** The day the person left the service. */
    LEFT,
    /** The last day about which anything is known of the person. */
    LAST_SEEN,
    /** Work status at a wave. */
    STATUS,
    /** Weekly hours of work at a wave. */
    HOURS,
    /** Pay at a wave. */
    PAY,
    /** A scale score at a wave; {@link Field#scale()} pairs the waves. */
    SCORE,
    /** How ill the person was at a wave; categories from the least severe to the most. */
    SEVERITY,
    /** What the person set out to do, fixed at entry. */
    GOAL,
    /** Whether the person did it. */
    GOAL_MET,
    /** Something bad that happened to the person, yes or no. */
    HARM,
    /** What the person's support cost one payer. */
    COST,
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
