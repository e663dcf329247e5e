package org.gainful.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainful.analysis.Evidence;
import org.gainful.intake.Intake;
import org.gainful.intake.Loaded;
import org.gainful.table.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pooled values of printed tables, against numbers found by other software. */
class PooledEffectsTest {
    private static Map<String, Finding> findings;

    @BeforeAll
    static void run() throws IOException {
        Loaded loaded = Intake.read(Path.of("datasets/ips-trials"));
        assertThat(loaded.issues()).isEmpty();
        Evidence evidence = new Evidence(
                        loaded.study().orElseThrow(), loaded.cases().orElseThrow(), loaded.reviews())
                .with(loaded.trials());
        findings = Stream.of(new TrialTables(), new PooledEffects(), new Influence())
                .flatMap(analysis -> analysis.analyse(evidence).findings().stream())
                .collect(Collectors.toMap(Finding::address, Function.identity()));
    }

    private static void assertRatio(String address, double estimate, double low, double high, double tolerance) {
        Finding finding = findings.get("trials/pooled/" + address);
        assertThat(finding.value().getAsDouble()).isCloseTo(estimate, within(tolerance));
        assertThat(finding.range().orElseThrow().lower()).isCloseTo(low, within(tolerance));
        assertThat(finding.range().orElseThrow().upper()).isCloseTo(high, within(tolerance));
    }

    /** Eleven trials, computed by independent code with numpy and scipy; three decimals are given. */
    @ParameterizedTest
    @CsvSource({
        "mantel-haenszel, 2.600, 2.266, 2.982",
        "inverse-variance, 2.411, 2.107, 2.760",
        "dersimonian-laird, 2.624, 2.136, 3.222",
        "reml, 2.622, 2.137, 3.218",
        "reml-hk, 2.622, 2.037, 3.376"
    })
    void theElevenTrialsOf2008(String method, double estimate, double low, double high) {
        assertRatio("bond-2008/risk-ratio/" + method, estimate, low, high, 0.0006);
    }

    @Test
    void theElevenTrialsDifferAsMuchAsOtherSoftwareSays() {
        assertThat(findings.get("trials/pooled/bond-2008/risk-ratio/q").value().getAsDouble())
                .isCloseTo(19.338, within(0.0005));
        assertThat(findings.get("trials/pooled/bond-2008/risk-ratio/i-squared")
                        .value()
                        .getAsDouble())
                .isCloseTo(0.483, within(0.0005));
        assertThat(findings.get("trials/pooled/bond-2008/risk-ratio/tau")
                        .value()
                        .getAsDouble())
                .isCloseTo(Math.sqrt(0.0511), within(0.0002));
    }

    /**
     * metafor's rma on 13/20 v 2/21, 34/47 v 25/50 and 47/66 v 29/60, published with all digits in a data file of trials in early
     * psychosis. Its REML stops at 1e-5, so that four digits agree.
     */
    @Test
    void threeTrialsInEarlyPsychosis() {
        assertRatio("early-psychosis/risk-ratio/reml", 1.521490512, 1.221061185, 1.895832337, 5e-5);
        assertRatio("early-psychosis/risk-ratio/reml-hk", 1.521490512, 0.718217709, 3.223163884, 2e-4);
        assertRatio("early-psychosis/odds-ratio/reml", 3.58147143, 1.62963681, 7.87104074, 6e-4);
    }

    @Test
    void theMeanSharesOfTheReviewOf2008() {
        assertThat(findings.get("trials/pooled/bond-2008-combined/mean-share/treatment")
                        .value()
                        .getAsDouble())
                .isCloseTo(0.611, within(0.0005));
        assertThat(findings.get("trials/pooled/bond-2008-combined/mean-share/control")
                        .value()
                        .getAsDouble())
                .isCloseTo(0.227, within(0.0005));
    }

    @Test
    void totalsTakenForPeopleWithoutTheEventPullTheRatioTowardsOne() {
        double right =
                findings.get("trials/pooled/sure/risk-ratio/reml").value().getAsDouble();
        double slip = findings.get("trials/pooled/sure/risk-ratio/totals-as-non-events")
                .value()
                .getAsDouble();
        assertThat(slip).isBetween(1.0, right);
    }

    @Test
    void everyStepOfTheCumulativeMeanAndEachLeftOutTrialIsThere() {
        long cumulative = findings.keySet().stream()
                .filter(a -> a.startsWith("trials/influence/cumulative/"))
                .count();
        long without = findings.keySet().stream()
                .filter(a -> a.startsWith("trials/influence/leave-one-out/"))
                .count();
        assertThat(cumulative).isEqualTo(13);
        assertThat(without).isEqualTo(15);
    }
}
