package org.gainful.reference;

import java.util.List;

/** What this library has beside one file of expected values. */
interface Counterpart {
    /**
     * Answers for one analysis of one data set; asked once for each.
     *
     * @param rows the expected rows of the analysis, for terms and stats that are named after the data
     */
    Answers answers(String dataset, String analysis, List<Expected> rows);
}
