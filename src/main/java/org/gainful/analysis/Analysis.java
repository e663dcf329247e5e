package org.gainful.analysis;

import java.util.List;
import org.gainful.table.Chapter;

/**
 * One analysis. It asks the evidence for fields by role, lets {@code stat} compute, and returns findings arranged in a
 * chapter; it neither formats nor decides what may be seen.
 */
public interface Analysis {

    /** Its id, which is also the start of its findings' addresses: {@code outcomes/transitions}. */
    String id();

    /** What a reader calls it. */
    String title();

    /** What the data lack for it, each in a few words for the reader; empty when it can run. */
    List<String> lacks(Evidence evidence);

    /**
     * The id of the analysis it says more about; empty for none. Where that one lacks its data, so does this, and it is not
     * listed again.
     */
    default String restsOn() {
        return "";
    }

    /** Whether it looks at people; one that does not can run in a study without case records. */
    default boolean needsCases() {
        return true;
    }

    /**
     * Runs it.
     *
     * @param evidence for which {@link #lacks} is empty
     */
    Chapter analyse(Evidence evidence);
}
