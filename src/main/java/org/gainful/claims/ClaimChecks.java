package org.gainful.claims;

import java.util.List;

/** Judges every claim of a file by every check. */
public final class ClaimChecks {
    private static final List<Check> CHECKS = List.of(
            new Ruled(),
            new CountOfBase(),
            new AttainableShare(),
            new LimitsOfShare(),
            new ShareOfCount(),
            new Grim(),
            new Grimmer(),
            new SpreadInRange(),
            new MeanLimits(),
            new SumOfParts(),
            new TableClosure(),
            new FromFormula(),
            new PFromStatistic(),
            new CorrelationLimits(),
            new StatisticFromCounts(),
            new StatisticFromGroups(),
            new RatioFromCounts(),
            new IntervalAgainstEstimate(),
            new DifferenceReading(),
            new AgainstReference(),
            new SmallestSignificantCount(),
            new SmallestCorrelation(),
            new Supersession(),
            new SameMeasure(),
            new Members(),
            new Naming(),
            new AgainstData(),
            new DirectionInData());

    private ClaimChecks() {}

    /**
     * Judges them, in their order.
     *
     * @param findings what the data gave; {@link Findings#NONE} without data
     */
    public static List<Judgement> judge(Claims claims, Findings findings) {
        Paper paper = new Paper(claims, findings);
        return claims.all().stream().map(claim -> judge(claim, paper)).toList();
    }

    private static Judgement judge(Claim claim, Paper paper) {
        List<Opinion> opinions = CHECKS.stream()
                .flatMap(check -> check.of(claim, paper).stream())
                .toList();
        return new Judgement(claim, opinions.isEmpty() ? List.of(unsupported(claim)) : opinions);
    }

    private static Opinion unsupported(Claim claim) {
        return Opinion.underDetermined(
                "",
                claim.kind().needsValue()
                        ? "Nothing printed beside the figure lets it be derived."
                        : "No number is printed.",
                "missing: "
                        + switch (claim.kind()) {
                            case COUNT -> "the records that were counted";
                            case MEAN, SD -> "the values, or n and the spread beside it";
                            case P, TEST ->
                                "the statistic with its degrees of freedom, the counts, or n, mean and SD of both groups";
                            case ODDS_RATIO, RISK_RATIO, HAZARD_RATIO, RATE_RATIO -> "the counts, or an interval";
                            case DIRECTION, STATEMENT -> "how many of how many";
                            default -> "what it was computed from";
                        });
    }
}
