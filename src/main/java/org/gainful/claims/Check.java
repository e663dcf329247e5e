package org.gainful.claims;

import java.util.List;

/** One way to test a claim. */
interface Check {
    /** What it says of the claim; nothing where it has nothing to go by. */
    List<Opinion> of(Claim claim, Paper paper);
}
