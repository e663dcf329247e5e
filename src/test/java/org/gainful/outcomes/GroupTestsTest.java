package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.gainful.cases.FieldUse;
import org.junit.jupiter.api.Test;

class GroupTestsTest {
    private static Cases people() {
        return Cases.made()
                .text("sex", List.of("man", "woman", "other"), "man man man man woman woman woman woman")
                .characteristic("age", "20 29.5 30 - 40 41 60 16")
                .use("age", new FieldUse(Optional.empty(), OptionalDouble.empty(), List.of(30.0, 40.0), "", ""));
    }

    /** The lady tasting tea: 3, 1 and 1, 3 give 0.486 (34 of 70). */
    @Test
    void aDifferenceIsTestedExactlyAndAdjustedForAllTests() {
        Found found = Found.in(
                new Rates(),
                people().recorded("got", "yes yes yes no yes no no no", "sex", "age")
                        .evidence());
        assertThat(found.value("groups/got/sex/p")).isCloseTo(34.0 / 70, within(1e-12));
        assertThat(found.value("groups/got/sex/adjusted-p")).isCloseTo(68.0 / 70, within(1e-12));
        assertThat(found.chapter().tables()).extracting("id").contains("group-tests");
    }

    @Test
    void bandsMakeGroupsOfANumberAndEmptyCategoriesAreShown() {
        Found found = Found.in(
                new Rates(),
                people().recorded("got", "yes yes yes no yes no no no", "sex", "age")
                        .evidence());
        assertThat(found.denominator("got/age=under-30/share")).isEqualTo(3);
        assertThat(found.denominator("got/age=30-to-under-40/share")).isEqualTo(1);
        assertThat(found.denominator("got/age=40-or-more/share")).isEqualTo(3);
        assertThat(found.denominator("got/age-missing/share")).isEqualTo(1);
        assertThat(found.denominator("got/sex=other/share")).isZero();
    }

    @Test
    void anInteractionOfSeparatedGroupsIsNotTestable() {
        Found found = Found.in(
                new Rates(),
                people().recorded("got", "yes yes yes no yes no no no", "sex", "age")
                        .evidence());
        assertThat(found.at("groups/got/sexxage/p").value()).isEmpty();
        assertThat(found.warnings("groups/got/sexxage/p")).contains("empty or separated");
    }

    /** One of the eight has no age: that person is in no group by age, and in no test. */
    @Test
    void aTestStandsOnThoseWhoseGroupIsKnown() {
        Found found = Found.in(
                new Rates(),
                people().recorded("got", "yes yes yes no yes no no no", "sex", "age")
                        .evidence());
        assertThat(found.denominator("groups/got/sex/p")).isEqualTo(8);
        assertThat(found.missing("groups/got/sex/p")).isZero();
        assertThat(found.denominator("groups/got/age/p")).isEqualTo(7);
        assertThat(found.missing("groups/got/age/p")).isEqualTo(1);
        assertThat(found.denominator("groups/got/sexxage/p")).isEqualTo(7);
    }

    /**
     * By statsmodels 0.15.0, Logit with and without the four products: likelihood ratio 2.580952007, chi2.sf(2.580952007, 4);
     * {@code scripts/reference/outcomes.py}.
     */
    @Test
    void theInteractionOfTheLondonServicesIsFarFromClear() {
        Found found = Found.in(new Rates(), Studies.PERKINS.evidence());
        assertThat(found.value("groups/gained-work/servicexethnicity/p")).isCloseTo(0.6302010738007768, within(1e-9));
        assertThat(found.value("groups/gained-work/service/adjusted-p"))
                .isGreaterThan(found.value("groups/gained-work/service/p"));
    }
}
