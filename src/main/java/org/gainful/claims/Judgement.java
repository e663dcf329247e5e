package org.gainful.claims;

import java.util.List;

/** What was said of one claim in the end, and by each check. */
public record Judgement(Claim claim, List<Opinion> opinions) {
    public Judgement {
        opinions = List.copyOf(opinions);
        if (opinions.isEmpty()) {
            throw new IllegalArgumentException("no opinion on %s".formatted(claim.id()));
        }
    }

    /** The one that counts: an adverse one before the person's own ruling, that before all others; the weightier first. */
    public Opinion decisive() {
        Opinion weightiest = opinions.stream().min(Opinion.BY_WEIGHT).orElseThrow();
        return weightiest.verdict().isAdverse() || claim.ruling().isEmpty()
                ? weightiest
                : opinions.stream()
                        .filter(opinion ->
                                opinion.words().equals(claim.ruling().get().because()))
                        .findFirst()
                        .orElse(weightiest);
    }

    public Verdict verdict() {
        return decisive().verdict();
    }
}
