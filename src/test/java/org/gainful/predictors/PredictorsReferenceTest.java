package org.gainful.predictors;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainful.analysis.Expected;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.gainful.table.HypothesisTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Predictors in the reference study: R's glm with checked profile limits, and Firth's estimates with theirs. */
class PredictorsReferenceTest {
    /** The expected estimates agree with a second program to 1e-9. */
    private static final double ESTIMATE = 1e-9;

    /** The expected limits are roots to 1e-11 on the log scale; an odds ratio up to 11 multiplies that. */
    private static final double LIMIT = 1e-9;

    private final Expected r = Expected.values();
    private final Found found = Found.in(new Predictors(), Studies.REFERENCE.evidence());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minority",
                "months",
                "obstacles",
                "fear",
                "jobcentre",
                "adverts",
                "age",
                "female",
                "severity",
                "years"
            })
    void oneAtATimeByMaximumLikelihood(String name) {
        String analysis = "univariable " + name;
        String address = "one-at-a-time/%s/odds-ratio".formatted(name);
        assertThat(found.at(address).method()).contains("maximum likelihood");
        assertThat(found.denominator(address)).isEqualTo(r.count(analysis, "(model)", "n"));
        assertThat(found.numerator(address)).isEqualTo(r.count(analysis, "(model)", "events"));
        assertThat(found.missing(address)).isEqualTo(109 - r.count(analysis, "(model)", "n"));
        r.check(analysis, name, "or", found.value(address), ESTIMATE);
        r.check(analysis, name, "se", found.at(address).standardError().orElseThrow(), ESTIMATE);
        r.check(analysis, name, "or_profile_low", found.low(address), LIMIT);
        r.check(analysis, name, "or_profile_high", found.high(address), LIMIT);
        HypothesisTest test = found.at(address).test().orElseThrow();
        r.check(analysis, "(model)", "LR_chisq", test.statistic().orElseThrow(), ESTIMATE);
        r.check(analysis, "(model)", "LR_p", test.pValue(), ESTIMATE);
    }

    /** 26 events to six terms are fewer than ten to a term, so the rule takes Firth's likelihood. */
    @ParameterizedTest
    @ValueSource(strings = {"minority", "months", "obstacles", "fear", "jobcentre", "adverts"})
    void togetherByFirth(String name) {
        String address = "together/%s/odds-ratio".formatted(name);
        assertThat(found.at(address).method()).contains("Firth");
        assertThat(found.denominator(address)).isEqualTo(r.count("M1", "(model)", "n"));
        assertThat(found.numerator(address)).isEqualTo(r.count("M1", "(model)", "events"));
        r.check("M1", name, "or", found.value(address), ESTIMATE);
        r.check("M1", name, "se", found.at(address).standardError().orElseThrow(), ESTIMATE);
        r.check("M1", name, "or_pl_low", found.low(address), LIMIT);
        r.check("M1", name, "or_pl_high", found.high(address), LIMIT);
        HypothesisTest test = found.at(address).test().orElseThrow();
        r.check("M1", name, "plr_chisq", test.statistic().orElseThrow(), ESTIMATE);
        r.check("M1", name, "plr_p", test.pValue(), ESTIMATE);
    }
}
