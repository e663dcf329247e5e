package org.gainful.outcomes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.gainful.analysis.People;
import org.gainful.cases.Costs.WithoutService;
import org.gainful.stat.Interval;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.View;

/** What a client, an outcome or an additional outcome cost one payer. */
final class CostFindings {
    private static final Sentence NO_RESAMPLED_END = Sentence.of(
            "More than one in forty resamples have no outcome to divide the cost by: the bootstrap interval has no end.");

    private final ChapterBuilder chapter;
    private final Payment payment;

    CostFindings(ChapterBuilder chapter, Payment payment) {
        this.chapter = chapter;
        this.payment = payment;
    }

    Row perClient(People clients) {
        People known = payment.knownOf(clients);
        return row("A client", "client", "", basis("clients", clients), ratio(known, row -> 1, Optional.empty()));
    }

    Row perOutcome(Costed costed) {
        return row(
                "A person with “%s”".formatted(costed.definition().label()),
                costed.definition().name(),
                costed.definition().name(),
                basis(costed),
                ratio(costed, Optional.empty()));
    }

    /** Outcomes beyond those that would have come anyway. */
    Row perAdditional(Costed costed, WithoutService without) {
        return row(
                "An additional person with “%s”".formatted(costed.definition().label()),
                costed.definition().name() + "-additional",
                costed.definition().name(),
                basis(costed),
                ratio(costed, Optional.of(without)));
    }

    private Basis basis(Costed costed) {
        return basis("outcome and costs known", costed.people())
                .comparing(payment.knownOf(costed.happened()).name());
    }

    private Basis basis(String group, People people) {
        People known = payment.knownOf(people);
        Basis basis = Basis.ofPeople(group, known.count(), people.count() - known.count(), known.name());
        return payment.fields().isEmpty()
                ? basis
                : basis.leavingOut(people.missingAnyOf(payment.fields()).name());
    }

    private CostRatio ratio(Costed costed, Optional<WithoutService> without) {
        return ratio(payment.knownOf(costed.people()), row -> costed.happened().contains(row) ? 1 : 0, without);
    }

    private CostRatio ratio(People known, IntToDoubleFunction outcome, Optional<WithoutService> without) {
        int[] rows = known.rows();
        return new CostRatio(
                payment.of(rows), Arrays.stream(rows).mapToDouble(outcome).toArray(), payment.isBudget(), without);
    }

    private Row row(String label, String key, String definition, Basis basis, CostRatio ratio) {
        String cost = chapter.address(payment.key(), key, "cost");
        boolean isCertain = payment.isBudget() && definition.isEmpty();
        Optional<Interval> interval = isCertain ? Optional.empty() : ratio.interval();
        Finding finding = bare(cost, ratio, basis);
        if (finding.value().isPresent()) {
            finding = interval.isPresent()
                    ? finding.within(range(interval.get(), ratio.method()))
                    : isCertain ? finding : finding.warned(noEnd(ratio));
        }
        for (String warning : CostWords.warnings(ratio.without())) {
            finding = finding.warned(Sentence.of(warning));
        }
        chapter.put(finding.by(ratio.method(), definition).from(payment.fieldNames()));
        return Row.detail(
                label,
                List.of(
                        Cell.of(View.DENOMINATOR, cost),
                        Cell.of(finding.range().isPresent() ? View.ESTIMATE_INTERVAL : View.VALUE, cost),
                        bootstrap(key, definition, ratio, basis)));
    }

    private static Range range(Interval interval, String method) {
        return Range.confidence(interval.lower(), interval.upper(), CostRatio.LEVEL, method);
    }

    private static Finding bare(String address, CostRatio ratio, Basis basis) {
        OptionalDouble estimate = ratio.estimate();
        return estimate.isPresent()
                ? Finding.of(address, Statistic.MONEY, estimate.getAsDouble(), basis)
                : Finding.notAvailable(
                        address,
                        Statistic.MONEY,
                        basis,
                        Sentence.of(
                                ratio.without().isPresent()
                                        ? "There were no more outcomes than there would have been without the service."
                                        : "No outcome to divide the cost by."));
    }

    private static Sentence noEnd(CostRatio ratio) {
        return Sentence.of(
                ratio.without().isPresent()
                        ? "Whether there was any additional outcome is not clear: the interval has no end."
                        : "Too few outcomes: the interval has no end.");
    }

    private Cell bootstrap(String key, String definition, CostRatio ratio, Basis basis) {
        if (!ratio.hasBootstrap() || ratio.estimate().isEmpty()) {
            return Cell.notApplicable();
        }
        String address = chapter.address(payment.key(), key, "cost-bootstrap");
        Optional<Interval> interval = ratio.bootstrap();
        Finding finding = interval.map(ends -> Finding.of(
                                address, Statistic.MONEY, ratio.estimate().getAsDouble(), basis)
                        .within(range(ends, "bootstrap percentiles, 999 resamples, seed 1")))
                .orElseGet(() -> Finding.notAvailable(address, Statistic.MONEY, basis, NO_RESAMPLED_END));
        chapter.put(finding.by("ratio of means, bootstrap", definition).from(payment.fieldNames()));
        return Cell.of(View.INTERVAL, address);
    }
}
