package org.gainful.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gainful.stat.Interval;
import org.gainful.stat.proportion.ProportionInterval;

/**
 * The limits of a percentage against the count and the base they follow from, by every usual interval of a proportion.
 *
 * <p>No interval of a proportion but Wald's is symmetric, so that limits and estimate alone tell little; with count and base each
 * method gives its own limits, and those printed are looked for among them. Where only the base is printed, every count that gives
 * the percentage is tried. Wald's limits are compared cut at 0 and 100 and uncut, as sources print both. A method that is named
 * and gives other limits is the wrong label, or a limit is wrong; where none is named, limits that none of the methods gives are not
 * reproduced: {@code other-interval} says that they were made in another way, for people in clusters, say.
 *
 * <p>Reference: {@link ProportionInterval}.
 */
final class LimitsOfShare implements Check {
    private static final double PERCENT = 100;
    private static final double USUAL_LEVEL = 95;
    /** With more counts that could have given the percentage, some interval fits almost anything. */
    private static final long MOST_COUNTS = 200;

    private static final Map<Procedure, ProportionInterval> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put(Procedure.WILSON, ProportionInterval.WILSON);
        METHODS.put(Procedure.CLOPPER_PEARSON, ProportionInterval.CLOPPER_PEARSON);
        METHODS.put(Procedure.WALD, ProportionInterval.WALD);
        METHODS.put(Procedure.AGRESTI_COULL, ProportionInterval.AGRESTI_COULL);
        METHODS.put(Procedure.JEFFREYS, ProportionInterval.JEFFREYS);
        METHODS.put(Procedure.WILSON_CORRECTED, ProportionInterval.WILSON_CONTINUITY);
        METHODS.put(Procedure.MID_P, ProportionInterval.MID_P);
    }

    /** The limits of a count by a method, in per cent. */
    private record Result(Procedure by, long count, long n, double low, double high) {
        boolean gives(Printed lower, Printed upper) {
            return isOf(lower, low) && isOf(upper, high);
        }

        /** Whether a limit was rounded or cut off to what is printed. */
        private static boolean isOf(Printed printed, double computed) {
            return printed.agreement(computed) != Printed.Agreement.DIFFERENT;
        }

        boolean isRounded(Printed lower, Printed upper) {
            return lower.agreement(low) == Printed.Agreement.ROUNDED
                    && upper.agreement(high) == Printed.Agreement.ROUNDED;
        }

        double distance(Printed lower, Printed upper) {
            return Math.abs(low - lower.number()) + Math.abs(high - upper.number());
        }

        String shown(Printed like) {
            return "%s of %s/%s: %s to %s".formatted(by.label(), count, n, like.finer(low), like.finer(high));
        }
    }

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Printed> low = claim.given(Given.LOW);
        Optional<Printed> high = claim.given(Given.HIGH);
        if (claim.kind() != ClaimKind.SHARE
                || low.isEmpty()
                || high.isEmpty()
                || claim.value().isEmpty()) {
            return List.of();
        }
        Printed share = claim.figure().orElseThrow();
        if (low.get().value().compareTo(high.get().value()) > 0) {
            return List.of(IntervalAgainstEstimate.turned(low.get(), high.get()));
        }
        if (isOutside(share, low.get(), high.get())) {
            return List.of(IntervalAgainstEstimate.outside(share, low.get(), high.get()));
        }
        Optional<Long> n = claim.whole(Given.N).filter(people -> people > 0);
        List<Long> counts = n.map(people -> counts(claim, share, people)).orElse(List.of());
        if (counts.isEmpty() || claim.beside().procedure() == Procedure.OTHER_INTERVAL) {
            return List.of();
        }
        return List.of(judge(claim, results(claim, counts, n.get()), low.get(), high.get()));
    }

    /** An interval from a prior may leave out an estimate of none or all. */
    private static boolean isOutside(Printed share, Printed low, Printed high) {
        boolean edge = share.value().signum() == 0 || share.value().compareTo(BigDecimal.valueOf(100)) == 0;
        return !edge && !new Enclosure(low.rounded().low(), high.rounded().high()).overlaps(share.rounded());
    }

    private static List<Long> counts(Claim claim, Printed share, long n) {
        Optional<Long> count = claim.whole(Given.COUNT);
        if (count.isPresent()) {
            return count.filter(people -> people <= n).stream().toList();
        }
        Attainable attainable = new Attainable(share, n);
        return attainable.isPossible() && attainable.most() - attainable.least() < MOST_COUNTS
                ? LongStream.rangeClosed(attainable.least(), attainable.most())
                        .boxed()
                        .toList()
                : List.of();
    }

    private static List<Result> results(Claim claim, List<Long> counts, long n) {
        double level = claim.given(Given.LEVEL).map(Printed::number).orElse(USUAL_LEVEL) / PERCENT;
        List<Result> results = new ArrayList<>();
        METHODS.forEach((by, method) -> counts.forEach(count -> {
            Interval limits = method.of(count, n, level);
            results.add(new Result(by, count, n, PERCENT * limits.lower(), PERCENT * limits.upper()));
            if (by == Procedure.WALD && limits.lower() == 0 | limits.upper() == 1) {
                results.add(uncut(count, n, level));
            }
        }));
        return results;
    }

    private static Result uncut(long count, long n, double level) {
        double p = (double) count / n;
        double margin = org.gainful.stat.Normal.criticalValue(level) * Math.sqrt(p * (1 - p) / n);
        return new Result(Procedure.WALD, count, n, PERCENT * (p - margin), PERCENT * (p + margin));
    }

    private static Opinion judge(Claim claim, List<Result> results, Printed low, Printed high) {
        Procedure named = claim.beside().procedure();
        boolean names = METHODS.containsKey(named);
        List<Result> fitting =
                results.stream().filter(result -> result.gives(low, high)).toList();
        Optional<Result> own = fitting.stream()
                .filter(result -> !names || result.by() == named)
                .findFirst();
        if (own.isPresent()) {
            return holds(claim, own.get(), low, high);
        }
        Result nearest = results.stream()
                .filter(result -> !names || result.by() == named)
                .min((a, b) -> Double.compare(a.distance(low, high), b.distance(low, high)))
                .orElseThrow();
        String correction = "print %s to %s".formatted(low.like(nearest.low()), high.like(nearest.high()));
        String arithmetic = "%s, printed %s to %s".formatted(nearest.shown(low), low.text(), high.text());
        return fitting.stream()
                .findFirst()
                .map(other -> Opinion.notReproduced(
                        "%s; %s".formatted(arithmetic, other.shown(low)),
                        "The limits are those of %s, not of %s: the label is wrong."
                                .formatted(other.by().label(), named.label()),
                        "call it %s, or %s".formatted(other.by().label(), correction)))
                .orElseGet(() -> Opinion.notReproduced(
                        arithmetic,
                        names
                                ? "Count and base give other limits."
                                : "None of the usual intervals of a proportion has these limits; the nearest is %s."
                                        .formatted(nearest.by().label()),
                        names ? correction : correction + ", or say how they were made (method)"));
    }

    private static Opinion holds(Claim claim, Result result, Printed low, Printed high) {
        Printed share = claim.figure().orElseThrow();
        double percent = PERCENT * result.count() / result.n();
        String arithmetic = "%s/%s = %s, printed %s; limits %s to %s, printed %s to %s"
                .formatted(
                        result.count(),
                        result.n(),
                        share.finer(percent),
                        share.text(),
                        low.finer(result.low()),
                        high.finer(result.high()),
                        low.text(),
                        high.text());
        String method = result.by().label();
        boolean exact = claim.whole(Given.COUNT).isPresent()
                && share.agreement(percent) == Printed.Agreement.ROUNDED
                && result.isRounded(low, high);
        if (exact) {
            return Opinion.reproduced(
                    arithmetic, "Count and base give the figure, and its limits by %s.".formatted(method));
        }
        return Opinion.withinRounding(
                arithmetic,
                result.isRounded(low, high)
                        ? "Figure and limits fit %s of %s, by %s.".formatted(result.count(), result.n(), method)
                        : "Figure and limits fit by %s; a limit was cut off, not rounded.".formatted(method));
    }
}
