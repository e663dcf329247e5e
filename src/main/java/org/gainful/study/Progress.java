package org.gainful.study;

/** Hears what a run does next. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress UNHEARD = stage -> {};

    void next(String stage);
}
