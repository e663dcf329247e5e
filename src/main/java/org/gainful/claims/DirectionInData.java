package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import org.gainful.claims.Claim.Direction;
import org.gainful.table.Finding;
import org.gainful.table.View;

/**
 * That something is less, more or no different, against a finding that has a value of no effect: an odds ratio against 1, a
 * difference against 0, with the test beside it at the level 0.05.
 */
final class DirectionInData implements Check {
    private static final double SIGNIFICANT = 0.05;

    @Override
    public List<Opinion> of(Claim claim, Paper paper) {
        Optional<Direction> says = claim.says();
        if (claim.kind() != ClaimKind.DIRECTION
                || says.isEmpty()
                || !paper.findings().areThere()) {
            return List.of();
        }
        return claim.from().findings().stream()
                .map(address -> paper.findings().isWithheld(address)
                        ? AgainstData.hidden()
                        : paper.findings()
                                .find(address)
                                .filter(f -> f.statistic().noEffect().isPresent()
                                        && f.value().isPresent()
                                        && f.test().isPresent())
                                .map(finding -> judge(says.get(), finding))
                                .orElseGet(() -> Opinion.underDetermined(
                                        "",
                                        "The data could not be tested for it.",
                                        "missing: an estimate with a test")))
                .toList();
    }

    private static String shown(String p) {
        return p.startsWith("<") || p.startsWith(">") ? "p " + p : "p = " + p;
    }

    private static Opinion judge(Direction says, Finding finding) {
        double p = finding.test().orElseThrow().pValue();
        double effect =
                finding.value().getAsDouble() - finding.statistic().noEffect().getAsDouble();
        String arithmetic = "data: %s %s, %s"
                .formatted(
                        finding.statistic().word().replace('_', ' '),
                        View.ESTIMATE_INTERVAL.display(List.of(finding)),
                        shown(View.P_VALUE.display(List.of(finding))));
        boolean shown = p < SIGNIFICANT;
        if (says == Direction.NO_DIFFERENCE) {
            return shown
                    ? Opinion.notReproduced(arithmetic, "The data show a difference.", "say which way it goes")
                    : Opinion.reproduced(
                            arithmetic,
                            "The data show no difference either; all values of the interval remain possible.");
        }
        boolean sameWay = effect < 0 == (says == Direction.LESS);
        if (sameWay && shown) {
            return Opinion.reproduced(arithmetic, "The data go the same way, by more than chance.");
        }
        return Opinion.notReproduced(
                arithmetic,
                sameWay ? "The data go the same way, but it could be chance." : "The data go the other way.",
                "give the interval beside the words");
    }
}
