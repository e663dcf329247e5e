package org.gainful.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.claims.Claim.Group;
import org.gainful.stat.Normal;
import org.gainful.stat.groups.CohensD;

/**
 * The statistic of a comparison of two means, its p-value or the difference itself, against n, mean and standard deviation of the
 * two groups.
 *
 * <p>Where the source names no test, Student's t, Welch's t and F = t² are tried; the sign is not compared, since sources
 * subtract either way. Where none fits, the usual slip is looked for: standard errors printed as standard deviations.
 */
final class StatisticFromGroups implements Check {
    private static final int FEWEST = 2;

    /** A number the groups give, by the test that gives it. */
    private record Result(Procedure by, String name, Span span) {}

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        List<Group> groups = claim.beside().groups();
        if (groups.size() != 2 || claim.value().isEmpty() || !areUsable(groups)) {
            return List.of();
        }
        List<Result> results = results(claim, groups.get(0), groups.get(1));
        if (results.isEmpty()) {
            return List.of();
        }
        List<Opinion> opinions = new ArrayList<>();
        opinions.add(judge(claim, results));
        freedom(claim, groups).ifPresent(opinions::add);
        return opinions;
    }

    private static boolean areUsable(List<Group> groups) {
        return groups.stream().allMatch(g -> g.n() >= FEWEST && g.sd().value().signum() > 0);
    }

    private static List<Result> results(Claim claim, Group first, Group second) {
        TwoGroups student = new TwoGroups(first, second, true);
        TwoGroups welch = new TwoGroups(first, second, false);
        List<Result> all =
                switch (claim.kind()) {
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
            if (PFromStatistic.outside(printed)) {
                return PFromStatistic.noP(printed);
            }
            Span sided = claim.beside().oneSided() ? span.half() : span;
            String arithmetic =
                    "%s = %s, printed %s".formatted(result.name(), printed.finer(sided.middle()), printed.text());
            return PValues.compare(printed, sided, !claim.beside().oneSided(), arithmetic);
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
        List<Result> errors = results(claim, spread(groups.get(0)), spread(groups.get(1)));
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
