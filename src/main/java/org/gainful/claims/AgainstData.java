package org.gainful.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.cases.DataKind;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;

/**
 * A figure against the data: the finding at the claim's address, at the printed precision. Where the source does not say of
 * which base a share is, every finding it could be is tried, and which of them agree is told.
 *
 * <p>Whoever rebuilds rows from print chooses the base of a percentage that has none in print. That such rows give the percentage
 * shows that the choice is possible, not that it was the source's: the figure stays under-determined.
 *
 * <p>Only findings that passed disclosure are looked at; of one that did not nothing is told but that it cannot be shown.
 */
final class AgainstData implements Check {
    private static final double PERCENT = 100;
    /** How the arithmetic of its opinions begins. */
    private static final String DATA = "data";

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        if (!paper.findings().areThere() || claim.kind() == ClaimKind.DIRECTION) {
            return List.of();
        }
        List<Opinion> opinions = new ArrayList<>();
        for (String address : claim.from().findings()) {
            if (paper.findings().isWithheld(address)) {
                opinions.add(hidden());
            } else {
                paper.findings()
                        .find(address)
                        .ifPresentOrElse(
                                finding -> compare(claim, finding)
                                        .map(opinion -> described(opinion, finding, paper.findings()))
                                        .ifPresent(opinions::add),
                                () -> opinions.add(absent(address)));
            }
        }
        List<Opinion> one = opinions.size() > 1 ? List.of(best(opinions)) : opinions;
        return baseWasChosen(claim, paper.findings())
                ? one.stream().map(AgainstData::ofChosenBase).toList()
                : one;
    }

    private static boolean baseWasChosen(Claim claim, Findings findings) {
        return findings.kind() == DataKind.REBUILD
                && claim.kind() == ClaimKind.SHARE
                && claim.whole(Given.N).isEmpty();
    }

    private static Opinion ofChosenBase(Opinion opinion) {
        return opinion.verdict() == Verdict.REPRODUCED || opinion.verdict() == Verdict.WITHIN_ROUNDING
                ? Opinion.underDetermined(
                        opinion.arithmetic(),
                        opinion.words()
                                + " Of whom it is was chosen when they were made; the source does not print it.",
                        "missing: the base, and how many were counted")
                : opinion;
    }

    static Opinion hidden() {
        return Opinion.underDetermined(
                "", "The data's number is withheld so that nobody can be recognised; it cannot be shown.", "");
    }

    private static Opinion absent(String address) {
        return Opinion.underDetermined(
                "", "The data gave no number at %s.".formatted(address), "missing: what that number needs");
    }

    /** Several findings it could be: one that agrees is enough, since the source does not say which it means. */
    private static Opinion best(List<Opinion> opinions) {
        Opinion first = opinions.stream()
                .filter(opinion -> opinion.verdict() == Verdict.REPRODUCED)
                .findFirst()
                .or(() -> opinions.stream()
                        .filter(opinion -> opinion.verdict() == Verdict.WITHIN_ROUNDING)
                        .findFirst())
                .orElse(opinions.get(0));
        String all = String.join(
                "; ",
                opinions.stream()
                        .map(Opinion::arithmetic)
                        .filter(text -> !text.isEmpty())
                        .toList());
        return new Opinion(first.verdict(), all, first.words(), first.correction());
    }

    private static Optional<Opinion> compare(Claim claim, Finding finding) {
        if (claim.kind() == ClaimKind.INTERVAL) {
            return limits(claim, finding);
        }
        Optional<Printed> printed = claim.figure();
        OptionalDouble value = value(claim, finding);
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return Optional.of(Opinion.underDetermined(
                    "",
                    "The data leave this number open (%s)."
                            .formatted(finding.basis().group()),
                    "missing: records"));
        }
        Optional<Long> n = claim.whole(Given.N);
        Optional<Long> base = base(finding);
        if (claim.kind() == ClaimKind.SHARE && n.isPresent() && base.isPresent() && !n.equals(base)) {
            return Optional.of(otherBase(printed.get(), n.get(), finding));
        }
        Opinion estimate = Opinion.comparing(printed.get(), value.getAsDouble(), how(claim, finding));
        return Optional.of(limits(claim, finding)
                .filter(limits -> claim.kind().isRatio())
                .map(limits -> heavier(estimate, limits))
                .orElse(estimate));
    }

    private static Optional<Long> base(Finding finding) {
        return finding.basis().denominator().isPresent()
                ? Optional.of(finding.basis().denominator().getAsLong())
                : Optional.empty();
    }

    /** A source may count those without a value in the base; the data leave them out. */
    private static Opinion otherBase(Printed printed, long n, Finding finding) {
        long known = finding.basis().denominator().orElseThrow();
        boolean withMissing = finding.basis().missing().isPresent()
                && known + finding.basis().missing().getAsLong() == n
                && finding.basis().numerator().isPresent();
        if (withMissing) {
            long count = finding.basis().numerator().getAsLong();
            return Opinion.comparing(
                    printed,
                    PERCENT * count / n,
                    "data: %s/%s, counting %s without a value".formatted(count, n, n - known));
        }
        return Opinion.notComparable(
                "data: base %s, printed %s".formatted(known, n), "The data count another base than is printed.");
    }

    private static Opinion described(Opinion opinion, Finding finding, Findings findings) {
        String group = finding.basis().group();
        return switch (opinion.verdict()) {
            case REPRODUCED ->
                new Opinion(
                        opinion.verdict(),
                        opinion.arithmetic(),
                        "%s give the same (%s).".formatted(findings.subject(), group),
                        "");
            case NOT_REPRODUCED ->
                new Opinion(
                        opinion.verdict(),
                        opinion.arithmetic(),
                        "%s give another value (%s).".formatted(findings.subject(), group),
                        opinion.correction());
            default -> opinion;
        };
    }

    /** Whether an opinion is of this check and shows what the data give. */
    static boolean isIts(Opinion opinion) {
        return opinion.arithmetic().startsWith(DATA);
    }

    private static String how(Claim claim, Finding finding) {
        boolean counted = claim.kind() == ClaimKind.SHARE
                && finding.basis().numerator().isPresent()
                && finding.basis().denominator().isPresent();
        return counted
                ? "data: %s/%s"
                        .formatted(
                                finding.basis().numerator().getAsLong(),
                                finding.basis().denominator().getAsLong())
                : "data";
    }

    /** The number of a finding that a kind of claim speaks of. */
    private static OptionalDouble value(Claim claim, Finding finding) {
        return switch (claim.kind()) {
            case COUNT, SUM ->
                finding.basis().numerator().isPresent()
                        ? OptionalDouble.of(finding.basis().numerator().getAsLong())
                        : finding.value();
            case SHARE -> scaled(finding.value(), PERCENT);
            case P -> finding.test().map(t -> OptionalDouble.of(t.pValue())).orElse(OptionalDouble.empty());
            case TEST -> finding.test().map(HypothesisTest::statistic).orElse(OptionalDouble.empty());
            default -> finding.value();
        };
    }

    private static OptionalDouble scaled(OptionalDouble value, double by) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * by) : value;
    }

    private static Optional<Opinion> limits(Claim claim, Finding finding) {
        Optional<Printed> low = claim.given(Given.LOW);
        Optional<Printed> high = claim.given(Given.HIGH);
        if (finding.range().isEmpty() || low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        Opinion lower = Opinion.comparing(low.get(), finding.range().get().lower(), "lower limit");
        Opinion upper = Opinion.comparing(high.get(), finding.range().get().upper(), "upper limit");
        return Optional.of(heavier(lower, upper));
    }

    /** The weightier of two opinions, else the less exact, with the arithmetic of both. */
    private static Opinion heavier(Opinion one, Opinion other) {
        boolean first =
                one.verdict().isAdverse() || !other.verdict().isAdverse() && other.verdict() == Verdict.REPRODUCED;
        Opinion heavier = first ? one : other;
        return new Opinion(
                heavier.verdict(), one.arithmetic() + "; " + other.arithmetic(), heavier.words(), heavier.correction());
    }
}
