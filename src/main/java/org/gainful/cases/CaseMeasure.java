package org.gainful.cases;

/** What cases, jobs and staffing can say about an item of a fidelity scale. */
public enum CaseMeasure {
    /** Clients on the caseload on the day, to a full-time specialist. */
    CLIENTS_PER_SPECIALIST("clients-per-specialist", "clients on the caseload to a full-time specialist"),
    /** Days from entry to the first contact with an employer: the mean of those who had one. */
    MEAN_DAYS_TO_CONTACT("mean-days-to-contact", "mean days from entry to the first employer contact"),
    /** Months from entry to the first contact with an employer: the median, those still waiting counted as waiting. */
    MEDIAN_MONTHS_TO_CONTACT("median-months-to-contact", "median months from entry to the first employer contact"),
    /** Per cent of jobs that have different titles: distinct titles by jobs. */
    DIFFERENT_TITLES("different-titles", "per cent of jobs with different titles"),
    /** Per cent of jobs that are with different employers: distinct employers by jobs. */
    DIFFERENT_EMPLOYERS("different-employers", "per cent of jobs with different employers"),
    /** Per cent of jobs of the commonest title, or with the commonest employer, whichever is more. */
    SAME_TITLE_OR_EMPLOYER("same-title-or-employer", "per cent of jobs of the commonest title or employer"),
    /** Per cent of the jobs held on the day that are permanent and competitive. */
    PERMANENT_COMPETITIVE("permanent-competitive", "per cent of current jobs that are permanent and competitive"),
    /** Per cent of the jobs that lasted four months in which the service was still in touch after them. */
    IN_TOUCH_AFTER_FOUR_MONTHS(
            "in-touch-after-four-months", "per cent of lasting jobs still supported after four months");

    private final String word;
    private final String words;

    CaseMeasure(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** As it is written in a scale's file. */
    public String word() {
        return word;
    }

    /** As a reader is told, with the unit. */
    public String words() {
        return words;
    }
}
