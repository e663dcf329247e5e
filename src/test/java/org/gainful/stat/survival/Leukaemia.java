package org.gainful.stat.survival;

/** Printed data sets on leukaemia that the tests share. */
final class Leukaemia {
    private Leukaemia() {}

    /** Maintained chemotherapy first (Miller 1981, aml of R's survival). */
    static final double[] AML_TIMES = {
        9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45
    };

    static final boolean[] AML_EVENTS = {
        true, true, false, true, true, false, true, true, false, true, false, true, true, true, true, true, false, true,
        true, true, true, true, true
    };

    /** 0 for people with maintained chemotherapy, 1 for the others. */
    static int[] amlGroups() {
        int[] groups = new int[AML_TIMES.length];
        java.util.Arrays.fill(groups, 11, groups.length, 1);
        return groups;
    }

    static FollowUp aml() {
        return FollowUp.of(AML_TIMES, AML_EVENTS);
    }
}
