package org.gainful.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.counts.ChiSquare;
import org.gainful.stat.counts.FisherExact;
import org.gainful.stat.counts.McNemar;
import org.gainful.stat.counts.TwoByTwo;

/**
 * The statistic or the p-value of a test against the table of counts it was made of.
 *
 * <p>Every test that suits the table is tried; where the source names another than the one that gives its figure, the label is
 * wrong. Goodness of fit takes the first row as observed and the second's shares as known: Σ (o − e)² / e with e the first row's
 * total in those shares.
 */
final class StatisticFromCounts implements Check {

    /** A test of the table, with what it gives. */
    private record Result(Procedure by, OptionalDouble statistic, double pValue) {}

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        boolean concerns = claim.kind() == ClaimKind.TEST || claim.kind() == ClaimKind.P;
        Optional<CountTable> table = claim.beside().table().filter(CountTable::isComplete);
        if (!concerns || table.isEmpty() || claim.value().isEmpty()) {
            return List.of();
        }
        List<Result> results = results(table.get(), claim.beside().procedure());
        if (results.isEmpty()) {
            return List.of();
        }
        List<Opinion> opinions = new ArrayList<>();
        opinions.add(judge(claim, results));
        if (claim.kind() == ClaimKind.TEST) {
            claim.given(Given.P).map(p -> besides(claim, p, results)).ifPresent(opinions::add);
        }
        return opinions;
    }

    /** The p printed beside a statistic: that of the test named, else of the one that gives the statistic, else of any. */
    private static Opinion besides(Claim claim, Printed p, List<Result> results) {
        if (PFromStatistic.outside(p)) {
            return PFromStatistic.noP(p);
        }
        Procedure named = claim.beside().procedure();
        Result result = results.stream()
                .filter(r -> r.by() == named)
                .findFirst()
                .or(() -> results.stream().filter(r -> fits(claim, r)).findFirst())
                .orElse(results.get(0));
        boolean oneSided = claim.beside().oneSided();
        Span span = oneSided ? Span.of(result.pValue()).half() : Span.of(result.pValue());
        return PValues.compare(
                p,
                span,
                !oneSided,
                "%s: p = %s, printed %s".formatted(result.by().label(), p.finer(span.middle()), p.text()));
    }

    private static Opinion judge(Claim claim, List<Result> results) {
        Procedure named = claim.beside().procedure();
        Optional<Result> fitting =
                results.stream().filter(result -> fits(claim, result)).findFirst();
        Optional<Result> own =
                results.stream().filter(result -> result.by() == named).findFirst();
        Printed printed = claim.value().orElseThrow();
        if (own.isEmpty()) {
            Result shown = fitting.orElse(results.get(0));
            Opinion opinion = Opinion.comparing(printed, figure(claim, shown), name(claim, shown.by()));
            return fitting.isPresent()
                    ? Opinion.reproduced(
                            opinion.arithmetic(),
                            "The table gives it, by %s.".formatted(shown.by().label()))
                    : opinion;
        }
        if (fits(claim, own.get())) {
            return Opinion.comparing(printed, figure(claim, own.get()), name(claim, named));
        }
        Opinion plain = Opinion.comparing(printed, figure(claim, own.get()), name(claim, named));
        return fitting.map(other -> Opinion.notReproduced(
                        "%s; %s = %s"
                                .formatted(
                                        plain.arithmetic(),
                                        name(claim, other.by()),
                                        printed.finer(figure(claim, other))),
                        "The figure is that of %s, not of %s: the label is wrong."
                                .formatted(other.by().label(), named.label()),
                        "call it %s, or %s".formatted(other.by().label(), plain.correction())))
                .orElse(plain);
    }

    private static String name(Claim claim, Procedure by) {
        return claim.kind() == ClaimKind.P ? by.label() + ": p" : by.label();
    }

    private static boolean fits(Claim claim, Result result) {
        double figure = figure(claim, result);
        return !Double.isNaN(figure) && claim.value().orElseThrow().agreement(figure) != Printed.Agreement.DIFFERENT;
    }

    private static double figure(Claim claim, Result result) {
        return claim.kind() == ClaimKind.P
                ? result.pValue()
                : result.statistic().orElse(Double.NaN);
    }

    private static List<Result> results(CountTable table, Procedure named) {
        List<Result> results = new ArrayList<>();
        Optional<TwoByTwo> fourfold = table.twoByTwo();
        boolean paired =
                named == Procedure.MCNEMAR || named == Procedure.MCNEMAR_CORRECTED || named == Procedure.MCNEMAR_EXACT;
        if (paired && fourfold.isPresent()) {
            McNemar changes = new McNemar(fourfold.get().b(), fourfold.get().c());
            changes.asymptotic().ifPresent(x -> results.add(result(Procedure.MCNEMAR, x.statistic(), x.pValue())));
            changes.corrected()
                    .ifPresent(x -> results.add(result(Procedure.MCNEMAR_CORRECTED, x.statistic(), x.pValue())));
            results.add(new Result(Procedure.MCNEMAR_EXACT, OptionalDouble.empty(), changes.exactPValue()));
            return results;
        }
        independence(table, Procedure.CHI_SQUARE, ChiSquare.PLAIN, results);
        if (fourfold.isPresent()) {
            independence(table, Procedure.CHI_SQUARE_CORRECTED, ChiSquare.YATES, results);
            TwoByTwo t = fourfold.get();
            double exact = new FisherExact(t.a(), t.b(), t.c(), t.d()).pValue();
            results.add(new Result(Procedure.FISHER, OptionalDouble.empty(), exact));
        }
        goodnessOfFit(table).ifPresent(results::add);
        return results;
    }

    private static Result result(Procedure by, double statistic, double pValue) {
        return new Result(by, OptionalDouble.of(statistic), pValue);
    }

    private static void independence(CountTable table, Procedure by, ChiSquare method, List<Result> results) {
        method.test(table.counts())
                .ifPresent(x -> results.add(result(by, x.test().statistic(), x.pValue())));
    }

    private static Optional<Result> goodnessOfFit(CountTable table) {
        if (table.height() != 2 || table.width() < 2) {
            return Optional.empty();
        }
        long[][] counts = table.counts();
        double observed =
                IntStream.range(0, table.width()).mapToLong(i -> counts[0][i]).sum();
        double known =
                IntStream.range(0, table.width()).mapToLong(i -> counts[1][i]).sum();
        double sum = 0;
        for (int i = 0; i < table.width(); i++) {
            double expected = observed * counts[1][i] / known;
            sum += (counts[0][i] - expected) * (counts[0][i] - expected) / expected;
        }
        return Double.isFinite(sum)
                ? Optional.of(result(
                        Procedure.GOODNESS_OF_FIT,
                        sum,
                        new org.gainful.stat.ChiSquareStatistic(sum, table.width() - 1).pValue()))
                : Optional.empty();
    }
}
