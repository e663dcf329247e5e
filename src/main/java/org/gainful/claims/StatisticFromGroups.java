package org.gainful.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainful.claims.Claim.Group;
import org.gainful.stat.Normal;
import org.gainful.stat.groups.CohensD;

/**
 * The statistic of a comparison of two means, its p-value or the difference itself, against n, mean and standard deviation of the
 * two groups.
 *
 * <p>A p-value beside the statistic or the difference, and the limits of the difference, are put to the same test.
 *
 * <p>Where the source names no test, Student's t, Welch's t and F = t² are tried; the sign is not compared, since sources
 * subtract either way. Where none fits, the usual slip is looked for: standard errors printed as standard deviations.
 */
final class StatisticFromGroups implements Check {
    private static final int FEWEST = 2;
    private static final double PERCENT = 100;
    private static final double USUAL_LEVEL = 95;

    /** A number the groups give, by the test that gives it. */
    private record Result(Procedure by, String name, Span span) {}

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        List<Group> groups = claim.beside().groups();
        if (groups.size() != 2 || claim.value().isEmpty() || !areUsable(groups)) {
            return List.of();
        }
        List<Result> results = results(claim, claim.kind(), groups.get(0), groups.get(1));
        if (results.isEmpty()) {
            return List.of();
        }
        List<Opinion> opinions = new ArrayList<>();
        opinions.add(judge(claim, results));
        if (claim.kind() != ClaimKind.P) {
            claim.given(Given.P)
                    .map(p -> pBeside(claim, p, results(claim, ClaimKind.P, groups.get(0), groups.get(1))))
                    .ifPresent(opinions::add);
        }
        limits(claim, groups, results).ifPresent(opinions::add);
        freedom(claim, groups).ifPresent(opinions::add);
        return opinions;
    }

    private static boolean areUsable(List<Group> groups) {
        return groups.stream().allMatch(g -> g.n() >= FEWEST && g.sd().value().signum() > 0);
    }

    /** The p printed beside a statistic or a difference, by the test that comes nearest to it. */
    private static Opinion pBeside(Claim claim, Printed p, List<Result> results) {
        return results.stream()
                .map(result -> pValue(claim, p, result))
                .min(Opinion.BY_BENEVOLENCE)
                .orElseThrow();
    }

    private static Opinion pValue(Claim claim, Printed p, Result result) {
        if (PFromStatistic.outside(p)) {
            return PFromStatistic.noP(p);
        }
        Span sided = claim.beside().oneSided() ? result.span().half() : result.span();
        String arithmetic = "%s = %s, printed %s".formatted(result.name(), p.finer(sided.middle()), p.text());
        return PValues.compare(p, sided, !claim.beside().oneSided(), arithmetic);
    }

    /** The limits of a difference in the groups' own unit. */
    private static Optional<Opinion> limits(Claim claim, List<Group> groups, List<Result> results) {
        Optional<Printed> low = claim.given(Given.LOW);
        Optional<Printed> high = claim.given(Given.HIGH);
        boolean raw = claim.kind() == ClaimKind.MEAN_DIFFERENCE
                && !compare(claim, results.get(0)).verdict().isAdverse();
        if (!raw
                || low.isEmpty()
                || high.isEmpty()
                || claim.beside().procedure().isLopsided()) {
            return Optional.empty();
        }
        TwoGroups student = new TwoGroups(groups.get(0), groups.get(1), true);
        TwoGroups welch = new TwoGroups(groups.get(0), groups.get(1), false);
        double level = claim.given(Given.LEVEL).map(Printed::number).orElse(USUAL_LEVEL) / PERCENT;
        boolean turned = claim.value().orElseThrow().value().signum() * student.signed() < 0;
        Map<Procedure, List<Span>> all = new EnumMap<>(Procedure.class);
        all.put(Procedure.T, student.limits(level, false, turned));
        all.put(Procedure.WELCH, welch.limits(level, false, turned));
        all.put(Procedure.Z, welch.limits(level, true, turned));
        Procedure named = claim.beside().procedure();
        return all.entrySet().stream()
                .filter(entry -> !all.containsKey(named) || entry.getKey() == named)
                .map(entry -> limits(entry.getKey(), entry.getValue(), low.get(), high.get()))
                .min(Opinion.BY_BENEVOLENCE);
    }

    private static Opinion limits(Procedure by, List<Span> limits, Printed low, Printed high) {
        Span lower = limits.get(0);
        Span upper = limits.get(1);
        String arithmetic = "%s: limits %s to %s, printed %s to %s"
                .formatted(by.label(), low.finer(lower.middle()), high.finer(upper.middle()), low.text(), high.text());
        if (low.agreement(lower.middle()) == Printed.Agreement.ROUNDED
                && high.agreement(upper.middle()) == Printed.Agreement.ROUNDED) {
            return Opinion.reproduced(arithmetic, "The two groups give the limits.");
        }
        return canBe(low, lower) && canBe(high, upper)
                ? Opinion.withinRounding(
                        arithmetic, "The limits agree as far as the rounded means and deviations can tell.")
                : Opinion.notReproduced(
                        arithmetic,
                        "The two groups give other limits.",
                        "print %s to %s".formatted(low.like(lower.middle()), high.like(upper.middle())));
    }

    private static boolean canBe(Printed printed, Span span) {
        return printed.canBe(span.enclosure()) || printed.agreement(span.middle()) == Printed.Agreement.TRUNCATED;
    }

    private static List<Result> results(Claim claim, ClaimKind kind, Group first, Group second) {
        TwoGroups student = new TwoGroups(first, second, true);
        TwoGroups welch = new TwoGroups(first, second, false);
        List<Result> all =
                switch (kind) {
                    case TEST ->
                        List.of(
                                new Result(Procedure.T, "t", student.t()),
                                new Result(Procedure.WELCH, "Welch’s t", welch.t()),
                                new Result(Procedure.F, "F", student.t().squared()),
                                new Result(Procedure.Z, "z", welch.t()));
                    case P ->
                        List.of(
                                new Result(Procedure.T, "t: p", student.p()),
                                new Result(Procedure.WELCH, "Welch’s t: p", welch.p()),
                                new Result(Procedure.F, "F: p", student.p()),
                                new Result(Procedure.Z, "z: p", normal(welch.t())));
                    case MEAN_DIFFERENCE -> {
                        Span d = student.standardised();
                        yield List.of(
                                new Result(Procedure.UNSTATED, "the difference", student.difference()),
                                new Result(Procedure.UNSTATED, "Cohen’s d", d),
                                new Result(
                                        Procedure.UNSTATED,
                                        "Hedges’s g",
                                        d.times(CohensD.hedgesFactor(student.mostFreedom()))));
                    }
                    default -> List.of();
                };
        Procedure named = claim.beside().procedure();
        boolean names = all.stream().anyMatch(result -> result.by() == named);
        return all.stream()
                .filter(result -> result.span().isFinite())
                .filter(result -> names ? result.by() == named : result.by() != Procedure.Z)
                .toList();
    }

    private static Span normal(Span z) {
        return new Span(
                Normal.twoSidedPValue(z.most()), Normal.twoSidedPValue(z.middle()), Normal.twoSidedPValue(z.least()));
    }

    private static Opinion judge(Claim claim, List<Result> results) {
        List<Opinion> opinions =
                results.stream().map(result -> compare(claim, result)).toList();
        return opinions.stream()
                .filter(opinion -> !opinion.verdict().isAdverse())
                .min(Opinion.BY_WEIGHT)
                .orElseGet(() -> diagnosed(claim, opinions.get(0)));
    }

    private static Opinion compare(Claim claim, Result result) {
        Printed printed = claim.value().orElseThrow();
        Span span = result.span();
        if (claim.kind() == ClaimKind.P) {
            return pValue(claim, printed, result);
        }
        Printed size = size(printed);
        String arithmetic = "%s = %s (%s to %s as the figures are rounded), printed %s"
                .formatted(
                        result.name(),
                        size.finer(span.middle()),
                        size.finer(span.least()),
                        size.finer(span.most()),
                        printed.text());
        if (size.agreement(span.middle()) == Printed.Agreement.ROUNDED) {
            return Opinion.reproduced(arithmetic, "The two groups give it.");
        }
        if (size.canBe(span.enclosure())) {
            return Opinion.withinRounding(arithmetic, "It agrees as far as the rounded means and deviations can tell.");
        }
        if (size.agreement(span.middle()) == Printed.Agreement.TRUNCATED) {
            return Opinion.withinRounding(arithmetic, "The figure was cut off, not rounded.");
        }
        return Opinion.notReproduced(
                arithmetic, "The two groups give another value.", "print %s".formatted(size.like(span.middle())));
    }

    private static Printed size(Printed printed) {
        return new Printed(printed.text(), printed.relation(), printed.value().abs(), printed.halfUnit());
    }

    /** With deviations that are in truth standard errors, t = |d| / √(e1² + e2²). */
    private static Opinion diagnosed(Claim claim, Opinion plain) {
        List<Group> groups = claim.beside().groups();
        List<Result> errors = results(claim, claim.kind(), spread(groups.get(0)), spread(groups.get(1)));
        boolean fits = errors.stream()
                .anyMatch(result -> !compare(claim, result).verdict().isAdverse());
        return fits && plain.verdict() == Verdict.NOT_REPRODUCED
                ? Opinion.notReproduced(
                        plain.arithmetic(),
                        "It fits if the deviations printed are standard errors.",
                        "call them standard errors, or " + plain.correction())
                : plain;
    }

    /** The group whose standard error is what was printed as its deviation. */
    private static Group spread(Group group) {
        BigDecimal root = BigDecimal.valueOf(group.n()).sqrt(MathContext.DECIMAL64);
        Printed sd = group.sd();
        return new Group(
                group.n(),
                group.mean(),
                new Printed(
                        sd.text(),
                        sd.relation(),
                        sd.value().multiply(root),
                        sd.halfUnit().multiply(root)));
    }

    /** Degrees of freedom that are not those of so many people. */
    private static Optional<Opinion> freedom(Claim claim, List<Group> groups) {
        Optional<Printed> printed = claim.given(claim.beside().procedure() == Procedure.F ? Given.DF2 : Given.DF);
        if (claim.kind() == ClaimKind.MEAN_DIFFERENCE
                || printed.isEmpty()
                || claim.beside().procedure() == Procedure.Z) {
            return Optional.empty();
        }
        Printed df = printed.get();
        TwoGroups welch = new TwoGroups(groups.get(0), groups.get(1), false);
        boolean fits = df.canBe(Span.of(welch.mostFreedom()).enclosure())
                || claim.beside().procedure() != Procedure.F
                        && df.canBe(welch.freedom().enclosure());
        return fits
                ? Optional.empty()
                : Optional.of(Opinion.notReproduced(
                        "%s + %s − 2 = %s, printed %s"
                                .formatted(
                                        groups.get(0).n(), groups.get(1).n(), df.finer(welch.mostFreedom()), df.text()),
                        "The degrees of freedom are not those of so many people; some may be missing.",
                        "print %s, or the n of those compared".formatted(df.like(welch.mostFreedom()))));
    }
}
