package org.gainful.claims;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.counts.ExactTest;
import org.gainful.stat.counts.FisherExact;
import org.gainful.stat.counts.TwoByTwo;
import org.gainful.stat.proportion.OddsRatioInterval;
import org.gainful.stat.proportion.ProportionPair;
import org.gainful.stat.proportion.RiskRatioInterval;

/**
 * An odds ratio or risk ratio, and its limits, against the two groups' counts.
 *
 * <p>Groups are rows, the event is the first column: OR = a d / (b c), RR = a / (a + b) over c / (c + d); limits on the log scale
 * with variance 1/a + 1/b + 1/c + 1/d (Woolf 1955) or 1/a − 1/(a + b) + 1/c − 1/(c + d) (Katz and others 1978). Where the figure is another,
 * the usual confusions are tried: the other ratio, the groups exchanged, the no-event column, totals taken for people without
 * the event.
 */
final class RatioFromCounts implements Check {
    private static final double PERCENT = 100;
    private static final double USUAL_LEVEL = 95;

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        boolean concerns = claim.kind() == ClaimKind.ODDS_RATIO || claim.kind() == ClaimKind.RISK_RATIO;
        Optional<TwoByTwo> table = claim.beside().table().flatMap(CountTable::twoByTwo);
        if (!concerns || table.isEmpty() || claim.value().isEmpty()) {
            return List.of();
        }
        TwoByTwo t = table.get();
        if (t.a() == 0 || t.b() == 0 || t.c() == 0 || t.d() == 0) {
            return List.of(Opinion.underDetermined(
                    "a cell is 0",
                    "With an empty cell the ratio depends on a correction the source has to name.",
                    "missing: the correction for empty cells"));
        }
        Printed printed = claim.value().get();
        boolean odds = claim.kind() == ClaimKind.ODDS_RATIO;
        Opinion estimate = Opinion.comparing(
                printed, odds ? oddsRatio(t) : riskRatio(t), shown(t, odds), confusion(printed, t, odds));
        if (estimate.verdict().isAdverse() || claim.given(Given.LOW).isEmpty()) {
            return List.of(estimate);
        }
        return List.of(limits(claim, t, estimate));
    }

    private static String shown(TwoByTwo t, boolean odds) {
        return odds
                ? "(%s × %s)/(%s × %s)".formatted(t.a(), t.d(), t.b(), t.c())
                : "(%s/%s)/(%s/%s)".formatted(t.a(), t.firstRow(), t.c(), t.secondRow());
    }

    static double oddsRatio(TwoByTwo t) {
        return (double) t.a() * t.d() / ((double) t.b() * t.c());
    }

    static double riskRatio(TwoByTwo t) {
        return (double) t.a() / t.firstRow() / ((double) t.c() / t.secondRow());
    }

    private static String confusion(Printed printed, TwoByTwo t, boolean odds) {
        Map<String, Double> others = new LinkedHashMap<>();
        others.put(
                odds ? "It is the risk ratio, not the odds ratio." : "It is the odds ratio, not the risk ratio.",
                odds ? riskRatio(t) : oddsRatio(t));
        others.put("It is the ratio the other way round.", 1 / (odds ? oddsRatio(t) : riskRatio(t)));
        TwoByTwo without = new TwoByTwo(t.b(), t.a(), t.d(), t.c());
        others.put("It is the ratio for those without the event.", odds ? oddsRatio(without) : riskRatio(without));
        TwoByTwo totals = new TwoByTwo(t.a(), t.firstRow(), t.c(), t.secondRow());
        others.put(
                "It comes from totals taken for the number without the event.",
                odds ? oddsRatio(totals) : riskRatio(totals));
        return others.entrySet().stream()
                .filter(other -> printed.agreement(other.getValue()) == Printed.Agreement.ROUNDED)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Limits on the log scale. */
    static Interval interval(TwoByTwo t, boolean odds, double level) {
        double variance = odds
                ? 1.0 / t.a() + 1.0 / t.b() + 1.0 / t.c() + 1.0 / t.d()
                : 1.0 / t.a() - 1.0 / t.firstRow() + 1.0 / t.c() - 1.0 / t.secondRow();
        double margin = Normal.criticalValue(level) * Math.sqrt(Math.max(0, variance));
        double ratio = odds ? oddsRatio(t) : riskRatio(t);
        return new Interval(ratio * StrictMath.exp(-margin), ratio * StrictMath.exp(margin), level);
    }

    /**
     * Limits that are not symmetric on the log scale: by score and profile, and of an odds ratio exact ones given both margins, as
     * R's {@code fisher.test} has them.
     */
    private static Map<Procedure, Interval> others(Claim claim, TwoByTwo t, double level) {
        ProportionPair pair = ProportionPair.ofTable(t.a(), t.b(), t.c(), t.d());
        Map<Procedure, Interval> others = new EnumMap<>(Procedure.class);
        if (claim.kind() == ClaimKind.RISK_RATIO) {
            RiskRatioInterval.SCORE.of(pair, level).ifPresent(i -> others.put(Procedure.SCORE, i));
        } else {
            OddsRatioInterval.PROFILE.of(pair, level).ifPresent(i -> others.put(Procedure.PROFILE, i));
            OddsRatioInterval.SCORE.of(pair, level).ifPresent(i -> others.put(Procedure.SCORE, i));
            new FisherExact(t.a(), t.b(), t.c(), t.d())
                    .interval(ExactTest.CENTRAL, level)
                    .ifPresent(i -> others.put(Procedure.FISHER, i));
        }
        return others;
    }

    private static Opinion limits(Claim claim, TwoByTwo t, Opinion estimate) {
        double level = claim.given(Given.LEVEL).map(Printed::number).orElse(USUAL_LEVEL) / PERCENT;
        Interval wald = interval(t, claim.kind() == ClaimKind.ODDS_RATIO, level);
        Printed low = claim.given(Given.LOW).orElseThrow();
        Printed high = claim.given(Given.HIGH).orElse(low);
        Printed.Agreement lower = low.agreement(wald.lower());
        Printed.Agreement upper = high.agreement(wald.upper());
        String arithmetic = "%s; limits %s to %s, printed %s to %s"
                .formatted(
                        estimate.arithmetic(),
                        low.finer(wald.lower()),
                        high.finer(wald.upper()),
                        low.text(),
                        high.text());
        if (lower == Printed.Agreement.ROUNDED && upper == Printed.Agreement.ROUNDED) {
            return new Opinion(estimate.verdict(), arithmetic, "The counts give the ratio and its limits.", "");
        }
        if (lower != Printed.Agreement.DIFFERENT && upper != Printed.Agreement.DIFFERENT) {
            return Opinion.withinRounding(
                    arithmetic,
                    "The counts give the ratio; the %s was cut off, not rounded."
                            .formatted(lower == Printed.Agreement.TRUNCATED ? "lower limit" : "upper limit"));
        }
        Optional<Procedure> other = others(claim, t, level).entrySet().stream()
                .filter(entry -> low.agreement(entry.getValue().lower()) != Printed.Agreement.DIFFERENT
                        && high.agreement(entry.getValue().upper()) != Printed.Agreement.DIFFERENT)
                .map(Map.Entry::getKey)
                .findFirst();
        Procedure named = claim.beside().procedure();
        if (other.isPresent() && (named == Procedure.UNSTATED || named == other.get())) {
            return new Opinion(
                    estimate.verdict(),
                    "%s; limits printed %s to %s".formatted(estimate.arithmetic(), low.text(), high.text()),
                    "The counts give the ratio, and its limits by %s."
                            .formatted(other.get().label()),
                    "");
        }
        if (named == Procedure.OTHER_INTERVAL) {
            return new Opinion(
                    estimate.verdict(),
                    estimate.arithmetic(),
                    "The counts give the ratio; its limits are of another kind.",
                    "");
        }
        return Opinion.notReproduced(
                arithmetic,
                other.map(by -> "The counts give the ratio, but its limits by %s only.".formatted(by.label()))
                        .orElse("The counts give the ratio, but not its limits."),
                "print %s to %s".formatted(low.like(wald.lower()), high.like(wald.upper())));
    }
}
